import { type KeyboardEventHandler, useCallback } from 'react';
import type { GridSession } from './grid-session';
import { keyPress } from './key-press';
import { gridCommand } from './model/grid-command';
import { performCommand } from './perform-command';

/** The keys of the sheet while no cell is being edited. */
export function useKeyboard(session: GridSession): KeyboardEventHandler {
  return useCallback(
    (event) => {
      const command = gridCommand(keyPress(event));
      if (command === undefined) return;
      // There is nowhere to go on an empty sheet: Tab has to lead out of it.
      if (command.kind === 'move' && session.rows.count === 0) return;
      performCommand(session, command);
      // The key that started an edit goes on to the editor and is typed there.
      const isTyped = command.kind === 'typeOver' && session.editing.get() !== null;
      if (!isTyped) event.preventDefault();
    },
    [session],
  );
}
