import { expect } from '@playwright/test';
import { test } from '../support/app';
import { practiceControl } from '../support/practice-control';
import { loadPlans, screenOf } from '../support/screen';

test.use({ switches: ['--practice-control'] });

test('plans are found, ticked and loaded with the keyboard alone', async ({ window }) => {
  const screen = screenOf(window);
  const dialog = screen.dialog('Load plans');
  await expect(screen.environment).toBeVisible();
  await window.keyboard.press('Control+o');
  await expect(dialog.getByLabel('Search plans')).toBeFocused();
  await expect(dialog.getByText('40 plans')).toBeVisible();
  await window.keyboard.type('cedar ppo 500');
  await expect(dialog.getByText('2 of 40 plans')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Load', exact: true })).toBeDisabled();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Shift+Space');
  await expect(dialog.getByText('2 plans chosen')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(screen.row('CEDAR-PPO500-2026|DEDUCT')).toHaveAttribute('data-state', 'clean');
  await expect(
    window.getByText(/^Loaded 2 plans: \d+ accumulators, \d+ pre-existing coverages\.$/),
  ).toBeVisible();
  await expect(window.getByRole('grid', { name: 'Accumulators' })).toBeFocused();
  await screen.tab('Pre-existing coverage').click();
  await expect(screen.row('CEDAR-PPO500-2026|EE')).toBeVisible();
});

test('Enter loads the only plan a search finds, and says what to do where there are several', async ({
  window,
}) => {
  const screen = screenOf(window);
  const dialog = screen.dialog('Load plans');
  await screen.button('Load plans').click();
  await dialog.getByLabel('Search plans').fill('cedar ppo 500');
  await expect(dialog.getByText('2 of 40 plans')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(dialog.getByText('2 of 40 plans. Arrow Down and Space tick a plan')).toBeVisible();
  await dialog.getByLabel('Search plans').fill('CEDAR-PPO500-2026');
  await expect(dialog.getByText('1 of 40 plans')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(screen.row('CEDAR-PPO500-2026|DEDUCT')).toHaveAttribute('data-state', 'clean');
});

test('all plans of a search are ticked at once and none is left after Select none', async ({ window }) => {
  const screen = screenOf(window);
  const dialog = screen.dialog('Load plans');
  await screen.button('Load plans').click();
  await dialog.getByLabel('Search plans').fill('vision');
  await expect(dialog.getByText('8 of 40 plans')).toBeVisible();
  await dialog.getByRole('button', { name: 'Select all shown' }).click();
  await expect(dialog.getByText('8 plans chosen')).toBeVisible();
  await dialog.getByRole('button', { name: 'Select none' }).click();
  await expect(dialog.getByText('No plan chosen')).toBeVisible();
  await dialog.getByRole('button', { name: 'Select all shown' }).click();
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});

test('Escape closes the dialog, changes nothing, and typing goes to the sheet again', async ({ window }) => {
  const screen = screenOf(window);
  await screen.button('Load plans').click();
  await expect(screen.dialog('Load plans').getByLabel('Search plans')).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(screen.dialog('Load plans')).toBeHidden();
  const grid = window.getByRole('grid', { name: 'Accumulators' });
  await expect(grid).toBeFocused();
  await expect(grid).toHaveAttribute('aria-rowcount', '1');
});

test('plans that are on the sheets are marked, and loading them again doubles no row', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, ['00123']);
  const grid = window.getByRole('grid', { name: 'Accumulators' });
  const rows = await grid.getAttribute('aria-rowcount');
  await screen.button('Load plans').click();
  const line = screen.dialog('Load plans').getByRole('listitem').filter({ hasText: '00123' });
  await expect(line).toContainText('Loaded');
  await window.keyboard.press('Escape');
  await loadPlans(window, ['00123']);
  await expect(grid).toHaveAttribute('aria-rowcount', rows ?? '');
});

test('a plan that cannot be read is named with its reason while the others load', async ({
  window,
  practice,
}) => {
  const screen = screenOf(window);
  const dialog = screen.dialog('Load plans');
  await practiceControl(practice).fault({
    method: 'GET',
    path: '^/plans/00124/accumulators',
    times: 100,
    actions: [{ kind: 'answer', status: 403, body: 'No right to this plan.' }],
  });
  await screen.button('Load plans').click();
  await dialog.getByLabel('Search plans').fill('harbor 2026');
  await dialog.getByRole('button', { name: 'Select all shown' }).click();
  await dialog.getByRole('button', { name: 'Load', exact: true }).click();
  const trouble = dialog.getByRole('alert');
  await expect(trouble).toContainText('1 plan could not be read.');
  await expect(trouble).toContainText('00124');
  await expect(dialog.getByText('1 plan chosen')).toBeVisible();
  await practiceControl(practice).clearFaults();
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByText(/^Loaded 1 plan: /)).toBeVisible();
});

test('a list of plans that cannot be read says why and is read again on request', async ({
  window,
  practice,
}) => {
  const screen = screenOf(window);
  const dialog = screen.dialog('Load plans');
  await practiceControl(practice).fault({
    method: 'GET',
    path: '^/plans$',
    times: 100,
    actions: [{ kind: 'answer', status: 403, body: 'Not now.' }],
  });
  await screen.button('Load plans').click();
  await expect(dialog.getByRole('alert')).toContainText('The list of plans could not be read.');
  await practiceControl(practice).clearFaults();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByText('40 plans')).toBeVisible();
});
