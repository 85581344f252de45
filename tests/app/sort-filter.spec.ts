import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { columnTexts } from '../support/column-texts';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const later = 'CEDAR-PPO500-2027';
const key = `${plan}|CHIRO`;

const heading = (window: Page, field: string) =>
  window.getByRole('grid').locator(`[role=columnheader][data-field=${field}]`);

async function chooseInHeading(window: Page, field: string, item: string): Promise<void> {
  await heading(window, field).hover();
  await heading(window, field).locator('.heading-menu').click();
  await window.getByRole('menu').getByText(item, { exact: true }).click();
}

const quickFilter = (window: Page) => window.getByRole('searchbox', { name: 'Filter all text' });
const shownCount = (window: Page) => window.getByRole('group', { name: 'Rows shown' }).locator('.rows-shown');

test('no two row elements go by one key, not while those beyond the view wait after sorting either', async ({
  window,
}) => {
  await loadPlans(window, [plan, later, 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027']);
  await window.evaluate(() => {
    const watch = (): void => {
      const keys = [...document.querySelectorAll('[role=row][data-key]')].map((row) =>
        row.getAttribute('data-key'),
      );
      if (new Set(keys).size < keys.length) document.body.setAttribute('data-twice', '');
      requestAnimationFrame(watch);
    };
    watch();
  });
  for (const item of ['Sort greatest first', 'Sort smallest first', 'Sort greatest first']) {
    await chooseInHeading(window, 'annual_Max_Member', item);
    const isDown = item === 'Sort greatest first';
    await expect(heading(window, 'annual_Max_Member')).toHaveAttribute(
      'aria-sort',
      isDown ? 'descending' : 'ascending',
    );
    await expect
      .poll(async () => await window.locator('[role=row].row:not([data-key]):not([aria-hidden])').count())
      .toBe(0);
  }
  await expect(window.locator('body')).not.toHaveAttribute('data-twice');
});

test('a column is sorted from its heading, blanks last, and a second one behind it', async ({ window }) => {
  await loadPlans(window, [plan, later]);
  await chooseInHeading(window, 'annual_Max_Member', 'Sort greatest first');
  await expect(heading(window, 'annual_Max_Member')).toHaveAttribute('aria-sort', 'descending');
  const sorted = await columnTexts(window, 'annual_Max_Member');
  const amounts = sorted.filter((text) => text !== '').map((text) => Number(text.replaceAll(',', '')));
  expect(amounts.length).toBeGreaterThan(3);
  expect(amounts).toEqual([...amounts].sort((one, other) => other - one));
  expect(sorted.slice(0, amounts.length)).not.toContain('');
  await chooseInHeading(window, 'plan_ID', 'Then sort Z to A');
  await expect(heading(window, 'plan_ID')).toHaveAttribute('aria-sort', 'descending');
  await expect(heading(window, 'plan_ID').locator('.sort-ordinal')).toHaveText('2');
  await heading(window, 'annual_Max_Member').locator('.sort-sign').click();
  await expect(heading(window, 'annual_Max_Member')).not.toHaveAttribute('aria-sort');
  await window.getByRole('button', { name: 'Back to sheet order' }).click();
  await expect(heading(window, 'plan_ID')).not.toHaveAttribute('aria-sort');
});

test('an edit moves no row until the rows are sorted again', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await chooseInHeading(window, 'annual_Max_Member', 'Sort smallest first');
  const [first = ''] = await columnTexts(window, 'accum_Name');
  const cell = screen.cell(`${plan}|${first}`, 'annual_Max_Member');
  await cell.click();
  await window.keyboard.type('99999999');
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('99,999,999.00');
  expect((await columnTexts(window, 'accum_Name'))[0]).toBe(first);
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+y');
  expect((await columnTexts(window, 'accum_Name'))[0]).toBe(first);
  await window.getByRole('button', { name: 'Sort again' }).click();
  await expect.poll(async () => (await columnTexts(window, 'accum_Name'))[0]).not.toBe(first);
});

test('Alt+Down opens the filter of the column, and a condition is shown as a chip', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan, later]);
  await screen.cell(key, 'annual_Max_Net').click();
  await window.keyboard.press('Alt+ArrowDown');
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Condition').selectOption('number:above');
  await dialog.getByLabel('Compared with').fill('1,500');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const shown = await columnTexts(window, 'annual_Max_Net');
  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) expect(Number(text.replaceAll(',', ''))).toBeGreaterThan(1500);
  await expect(shownCount(window)).toHaveText(new RegExp(`^${shown.length} of \\d+ rows$`));
  const chips = window.getByRole('list', { name: 'Filters' });
  await expect(chips).toContainText('> 1,500');
  await chips.getByRole('button', { name: /^Remove filter/ }).click();
  await expect(chips).toBeHidden();
  await expect(shownCount(window)).toBeEmpty();
});

test('values are picked with the keyboard, and what is edited stays until filtered again', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan, later]);
  await screen.cell(key, 'accum_Name').click();
  await window.keyboard.press('Alt+ArrowDown');
  await window.keyboard.type('chiro');
  await window.keyboard.press('Enter');
  await expect.poll(() => columnTexts(window, 'accum_Name')).toEqual(['CHIRO', 'CHIRO']);
  await expect.poll(() => activeCell(window)).toBe(`${key} accum_Name`);
  await quickFilter(window).fill('2,000.00');
  await expect.poll(() => columnTexts(window, 'plan_ID')).toEqual([plan]);
  await screen.cell(key, 'annual_Max_Net').click();
  await window.keyboard.type('1');
  await window.keyboard.press('Enter');
  await expect(screen.cell(key, 'annual_Max_Net')).toHaveText('1.00');
  await expect(screen.row(key)).toBeVisible();
});

test('Ctrl+Shift+L goes to the filter over all text, and clears filters where there are any', async ({
  window,
}) => {
  await loadPlans(window, [plan, later]);
  await window.getByRole('grid').focus();
  await window.keyboard.press('Control+Shift+L');
  await expect(quickFilter(window)).toBeFocused();
  await window.keyboard.type('chiro 2027');
  await expect.poll(() => columnTexts(window, 'plan_ID')).toEqual([later]);
  await expect(shownCount(window)).toHaveText(/^1 of \d+ rows$/);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('grid')).toBeFocused();
  await window.keyboard.press('Control+Shift+L');
  await expect(shownCount(window)).toBeEmpty();
  await expect(quickFilter(window)).toHaveValue('');
});

test('a filter that no row passes says so and is cleared with one press', async ({ window }) => {
  await loadPlans(window, [plan]);
  await quickFilter(window).fill('no such text');
  await expect(window.getByText('No row passes the filters')).toBeVisible();
  await window.getByRole('button', { name: 'Show all rows' }).click();
  await expect(screenOf(window).row(key)).toBeVisible();
});

test('the review and Send take rows that filters hide, and say so; a count leads to them', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan, later]);
  await screen.cell(key, 'annual_Max_Member').click();
  await window.keyboard.type('321');
  await window.keyboard.press('Enter');
  await quickFilter(window).fill('2027');
  await expect(screen.row(key)).toBeHidden();
  await expect(screen.button('Send')).toHaveAttribute('aria-description', /Filters hide \d+ rows\./);
  await screen.button('Review changes').click();
  await expect(screen.dialog('Review changes')).toContainText('321.00');
  await expect(screen.dialog('Review changes')).toContainText(/Filters hide \d+ rows\./);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: '1 edited' }).click();
  await expect(screen.row(key)).toBeVisible();
  await expect(window.getByText('The filters were cleared: they hid this row.')).toBeVisible();
  await expect.poll(() => activeCell(window)).toMatch(new RegExp(`^${key.replace('|', '\\|')} `));
});

test('a row added under a sort and a filter stands where it was added', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan, later]);
  await quickFilter(window).fill('chiro');
  await expect.poll(() => columnTexts(window, 'accum_Name')).toEqual(['CHIRO', 'CHIRO']);
  await chooseInHeading(window, 'plan_ID', 'Sort Z to A');
  await screen.button('Add row').click();
  await window.keyboard.type('NEW-PLAN');
  await window.keyboard.press('Tab');
  await expect.poll(() => columnTexts(window, 'plan_ID')).toEqual([later, plan, 'NEW-PLAN']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sorting and filtering have no accessibility faults, ${colorScheme}`, async ({ window }) => {
    const screen = screenOf(window);
    await window.emulateMedia({ colorScheme });
    await loadPlans(window, [plan, later]);
    await chooseInHeading(window, 'annual_Max_Member', 'Sort greatest first');
    await screen.cell(key, 'annual_Max_Member').click();
    await window.keyboard.press('Alt+ArrowDown');
    await expect(window.getByRole('dialog')).toBeVisible();
    const faults = async () => (await new AxeBuilder({ page: window }).setLegacyMode().analyze()).violations;
    expect(await faults()).toEqual([]);
    await window.keyboard.type('1');
    await window.keyboard.press('Enter');
    await expect(shownCount(window)).not.toBeEmpty();
    expect(await faults()).toEqual([]);
  });
}
