import { expect } from '@playwright/test';
import { test } from '../support/app';
import { copyFromExcel, loadPlans, screenOf } from '../support/screen';

test('undo and redo after Send leave what the server has created', async ({ app, window }) => {
  const screen = screenOf(window);
  const created = screen.summary.filter({ hasText: '3 created, 0 updated' });
  await loadPlans(window, ['00125']);
  await screen.button('Add row').click();
  await copyFromExcel(app, [
    ['00125', 'AAA', '1'],
    ['00125', 'BBB', '2'],
    ['00125', 'CCC', '3'],
  ]);
  await window.keyboard.press('Control+v');
  await expect(screen.row('00125|CCC')).toHaveAttribute('data-state', 'new');
  await screen.button('Send').click();
  await expect(created).toBeVisible();
  await window.getByRole('grid').focus();
  for (const key of ['Control+z', 'Control+z', 'Control+y']) {
    await window.keyboard.press(key);
    for (const name of ['AAA', 'BBB', 'CCC']) {
      await expect(screen.row(`00125|${name}`)).toHaveAttribute('data-state', 'created');
    }
  }
  await expect(screen.cell('00125|CCC', 'annual_Max')).toHaveText('3.00');
});
