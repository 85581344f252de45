import path from 'node:path';
import { app, BrowserWindow } from 'electron';

/** As little as shows a page, in the way ours does: not before it is painted. */
async function openWindow(): Promise<void> {
  await app.whenReady();
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => {
    window.show();
    process.stdout.write(`${JSON.stringify({ windowShown: Date.now() })}\n`);
  });
  await window.loadFile(path.join(app.getAppPath(), 'index.html'));
}

void openWindow();
