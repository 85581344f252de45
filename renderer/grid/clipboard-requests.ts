import type { PastePurpose } from './clipboard-desk';
import type { GridSession } from './grid-session';

/**
 * Copies by menu, palette or another key than Ctrl+C. Only an event of the browser may write to the clipboard
 * without asking: the main process has it make one.
 */
export function askToCopy(session: GridSession, how: 'copy' | 'cut' | 'copyWithHeaders'): void {
  session.focus();
  if (how === 'copyWithHeaders') session.clipboard.askForHeaders();
  request(session, how === 'cut' ? 'cut' : 'copy', () => {
    askToCopy(session, how);
  });
}

/**
 * Pastes by menu, palette or another key than Ctrl+V. A page may not read the clipboard by itself: the main
 * process has the browser paste, and the event that comes of it is taken for this purpose.
 */
export function askToPaste(session: GridSession, purpose: PastePurpose): void {
  if (!session.workspace.mayEdit()) return;
  session.focus();
  session.clipboard.askForPaste(purpose);
  request(session, 'paste', () => {
    askToPaste(session, purpose);
  });
}

/** Has the browser make an event of the clipboard at the focus. */
export function request(session: GridSession, action: 'copy' | 'cut' | 'paste', again: () => void): void {
  const { workspace } = session;
  void workspace.api.useClipboard({ action }).then((asked) => {
    if (!asked.ok) workspace.tellFailure(asked.failure, again);
  });
}
