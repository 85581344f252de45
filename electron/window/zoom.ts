import { app, BrowserWindow } from 'electron';
import type { ZoomChange } from '../../shared/ipc/view-schemas';
import { zoomAfter } from './zoom-steps';

/** Where the size is remembered, as a factor. */
interface ZoomKeeper {
  readonly read: () => number;
  readonly write: (factor: number) => void;
}

/** Makes every window larger or smaller. */
export type Zoom = (change: ZoomChange) => void;

/** The zoom of the app, to be made before the first window opens: by menu and command through what it gives, and by Ctrl and the wheel. */
export function zoomOf({ read, write }: ZoomKeeper): Zoom {
  const zoom: Zoom = (change) => {
    write(zoomAfter(read(), change));
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(read());
  };
  app.on('web-contents-created', (_event, contents) => {
    contents.on('zoom-changed', (_changed, direction) => {
      zoom(direction);
    });
  });
  return zoom;
}
