import { type KeyboardEvent, type ReactElement, useId, useMemo, useState } from 'react';
import type { Command } from '../ui/command';
import { Icon } from '../ui/icon';
import { counted } from '../ui/number-text';
import { useModal } from '../ui/use-modal';
import './command-palette.css';
import { CommandOption } from './command-option';
import { foundCommands } from './command-search';

interface CommandPaletteProps {
  readonly commands: readonly Command[];
  /** Ids of the commands used last, the last first. */
  readonly recent: readonly string[];
  readonly onClose: () => void;
  /** Asked for with the palette still open: whoever runs the command closes it first. */
  readonly onChoose: (command: Command) => void;
}

/** Every command by name (WAI-ARIA combobox with a list box): type, arrows, Enter. */
export function CommandPalette({ commands, recent, onClose, onChoose }: CommandPaletteProps): ReactElement {
  const [sought, setSought] = useState('');
  const [index, setIndex] = useState(0);
  const found = useMemo(() => foundCommands(commands, sought, recent), [commands, sought, recent]);
  const place = useModal();
  const id = useId();
  const chosen = found[index];
  const choose = (command: Command | undefined): void => {
    if (command !== undefined && command.obstacle?.() === undefined) onChoose(command);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = nextIndex(event.key, index, found.length);
    if (event.key === 'Enter') choose(chosen?.command);
    else if (next === undefined) return;
    else setIndex(next);
    event.preventDefault();
  };
  return (
    <dialog
      ref={place}
      className="palette"
      aria-label="Commands"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={({ target, currentTarget }) => {
        // The dialog itself is what lies around its content: the backdrop.
        if (target === currentTarget) onClose();
      }}
    >
      <div className="palette-box">
        <label className="palette-search">
          <Icon name="search" />
          <input
            role="combobox"
            aria-label="Search commands"
            aria-expanded="true"
            aria-controls={`${id}list`}
            aria-autocomplete="list"
            aria-activedescendant={chosen === undefined ? undefined : `${id}${chosen.command.id}`}
            placeholder="What do you want to do?"
            autoComplete="off"
            spellCheck={false}
            value={sought}
            onChange={({ target }) => {
              setSought(target.value);
              setIndex(0);
            }}
            onKeyDown={onKeyDown}
          />
        </label>
        <ul className="palette-list" role="listbox" id={`${id}list`} aria-label="Commands">
          {found.map(({ command, marks }, at) => (
            <CommandOption
              key={command.id}
              id={`${id}${command.id}`}
              command={command}
              marks={marks}
              isChosen={at === index}
              onPoint={() => {
                setIndex(at);
              }}
              onChoose={() => {
                choose(command);
              }}
            />
          ))}
        </ul>
        {found.length === 0 && <p className="palette-none">No command is called that.</p>}
        <span className="unseen" role="status">
          {sought === '' ? '' : counted(found.length, 'command')}
        </span>
      </div>
    </dialog>
  );
}

/** Options one turn of the Page keys goes. */
const page = 8;

function nextIndex(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowUp') return (index + count - 1) % count;
  if (key === 'PageDown') return Math.min(index + page, count - 1);
  if (key === 'PageUp') return Math.max(index - page, 0);
  return undefined;
}
