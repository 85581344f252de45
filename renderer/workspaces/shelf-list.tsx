import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';
import '../ui/pick-list.css';

interface ShelfListProps {
  readonly label: string;
  readonly entries: readonly WorkspaceEntry[];
  readonly selectedId: string | undefined;
  readonly openId: string | undefined;
  readonly takesFirstFocus?: boolean;
  readonly onSelect: (id: string) => void;
  /** Enter or a double click. */
  readonly onChoose: (entry: WorkspaceEntry) => void;
  /** What further keys do with the selected one. */
  readonly keys?: Readonly<Record<string, (entry: WorkspaceEntry) => void>>;
}

/** Workspaces as a list box: arrows select, Enter chooses. */
export function ShelfList(props: ShelfListProps): ReactElement {
  const { label, entries, selectedId, openId, onSelect, onChoose, keys } = props;
  const id = useId();
  const place = useRef<HTMLUListElement>(null);
  const selected = entries.findIndex((entry) => entry.id === selectedId);
  useEffect(() => {
    place.current?.children[selected]?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const pressed = (event: KeyboardEvent): void => {
    const entry = entries[selected];
    const next = entries[indexAfter(event.key, selected, entries.length)];
    const action = event.key === 'Enter' ? onChoose : keys?.[event.key];
    if (next !== undefined) onSelect(next.id);
    else if (entry !== undefined && action !== undefined) action(entry);
    else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={place}
      role="listbox"
      aria-label={label}
      aria-activedescendant={selected === -1 ? undefined : `${id}-${selected}`}
      tabIndex={0}
      className="shelf-list check-list"
      data-first-focus={props.takesFirstFocus}
      onKeyDown={pressed}
      onFocus={() => {
        if (selected === -1 && entries[0] !== undefined) onSelect(entries[0].id);
      }}
    >
      {entries.map((entry, index) => (
        <ShelfLine
          key={entry.id}
          id={`${id}-${index}`}
          entry={entry}
          isSelected={index === selected}
          isOpen={entry.id === openId}
          onSelect={onSelect}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}

interface ShelfLineProps extends Pick<ShelfListProps, 'onSelect' | 'onChoose'> {
  readonly id: string;
  readonly entry: WorkspaceEntry;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
}

function ShelfLine({ id, entry, isSelected, isOpen, onSelect, onChoose }: ShelfLineProps): ReactElement {
  return (
    <li
      id={id}
      role="option"
      aria-selected={isSelected}
      className="shelf-line pick-line"
      onClick={() => {
        onSelect(entry.id);
      }}
      onDoubleClick={() => {
        onChoose(entry);
      }}
    >
      <span className="pick-name">{entry.name}</span>
      {isOpen && <span className="check-tag">Open</span>}
      <span className="shelf-time">
        {entry.deletedAt === null
          ? `Changed ${shelfTime.format(entry.changedAt)}`
          : `Deleted ${shelfTime.format(entry.deletedAt)}`}
      </span>
    </li>
  );
}

const shelfTime = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'short',
  hour12: false,
});

function indexAfter(key: string, index: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return -1;
}
