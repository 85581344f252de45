import { expect } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { key, plan, test } from '../support/plan-sheet';
import { loadPlans } from '../support/screen';

test('Ctrl+Shift++ inserts as many rows as are selected above them, and they stay there', async ({
  window,
  planScreen: screen,
}) => {
  const grid = window.getByRole('grid');
  const before = Number(await grid.getAttribute('aria-rowcount'));
  const at = Number(await screen.row(key).getAttribute('aria-rowindex'));
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+Shift++');
  await expect(window.getByText('2 rows inserted')).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', String(before + 2));
  await expect(screen.row(key)).toHaveAttribute('aria-rowindex', String(at + 2));
  await expect(grid.locator(`[aria-rowindex="${at}"]`)).toHaveAttribute('data-state', 'invalid');
  await window.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', String(before));
  await expect(screen.row(key)).toHaveAttribute('aria-rowindex', String(at));
});

test('duplicated rows stand right below, marked until they have a name of their own', async ({
  window,
  planScreen: screen,
}) => {
  const amount = await screen
    .cell(key, 'subscriber_Deductible')
    .or(screen.cell(key, 'annual_Max'))
    .first()
    .textContent();
  await screen.cell(key, 'annual_Max').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Duplicate rows' }).click();
  await expect(window.getByText('1 row duplicated. Give it a name of its own.')).toBeVisible();
  await expect(screen.row(key)).toHaveCount(2);
  await expect(screen.row(key).nth(1)).toHaveAttribute('data-state', 'invalid');
  await expect.poll(() => activeCell(window)).toBe(`${key} accum_Name`);
  await window.keyboard.type('DEDUCT2');
  await window.keyboard.press('Enter');
  const copy = screen.row(`${plan}|DEDUCT2`);
  await expect(copy).toHaveAttribute('data-state', 'new');
  await expect(copy.locator('[data-field=annual_Max]')).toHaveText(amount ?? '');
});

test('rows the server has are taken off the sheet after a question, and loading brings them back', async ({
  window,
  planScreen: screen,
}) => {
  const grid = window.getByRole('grid');
  const before = await grid.getAttribute('aria-rowcount');
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+-');
  const dialog = screen.dialog('Remove rows');
  await expect(dialog).toContainText('1 row is on the server, and Planbatch cannot delete it there.');
  await window.keyboard.press('Escape');
  await expect(screen.row(key)).toHaveCount(1);
  await window.keyboard.press('Control+-');
  await dialog.getByRole('button', { name: 'Take it off the sheet' }).press('Enter');
  await expect(screen.row(key)).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(screen.row(key)).toHaveAttribute('data-state', 'clean');
  await window.keyboard.press('Control+y');
  await expect(screen.row(key)).toHaveCount(0);
  await loadPlans(window, [plan]);
  await expect(grid).toHaveAttribute('aria-rowcount', before ?? '');
});
