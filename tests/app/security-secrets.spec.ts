import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import type { PracticeAccess } from '../../electron/practice/practice-access';
import { startAnsweringServer } from '../support/answering-server';
import { test } from '../support/app';
import { openConnections, typeConnection } from '../support/connections';
import { screenOf } from '../support/screen';

const secrets = {
  apiKey: 'canary-key-7f3a91',
  password: 'canary-pass-2bd84e',
  clientCode: 'canary-code-90cc1d',
  bearerToken: 'canary-token-e55a07',
};
const basic = Buffer.from(`ann:${secrets.password}`).toString('base64');
const planted = [...Object.values(secrets), basic];

function accessTo(baseUrl: string): PracticeAccess {
  const { apiKey, password, clientCode } = secrets;
  return { baseUrl, database: 'CANARY', apiKey, user: 'ann', password, clientId: 'C1', clientCode };
}

/** The planted secrets that stand in any file below the folder, in any common form. */
async function foundBelow(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files.filter((one) => one.isFile())) {
    const bytes = await readFile(path.join(file.parentPath, file.name));
    const text = [bytes.toString('latin1'), bytes.toString('utf16le')].join('\n');
    for (const secret of planted) if (text.includes(secret)) found.push(`${secret} in ${file.name}`);
  }
  return found;
}

function outputOf(app: ElectronApplication): () => string {
  let text = '';
  const { stdout, stderr } = app.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (part: Buffer) => (text += part.toString()));
  return () => text;
}

test('secrets typed in the window are nowhere but where they belong', async ({ launchApp, dataFolder }) => {
  const stranger = await startAnsweringServer(200);
  const service = await startAnsweringServer(401);
  const log = path.join(dataFolder, 'net.json');
  const app = await launchApp({ switches: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'] });
  const printed = outputOf(app);
  const window = await app.firstWindow();
  const screen = screenOf(window);
  const dialog = await openConnections(window);
  await typeConnection(dialog, { name: 'Canary', environment: 'Test', access: accessTo(service.origin) });
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await expect(dialog.getByText(/^The test failed at/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Use this connection' }).click();
  await expect(dialog).toBeHidden();
  await screen.button('Load plans').click();
  const signIn = screen.dialog('Sign in');
  await signIn.getByLabel('Bearer token').fill(secrets.bearerToken);
  await signIn.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(signIn.or(screen.dialog('Load plans').getByRole('alert'))).toBeVisible();
  expect(service.heads()).toContain(secrets.apiKey);
  expect(service.heads()).toContain(basic);
  const shown = await window.evaluate(() => [
    document.documentElement.outerHTML,
    document.title,
    location.href,
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  ]);
  for (const secret of planted) expect(shown.join('\n')).not.toContain(secret);
  await window
    .evaluate(() => self.planbatch.listConnections({}))
    .then((listed) => {
      for (const secret of planted) expect(JSON.stringify(listed)).not.toContain(secret);
    });
  await app.close();
  expect(await foundBelow(dataFolder)).toEqual([]);
  for (const secret of planted) expect(printed()).not.toContain(secret);
  expect(stranger.heads()).toBe('');
  await Promise.all([stranger.close(), service.close()]);
});

for (const status of [301, 302, 303, 307, 308]) {
  test(`a ${status} to another origin takes no secret along`, async ({ window }) => {
    const stranger = await startAnsweringServer(200);
    const service = await startAnsweringServer(status, { Location: `${stranger.origin}/vbasoftware/plans` });
    const dialog = await openConnections(window);
    await typeConnection(dialog, { name: 'Canary', environment: 'Test', access: accessTo(service.origin) });
    await dialog.getByRole('button', { name: 'Test connection' }).click();
    await expect(dialog.getByText('The test failed at: Address.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Use this connection' }).click();
    await expect(dialog).toBeHidden();
    await screenOf(window).button('Load plans').click();
    await expect(screenOf(window).dialog('Load plans').getByRole('alert')).toContainText('has moved');
    expect(service.heads()).toContain(secrets.apiKey);
    expect(stranger.heads()).toBe('');
    await Promise.all([stranger.close(), service.close()]);
  });
}

test('a base URL that leads elsewhere finds no secret', async ({ window }) => {
  const stranger = await startAnsweringServer(200);
  const service = await startAnsweringServer(401);
  const dialog = await openConnections(window);
  await typeConnection(dialog, { name: 'Canary', environment: 'Test', access: accessTo(service.origin) });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText('“Canary” is saved.')).toBeVisible();
  await dialog.getByLabel('Base URL', { exact: true }).fill(stranger.origin);
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await expect(dialog.getByText('The test failed at: API key.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByLabel('API key', { exact: true })).toHaveValue('');
  for (const secret of planted) expect(stranger.heads()).not.toContain(secret);
  await Promise.all([stranger.close(), service.close()]);
});
