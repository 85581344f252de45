import { expect } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;

for (const press of ['F1', '?']) {
  test(`${press} shows every key by group, and Escape goes back to the cell`, async ({ window }) => {
    const screen = screenOf(window);
    await loadPlans(window, [plan]);
    await screen.cell(key, 'annual_Max').click();
    await window.keyboard.press(press);
    const sheet = screen.dialog('Keyboard');
    await expect(sheet.getByRole('heading', { level: 3 }).first()).toHaveText('Move');
    await expect(sheet.getByText('Fill down')).toBeVisible();
    await expect(sheet.getByLabel('Ctrl D', { exact: true })).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max`);
  });
}

test('the keys can be searched by what they do and by the key', async ({ window }) => {
  await expect(window.getByRole('grid', { name: 'Accumulators' })).toBeFocused();
  await window.keyboard.press('F1');
  const sheet = screenOf(window).dialog('Keyboard');
  await expect(sheet.getByRole('searchbox', { name: 'Search keys' })).toBeFocused();
  await window.keyboard.type('ctrl+shift+o');
  await expect(sheet.getByRole('term')).toHaveText(['Workspaces']);
  await window.keyboard.press('Control+a');
  await window.keyboard.type('select');
  await expect(sheet.getByText('Select all')).toBeVisible();
  await expect(sheet.getByText('Fill down')).toBeHidden();
});

test('a question mark is written where text may be, and while a cell is edited', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('5?');
  await window.keyboard.press('Enter');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('5?');
  await screen.button('Add row').click();
  await window.keyboard.press('Tab');
  await expect.poll(() => activeCell(window)).toBe('| accum_Name');
  await window.keyboard.type('?');
  await expect(screen.dialog('Keyboard')).toBeHidden();
  await expect(window.locator('input:focus')).toHaveValue('?');
});
