import { dialog, type BrowserWindow, type RenderProcessGoneDetails } from 'electron';

/** How the person is asked. Electron's dialog, or what a test puts in its place. */
const reload = 'Reload';

type Lost = (reason: string) => void;

function tellReloaded(window: BrowserWindow): void {
  void dialog.showMessageBox(window, {
    type: 'info',
    message: 'The window stopped and was opened again.',
    detail: 'Every edit that was shown as saved is still there. A run goes on meanwhile.',
    buttons: ['OK'],
  });
}

async function offerReload(window: BrowserWindow, message: string, otherwise: string): Promise<void> {
  const buttons = [reload, otherwise];
  const detail = 'Every edit that was shown as saved is still there after a reload.';
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (buttons[response] === reload) window.reload();
  else if (otherwise === 'Close') window.destroy();
}

function isCrash({ reason }: RenderProcessGoneDetails): boolean {
  return reason !== 'clean-exit';
}

/**
 * Brings a lost page back: the first time by itself, with a message; after that only when the person says so,
 * as a page that crashes at once would do it for ever. The main process holds the edits and any run.
 */
export function recoverWindow(window: BrowserWindow, lost: Lost): void {
  let hasReloaded = false;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (!isCrash(details)) return;
    lost(details.reason);
    if (hasReloaded) {
      void offerReload(window, 'The window stopped again.', 'Close');
      return;
    }
    hasReloaded = true;
    window.webContents.once('did-finish-load', () => {
      tellReloaded(window);
    });
    window.reload();
  });
  window.on('unresponsive', () => {
    lost('unresponsive');
    void offerReload(window, 'The window does not answer.', 'Wait');
  });
}
