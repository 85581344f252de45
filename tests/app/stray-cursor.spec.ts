import { expect, type Locator } from '@playwright/test';
import { copyElsewhere } from '../support/clipboard';
import { practiceControl } from '../support/practice-control';
import { key, plan, test } from '../support/plan-sheet';
import { loadPlans } from '../support/screen';

test.use({ switches: ['--practice-control'] });

test('where a load takes the selected row away, keys change no other one until a cell is selected', async ({
  app,
  window,
  practice,
  planScreen: screen,
}) => {
  const active = window.locator('[data-active]');
  const row = window.getByRole('row').filter({ has: active });
  await screen.cell(key, 'annual_Max_Net').click();
  await practiceControl(practice).removeRow({ sheet: 'accumulators', plan, second: 'DEDUCT' });
  await loadPlans(window, [plan]);
  await expect(screen.row(key)).toHaveCount(0);
  await expect(row).toHaveAttribute('data-state', 'clean');
  await copyElsewhere(app, { text: '77' });
  for (const press of ['Delete', '5', 'Backspace', 'F2', 'ControlOrMeta+v', 'ControlOrMeta+-']) {
    await window.keyboard.press(press);
    await expect(window.getByText(/the row that was selected is no longer on the sheet/)).toBeVisible();
    await expect(window.getByRole('textbox', { name: /^Edit/ })).toHaveCount(0);
    await expect(row).toHaveAttribute('data-state', 'clean');
    await window.keyboard.press('ControlOrMeta+c');
    await expect(window.getByText('1 cell copied')).toBeVisible();
    await copyElsewhere(app, { text: '77' });
  }
  await active.click();
  await window.keyboard.type('5');
  await window.keyboard.press('Tab');
  await expect(row).toHaveAttribute('data-state', 'edited');
});

test('a cell that nobody chose is neither moved by its border nor filled from by its corner', async ({
  window,
  practice,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await practiceControl(practice).removeRow({ sheet: 'accumulators', plan, second: 'DEDUCT' });
  await loadPlans(window, [plan]);
  await expect(screen.row(key)).toHaveCount(0);
  const told = window.getByText(/the row that was selected is no longer on the sheet/);
  const { x, y, width, height } = await boxOf(window.locator('[data-active]'));
  const corner = { x: x + width - 1, y: y + height - 1 };
  const border = { x: x + width / 3, y: y + height - 1 };
  for (const from of [corner, border]) {
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move(from.x, from.y + 2.2 * height, { steps: 4 });
    await window.mouse.up();
    await expect(told).toBeVisible();
    await window.keyboard.press('ControlOrMeta+c');
    await expect(told).toBeHidden();
  }
  await window.mouse.dblclick(corner.x, corner.y);
  await expect(told).toBeVisible();
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await expect(window.locator('[data-state=edited]')).toHaveCount(0);
});

async function boxOf(cell: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await cell.boundingBox();
  if (box === null) throw new Error('The cell is not on screen');
  return box;
}
