import { expect } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { copyFromExcel, loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;

test('Ctrl+minus removes new rows in one step, and rows the server has stay', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const grid = window.getByRole('grid');
  const before = Number(await grid.getAttribute('aria-rowcount'));
  for (const name of ['FIRST', 'SECOND']) {
    await screen.button('Add row').click();
    await window.keyboard.type(plan);
    await window.keyboard.press('Tab');
    await window.keyboard.type(name);
    await window.keyboard.press('Enter');
  }
  await expect(screen.row(`${plan}|SECOND`)).toHaveCount(1);
  await window.keyboard.press('Shift+ArrowUp');
  await window.keyboard.press('Shift+ArrowUp');
  await window.keyboard.press('Control+-');
  const question = screen.dialog('Remove rows');
  await expect(question).toContainText('2 rows are new. 1 row is on the server');
  await question.getByRole('button', { name: 'Remove the new rows' }).press('Enter');
  await expect(window.getByText('2 rows removed. 1 row the server has stays.')).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', String(before));
  await window.keyboard.press('Control+z');
  await expect(screen.row(`${plan}|FIRST`)).toHaveCount(1);
  await expect(screen.row(`${plan}|SECOND`)).toHaveCount(1);
  await screen.cell(`${plan}|SECOND`, 'accum_Name').click();
  await window.keyboard.press('Control+NumpadSubtract');
  await expect(screen.row(`${plan}|SECOND`)).toHaveCount(0);
  await expect(screen.row(`${plan}|FIRST`)).toHaveCount(1);
});

test('Paste rows changes the rows that are on the sheet, adds the others, and says so before', async ({
  app,
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const member = await screen.cell(key, 'annual_Max_Member').textContent();
  const grid = window.getByRole('grid');
  const before = await grid.getAttribute('aria-rowcount');
  await copyFromExcel(app, [
    [plan, 'DEDUCT', '4,321.00', ''],
    [plan, 'SECOND', '5', '6'],
  ]);
  await screen.button('Paste rows').click();
  const dialog = screen.dialog('Paste rows');
  await expect(dialog.getByLabel('Rows from Excel')).toBeFocused();
  await window.keyboard.press('Control+v');
  await expect(dialog).toContainText(
    '1 row is on the sheet and will be changed, 1 is new. Blank cells leave the sheet as it is.',
  );
  await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(window.getByText('1 row changed, 1 added')).toBeVisible();
  await expect(screen.cell(key, 'annual_Max')).toHaveText('4,321.00');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText(member ?? '');
  await expect.poll(() => activeCell(window)).toBe(`${key} plan_ID`);
  await window.keyboard.press('Control+End');
  await expect(screen.row(`${plan}|SECOND`)).toHaveCount(1);
  await window.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', before ?? '');
  await window.keyboard.press('Control+Home');
  await expect(screen.row(key)).toHaveAttribute('data-state', 'clean');
});

test('rows of another list come without its own columns, which the dialog names first', async ({
  app,
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await copyFromExcel(app, [
    ['plan_ID', 'accum_Name', 'Colour', 'annual_Max'],
    [plan, 'DEDUCT', 'red', '4321'],
  ]);
  await screen.button('Paste rows').click();
  const dialog = screen.dialog('Paste rows');
  await expect(dialog.getByLabel('Rows from Excel')).toBeFocused();
  await window.keyboard.press('Control+v');
  await expect(dialog.getByText(/^Without “Colour”: no column is called so\./)).toBeVisible();
  await dialog.getByRole('button', { name: 'Paste', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(screen.row(key)).toHaveAttribute('data-state', 'edited');
});
