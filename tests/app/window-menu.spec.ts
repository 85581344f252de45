import { expect } from '@playwright/test';
import { test } from '../support/app';

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
