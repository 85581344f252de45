import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { test } from '../support/app';
import { openConnections, typeConnection, useNewConnection } from '../support/connections';
import { loadPlans, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

const plan = 'CEDAR-PPO500-2026';

async function expectTitle(app: ElectronApplication, title: string): Promise<void> {
  const shown = (): Promise<string | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(shown).toBe(title);
}

test('a connection is made, used, and comes back after a restart', async ({
  app,
  window,
  practice,
  launchApp,
  dataFolder,
}) => {
  await useNewConnection(window, { name: 'Renewals', environment: 'Test', access: practice });
  await expectTitle(app, `Planbatch - Test (${practice.database})`);
  await loadPlans(window, [plan]);
  await expect(window.getByRole('grid').locator(`[data-key^="${plan}|"]`).first()).toBeVisible();
  // The workspaces of the practice connection are others.
  const dialog = await openConnections(window);
  const lines = dialog.getByRole('listbox').getByRole('option');
  await lines.filter({ hasText: 'Practice' }).click();
  await dialog.getByRole('button', { name: 'Use this connection' }).click();
  await expectTitle(app, 'Planbatch - Practice (PRACTICE)');
  await expect(screenOf(window).environment).toBeVisible();
  await expect(window.getByRole('grid').locator('[data-key]')).toHaveCount(0);
  await openConnections(window);
  await lines.filter({ hasText: 'Renewals' }).click();
  await dialog.getByRole('button', { name: 'Use this connection' }).click();
  await expect(window.getByRole('grid').locator(`[data-key^="${plan}|"]`).first()).toBeVisible();
  await app.close();
  const restarted = await launchApp();
  const again = await restarted.firstWindow();
  await expectTitle(restarted, `Planbatch - Test (${practice.database})`);
  await expect(again.getByRole('grid').locator(`[data-key^="${plan}|"]`).first()).toBeVisible();
  const file = path.join(dataFolder, 'connections.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).not.toContain(practice.apiKey);
});

test('secrets are shown only as kept, and can be replaced and forgotten', async ({ window, practice }) => {
  const dialog = await openConnections(window);
  await typeConnection(dialog, { name: 'Renewals', environment: 'Test', access: practice });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText('“Renewals” is saved.')).toBeVisible();
  await expect(dialog.getByText('This computer has no password store')).toBeVisible();
  await expect(dialog.getByText('Kept until Planbatch ends')).toHaveCount(3);
  await expect(dialog.getByLabel('Password', { exact: true })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Replace Password' }).click();
  await expect(dialog.getByLabel('Password', { exact: true })).toHaveValue('');
  await dialog.getByRole('button', { name: 'Forget API key' }).click();
  await expect(dialog.getByText('Kept until Planbatch ends')).toHaveCount(1);
  await expect(dialog.getByLabel('API key', { exact: true })).toHaveValue('');
  const seen = await window.evaluate(() => document.documentElement.outerHTML);
  for (const secret of [practice.apiKey, practice.password, practice.clientCode]) {
    expect(seen).not.toContain(secret);
  }
});

test('a connection is duplicated without its secrets, and deleted', async ({ window, practice }) => {
  const dialog = await openConnections(window);
  const lines = dialog.getByRole('listbox').getByRole('option');
  await typeConnection(dialog, { name: 'Renewals', environment: 'Test', access: practice });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByRole('button', { name: 'Duplicate' }).click();
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Renewals copy');
  await expect(dialog.getByLabel('Database', { exact: true })).toHaveValue(practice.database);
  await expect(dialog.getByLabel('API key', { exact: true })).toHaveValue('');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(lines).toHaveCount(3);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(lines).toHaveCount(2);
  await expect(dialog.getByText('“Renewals copy” and its secrets are deleted.')).toBeVisible();
});

test('a connection is begun, typed and given up with the keyboard alone', async ({ window }) => {
  await expect(screenOf(window).button('Connections')).toBeVisible();
  await window.keyboard.press('Control+K');
  await expect(screenOf(window).dialog('Commands')).toBeVisible();
  await window.keyboard.type('connections');
  await expect(window.getByRole('option', { selected: true })).toContainText('Connections');
  await window.keyboard.press('Enter');
  const dialog = screenOf(window).dialog('Connections');
  await expect(dialog.getByRole('listbox', { name: 'All connections' })).toBeFocused();
  await window.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'New connection' })).toBeFocused();
  await window.keyboard.press('Enter');
  // The name is typed over the one that is proposed.
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await window.keyboard.type('Renewals');
  await expect(dialog.getByRole('option', { name: /Renewals/ })).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toContainText('“Renewals” is not saved');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the practice connection stays as it is', async ({ window }) => {
  const dialog = await openConnections(window);
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Practice');
  await expect(dialog.getByLabel('Base URL', { exact: true })).not.toBeEditable();
  for (const name of ['Save', 'Delete', 'Use this connection']) {
    await expect(dialog.getByRole('button', { name, exact: true })).toBeDisabled();
  }
});

test('what cannot be used says why, and nothing is lost by closing', async ({ window }) => {
  const dialog = await openConnections(window);
  await dialog.getByRole('button', { name: 'New connection' }).click();
  const save = dialog.getByRole('button', { name: 'Save', exact: true });
  await dialog.getByLabel('Database', { exact: true }).fill('TEST');
  await save.click();
  await expect(dialog.getByRole('alert')).toHaveText('The base URL is missing.');
  await dialog.getByLabel('Base URL', { exact: true }).fill('http://vbapi.example.com/vbasoftware');
  await save.click();
  await expect(dialog.getByRole('alert')).toContainText('must begin with https://');
  await dialog.getByLabel('Base URL', { exact: true }).fill('https://vbapi.example.com/vbasoftware');
  await dialog.getByLabel('Rows in a batch').fill('0');
  await save.click();
  await expect(dialog.getByRole('alert')).toHaveText('Rows in a batch: a whole number from 1 to 1000.');
  await window.keyboard.press('Escape');
  await expect(dialog.getByRole('alert').first()).toContainText('“New connection” is not saved.');
  await dialog.getByRole('button', { name: 'Close without saving' }).click();
  await expect(dialog).toBeHidden();
});

test('connections go to a file without secrets, and come back from it', async ({
  app,
  window,
  practice,
  dataFolder,
}) => {
  const file = path.join(dataFolder, 'handed-out.json');
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  const dialog = await openConnections(window);
  await typeConnection(dialog, { name: 'Renewals', environment: 'Test', access: practice });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText('“Renewals” is saved.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Export' }).click();
  await expect(dialog.getByText(`Written to ${file}, without secrets and user names.`)).toBeVisible();
  const written = await readFile(file, 'utf8');
  for (const secret of [practice.apiKey, practice.password, practice.clientCode]) {
    expect(written).not.toContain(secret);
  }
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog.getByText('1 connection taken in.')).toBeVisible();
  await dialog.getByRole('listbox').getByRole('option').filter({ hasText: 'Renewals' }).click();
  await expect(dialog.getByLabel('Database', { exact: true })).toHaveValue(practice.database);
  await expect(dialog.getByLabel('API key', { exact: true })).toHaveValue('');
});
