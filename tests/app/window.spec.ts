import { expect, test } from '../support/app';

test('the window opens on our own page with nothing wrong', async ({ app, window }) => {
  expect(window.url()).toBe('app://planbatch/index.html');
  await expect(window.locator('#root')).not.toBeEmpty();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
