import { useEffect } from 'react';
import { type CopyChoice, copySelection, dropCopied } from './clipboard-actions';
import type { GridSession } from './grid-session';
import type { CopiedContent } from './model/copied-block';
import { request } from './clipboard-requests';
import { clipboardContent } from './clipboard-content';
import { pasteContent } from './paste-actions';

/**
 * Copy, cut and paste while the grid has the focus. The events are taken from the document: where no text is
 * selected, Chromium up to 130 sends them to the body instead of the element that has the focus.
 */
export function useClipboard(session: GridSession, grid: HTMLElement | null): void {
  useEffect(() => {
    const isOurs = (): boolean => grid !== null && document.activeElement === grid;
    const copy = (event: ClipboardEvent, kind: CopyChoice['kind']): void => {
      const { clipboardData } = event;
      // Something else is copied: the cells are no longer what is on the clipboard.
      if (!isOurs()) dropCopied(session);
      if (!isOurs() || clipboardData === null) return;
      event.preventDefault();
      const made = session.clipboard.takeContent();
      if (made !== undefined) {
        put(clipboardData, made);
        return;
      }
      const choice = { kind, withHeaders: session.clipboard.takeHeaders() };
      let isInEvent = true;
      copySelection(session, choice, (content) => {
        if (isInEvent) put(clipboardData, content);
        else putLater(session, content);
      });
      isInEvent = false;
    };
    const listeners = {
      copy: (event: ClipboardEvent) => {
        copy(event, 'copy');
      },
      cut: (event: ClipboardEvent) => {
        copy(event, 'cut');
      },
      paste: (event: ClipboardEvent) => {
        const { clipboardData } = event;
        if (!isOurs() || clipboardData === null) return;
        event.preventDefault();
        pasteContent(session, clipboardContent(clipboardData), session.clipboard.takePurpose());
      },
    };
    const names = ['copy', 'cut', 'paste'] as const;
    for (const name of names) document.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) document.removeEventListener(name, listeners[name]);
    };
  }, [session, grid]);
}

/** The event is over: another one takes what it asked for. */
function putLater(session: GridSession, content: CopiedContent): void {
  session.focus();
  session.clipboard.askForContent(content);
  request(session, 'copy', () => {
    putLater(session, content);
  });
}

function put(clipboard: DataTransfer, { text, html }: CopiedContent): void {
  clipboard.setData('text/plain', text);
  if (html !== '') clipboard.setData('text/html', html);
}
