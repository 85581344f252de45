import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, type ElectronApplication } from '@playwright/test';
import { test as base } from '../support/app';
import { readAppLog } from '../support/app-log';
import { startHostileServer, type HostileServer } from '../support/hostile-server';

const test = base.extend<{ readonly hostile: HostileServer }>({
  hostile: async ({ forgivenTrouble }, use) => {
    const hostile = await startHostileServer();
    expect(forgivenTrouble).toEqual([]);
    await use(hostile);
    await hostile.close();
  },
});

const ownPage = 'app://planbatch/index.html';

/** Waits until the app's log tells of a denial. */
async function expectDenied(dataFolder: string, what: string): Promise<void> {
  await expect
    .poll(() => readAppLog(dataFolder))
    .toContainEqual(expect.objectContaining({ event: 'denied', what }));
}

/** A window as a bug of ours might open it: in a session with network, on a stranger's page. */
async function openCarelessWindow(app: ElectronApplication, address: string): Promise<string> {
  return app.evaluate(async ({ BrowserWindow, session }, opened) => {
    const careless = session.fromPartition('careless', { cache: false });
    const window = new BrowserWindow({ show: false, webPreferences: { session: careless, sandbox: true } });
    await window.loadURL(opened).catch(() => undefined);
    return window.webContents.getURL();
  }, address);
}

test('the page cannot take the window elsewhere', async ({ app, dataFolder, hostile, window }) => {
  await expect(window.locator('#root')).not.toBeEmpty();
  await window.evaluate((address) => {
    location.href = `${address}/navigated`;
  }, hostile.address);
  await expectDenied(dataFolder, 'navigation');
  // Asked in the main process: Playwright itself waits for the navigation that never comes.
  const shown: unknown = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents?.executeJavaScript(`[location.href, document.getElementById('root').hasChildNodes()]`);
  });
  expect(shown).toEqual([ownPage, true]);
  expect(hostile.visits()).toEqual([]);
});

test('a form sends nothing anywhere', async ({ hostile, trouble, window }) => {
  await window.evaluate((address) => {
    const form = document.createElement('form');
    form.action = `${address}/form`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  }, hostile.address);
  await trouble.take(/form-action/);
  expect(window.url()).toBe(ownPage);
  expect(hostile.visits()).toEqual([]);
});

test('nothing opens a second window', async ({ app, dataFolder, hostile, window }) => {
  const opened = await window.evaluate(
    (address) => globalThis.open(`${address}/opened`) === null,
    hostile.address,
  );
  expect(opened).toBe(true);
  await expectDenied(dataFolder, 'newWindow');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(hostile.visits()).toEqual([]);
});

test('a link of ours goes to the browser, one that only looks like it does not', async ({
  app,
  trouble,
  window,
}) => {
  await app.evaluate(({ shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedLinks: asked });
    shell.openExternal = (address) => {
      asked.push(address);
      return Promise.resolve();
    };
  });
  await window.evaluate(() => {
    globalThis.open('https://vbapi.vbasoftware.com/');
    globalThis.open('https://vbapi.vbasoftware.com/?secret=1');
    globalThis.open('https://vbapi.vbasoftware.com.example/');
    globalThis.open('file:///etc/hosts');
  });
  const asked = await app.evaluate(() => (globalThis as unknown as { askedLinks: string[] }).askedLinks);
  expect(asked).toEqual(['https://vbapi.vbasoftware.com/']);
  await trouble.take(/Not allowed to load local resource/);
});

test('a frame shows no other page', async ({ hostile, trouble, window }) => {
  await window.evaluate((address) => {
    for (const source of [`${address}/frame`, 'data:text/html,<p>hostile', '/index.html']) {
      const frame = document.createElement('iframe');
      frame.src = source;
      document.body.append(frame);
    }
  }, hostile.address);
  await trouble.take(/Refused to frame|frame-src|default-src/);
  expect(hostile.visits()).toEqual([]);
  const texts = await Promise.all(
    window
      .frames()
      .slice(1)
      .map((frame) => frame.locator('body').textContent()),
  );
  expect(texts.join('')).not.toContain('hostile');
});

test('even a careless window follows no link and no redirect', async ({
  app,
  dataFolder,
  hostile,
  window,
}) => {
  await window.waitForLoadState();
  await openCarelessWindow(app, `${hostile.address}/redirect`);
  await expectDenied(dataFolder, 'redirect');
  expect(hostile.visits()).toEqual(['/redirect']);

  await openCarelessWindow(app, `${hostile.address}/page`);
  await app.evaluate(async ({ BrowserWindow }) => {
    const careless = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().includes('/page'),
    );
    await careless?.webContents.executeJavaScript(`location.href = '/followed'; 0`);
  });
  await expectDenied(dataFolder, 'navigation');
  expect(hostile.visits()).not.toContain('/followed');
});

test('even in a careless window a frame stays where it is', async ({ app, dataFolder, hostile, window }) => {
  await window.waitForLoadState();
  await openCarelessWindow(app, `${hostile.address}/page`);
  await app.evaluate(async ({ BrowserWindow }) => {
    const careless = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().includes('/page'),
    );
    await careless?.webContents.executeJavaScript(
      `document.body.append(Object.assign(document.createElement('iframe'), { src: '/framed' })); 0`,
    );
  });
  await expectDenied(dataFolder, 'frameNavigation');
  expect(hostile.visits()).not.toContain('/framed');
});

test('a webview is not created, not even where its tag is allowed', async ({
  app,
  dataFolder,
  hostile,
  window,
}) => {
  const isPlain = await window.evaluate((address) => {
    const view = document.createElement('webview');
    view.setAttribute('src', `${address}/webview`);
    document.body.append(view);
    return !('getWebContentsId' in view);
  }, hostile.address);
  expect(isPlain).toBe(true);
  await app.evaluate(async ({ BrowserWindow, session }, address) => {
    const network = session.fromPartition('careless', { cache: false });
    const webPreferences = { session: network, webviewTag: true, sandbox: true };
    const page = `data:text/html,<webview src="${address}/webview"></webview>`;
    const careless = new BrowserWindow({ show: false, webPreferences });
    const attached: boolean[] = [];
    Object.assign(globalThis, { attached });
    careless.webContents.on('will-attach-webview', (event) => attached.push(event.defaultPrevented));
    await careless.loadURL(page);
  }, hostile.address);
  await expectDenied(dataFolder, 'webview');
  expect(await app.evaluate(() => (globalThis as unknown as { attached: boolean[] }).attached)).toEqual([
    true,
  ]);
  expect(hostile.visits()).toEqual([]);
});

test('a download is stopped before a file is made', async ({ app, dataFolder, window }) => {
  // Were it not stopped, it would be saved here without a dialog.
  await app.evaluate(
    ({ BrowserWindow }, file) => {
      const downloads: boolean[] = [];
      Object.assign(globalThis, { downloads });
      BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (event, item) => {
        downloads.push(event.defaultPrevented);
        item.setSavePath(file);
      });
    },
    path.join(dataFolder, 'stolen.csv'),
  );
  await window.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['plan_ID,annual_Max']));
    link.download = 'stolen.csv';
    document.body.append(link);
    link.click();
  });
  await expectDenied(dataFolder, 'download');
  expect(await app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads)).toEqual([
    true,
  ]);
  expect(await readdir(dataFolder)).not.toContain('stolen.csv');
});
