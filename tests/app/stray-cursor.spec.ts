import { expect } from '@playwright/test';
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
