import { expect, type Locator, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { copyFromExcel, loadPlans, screenOf } from '../support/screen';
import { test } from '../support/app';
import { selectedCells } from '../support/selected-cells';
import { resizeWindow } from '../support/window-size';

const plan = 'CEDAR-PPO500-2026';
const manyPlans = [plan, 'CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027'];

const statusOf = (window: Page): Locator => window.locator('.selection-status');
const valueOf = (window: Page, name: string): Locator => window.locator(`[data-value="${name}"]`);

test('the status line tells what the selected cells come to, exactly, and a click copies a value', async ({
  app,
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await copyFromExcel(app, [
    ['0.1', '1,000'],
    ['0.2', 'about ten'],
  ]);
  await screen.cell(`${plan}|CHIRO`, 'annual_Max').click();
  await expect(statusOf(window)).toHaveText('');
  await window.keyboard.press('Control+v');
  await expect(statusOf(window)).toContainText('2 × 2');
  await expect(valueOf(window, 'Sum')).toHaveText('Sum 1,000.30');
  await expect(valueOf(window, 'Count')).toHaveText('Count 4');
  await expect(valueOf(window, 'Numbers')).toHaveText('Numbers 3');
  await expect(valueOf(window, 'Min')).toHaveText('Min 0.10');
  await expect(valueOf(window, 'Max')).toHaveText('Max 1,000.00');
  await expect(valueOf(window, 'Average')).toHaveText('Average 333.43');
  await expect(statusOf(window).locator('[aria-live]').last()).toHaveText(/^2 × 2, Average .*Sum 1,000\.30$/);
  await valueOf(window, 'Sum').click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('1000.3');
  await window.keyboard.press('Escape');
  await expect(statusOf(window)).toHaveText('');
});

test('a number that its cell refuses is counted as text, as Excel does', async ({ app, window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await copyFromExcel(app, [['10'], ['9'.repeat(320)], ['2.5']]);
  const cell = screen.cell(`${plan}|CHIRO`, 'annual_Max');
  await cell.click();
  await window.keyboard.press('Control+v');
  await expect(valueOf(window, 'Count')).toHaveText('Count 3');
  await expect(valueOf(window, 'Numbers')).toHaveText('Numbers 2');
  await expect(valueOf(window, 'Sum')).toHaveText('Sum 12.50');
  await expect(valueOf(window, 'Max')).toHaveText('Max 10.00');
  await expect(window.locator('[aria-invalid=true]')).toHaveCount(1);
});

test('what the selection comes to follows an edit, and counts a cell of two ranges once', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const first = screen.cell(`${plan}|CHIRO`, 'annual_Max');
  await first.click();
  await window.keyboard.type('5');
  await window.keyboard.press('Enter');
  await window.keyboard.type('7');
  await window.keyboard.press('Enter');
  await first.click();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(valueOf(window, 'Sum')).toHaveText('Sum 12.00');
  await window.keyboard.type('6');
  await window.keyboard.press('Enter');
  await expect(valueOf(window, 'Sum')).toHaveText('Sum 13.00');
  await screen
    .row(`${plan}|CHIRO`)
    .locator('.row-number')
    .click({ modifiers: ['Control'] });
  await expect(statusOf(window)).toContainText('cells');
  await expect(valueOf(window, 'Min')).toHaveText('Min 6.00');
});

test('Ctrl+G goes to a row by its number, and to a plan and key', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, manyPlans);
  await screen.cell(`${plan}|CHIRO`, 'annual_Max').click();
  await window.keyboard.press('Control+g');
  const dialog = screen.dialog('Go to');
  await dialog.getByLabel('Row number, or plan and key').fill('40');
  await expect(dialog.getByRole('option').first()).toContainText('40');
  await window.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(window.locator('[aria-rowindex="41"] [data-field=annual_Max]')).toBeInViewport();
  await expect.poll(() => activeCell(window)).toMatch(/ annual_Max$/);
  await window.keyboard.press('F5');
  await dialog.getByLabel('Row number, or plan and key').fill('ppo500-2027 ded');
  await expect(dialog.getByRole('option')).toHaveText([/CEDAR-PPO500-2027.*DEDUCT/]);
  await window.keyboard.press('Enter');
  await expect.poll(() => activeCell(window)).toBe('CEDAR-PPO500-2027|DEDUCT annual_Max');
  await window.keyboard.press('Control+g');
  await dialog.getByLabel('Row number, or plan and key').fill('nowhere');
  await expect(dialog).toContainText('No row shown has that number or key.');
  await window.keyboard.press('Escape');
  await expect.poll(() => activeCell(window)).toBe('CEDAR-PPO500-2027|DEDUCT annual_Max');
});

test('undo and redo select what they changed', async ({ app, window }) => {
  const screen = screenOf(window);
  await loadPlans(window, manyPlans);
  await copyFromExcel(app, [
    ['1', '2'],
    ['3', '4'],
  ]);
  await screen.cell(`${plan}|CHIRO`, 'annual_Max').click();
  await window.keyboard.press('Control+v');
  const block = [
    'CHIRO annual_Max',
    'CHIRO annual_Max_Member',
    'DEDUCT annual_Max',
    'DEDUCT annual_Max_Member',
  ];
  for (const key of ['Control+z', 'Control+y']) {
    await window.keyboard.press('Control+End');
    await expect.poll(() => selectedCells(window)).toEqual([]);
    await window.keyboard.press(key);
    await expect.poll(() => selectedCells(window)).toEqual(block);
    await expect.poll(() => activeCell(window)).toBe(`${plan}|CHIRO annual_Max`);
    await expect(screen.cell(`${plan}|CHIRO`, 'annual_Max')).toBeInViewport();
  }
});

test('what a run came to stays whole beside a notice and totals, and in an enlarged window', async ({
  app,
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await window.keyboard.press('Escape');
  for (const name of ['CHIRO', 'ACUPUNC']) {
    await screen.cell(`${plan}|${name}`, 'annual_Max').click();
    await window.keyboard.type('1234567.25');
    await window.keyboard.press('Enter');
  }
  await screen.button('Send').click();
  await expect(screen.summary.filter({ hasText: '2 updated' })).toBeVisible();
  // Rows of several states, totals of large amounts, and a notice that takes all the room there is.
  await screen.button('Add row').click();
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('a lot');
  await window.keyboard.press('Enter');
  await copyFromExcel(app, [
    ['1', '2', '3'],
    ['4', '', '6'],
  ]);
  await screen.cell(`${plan}|ACUPUNC`, 'annual_Max').click();
  await window.keyboard.press('Control+v');
  await expect(window.locator('.status-notice-words')).toContainText('pasted');
  await window.keyboard.press('Control+z');
  await screen.cell(`${plan}|ACUPUNC`, 'annual_Max').click();
  await screen.cell(`${plan}|CHIRO`, 'annual_Max').click({ modifiers: ['Shift'] });
  await expect(valueOf(window, 'Sum')).toBeVisible();
  for (const [width, zoom] of [
    [1280, 1],
    [1280, 1.5],
    [1024, 1],
  ] as const) {
    await resizeWindow(app, window, { width, height: 800, zoom });
    const cut = (): Promise<number> =>
      screen.summary.evaluate((element) => element.scrollWidth - element.clientWidth);
    await expect.poll(cut).toBe(0);
    await expect(window.locator('.status-notice-words')).toContainText('Undone: pasting');
    await expect(window.locator('.status-line')).toBeInViewport({ ratio: 1 });
    const overhang = await window
      .locator('.status-line')
      .evaluate((line) => line.scrollWidth - line.clientWidth);
    expect(overhang).toBeLessThanOrEqual(0);
  }
});
