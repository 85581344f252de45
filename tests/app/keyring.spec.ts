import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app';
import { openConnections, typeConnection } from '../support/connections';
import { hasKeyring, launchWithKeyring } from '../support/keyring';
import { startAnsweringServer } from '../support/answering-server';

const password = 'keyring-of-the-test';

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
      const said = await kept(await again.firstWindow());
      expect(said).toContain('but the password store does not give it out');
      await again.close();
      expect(await readFile(file, 'utf8')).toBe(written);
    }
    await service.close();
    await Promise.all([home, other].map((folder) => rm(folder, { recursive: true, force: true })));
  });
}
