import { expect } from '@playwright/test';
import { test } from '../support/app';
import { practiceControl } from '../support/practice-control';
import { loadPlans, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

const plan = 'CEDAR-PPO500-2026';

test('history leads to a row that a filter hides, and to the rows of a group', async ({
  window,
  practice,
}) => {
  const screen = screenOf(window);
  const server = practiceControl(practice);
  await loadPlans(window, [plan, '00123']);
  for (const name of ['ACUPUNC', 'CHIRO', 'DEDUCT']) {
    await screen.cell(`${plan}|${name}`, 'annual_Max').click();
    await window.keyboard.type('4000');
    await window.keyboard.press('Enter');
  }
  const refused = [0, 1].map((index) => ({
    ...({ change: 'setStatus', index, status: 400, body: 'Too high.', stored: false } as const),
  }));
  await server.fault({ method: 'PUT', path: '-batch$', actions: [{ kind: 'items', changes: refused }] });
  await screen.button('Send').click();
  await expect(screen.summary).toHaveText('0 created, 1 updated, 2 rejected, 0 failed, 0 no answer');

  await window.getByRole('searchbox', { name: 'Filter all text' }).fill('DME');
  await expect(screen.row(`${plan}|DEDUCT`)).toBeHidden();
  await screen.button('History').click();
  const history = screen.dialog('History');
  await history.getByRole('button', { name: 'DEDUCT', exact: true }).click();
  await expect(history).toBeHidden();
  await expect(screen.row(`${plan}|DEDUCT`)).toBeVisible();
  await expect(window.getByText('The filters were cleared: they hid this row.')).toBeVisible();

  await screen.button('History').click();
  const deduct = history.getByRole('row').filter({ hasText: 'DEDUCT' });
  await expect(deduct).toContainText(/Annual maximum: total, family .+ → 4,000\.00/);
  await history.getByRole('searchbox').fill('acupunc');
  await expect(history.getByRole('list', { name: 'Outcomes' })).toHaveText('Rejected 1 of 2 rows: Too high.');
  await history.getByRole('searchbox').fill('');
  await history.getByRole('button', { name: 'Rejected 2 rows: Too high.' }).click();
  await history.getByRole('button', { name: 'Show on the sheet' }).click();
  await expect(
    window.getByRole('button', { name: 'Rejected, 2 rows: Too high.', exact: true }),
  ).toBeVisible();
  await expect(window.getByRole('grid').locator('[data-key]')).toHaveCount(2);
  await window.getByRole('button', { name: 'Clear filters' }).click();

  await window.getByRole('button', { name: '2 rejected' }).click({ modifiers: ['Control'] });
  await expect(window.getByRole('grid').locator('[data-key]')).toHaveCount(2);
});
