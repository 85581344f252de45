import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test as base } from '../support/app';
import { type CanaryService, startCanaryService } from '../support/canary-service';
import { openConnections, useNewConnection } from '../support/connections';
import { secretsBelow, secretsIn } from '../support/found-secrets';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';

const test = base.extend<{ readonly service: CanaryService }>({
  service: async ({ folderPrefix }, use) => {
    expect(folderPrefix).not.toBe('');
    const service = await startCanaryService();
    await use(service);
    await service.close();
  },
});

function outputOf(app: ElectronApplication): () => string {
  let text = '';
  const { stdout, stderr } = app.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (part: Buffer) => (text += part.toString()));
  return () => text;
}

/** The system's own dialogs are not ours to drive: each answers as if the person had chosen a file here. */
async function answerSaveDialogs(app: ElectronApplication, folder: string): Promise<void> {
  await mkdir(folder);
  await app.evaluate(({ dialog }, chosen) => {
    let count = 0;
    dialog.showSaveDialog = (...words: readonly unknown[]) => {
      count += 1;
      const options = words.at(-1) as { readonly defaultPath?: string };
      const extension = /\.\w+$/.exec(options.defaultPath ?? '')?.[0] ?? '.json';
      return Promise.resolve({ canceled: false, filePath: `${chosen}/export-${String(count)}${extension}` });
    };
  }, folder);
}

async function sendAmount(window: Page, amount: string): Promise<void> {
  await screenOf(window).cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type(amount);
  await window.keyboard.press('Enter');
  await screenOf(window).button('Send').click();
}

/** Exports everything a person can export. */
async function exportAll(window: Page): Promise<void> {
  const screen = screenOf(window);
  const exported = await window.evaluate(async () => {
    const { planbatch } = globalThis.window;
    const opened = await planbatch.openWorkspace({ workspaceId: null });
    return opened.ok ? planbatch.exportWorkspace({ id: opened.value.workspace.id }) : opened;
  });
  expect(exported).toMatchObject({ ok: true });
  await screen.button('History').click();
  const history = screen.dialog('History');
  await history.getByRole('button', { name: 'Export all runs' }).click();
  await expect(history.getByText(/written to/)).toBeVisible();
  await history.getByRole('button', { name: 'Close' }).click();
  const connections = await openConnections(window);
  await connections.getByRole('button', { name: 'Export' }).click();
  await expect(connections.getByText(/^Written to/)).toBeVisible();
  await connections.getByRole('button', { name: 'Close' }).click();
}

/** The page first, then the program itself, which gets no moment to tidy up. */
async function crashBoth(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, BrowserWindow }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed()),
    )
    .toBe(false);
  const ended = new Promise((gone) => app.process().once('exit', gone));
  app.process().kill('SIGKILL');
  await ended;
}

/** Each secret is in the one header that is made for it, in every request. */
function expectSecretsInPlace({ access, secrets, seen }: CanaryService): void {
  expect(seen().length).toBeGreaterThan(3);
  expect(seen().flatMap(({ rest }) => secretsIn(rest, secrets()))).toEqual([]);
  for (const { secretHeaders } of seen()) {
    expect([access.apiKey, undefined]).toContain(secretHeaders['x-api-key']);
    expect([access.clientCode, undefined]).toContain(secretHeaders['vbasoftware-client-code']);
  }
}

test('through a day of work, a crash and a kill, secrets are in no file, no output and no wrong place of a request', async ({
  dataFolder,
  launchApp,
  service,
  trouble,
}) => {
  const inside = (name: string): string => path.join(dataFolder, name);
  const app = await launchApp({
    switches: [
      `--log-net-log=${inside('net.json')}`,
      '--net-log-capture-mode=Everything',
      '--enable-logging=stderr',
      '--v=1',
    ],
    environment: { SSLKEYLOGFILE: inside('keys.log'), NODE_DEBUG: 'http,net,tls' },
  });
  const printed = outputOf(app);
  const window = await app.firstWindow();
  const screen = screenOf(window);
  await answerSaveDialogs(app, inside('exports'));
  await useNewConnection(window, { name: 'Canary', environment: 'Test', access: service.access });
  await loadPlans(window, [plan]);
  await sendAmount(window, '4000');
  await expect(screen.summary).toContainText('1 updated');
  service.repeatRequests(9);
  await sendAmount(window, '4100');
  await expect(window.getByText('(secret)').first()).toBeVisible();
  const shown = await window.evaluate(() => document.documentElement.outerHTML + document.title);
  expect(secretsIn(shown, service.secrets())).toEqual([]);
  service.repeatRequests(0);
  await window.evaluate(() => globalThis.window.planbatch.stopRun({}));
  await exportAll(window);

  await crashBoth(app);
  expect(service.secrets().length).toBeGreaterThan(4);
  expect(await secretsBelow(dataFolder, service.secrets())).toEqual([]);
  expect(secretsIn(printed(), service.secrets())).toEqual([]);
  expectSecretsInPlace(service);
  await trouble.take(/.*/);
});
