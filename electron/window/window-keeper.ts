import type { App, BrowserWindow, WebFrameMain } from 'electron';
import type { Connection } from '../../shared/ipc/connection-schemas';
import type { ZoomChange } from '../../shared/ipc/zoom';
import { windowTitle } from './window-title';
import { zoomed } from './zoom';

type TitleParts = Pick<Connection, 'environment' | 'database'>;

/** The one window, which on a Mac can be closed and opened again while the app runs. */
export interface WindowKeeper {
  readonly open: () => void;
  /** Makes everything in the window larger or smaller; gives the size in percent. */
  readonly zoom: (change: ZoomChange) => number;
  /** The frame the door opens for. None while there is no window. */
  readonly mainFrame: () => WebFrameMain | undefined;
  /** Names the environment and database in the title, also of windows opened later. */
  readonly showConnection: (connection: TitleParts) => void;
}

function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** `zoomChanged` is told the size to open with the next time, in percent. */
export function createWindowKeeper(
  openWindow: () => BrowserWindow,
  zoomChanged: (percent: number) => void,
): WindowKeeper {
  let window: BrowserWindow | undefined;
  let connection: TitleParts | undefined;

  const open = (): void => {
    if (window !== undefined) {
      raise(window);
      return;
    }
    window = openWindow();
    window.setTitle(windowTitle(connection));
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
  const zoom = (change: ZoomChange): number => {
    if (window === undefined) return 100;
    const percent = zoomed(Math.round(window.webContents.getZoomFactor() * 100), change);
    window.webContents.setZoomFactor(percent / 100);
    zoomChanged(percent);
    return percent;
  };
  return { open, showConnection, mainFrame, zoom };
}

/** Opens, raises and ends as the platform's habit is. A second start raises the window of the first. */
export function followPlatform(app: App, keeper: WindowKeeper): void {
  app.on('second-instance', keeper.open);
  app.on('activate', keeper.open);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
