import { useEffect } from 'react';
import { clearCut, pasteAtSelection, selectionText } from './clipboard-actions';
import type { GridSession } from './grid-session';

/**
 * Copy, cut and paste while the grid has the focus. The events are taken from the document: where no text is
 * selected, Chromium up to 130 sends them to the body instead of the element that has the focus.
 */
export function useClipboard(session: GridSession, grid: HTMLElement | null): void {
  useEffect(() => {
    const taken = (event: ClipboardEvent, take: (clipboard: DataTransfer) => void): void => {
      const { clipboardData } = event;
      if (grid === null || document.activeElement !== grid || clipboardData === null) return;
      event.preventDefault();
      take(clipboardData);
    };
    const listeners = {
      copy: (event: ClipboardEvent) => {
        taken(event, (clipboard) => {
          clipboard.setData('text/plain', selectionText(session));
        });
      },
      cut: (event: ClipboardEvent) => {
        taken(event, (clipboard) => {
          clipboard.setData('text/plain', selectionText(session));
          clearCut(session);
        });
      },
      paste: (event: ClipboardEvent) => {
        taken(event, (clipboard) => {
          pasteAtSelection(session, clipboard.getData('text/plain'));
        });
      },
    };
    const names = ['copy', 'cut', 'paste'] as const;
    for (const name of names) document.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) document.removeEventListener(name, listeners[name]);
    };
  }, [session, grid]);
}
