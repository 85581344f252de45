import type { App, BrowserWindow, WebFrameMain } from 'electron';
import type { Connection } from '../../shared/ipc/connection-schemas';
import { windowTitle } from './window-title';

type TitleParts = Pick<Connection, 'environment' | 'database'>;

/** The one window, which on a Mac can be closed and opened again while the app runs. */
export interface WindowKeeper {
  readonly open: () => void;
  readonly current: () => BrowserWindow | undefined;
  /** The frame the door opens for. None while there is no window. */
  readonly mainFrame: () => WebFrameMain | undefined;
  /** Names the environment and database in the title, also of windows opened later. */
  readonly showConnection: (connection: TitleParts) => void;
  /** Copies, cuts or pastes at the focus, as the menu does. */
  readonly useClipboard: (action: 'copy' | 'cut' | 'paste') => void;
}

function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** `mayClose` is asked before a window closes; where that would end the program, it may say no. */
export function createWindowKeeper(openWindow: () => BrowserWindow, mayClose: () => boolean): WindowKeeper {
  let window: BrowserWindow | undefined;
  let connection: TitleParts | undefined;

  const open = (): void => {
    if (window !== undefined) {
      raise(window);
      return;
    }
    window = openWindow();
    window.setTitle(windowTitle(connection));
    window.on('close', (event) => {
      if (process.platform !== 'darwin' && !mayClose()) event.preventDefault();
    });
    window.on('closed', () => {
      window = undefined;
    });
  };
  const showConnection = (next: TitleParts): void => {
    connection = next;
    window?.setTitle(windowTitle(next));
  };
  const mainFrame = (): WebFrameMain | undefined => {
    // Touching the frame of a page that has crashed throws.
    if (window === undefined || window.webContents.isCrashed()) return undefined;
    return window.webContents.mainFrame;
  };
  const useClipboard: WindowKeeper['useClipboard'] = (action) => window?.webContents[action]();
  return { open, current: () => window, showConnection, mainFrame, useClipboard };
}

/** Opens, raises and ends as the platform's habit is. A second start raises the window of the first. */
export function followPlatform(app: App, keeper: WindowKeeper): void {
  app.on('second-instance', keeper.open);
  app.on('activate', keeper.open);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
