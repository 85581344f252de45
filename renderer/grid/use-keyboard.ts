import { type ClipboardEvent, type KeyboardEvent, useMemo } from 'react';
import { clearCut, pasteAtSelection, selectionText } from './clipboard-actions';
import type { GridSession } from './grid-session';
import { keyPress } from './key-press';
import { gridCommand } from './model/grid-command';
import { performCommand } from './perform-command';

interface KeyboardEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Keys and clipboard of the sheet while no cell is being edited. */
export function useKeyboard(session: GridSession): KeyboardEvents {
  return useMemo(() => {
    const onCopy = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.clipboardData.setData('text/plain', selectionText(session));
    };
    return {
      onKeyDown: (event) => {
        const command = gridCommand(keyPress(event));
        if (command === undefined) return;
        // The key that starts an edit goes on to the editor and is typed there.
        if (command.kind !== 'typeOver') event.preventDefault();
        performCommand(session, command);
      },
      onCopy,
      onCut: (event) => {
        onCopy(event);
        clearCut(session);
      },
      onPaste: (event) => {
        event.preventDefault();
        pasteAtSelection(session, event.clipboardData.getData('text/plain'));
      },
    };
  }, [session]);
}
