import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app';
import { openConnections, typeConnection } from '../support/connections';
import { hasKeyring, launchWithKeyring } from '../support/keyring';
import { answerSystem, hasKeyPresser, isSystemAsking } from '../support/system-prompt';
import { loadPlans, screenOf } from '../support/screen';
import { startAnsweringServer } from '../support/answering-server';

const password = 'keyring-of-the-test';
const access = { apiKey: 'canary-key', password: 'canary-pass', clientCode: 'canary-code' };
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

async function saveCanary(window: Page, baseUrl: string): Promise<void> {
  const dialog = await openConnections(window);
  await typeConnection(dialog, {
    ...{ name: 'Canary', environment: 'Test' },
    access: { ...access, baseUrl, database: 'X', user: 'ann', clientId: 'C1' },
  });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText(/^Kept since \w+ \d+, \d{4}$/)).toHaveCount(3);
}

async function kept(window: Page): Promise<string> {
  await openConnections(window);
  return tested(window);
}

/** What the open dialog says of the secrets once the connection was tested. */
async function tested(window: Page): Promise<string> {
  const dialog = screenOf(window).dialog('Connections');
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
    const first = await launchWithKeyring({ dataFolder, home, password });
    const window = await first.firstWindow();
    await editCell(window);
    await saveCanary(window, service.origin);
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

  // Pressing keys for a window of the system needs a tool that not every machine has.
  if (hasKeyPresser()) {
    test('a locked key store asks in a window of the system: answered, it gives the secrets; refused, they are asked for', async ({
      dataFolder,
    }) => {
      const service = await startAnsweringServer(401);
      const home = await mkdtemp(path.join(tmpdir(), 'planbatch-home-'));
      const first = await launchWithKeyring({ dataFolder, home, password });
      const window = await first.firstWindow();
      await editCell(window);
      await saveCanary(window, service.origin);
      await first.close();
      for (const answer of [password, null]) {
        const again = await launchWithKeyring({ dataFolder, home, password, isLocked: true });
        const reopened = await again.firstWindow();
        // The start asks nothing, and the work goes on without the secrets.
        await expectDraft(reopened);
        expect(isSystemAsking()).toBe(false);
        const opening = openConnections(reopened);
        const answered = answerSystem(answer, opening);
        await opening;
        await answered;
        const signingIn = await tested(reopened);
        if (answer === null) {
          expect(signingIn).toContain('but the password store does not give it out');
          await expect(reopened.getByLabel('Password', { exact: true })).toBeVisible();
        } else {
          expect(signingIn).toMatch(/Kept since \w+ \d+, \d{4}\n/);
          expect(service.heads()).toContain('canary-key');
        }
        await again.close();
      }
      await service.close();
      await rm(home, { recursive: true, force: true });
    });
  }
}
