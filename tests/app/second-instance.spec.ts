import { spawn } from 'node:child_process';
import { expect, type ElectronApplication } from '@playwright/test';
import { projectFolder, test } from '../support/app';
import { keptInFile } from '../support/kill-store';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;

/** Starts the app a second time on the same folder, and waits until it ends by itself. */
async function startAgain(app: ElectronApplication, dataFolder: string): Promise<number | null> {
  const words = ['--no-sandbox', '.', `--user-data-dir=${dataFolder}`];
  const again = spawn(app.process().spawnfile, words, { cwd: projectFolder, stdio: 'ignore' });
  return new Promise((ended) => again.once('exit', ended));
}

test('a second start raises the window with the open workspace and leaves its file alone', async ({
  app,
  dataFolder,
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('4321');
  await window.keyboard.press('Enter');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await startAgain(app, dataFolder)).toBe(0);
  const isVisible = (): Promise<boolean | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isVisible).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(screen.cell(key, 'annual_Max')).toHaveText('4,321.00');
  await window.keyboard.press('Control+z');
  await expect(screen.cell(key, 'annual_Max')).not.toHaveText('4,321.00');
  await expect(window.locator('[data-keeping=kept][data-under-way=false]')).toBeVisible();
  const kept = await keptInFile(dataFolder);
  expect(kept).toMatchObject({ isWhole: true, gestures: 2, done: 0, undone: 1 });
  expect(kept.report.setAside).toBeNull();
});
