import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const later = 'CEDAR-PPO500-2027';
const key = `${plan}|CHIRO`;

const bar = (window: Page) => window.getByRole('search');
const count = (window: Page) => bar(window).locator('.find-count');
const marked = (window: Page) => window.evaluate(() => CSS.highlights.get('found')?.size ?? 0);

test('Ctrl+F finds text, Enter and Shift+Enter go from match to match, Escape goes back to the sheet', async ({
  window,
}) => {
  await loadPlans(window, [plan, later]);
  await window.getByRole('grid').focus();
  await window.keyboard.press('Control+Home');
  await window.keyboard.press('Control+f');
  await window.keyboard.type('chiro');
  await expect(count(window)).toHaveText('2 found');
  await expect.poll(() => marked(window)).toBe(2);
  await window.keyboard.press('Enter');
  await expect(count(window)).toHaveText('1 of 2');
  await window.keyboard.press('Enter');
  await expect(count(window)).toHaveText('2 of 2');
  await window.keyboard.press('Shift+Enter');
  await expect(count(window)).toHaveText('1 of 2');
  await window.keyboard.press('Escape');
  await expect(bar(window)).toBeHidden();
  await expect.poll(() => activeCell(window)).toBe(`${key} accum_Name`);
  await expect.poll(() => marked(window)).toBe(0);
});

test('the Find button opens the bar, F3 goes on from the sheet, and a typed match is counted', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.button('Find').click();
  await expect(bar(window).getByLabel('Find', { exact: true })).toBeFocused();
  await window.keyboard.type('$4,321.00');
  await expect(count(window)).toHaveText('No matches');
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('4321');
  await window.keyboard.press('Enter');
  await expect(count(window)).toHaveText('1 found');
  await window.keyboard.press('F3');
  await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max`);
  await expect(count(window)).toHaveText('1 of 1');
});

test('Ctrl+H replaces one match, then all in one step, and counts read-only cells', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  for (const name of ['CHIRO', 'DME', 'REHAB']) {
    await screen.cell(`${plan}|${name}`, 'annual_Max').click();
    await window.keyboard.type('7654');
    await window.keyboard.press('Enter');
  }
  await screen.cell(`${plan}|ACUPUNC`, 'annual_Max').click();
  await window.keyboard.press('Control+h');
  await window.keyboard.type('7,654');
  await expect(count(window)).toHaveText('3 found');
  await bar(window).getByLabel('Replace with').fill('1,000');
  await bar(window).getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(count(window)).toHaveText('1 of 3');
  await bar(window).getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1,000.00');
  await expect(count(window)).toHaveText('1 of 2');
  await bar(window).getByRole('button', { name: 'Replace all' }).click();
  await expect(window.getByText('2 cells replaced.')).toBeVisible();
  await expect(screen.cell(`${plan}|REHAB`, 'annual_Max')).toHaveText('1,000.00');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+z');
  await expect(screen.cell(`${plan}|REHAB`, 'annual_Max')).toHaveText('7,654.00');
  await expect(screen.cell(`${plan}|DME`, 'annual_Max')).toHaveText('7,654.00');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1,000.00');
});

test('text that is no amount is replaced as well and marked, and keys of loaded rows are skipped', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('8642');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+h');
  await window.keyboard.type('8642');
  await bar(window).getByLabel('Replace with').fill('chiro');
  await bar(window).getByRole('button', { name: 'Replace all' }).click();
  await expect(screen.cell(key, 'annual_Max')).toHaveAttribute('aria-invalid', 'true');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('chiro');
  await bar(window).getByLabel('Find', { exact: true }).fill('chiro');
  await bar(window).getByLabel('Replace with').fill('5');
  await bar(window).getByRole('button', { name: 'Replace all' }).click();
  await expect(window.getByText('1 cell replaced, 1 read-only skipped.')).toBeVisible();
  await expect(screen.cell(key, 'annual_Max')).toHaveText('5.00');
});

test('finding keeps to the selected cells, to one column, and to rows that are shown', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan, later]);
  await screen.cell(key, 'plan_ID').click();
  await screen.cell(`${plan}|DEDUCT`, 'accum_Name').click({ modifiers: ['Shift'] });
  await window.keyboard.press('Control+f');
  await window.keyboard.type('PPO500');
  await expect(count(window)).toHaveText('1 of 2');
  await expect(bar(window).getByLabel('Cells')).toHaveValue('selection');
  await bar(window).getByLabel('Cells').selectOption('all');
  await expect(count(window)).not.toHaveText('1 of 2');
  await bar(window).getByLabel('Find', { exact: true }).fill('CHIRO');
  await bar(window).getByLabel('Columns').selectOption('one');
  await expect(count(window)).toHaveText('No matches');
  await bar(window).getByLabel('Columns').selectOption('all');
  await window.getByRole('searchbox', { name: 'Filter all text' }).fill('2027');
  await expect(count(window)).toHaveText('1 found');
  await expect(bar(window)).toContainText('1 more in 11 rows that filters hide.');
  await bar(window).getByRole('button', { name: 'Clear filters and go there' }).click();
  await expect(count(window)).toHaveText('1 of 2');
  await expect(screen.cell(key, 'accum_Name')).toHaveAttribute('data-active');
});

test('finding tells of hidden columns and leads there, and replacing leaves them and says so', async ({
  window,
}) => {
  const screen = screenOf(window);
  const [shown, hidden] = [screen.cell(key, 'annual_Max'), screen.cell(key, 'annual_Max_Member')];
  await loadPlans(window, [plan, later]);
  for (const cell of [shown, hidden]) {
    await cell.click();
    await window.keyboard.type('98765');
    await window.keyboard.press('Enter');
  }
  await hidden.click();
  await window.keyboard.press('Control+0');
  await expect(hidden).toHaveCount(0);
  await window.keyboard.press('Control+h');
  await window.keyboard.type('98765');
  await expect(count(window)).toHaveText('1 found');
  await expect(bar(window)).toContainText('1 more in 1 hidden column.');
  await bar(window).getByLabel('Replace with').fill('12');
  await bar(window).getByRole('button', { name: 'Replace all' }).click();
  await expect(window.getByText('1 cell replaced. Not replaced: 1 cell in hidden columns.')).toBeVisible();
  await expect(shown).toHaveText('12.00');
  await expect(count(window)).toHaveText('No matches');
  await window.getByRole('searchbox', { name: 'Filter all text' }).fill('2027');
  await expect(bar(window)).toContainText('without a match in the columns shown.');
  await expect(bar(window)).toContainText('1 more in 1 hidden column.');
  await bar(window).getByRole('button', { name: 'Show and go there' }).click();
  await expect(hidden).toHaveText('98,765.00');
  await expect(hidden).toHaveAttribute('data-active');
  await expect(count(window)).toHaveText('1 of 1');
  await expect(bar(window)).not.toContainText('hidden column');
});

test('a block selected while the bar is open is what is replaced, and another column can be chosen', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const typed = ['501', '502', '503'];
  await screen.cell(key, 'annual_Max').click();
  for (const amount of typed) {
    await window.keyboard.type(amount);
    await window.keyboard.press('Enter');
  }
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+h');
  await window.keyboard.type('50');
  const columns = bar(window).getByLabel('Columns');
  await columns.selectOption('one');
  await bar(window).getByRole('button', { name: 'Close' }).click();
  await screen.cell(key, 'annual_Max_Member').click();
  await window.keyboard.press('Control+h');
  await expect(columns).toHaveValue('all');
  await columns.selectOption('one');
  await screen.cell(key, 'annual_Max').click();
  await columns.selectOption('here');
  await expect(columns).toHaveValue('one');
  await expect(columns.getByRole('option', { selected: true })).toHaveText('Annual maximum, Total family');
  await expect(bar(window).getByLabel('Cells')).toHaveValue('all');
  await expect(count(window)).toHaveText('1 of 3');
  await window.keyboard.press('Escape');
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+h');
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(bar(window).getByLabel('Cells')).toHaveValue('selection');
  await expect(count(window)).toHaveText('1 of 2');
  await bar(window).getByLabel('Replace with').fill('60');
  await bar(window).getByRole('button', { name: 'Replace all' }).click();
  await expect(window.getByText('2 cells of the selection replaced.')).toBeVisible();
  await expect(window.getByRole('gridcell', { name: '601.00', exact: true })).toBeVisible();
  await expect(window.getByRole('gridcell', { name: '602.00', exact: true })).toBeVisible();
  await expect(window.getByRole('gridcell', { name: '503.00', exact: true })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`finding and replacing have no accessibility faults, ${colorScheme}`, async ({ window }) => {
    await window.emulateMedia({ colorScheme });
    await loadPlans(window, [plan]);
    await window.getByRole('grid').focus();
    await window.keyboard.press('Control+h');
    await window.keyboard.type('chiro');
    await expect(count(window)).toHaveText('1 found');
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
    expect(violations).toEqual([]);
  });
}
