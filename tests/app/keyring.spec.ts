import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app';
import { openConnections, typeConnection } from '../support/connections';
import { hasKeyring, launchWithKeyring } from '../support/keyring';
import { loadPlans, screenOf } from '../support/screen';
import { startAnsweringServer } from '../support/answering-server';

const password = 'keyring-of-the-test';
const plan = 'CEDAR-PPO500-2026';

/** Edits the cell that must still be there whatever becomes of the secrets. */
async function editCell(window: Page): Promise<void> {
  await loadPlans(window, [plan]);
  await screenOf(window).cell(`${plan}|CHIRO`, 'annual_Max').click();
  await window.keyboard.type('4321');
  await window.keyboard.press('Enter');
  await expectDraft(window);
}

async function expectDraft(window: Page): Promise<void> {
  await expect(screenOf(window).cell(`${plan}|CHIRO`, 'annual_Max')).toContainText('4,321');
}

async function kept(window: Page): Promise<string> {
  const dialog = await openConnections(window);
  await dialog.getByRole('listbox').getByRole('option').filter({ hasText: 'Canary' }).click();
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await dialog.getByRole('list', { name: 'Test of the connection' }).waitFor();
  return dialog.getByRole('group', { name: 'Signing in' }).innerText();
}

// A machine without these tools has no key store to try; what happens then is in the other specs.
if (hasKeyring()) {
  test('with a key store secrets come back after a restart; gone or of another user, they are asked for', async ({
    dataFolder,
  }) => {
    const service = await startAnsweringServer(401);
    const home = await mkdtemp(path.join(tmpdir(), 'planbatch-home-'));
    const other = await mkdtemp(path.join(tmpdir(), 'planbatch-home-'));
    const access = { apiKey: 'canary-key', password: 'canary-pass', clientCode: 'canary-code' };
    const first = await launchWithKeyring({ dataFolder, home, password });
    const window = await first.firstWindow();
    await editCell(window);
    const dialog = await openConnections(window);
    await typeConnection(dialog, {
      ...{ name: 'Canary', environment: 'Test' },
      access: { ...access, baseUrl: service.origin, database: 'X', user: 'ann', clientId: 'C1' },
    });
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog.getByText(/^Kept since \w+ \d+, \d{4}$/)).toHaveCount(3);
    await first.close();
    const file = path.join(dataFolder, 'credentials.json');
    const written = await readFile(file, 'utf8');
    for (const secret of Object.values(access)) expect(written).not.toContain(secret);

    const second = await launchWithKeyring({ dataFolder, home, password });
    expect(await kept(await second.firstWindow())).toMatch(/Kept since \w+ \d+, \d{4}\n/);
    expect(service.heads()).toContain('canary-key');
    await second.close();

    for (const stranger of [
      { home: other, password: 'of-another-user' },
      { home, password: null },
    ]) {
      const again = await launchWithKeyring({ dataFolder, ...stranger });
      const reopened = await again.firstWindow();
      await expectDraft(reopened);
      expect(await kept(reopened)).toContain('but the password store does not give it out');
      await expect(reopened.getByLabel('Password', { exact: true })).toBeVisible();
      await again.close();
      expect(await readFile(file, 'utf8')).toBe(written);
    }
    await service.close();
    await Promise.all([home, other].map((folder) => rm(folder, { recursive: true, force: true })));
  });
}
