import { expect } from '@playwright/test';
import { contentPolicy } from '../../electron/window/content-policy';
import { test } from '../support/app';

const refusedByPolicy = /Content Security Policy|TrustedHTML|TrustedScript|trusted types/i;

test('the page is a secure context of our own origin, with no Node and no Electron in it', async ({
  window,
}) => {
  expect(await window.evaluate(() => [location.origin, isSecureContext, crossOriginIsolated])).toEqual([
    'app://planbatch',
    true,
    false,
  ]);
  const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'ipcRenderer', 'electron'];
  const found = await window.evaluate((wanted) => wanted.filter((name) => name in globalThis), names);
  expect(found).toEqual([]);
});

test('the window has every protection of its page switched on', async ({ app, window }) => {
  await window.waitForLoadState();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      readonly getLastWebPreferences: () => Record<string, unknown>;
    };
    return JSON.parse(JSON.stringify(contents.getLastWebPreferences())) as Record<string, unknown>;
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
});

test('spelling is not sent to a dictionary and a middle click opens nothing', async ({ app, window }) => {
  await window.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.textContent = 'probe link';
    document.body.prepend(link);
  });
  await window.getByText('probe link').click({ button: 'middle' });
  const seen = await app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    return [windows.length, windows[0]?.webContents.session.isSpellCheckerEnabled()];
  });
  expect(seen).toEqual([1, false]);
});

test('the content policy comes with the page and stands in the page', async ({ window }) => {
  const header = await window.evaluate(async () =>
    (await fetch('/index.html')).headers.get('Content-Security-Policy'),
  );
  expect(header).toBe(contentPolicy('header'));
  const meta = window.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await meta.getAttribute('content')).toBe(contentPolicy('meta'));
});

test('every file has its media type and the browser may not guess', async ({ window }) => {
  const script = await window.evaluate(async () => {
    const source = document.querySelector('script[src]')?.getAttribute('src') ?? 'no script';
    const { headers } = await fetch(source);
    return [headers.get('Content-Type'), headers.get('X-Content-Type-Options')];
  });
  expect(script).toEqual(['text/javascript; charset=utf-8', 'nosniff']);
});

test('a path that leads out of the content is refused', async ({ app, trouble, window }) => {
  const statusOf = (address: string): Promise<number> =>
    window.evaluate(async (asked) => (await fetch(asked)).status, address);
  expect(await statusOf('/..%2f..%2fpackage.json')).toBe(403);
  expect(await statusOf('/..%5c..%5cpackage.json')).toBe(400);
  expect(await statusOf('/%2e%2e%2f%2e%2e%2felectron/main.cjs')).toBe(403);
  expect(await statusOf('/%00')).toBe(400);
  expect(await statusOf('/none.html')).toBe(404);
  expect(await app.evaluate(() => 1)).toBe(1);
  await trouble.take(/Failed to load resource/);
});

test('another host of our scheme and any method but GET are refused', async ({ app, window }) => {
  await window.waitForLoadState();
  const statuses = await app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const ask = async (address: string, method: string): Promise<number | string | undefined> =>
      session?.fetch(address, { method }).then(
        ({ status }) => status,
        () => 'not reached',
      );
    return [
      await ask('app://planbatch/index.html', 'GET'),
      await ask('app://planbatch/index.html', 'POST'),
      await ask('app://planbatch/index.html', 'PUT'),
      await ask('app://planbatch.example/index.html', 'GET'),
      await ask('app://planbatch@other/index.html', 'GET'),
    ];
  });
  expect(statuses[0]).toBe(200);
  expect(statuses.slice(1, 3)).toEqual([405, 405]);
  expect([403, 'not reached']).toContain(statuses[3]);
  expect([403, 'not reached']).toContain(statuses[4]);
});

test('a script written into the page does not run', async ({ trouble, window }) => {
  const outcome = await window.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.append(document.createTextNode('document.title = "taken"'));
      document.body.append(script);
    } catch (error) {
      return [error instanceof Error ? error.name : 'thrown', document.title];
    }
    return ['appended', document.title];
  });
  expect(outcome).toEqual(['TypeError', 'Planbatch']);
  const handler = await window.evaluate(() => {
    const button = document.createElement('button');
    try {
      button.setAttribute('onclick', 'document.title = "taken"');
    } catch {
      return document.title;
    }
    button.click();
    return document.title;
  });
  expect(handler).toBe('Planbatch');
  await trouble.take(refusedByPolicy);
});

test('markup from text is refused by trusted types', async ({ trouble, window }) => {
  const outcome = await window.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title = 1">');
      return 'inserted';
    } catch (error) {
      return error instanceof Error ? error.name : 'thrown';
    }
  });
  expect(outcome).toBe('TypeError');
  await trouble.take(refusedByPolicy);
});

test('text is never run as code', async ({ trouble, window }) => {
  // A timer, because the debugger lifts the policy for the very call it makes.
  const outcome = await window.evaluate(
    () =>
      new Promise((tell) => {
        setTimeout(() => {
          try {
            tell((0, eval)('1 + 1'));
          } catch (error) {
            tell(error instanceof Error ? error.name : 'thrown');
          }
        });
      }),
  );
  expect(outcome).toBe('EvalError');
  await trouble.take(/EvalError|unsafe-eval|TrustedScript|Content Security Policy/);
});

test('a style sheet written into the page has no effect, while styles set by script have', async ({
  trouble,
  window,
}) => {
  const colours = await window.evaluate(() => {
    const sheet = document.createElement('style');
    sheet.append(document.createTextNode('.probe { color: rgb(1, 2, 3) }'));
    const probe = document.createElement('p');
    probe.className = 'probe';
    document.body.append(sheet, probe);
    const fromSheet = getComputedStyle(probe).color;
    probe.style.color = 'rgb(4, 5, 6)';
    return [fromSheet, getComputedStyle(probe).color];
  });
  expect(colours[0]).not.toBe('rgb(1, 2, 3)');
  expect(colours[1]).toBe('rgb(4, 5, 6)');
  await trouble.take(refusedByPolicy);
});
