import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type ElectronApplication } from '@playwright/test';
import { test } from '../support/app';
import { screenOf } from '../support/screen';
import { readAppLog } from '../support/app-log';

async function boundsOf(app: ElectronApplication): Promise<Electron.Rectangle | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
}

/** The window is shown, and what writes settings is there. */
async function expectShown(dataFolder: string): Promise<void> {
  await expect
    .poll(() => readAppLog(dataFolder))
    .toContainEqual(expect.objectContaining({ event: 'windowShown' }));
}

test('the window opens on our own page with nothing wrong', async ({ app, window }) => {
  expect(window.url()).toBe('app://planbatch/index.html');
  await expect(window.locator('#root')).not.toBeEmpty();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the title names the environment and the database', async ({ app, window }) => {
  await window.waitForLoadState();
  const title = (): Promise<string | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title).toBe('Planbatch - Practice (PRACTICE)');
  await window.evaluate(() => {
    document.title = 'Planbatch - Practice, or so the page says';
  });
  await expect(window).toHaveTitle('Planbatch - Practice, or so the page says');
  expect(await title()).toBe('Planbatch - Practice (PRACTICE)');
});

test('the window cannot be made smaller than the sheet needs', async ({ app, window }) => {
  await window.waitForLoadState();
  const smallest = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
  );
  expect(smallest).toEqual([960, 600]);
});

test('at its smallest the window still shows every button whole', async ({ app, window }) => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(960, 600);
  });
  await expect.poll(() => window.evaluate(() => globalThis.window.innerWidth)).toBe(960);
  const screen = screenOf(window);
  for (const name of ['Load plans', 'Remove rows', 'Review changes', 'Send']) {
    await expect(screen.button(name)).toBeInViewport({ ratio: 1 });
  }
});

test('size and place are remembered, in a file only its owner reads', async ({ dataFolder, launchApp }) => {
  const first = await launchApp();
  await first.firstWindow();
  await expectShown(dataFolder);
  const wanted = { x: 40, y: 50, width: 1000, height: 640 };
  await first.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    wanted,
  );
  await expect.poll(() => boundsOf(first)).toEqual(wanted);
  await first.close();

  const settings = path.join(dataFolder, 'settings.json');
  expect((await stat(settings)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  const second = await launchApp();
  await second.firstWindow();
  await expect.poll(() => boundsOf(second)).toEqual(wanted);
});

test('a window last seen on a display that is gone opens on one that is there', async ({
  dataFolder,
  launchApp,
}) => {
  const window = { bounds: { x: 90_000, y: 90_000, width: 1000, height: 640 }, isMaximised: false };
  await writeFile(path.join(dataFolder, 'settings.json'), JSON.stringify({ window }));
  const app = await launchApp();
  await app.firstWindow();
  const isOnDisplay = await app.evaluate(({ BrowserWindow, screen }) => {
    const bounds = BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: -1, y: -1 };
    const { width, height } = screen.getPrimaryDisplay().bounds;
    return bounds.x >= 0 && bounds.x < width && bounds.y >= 0 && bounds.y < height;
  });
  expect(isOnDisplay).toBe(true);
});

test('settings that cannot be read are set aside, not lost and not fatal', async ({
  dataFolder,
  launchApp,
}) => {
  const damaged = '{"window": {"bounds"';
  await writeFile(path.join(dataFolder, 'settings.json'), damaged);
  const app = await launchApp();
  await expect((await app.firstWindow()).locator('#root')).not.toBeEmpty();
  const kept = (await readdir(dataFolder)).find((name) => name.startsWith('settings.unreadable-'));
  expect(await readFile(path.join(dataFolder, kept ?? 'nothing kept'), 'utf8')).toBe(damaged);
  expect(await readAppLog(dataFolder)).toContainEqual({
    time: expect.any(String) as unknown,
    event: 'settingsSetAside',
    file: kept,
  });
});

test('the window has the page’s background in both themes', async ({ app, window }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  const colour = (): Promise<string | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase());
  for (const [theme, expected] of [
    ['dark', '#1b1d21'],
    ['light', '#ffffff'],
  ] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await expect.poll(colour).toBe(expected);
  }
});

test('a window that is closed in its first moments is remembered too', async ({ launchApp, dataFolder }) => {
  const app = await launchApp();
  const ended = app.waitForEvent('close');
  const isThere = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(isThere, { intervals: [10] }).toBe(1);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setSize(1111, 777);
    window?.close();
  });
  await ended;
  const settings: unknown = JSON.parse(await readFile(path.join(dataFolder, 'settings.json'), 'utf8'));
  expect(settings).toMatchObject({ window: { bounds: { width: 1111, height: 777 } } });
});
