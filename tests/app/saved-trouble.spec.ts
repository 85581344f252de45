import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

test.skip(
  process.platform !== 'linux' || process.getuid?.() !== 0,
  'only root on Linux can make a small disk',
);

async function typeMaximum(window: Page, text: string): Promise<void> {
  await screenOf(window).cell('00123|CHIRO', 'annual_Max').click();
  await window.keyboard.type(text);
  await window.keyboard.press('Enter');
}

test('a full disk is told by a red bar, edits stay on screen, and nothing is sent until they are kept', async ({
  launchApp,
  dataFolder,
}, info) => {
  const folder = path.join(dataFolder, 'workspaces');
  const filler = path.join(folder, 'filler');
  await mkdir(folder, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]);
  test.skip(mounted.status !== 0, 'this system does not let disks be mounted');
  try {
    const window = await (await launchApp()).firstWindow();
    const screen = screenOf(window);
    const bar = window.getByRole('alert');
    const cell = screen.cell('00123|CHIRO', 'annual_Max');
    await loadPlans(window, ['00123']);
    await writeFile(filler, Buffer.alloc(20_000_000)).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    });
    await typeMaximum(window, '123');
    await expect(bar).toContainText('What you type is not being kept on the disk:');
    await expect(bar).toContainText('Your edits stay on screen.');
    await expect(cell).toHaveText('123.00');
    await expect(window.getByText(/^Not kept:/)).toBeVisible();
    await expect(screen.button('Send')).toBeDisabled();
    await window.reload();
    await expect(cell).toHaveText('123.00');
    await expect(bar).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme });
      await window.screenshot({ path: info.outputPath(`${colorScheme}.png`) });
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
      expect(violations).toEqual([]);
    }
    await rm(filler);
    await window.getByRole('button', { name: 'Try again' }).click();
    await expect(bar).toBeHidden();
    await expect(window.getByText('Everything you typed is on the disk.')).toBeVisible();
    await expect(screen.button('Send')).toBeEnabled();
  } finally {
    spawnSync('umount', ['--lazy', folder]);
  }
});

test('a folder that can only be read is told by a red bar, now and at the next start, and nothing typed is lost', async ({
  launchApp,
  dataFolder,
}) => {
  const folder = path.join(dataFolder, 'workspaces');
  await mkdir(folder, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', folder]);
  test.skip(mounted.status !== 0, 'this system does not let disks be mounted');
  const makeFolder = (access: 'ro' | 'rw'): void => {
    expect(spawnSync('mount', ['-o', `remount,${access}`, folder]).status).toBe(0);
  };
  try {
    const app = await launchApp();
    const window = await app.firstWindow();
    await loadPlans(window, ['00123']);
    await typeMaximum(window, '111');
    await expect(window.getByText(/^Saved/)).toBeVisible();
    await app.close();
    makeFolder('ro');

    const again = await launchApp();
    const second = await again.firstWindow();
    const sheet = screenOf(second);
    const cell = sheet.cell('00123|CHIRO', 'annual_Max');
    const bar = second.getByRole('alert');
    await expect(cell).toHaveText('111.00');
    await expect(bar).toContainText('The folder of the workspace cannot be written to.');
    // Another place stands in for it until then: trying again could not help.
    await expect(bar).toContainText('once that is put right, close Planbatch and start it again');
    await expect(second.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    await typeMaximum(second, '123');
    await expect(cell).toHaveText('123.00');
    await expect(second.getByText(/^Not kept:/)).toBeVisible();
    await expect(sheet.button('Send')).toBeDisabled();
    await again.close();
    const still = await launchApp();
    const stillRefused = screenOf(await still.firstWindow());
    await expect(stillRefused.cell('00123|CHIRO', 'annual_Max')).toHaveText('123.00');
    await expect(stillRefused.button('Send')).toBeDisabled();
    await still.close();
    makeFolder('rw');

    const third = await (await launchApp()).firstWindow();
    await expect(screenOf(third).cell('00123|CHIRO', 'annual_Max')).toHaveText('123.00');
    await expect(third.getByRole('alert')).toBeHidden();
  } finally {
    spawnSync('umount', ['--lazy', folder]);
  }
});
