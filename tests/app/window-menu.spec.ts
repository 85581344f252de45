import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { test } from '../support/app';
import { chooseCommand } from '../support/choose-command';
import { loadPlans, screenOf } from '../support/screen';

/** One item of the application menu with the keys it takes from the page. */
interface MenuKey {
  readonly label: string;
  readonly accelerator: string;
}

test('the menu takes no key that belongs to the sheet', async ({ app, window }) => {
  await window.waitForLoadState();
  const keys = await app.evaluate(({ Menu }) => {
    const takenBy = (items: readonly Electron.MenuItem[]): MenuKey[] =>
      items.flatMap((item) => {
        const own = item as Electron.MenuItem & { readonly getDefaultRoleAccelerator?: () => string };
        const accelerator = item.accelerator ?? own.getDefaultRoleAccelerator?.();
        const isTaken = accelerator !== undefined && item.registerAccelerator;
        return [
          ...(isTaken ? [{ label: item.label, accelerator }] : []),
          ...takenBy(item.submenu?.items ?? []),
        ];
      });
    return takenBy(Menu.getApplicationMenu()?.items ?? []);
  });
  const belongsToSheet = /\+(?:Shift\+)?(?:[A-PR-Z]|[-+=0-9]|Plus)$/i;
  expect(keys.filter(({ accelerator }) => belongsToSheet.test(accelerator))).toEqual([]);
  expect(keys.map(({ accelerator }) => accelerator)).toContain('F12');
});

test('Undo in the menu reaches the sheet as the key it listens to', async ({ app, window }) => {
  await window.locator('body').click();
  await window.evaluate(() => {
    addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
      document.body.dataset['pressed'] = `${ctrlKey || metaKey ? 'command ' : ''}${key.toLowerCase()}`;
    });
  });
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    items?.find(({ label }) => label === 'Undo')?.click({}, BrowserWindow.getAllWindows()[0], undefined);
  });
  await expect(window.locator('body')).toHaveAttribute('data-pressed', 'command z');
});

/** Clicks an item of the menu bar by its path, for example `View > Appearance > Dark`. */
async function choose(app: ElectronApplication, labels: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const label of path) {
      const item = items.find((one) => one.label.replace('&', '') === label);
      if (item === undefined) throw new Error(`no menu item ${label}`);
      items = item.submenu?.items ?? [];
      if (items.length > 0) continue;
      Reflect.apply(item.click, item, [{}, BrowserWindow.getAllWindows()[0], undefined]);
    }
  }, labels.split(' > '));
}

for (const [item, dialog] of [
  ['Help > Keyboard…', 'Keyboard'],
  ['Go > Commands…', 'Commands'],
  ['File > Load plans…', 'Load plans'],
  ['File > Workspaces…', 'Workspaces'],
  ['Go > Row…', 'Go to'],
] as const) {
  test(`${item} opens what its key opens`, async ({ app, window }) => {
    await expect(window.getByRole('grid', { name: 'Accumulators' })).toBeFocused();
    await choose(app, item);
    await expect(screenOf(window).dialog(dialog)).toBeVisible();
  });
}

test('Find, Replace and Save in the menu do what their keys do', async ({ app, window }) => {
  await expect(window.getByRole('grid', { name: 'Accumulators' })).toBeFocused();
  await choose(app, 'Edit > Find…');
  await expect(window.getByRole('search', { name: 'Find', exact: true })).toBeVisible();
  await window.keyboard.press('Escape');
  await choose(app, 'Edit > Replace…');
  await expect(window.getByRole('search', { name: 'Find and replace' })).toBeVisible();
  await window.keyboard.press('Escape');
  await choose(app, 'File > Save');
  await expect(window.getByText(/^Everything is saved on this computer/)).toBeVisible();
});

test('Select all in the menu selects cells, and the text of a box one writes in', async ({ app, window }) => {
  await loadPlans(window, ['CEDAR-PPO500-2026']);
  await window.getByRole('grid').focus();
  await choose(app, 'Edit > Select all');
  await expect(window.locator('[role=gridcell][aria-selected=true]').first()).toBeVisible();
  const box = window.getByRole('searchbox', { name: 'Filter all text' });
  await box.fill('chiro');
  await choose(app, 'Edit > Select all');
  await window.keyboard.type('dme');
  await expect(box).toHaveValue('dme');
});

test('View > Appearance makes the window dark or light, and it is so at the next start', async ({
  app,
  window,
  launchApp,
  dataFolder,
}) => {
  const settings = join(dataFolder, 'settings.json');
  const isDark = async (page: Page): Promise<boolean> => {
    // Without this the page would look as Playwright says.
    await page.emulateMedia({ colorScheme: null });
    return page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  };
  await choose(app, 'View > Appearance > Dark');
  await expect.poll(() => isDark(window)).toBe(true);
  await choose(app, 'View > Appearance > Light');
  await expect.poll(() => isDark(window)).toBe(false);
  await choose(app, 'View > Appearance > Dark');
  await expect.poll(() => readFile(settings, 'utf8').catch(() => '')).toContain('"dark"');
  await app.close();
  const again = await launchApp();
  const restarted = await again.firstWindow();
  await expect.poll(() => isDark(restarted)).toBe(true);
});

test('the size of everything is changed by key and by menu, and kept', async ({ app, window, launchApp }) => {
  const size = (running: ElectronApplication) =>
    running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  await expect(window.getByRole('grid', { name: 'Accumulators' })).toBeFocused();
  await window.keyboard.press('Control+Alt+=');
  await expect.poll(() => size(app)).toBeCloseTo(1.1);
  await choose(app, 'View > Larger');
  await expect.poll(() => size(app)).toBeCloseTo(1.25);
  await window.keyboard.press('Control+Alt+-');
  await expect.poll(() => size(app)).toBeCloseTo(1.1);
  await app.close();
  const again = await launchApp();
  await again.firstWindow();
  await expect.poll(() => size(again)).toBeCloseTo(1.1);
  const restarted = await again.firstWindow();
  await expect(restarted.getByRole('grid', { name: 'Accumulators' })).toBeFocused();
  await restarted.keyboard.press('Control+Alt+0');
  await expect.poll(() => size(again)).toBeCloseTo(1);
});

test('Show log, in the menu and among the commands, shows the log in the file manager', async ({
  app,
  window,
  dataFolder,
}) => {
  const log = join(dataFolder, 'logs', 'planbatch.log');
  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    shell.showItemInFolder = (file) => void shown.push(file);
  });
  const shown = (): Promise<readonly string[]> =>
    app.evaluate(() => (globalThis as { shown?: readonly string[] }).shown ?? []);
  await screenOf(window).button('Load plans').waitFor();
  await choose(app, 'Help > Show log');
  await expect.poll(shown).toEqual([log]);
  await chooseCommand(window, 'Show log');
  await expect.poll(shown).toEqual([log, log]);
  expect(await readFile(log, 'utf8')).toContain('"event":"started"');
});
