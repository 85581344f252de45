import { expect } from '@playwright/test';
import { practiceControl } from '../support/practice-control';
import { key, plan, test } from '../support/plan-sheet';

test.use({ switches: ['--practice-control'] });

test('Ctrl+Z after a decision that was sent takes back what was typed', async ({
  window,
  practice,
  planScreen: screen,
}) => {
  const [row, cell] = [screen.row(key), screen.cell(key, 'annual_Max')];
  await cell.click();
  await window.keyboard.type('4000');
  await window.keyboard.press('Enter');
  const place = { sheet: 'accumulators', plan, second: 'DEDUCT' } as const;
  await practiceControl(practice).changeRow({ ...place, values: { annual_Max: 3333 } });
  await screen.button('Send').click();
  await expect(row).toHaveAttribute('data-state', 'conflict');
  await screen.button('Keep mine').click();
  await screen.dialog('Keep mine').getByRole('button', { name: 'Keep mine' }).click();
  await expect(row).toHaveAttribute('data-state', 'edited');
  await expect(screen.button('Undo')).toHaveAttribute('title', /keeping mine/);
  await screen.button('Send').click();
  await expect(row).toHaveAttribute('data-state', 'updated');
  await expect(screen.button('Undo')).toHaveAttribute('title', /typing in/);
  await window.keyboard.press('Control+z');
  await expect(window.getByText(/^Undone: typing in/)).toBeVisible();
});
