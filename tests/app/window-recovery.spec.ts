import { expect, type ElectronApplication } from '@playwright/test';
import { test } from '../support/app';
import { readAppLog } from '../support/app-log';

/** Notes what native dialogs say, which no test can press, and answers each with its first button. */
async function listenToDialogs(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ dialog }) => {
    const shownMessages: string[] = [];
    Object.assign(globalThis, { shownMessages });
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, { message }: { readonly message: string }) => {
        shownMessages.push(message);
        return Promise.resolve({ response: 0, checkboxChecked: false });
      },
    });
  });
  return () =>
    app.evaluate(() => (globalThis as unknown as { readonly shownMessages: string[] }).shownMessages);
}

async function crashPage(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
}

/** Whether our page is there and the services answer it. Asked in the main process, as Playwright gives a crashed page up. */
async function isAtWork(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return false;
    return contents.executeJavaScript('window.planbatch.listPlans({}).then(({ ok }) => ok)');
  });
}

test('a crashed page comes back by itself, with a message', async ({ app, dataFolder, window }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  const messages = await listenToDialogs(app);
  await crashPage(app);
  await expect.poll(messages).toEqual(['The window stopped and was opened again.']);
  await expect.poll(() => isAtWork(app)).toBe(true);
  await expect
    .poll(() => readAppLog(dataFolder))
    .toContainEqual(expect.objectContaining({ event: 'windowLost' }));
});

test('a page that crashes again comes back when the person says so', async ({ app, window }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  const messages = await listenToDialogs(app);
  await crashPage(app);
  await expect.poll(messages).toHaveLength(1);
  await crashPage(app);
  await expect.poll(messages).toHaveLength(2);
  expect((await messages())[1]).toBe('The window stopped again.');
  await expect.poll(() => isAtWork(app)).toBe(true);
});

test('a page that does not answer can be loaded again', async ({ app, window }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  const messages = await listenToDialogs(app);
  const reloaded = window.waitForEvent('load');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive');
  });
  await reloaded;
  await expect.poll(messages).toEqual(['The window does not answer.']);
});
