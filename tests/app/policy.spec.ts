import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { defaultLimits } from '../../shared/ipc/connection-rules';
import { test as base } from '../support/app';
import { openConnections } from '../support/connections';
import { screenOf } from '../support/screen';

const locked = 'https://vbapi.example.com/vbasoftware';
const rules = {
  locked: { environment: 'test', baseUrl: locked },
  atMost: { batchSize: 50 },
  connections: [
    { name: 'Renewals', environment: 'test', baseUrl: locked, database: 'RENEWALS', clientId: 'DESK01' },
  ],
};

const mine = {
  ...{ name: 'Mine', environment: 'test', baseUrl: 'https://old.example.com/vbasoftware', database: 'MINE' },
  ...{ userName: 'ann', clientId: 'C1' },
};

/** The app on a computer whose administrators wrote that policy. */
const test = base.extend<{ readonly policy: object | string; readonly managed: Page }>({
  policy: [rules, { option: true }],
  managed: async ({ policy, dataFolder, launchApp }, use) => {
    const file = path.join(dataFolder, 'policy', 'policy.json');
    await mkdir(path.dirname(file), { mode: 0o755 });
    const parts = { kind: 'planbatch-policy', version: 1, ...(typeof policy === 'string' ? {} : policy) };
    await writeFile(file, typeof policy === 'string' ? policy : JSON.stringify(parts), { mode: 0o644 });
    // Kept before there was a policy.
    const kept = { id: 'mine', fields: { ...mine, limits: defaultLimits } };
    const book = { version: 1, inUse: 'practice', connections: [kept] };
    await writeFile(path.join(dataFolder, 'connections.json'), JSON.stringify(book), { mode: 0o600 });
    const app = await launchApp({ switches: [`--policy-file=${file}`] });
    await use(await app.firstWindow());
  },
});

test('what the organisation has set is read-only and says so, to screen readers too', async ({ managed }) => {
  const dialog = await openConnections(managed);
  const lines = dialog.getByRole('listbox').getByRole('option');
  await expect(lines.filter({ hasText: 'Renewals' })).toContainText('From your organisation');
  await lines.filter({ hasText: 'Renewals' }).click();
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  for (const [name, value] of [
    ['Name', 'Renewals'],
    ['Environment', 'Test'],
    ['Base URL', locked],
    ['Database', 'RENEWALS'],
    ['Client ID', 'DESK01'],
    ['Rows in a batch', '50'],
  ] as const) {
    await expect(field(name)).toHaveValue(value);
    await expect(field(name)).not.toBeEditable();
    await expect(field(name)).toHaveAccessibleDescription('Set by your organisation');
  }
  await expect(field('User name')).toBeEditable();
  await expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
  // A connection of one's own begins with what is set, and can have the rest.
  await dialog.getByRole('button', { name: 'New connection' }).click();
  await expect(field('Base URL')).toHaveValue(locked);
  await expect(field('Base URL')).toHaveAccessibleDescription('Set by your organisation');
  await expect(field('Database')).toBeEditable();
  await expect(field('Rows in a batch')).toHaveValue('50');
  await expect(field('Rows in a batch')).toHaveAccessibleDescription('At most 50, set by your organisation');
  await field('Database').fill('MINE');
  await field('Rows in a batch').fill('51');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Rows in a batch: a whole number from 1 to 50.');
});

test('a connection that disagrees with the policy is changed into what it allows by hand', async ({
  dataFolder,
  managed,
}) => {
  const dialog = await openConnections(managed);
  const old = dialog.getByRole('listbox').getByRole('option').filter({ hasText: 'Mine' });
  await old.click();
  await expect(dialog.getByRole('alert')).toContainText(`allows only the base URL ${locked}`);
  await dialog.getByRole('button', { name: 'Change it to what is allowed' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Base URL', exact: true })).toHaveValue(locked);
  await expect(dialog.getByText('Not saved yet.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText('“Mine” is saved.')).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  expect(await readFile(path.join(dataFolder, 'connections.json'), 'utf8')).toContain(locked);
});

test.describe('a policy file that cannot be used', () => {
  test.use({ policy: '{"kind":"planbatch-policy","version":1,"locked":' });

  test('is told at the start, and leaves Practice alone', async ({ managed }) => {
    const words = 'The policy file of your organisation cannot be used.';
    await expect(managed.getByText(words).first()).toBeVisible();
    const dialog = await openConnections(managed);
    await expect(dialog.getByRole('alert')).toContainText(words);
    for (const name of ['New connection', 'Duplicate', 'Import']) {
      await expect(dialog.getByRole('button', { name, exact: true })).toBeDisabled();
    }
    await dialog.getByRole('button', { name: 'Close' }).click();
    await screenOf(managed).button('Load plans').click();
    await expect(screenOf(managed).dialog('Load plans').getByText('40 plans')).toBeVisible();
  });
});
