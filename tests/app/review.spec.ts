import { expect } from '@playwright/test';
import { test } from '../support/app';
import { practiceControl } from '../support/practice-control';
import { loadPlans, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

const plan = 'CEDAR-PPO500-2026';
const place = { sheet: 'accumulators', plan } as const;

test('a conflict is seen and decided by keyboard before anything is sent, and a row is left out', async ({
  window,
  practice,
}) => {
  const screen = screenOf(window);
  const server = practiceControl(practice);
  await loadPlans(window, [plan]);
  for (const name of ['ACUPUNC', 'CHIRO', 'DEDUCT']) {
    await screen.cell(`${plan}|${name}`, 'annual_Max').click();
    await window.keyboard.type('4000');
    await window.keyboard.press('Enter');
  }
  await server.changeRow({ ...place, second: 'CHIRO', values: { annual_Max: 3333 } });
  await screen.button('Review changes').click();
  const review = screen.dialog('Review changes');
  await expect(review).toContainText('2 of 3 rows will be sent, 1 is in conflict.');
  expect((await server.requests()).filter(({ method }) => method === 'PUT')).toEqual([]);
  const lines = review.getByRole('grid', { name: 'Changed cells' });
  await lines.focus();
  // The plan, ACUPUNC, what is to check of it if anything, its cell; CHIRO follows.
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Space');
  await expect(lines.getByText('Left out', { exact: true })).toBeVisible();
  await review.getByRole('button', { name: /^Conflict/ }).click();
  await expect(lines.getByRole('row').filter({ hasText: '3,333.00' })).toBeVisible();
  await lines.focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('m');
  await expect(lines.getByRole('button', { name: 'Keep mine: CHIRO' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(review).toContainText('2 of 3 rows will be sent, 1 is left out.');
  await review.getByRole('button', { name: 'Send' }).click();
  await expect(screen.summary).toHaveText('0 created, 2 updated, 0 rejected, 0 failed, 0 no answer');
  expect(await server.row({ ...place, second: 'CHIRO' })).toMatchObject({ annual_Max: 4000 });
  await expect(screen.row(`${plan}|ACUPUNC`)).toHaveAttribute('data-state', 'edited');

  await expect(screen.row(`${plan}|ACUPUNC`)).toHaveAttribute('data-left', '');
  await screen.button('1 left out').click();
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await screen.cell(`${plan}|ACUPUNC`, 'annual_Max').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Take in again' }).click();
  await expect(screen.row(`${plan}|ACUPUNC`)).not.toHaveAttribute('data-left');
  await screen.button('Send').click();
  await expect(screen.summary).toHaveText('0 created, 1 updated, 0 rejected, 0 failed, 0 no answer');
});

test('a plan that cannot be read is named, and its rows are not sent', async ({ window, practice }) => {
  const screen = screenOf(window);
  const server = practiceControl(practice);
  await loadPlans(window, [plan]);
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('4000');
  await window.keyboard.press('Enter');
  await server.fault({
    method: 'GET',
    path: '/accumulators$',
    times: 20,
    actions: [{ kind: 'answer', status: 500 }],
  });
  await screen.button('Review changes').click();
  const review = screen.dialog('Review changes');
  await expect(review).toContainText(`Plan ${plan} could not be read`);
  await expect(review.getByText('4,000.00')).toBeVisible();
  await expect(review.getByRole('button', { name: 'Send' })).toBeDisabled();
  await server.clearFaults();
  await review.getByRole('button', { name: 'Read again' }).click();
  await expect(review).toContainText('1 of 1 row will be sent.');
});
