import { expect } from '@playwright/test';
import { test } from '../support/app';
import { practiceControl } from '../support/practice-control';
import { copyFromExcel, loadPlans, type Screen, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

const plan = 'CEDAR-PPO500-2026';

/** Fifty new accumulators of ten fields each, with amounts as Excel formats them. */
const fiftyRows = Array.from({ length: 50 }, (_, index) => [
  plan,
  `NEW${String(index).padStart(2, '0')}`,
  ...['$1,250.00', '625', '1,000.50', '(500)', '', '300', '10000', `${index}`],
]);

test('edited rows are updated and fifty pasted rows of ten fields created', async ({
  app,
  window,
  practice,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('2,500.50');
  await window.keyboard.press('Enter');
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'edited');

  await copyFromExcel(app, fiftyRows);
  await screen.button('Paste rows').click();
  await expect(screen.dialog('Paste rows').getByLabel('Rows from Excel')).toBeFocused();
  await window.keyboard.press('Control+v');
  await expect(screen.dialog('Paste rows')).toContainText('50 rows of 10 columns');
  await screen.dialog('Paste rows').getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(window.getByText('50 new', { exact: true })).toBeVisible();

  await screen.button('Send').click();
  await expect(screen.summary).toHaveText('50 created, 1 updated, 0 rejected, 0 failed, 0 no answer');
  await expect(screen.button('Send')).toBeDisabled();
  await window.getByRole('grid').focus();
  await window.keyboard.press('Control+End');
  await expect(screen.row(`${plan}|NEW49`)).toHaveAttribute('data-state', 'created');

  const server = practiceControl(practice);
  const created = await server.row({ sheet: 'accumulators', plan, second: 'NEW07' });
  expect(created).toMatchObject({
    annual_Max: 1250,
    annual_Max_Member: 625,
    annual_Max_Net: 1000.5,
    annual_Max_Net_Member: -500,
    annual_Max_OON: null,
    annual_Max_OON_Member: 300,
    lifetime_Max: 10000,
    lifetime_Max_Member: 7,
  });
  expect(await server.row({ sheet: 'accumulators', plan, second: 'DEDUCT' })).toMatchObject({
    annual_Max: 2500.5,
  });
});

test('a rejected row shows the words of the server and is done by Retry failed once corrected', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.tab('Pre-existing coverage').click();
  await screen.cell(`${plan}|EE`, 'pre_Ex_Amount').click();
  await window.keyboard.type('2750');
  await window.keyboard.press('Enter');
  await screen.button('Add row').click();
  await window.keyboard.type(plan);
  await window.keyboard.press('Tab');
  await window.keyboard.type('TELEHEALTH');
  await window.keyboard.press('Enter');

  await screen.button('Send').click();
  await expect(screen.summary).toHaveText('0 created, 1 updated, 1 rejected, 0 failed, 0 no answer');
  const rejected = screen.row(`${plan}|TELEHEALTH`);
  await expect(rejected).toHaveAttribute('data-state', 'rejected');
  await expect(rejected.locator('[data-field=status]')).toHaveText('Rejected');
  await expect(rejected.locator('[data-field=message]')).toContainText('TELEHEALTH');
  await expect(screen.row(`${plan}|EE`)).toHaveAttribute('data-state', 'updated');

  await screen.cell(`${plan}|TELEHEALTH`, 'coverage_Type').click();
  await window.keyboard.type('SPOUSE ONLY');
  await window.keyboard.press('Enter');
  await screen.button('Retry failed').click();
  await expect(screen.summary).toHaveText('1 created, 0 updated, 0 rejected, 0 failed, 0 no answer');
  await expect(screen.row(`${plan}|SPOUSE ONLY`)).toHaveAttribute('data-state', 'created');
  await expect(screen.button('Retry failed')).toBeDisabled();
});

test('rows of both sheets go in one run, and rows with errors are held back', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('3000');
  await window.keyboard.press('Tab');
  await window.keyboard.press('Enter');
  await window.keyboard.type('not an amount');
  await window.keyboard.press('Enter');
  await expect(window.getByText('1 to fix', { exact: true })).toBeVisible();
  await screen.tab('Pre-existing coverage').click();
  await screen.cell(`${plan}|EE`, 'ex_Code').click();
  await window.keyboard.type('PX9');
  await window.keyboard.press('Enter');
  await screen.button('Send').click();
  await expect(screen.summary).toHaveText('0 created, 2 updated, 0 rejected, 0 failed, 0 no answer');
  await expect(window.getByText('1 to fix', { exact: true })).toBeVisible();
});

test('a run can be stopped, and rows it did not send are edited again', async ({ window, practice }) => {
  const screen = screenOf(window);
  const server = practiceControl(practice);
  await loadPlans(window, [plan, '00123']);
  for (const key of [`${plan}|DEDUCT`, '00123|DEDUCT']) {
    await screen.cell(key, 'annual_Max').click();
    await window.keyboard.type('4000');
    await window.keyboard.press('Enter');
  }
  await server.fault({
    method: 'GET',
    path: '/accumulators$',
    times: 10,
    actions: [{ kind: 'hold' }],
  });
  const reviewPlace = await screen.button('Review changes').boundingBox();
  await screen.button('Send').click();
  await expect.poll(async () => (await server.state()).held).toBeGreaterThan(0);
  await expect(screen.button('Stop')).toBeVisible();
  expect(await screen.button('Review changes').boundingBox()).toEqual(reviewPlace);
  await screen.button('Stop').click();
  await server.clearFaults();
  await server.release();
  await expect(screen.button('Stop')).toBeHidden();
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'edited');
  await expect(screen.button('Send')).toBeEnabled();
});

test('a row without an answer is settled by reading back', async ({ window, practice }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const server = practiceControl(practice);
  await server.fault({
    method: 'PUT',
    path: '-batch$',
    actions: [{ kind: 'items', changes: [{ change: 'drop', index: 0 }] }],
  });
  // The run reads before it sends, and once more for what it got no answer about.
  const noRight = { kind: 'answer', status: 403, body: 'Not now.' } as const;
  await server.fault({ method: 'GET', path: '/accumulators$', skip: 1, times: 100, actions: [noRight] });
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('4000');
  await window.keyboard.press('Enter');
  await screen.button('Send').click();
  await expect(screen.summary).toContainText('1 no answer');
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'unknown');
  // It counts the row too, and says that it did not fail.
  await expect(screen.button('Retry failed')).toHaveAttribute('title', /1 row without an answer/);
  await server.clearFaults();
  await screen.button('Settle unknown').click();
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'updated');
  await expect(screen.button('Settle unknown')).toBeHidden();
  await expect(screen.summary).toHaveText('0 created, 1 updated, 0 rejected, 0 failed, 0 no answer');
});

async function decide(screen: Screen, choice: string): Promise<void> {
  const dialog = screen.dialog(choice);
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  const row = dialog.getByRole('listitem').filter({ hasText: `${plan} DEDUCT` });
  await expect(row).toContainText('the server has 3,333.00');
  await row.getByRole('checkbox').uncheck();
  await expect(dialog.getByRole('button', { name: choice })).toBeDisabled();
  await row.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: choice }).click();
  await expect(dialog).toBeHidden();
}

for (const { choice, amount, state } of [
  { choice: 'Take theirs', amount: '3,333.00', state: 'clean' },
  { choice: 'Keep mine', amount: '4,000.00', state: 'edited' },
]) {
  test(`a row that a colleague changed meanwhile is a conflict until ${choice}`, async ({
    window,
    practice,
  }) => {
    const screen = screenOf(window);
    await loadPlans(window, [plan]);
    await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
    await window.keyboard.type('4000');
    await window.keyboard.press('Enter');
    await practiceControl(practice).changeRow({
      ...{ sheet: 'accumulators', plan, second: 'DEDUCT' },
      values: { annual_Max: 3333 },
    });
    await screen.button('Send').click();
    await expect(screen.summary).toContainText('1 conflict');
    await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'conflict');
    await screen.button(choice).click();
    await decide(screen, choice);
    await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', state);
    await expect(screen.summary).toHaveText('0 created, 0 updated, 0 rejected, 0 failed, 0 no answer');
    await expect(window.getByRole('grid')).toBeFocused();
    await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText(amount);
    await expect(screen.button(choice)).toBeHidden();
    await window.keyboard.press('Control+z');
    await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'conflict');
    await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText('4,000.00');
    await window.keyboard.press('Control+y');
    await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', state);
    await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText(amount);
  });
}

test('a row in conflict is none once the edit is undone, until redo brings it back', async ({
  window,
  practice,
}) => {
  const screen = screenOf(window);
  const row = screen.row(`${plan}|DEDUCT`);
  await loadPlans(window, [plan]);
  const before = await screen.cell(`${plan}|DEDUCT`, 'annual_Max').textContent();
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('4000');
  await window.keyboard.press('Enter');
  await practiceControl(practice).changeRow({
    ...{ sheet: 'accumulators', plan, second: 'DEDUCT' },
    values: { annual_Max: 3333 },
  });
  await screen.button('Send').click();
  await expect(row).toHaveAttribute('data-state', 'conflict');
  await expect(screen.button('Take theirs')).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(row).toHaveAttribute('data-state', 'clean');
  await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText(before ?? '');
  await expect(screen.cell(`${plan}|DEDUCT`, 'message')).toHaveText('');
  await expect(screen.button('Take theirs')).toBeHidden();
  await window.keyboard.press('Control+y');
  await expect(row).toHaveAttribute('data-state', 'conflict');
  await window.keyboard.press('Control+z');
  await loadPlans(window, [plan]);
  await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText('3,333.00');
  await expect(row).toHaveAttribute('data-state', 'clean');
});
