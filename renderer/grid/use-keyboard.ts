import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import { type Command, runCommand } from '../ui/command';
import { type KeyTable, keyTable, pressedCommand } from '../ui/key-table';
import type { GridSession } from './grid-session';
import { keyPress } from './key-press';
import { gridCommand } from './model/grid-command';
import { readOnlyReason } from './model/read-only';
import { performCommand } from './perform-command';

interface KeyboardEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
}

/** The keys of the sheet while no cell is being edited: the cursor and typing first, then its commands. */
export function useKeyboard(session: GridSession, commands: readonly Command[]): KeyboardEvents {
  /** Whether the Alt key that is down was part of a command. */
  const isAltSpent = useRef(false);
  const table = useMemo(() => keyTable(commands), [commands]);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.key === 'Alt') isAltSpent.current = false;
      const isTaken = takenByCursor(session, event) || takenByCommand(session, table, event);
      if (isTaken) isAltSpent.current = event.altKey;
    },
    [session, table],
  );
  const onKeyUp = useCallback((event: KeyboardEvent) => {
    if (event.key !== 'Alt' || !isAltSpent.current) return;
    isAltSpent.current = false;
    // Electron does not see the keys the sheet takes, and would go to the menu bar as after Alt alone.
    event.preventDefault();
  }, []);
  return { onKeyDown, onKeyUp };
}

function takenByCursor(session: GridSession, event: KeyboardEvent): boolean {
  const command = gridCommand(keyPress(event));
  if (command === undefined) return false;
  // There is nowhere to go on an empty sheet: Tab has to lead out of it.
  if (command.kind === 'move' && session.rows.count === 0) return false;
  // A question mark is written where text may be; elsewhere it asks for the keys.
  if (event.key === '?' && command.kind === 'typeOver' && !takesText(session)) return false;
  performCommand(session, command);
  // The key that started an edit goes on to the editor and is typed there.
  const isTyped = command.kind === 'typeOver' && session.editing.get() !== null;
  if (!isTyped) event.preventDefault();
  // Nobody else may take it for a key of theirs.
  else event.stopPropagation();
  return true;
}

function takesText(session: GridSession): boolean {
  const { row, column } = session.selection.get().active;
  const [active, at] = [session.rows.rowAt(row), session.column(column)];
  if (active === undefined || at?.kind !== 'field' || readOnlyReason(active, at) !== undefined) return false;
  return at.field.kind === 'text' || at.field.kind === 'identifier';
}

function takenByCommand(session: GridSession, table: KeyTable, event: KeyboardEvent): boolean {
  const command = pressedCommand(table, event);
  if (command === undefined) return false;
  event.preventDefault();
  runCommand(command, (reason) => {
    session.workspace.tell('information', reason);
  });
  return true;
}
