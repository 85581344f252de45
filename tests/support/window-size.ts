import { expect, type ElectronApplication, type Page } from '@playwright/test';

interface WindowSize {
  /** Of the page's area, in pixels of the screen. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen for one of the page. */
  readonly zoom: number;
}

/**
 * Gives the window this size and zoom, smaller than its least size too. Both are set until the page has them: a
 * zoom that the browser is told while it still finishes the navigation of the page is replaced by that of the page.
 */
export async function resizeWindow(app: ElectronApplication, window: Page, size: WindowSize): Promise<void> {
  await expect(async () => {
    await app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
      const [only] = BrowserWindow.getAllWindows();
      only?.setMinimumSize(1, 1);
      only?.setContentSize(width, height);
      only?.webContents.setZoomFactor(zoom);
    }, size);
    const wide = Math.floor(size.width / size.zoom);
    await expect.poll(() => window.evaluate(() => innerWidth), { timeout: 5_000 }).toBe(wide);
  }).toPass({ timeout: 25_000 });
}
