import { type KeyboardEvent, type ReactElement, useId } from 'react';
import { type Environment, environmentWords } from '../../shared/ipc/connection-rules';
import '../ui/pick-list.css';
import { showConnection } from './desk-actions';
import { type ConnectionDesk, newConnection } from './use-connection-desk';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly environment: Environment;
  readonly isInUse: boolean;
  readonly isHandedOut: boolean;
}

/** All connections as a list box: arrows select, Enter uses. */
export function ConnectionList({
  desk,
  onUse,
}: {
  readonly desk: ConnectionDesk;
  readonly onUse: () => void;
}): ReactElement {
  const id = useId();
  const lines = linesOf(desk);
  const selected = lines.findIndex((line) => line.id === desk.selectedId);
  const pressed = (event: KeyboardEvent): void => {
    const next = lines[indexAfter(event.key, selected, lines.length)];
    if (next !== undefined) showConnection(desk, next.id);
    else if (event.key === 'Enter') onUse();
    else return;
    event.preventDefault();
  };
  return (
    <ul
      role="listbox"
      aria-label="All connections"
      aria-activedescendant={selected === -1 ? undefined : `${id}-${selected}`}
      tabIndex={0}
      className="connection-list"
      data-first-focus
      onKeyDown={pressed}
    >
      {lines.map((line, index) => (
        <li
          key={line.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === selected}
          className="connection-line pick-line"
          onClick={({ detail }) => {
            // What the first click shows may move the lines under the second.
            if (detail > 1) onUse();
            else showConnection(desk, line.id);
          }}
        >
          <span className="pick-name">{line.name}</span>
          <span className="connection-mark" data-environment={line.environment}>
            {environmentWords[line.environment]}
          </span>
          {(line.isInUse || line.isHandedOut) && <span className="connection-in-use">{lineNote(line)}</span>}
        </li>
      ))}
    </ul>
  );
}

function lineNote({ isInUse, isHandedOut }: Line): string {
  if (!isHandedOut) return 'In use';
  return isInUse ? 'In use. From your organisation' : 'From your organisation';
}

function linesOf({ entries = [], begun }: ConnectionDesk): readonly Line[] {
  const lines = entries.map(({ id, fields, isInUse, isHandedOut }) => ({
    ...{ id, isInUse, isHandedOut },
    name: fields.name,
    environment: fields.environment,
  }));
  if (begun === undefined) return lines;
  const { name, environment } = begun;
  return [...lines, { id: newConnection, name, environment, isInUse: false, isHandedOut: false }];
}

function indexAfter(key: string, index: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return -1;
}
