import { expect } from '@playwright/test';
import { test } from '../support/app';
import { keptInFile } from '../support/kill-store';
import { copyFromExcel, loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;

test('a window that is loaded again has every edit, the history, and the text in the editor', async ({
  app,
  dataFolder,
  window,
}) => {
  const screen = screenOf(window);
  const family = screen.cell(key, 'annual_Max');
  const member = screen.cell(key, 'annual_Max_Member');
  await loadPlans(window, [plan]);
  await family.click();
  await window.keyboard.type('1111');
  await window.keyboard.press('Enter');
  await copyFromExcel(app, [['2222', '3333']]);
  await family.click();
  await window.keyboard.press('Control+v');
  await expect(family).toHaveText('2,222.00');
  await window.keyboard.press('Control+z');
  await expect(family).toHaveText('1,111.00');
  await member.click();
  await window.keyboard.type('44');
  const kept = async (): Promise<unknown> => (await keptInFile(dataFolder)).draft;
  await expect.poll(kept).toMatchObject({ field: 'annual_Max_Member', text: '44' });

  await window.reload();
  await expect(window.locator('.cell-editor:focus')).toHaveValue('44');
  await expect(family).toHaveText('1,111.00');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+y');
  await expect(family).toHaveText('2,222.00');
  await expect(member).toHaveText('3,333.00');
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect(family).not.toHaveText('1,111.00');
  await expect(screen.row(key)).toHaveAttribute('data-state', 'clean');
});
