import { type KeyboardEvent, useCallback, useRef } from 'react';
import type { GridSession } from './grid-session';
import { keyPress } from './key-press';
import { gridCommand } from './model/grid-command';
import { performCommand } from './perform-command';

interface KeyboardEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
}

/** The keys of the sheet while no cell is being edited. */
export function useKeyboard(session: GridSession): KeyboardEvents {
  /** Whether the Alt key that is down was part of a command. */
  const isAltSpent = useRef(false);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.key === 'Alt') isAltSpent.current = false;
      const command = gridCommand(keyPress(event));
      if (command === undefined) return;
      // There is nowhere to go on an empty sheet: Tab has to lead out of it.
      if (command.kind === 'move' && session.rows.count === 0) return;
      performCommand(session, command);
      isAltSpent.current = event.altKey;
      // The key that started an edit goes on to the editor and is typed there.
      const isTyped = command.kind === 'typeOver' && session.editing.get() !== null;
      if (!isTyped) event.preventDefault();
    },
    [session],
  );
  const onKeyUp = useCallback((event: KeyboardEvent) => {
    if (event.key !== 'Alt' || !isAltSpent.current) return;
    isAltSpent.current = false;
    // Electron does not see the keys the sheet takes, and would go to the menu bar as after Alt alone.
    event.preventDefault();
  }, []);
  return { onKeyDown, onKeyUp };
}
