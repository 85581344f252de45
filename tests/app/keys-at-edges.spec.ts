import { expect, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { copyElsewhere } from '../support/clipboard';
import { key, plan, test } from '../support/plan-sheet';
import { copyFromExcel } from '../support/screen';
import { selectedCells } from '../support/selected-cells';

async function press(window: Page, ...keys: readonly string[]): Promise<void> {
  for (const one of keys) await window.keyboard.press(one);
}

const isAt = (window: Page, place: string): Promise<void> =>
  expect.poll(() => activeCell(window)).toBe(`${plan}|${place}`);

test('arrows stop at the edges of the sheet, on all four sides', async ({ window, planScreen: screen }) => {
  await screen.cell(`${plan}|CHIRO`, 'plan_ID').click();
  await press(window, 'Control+Home');
  await isAt(window, 'ACUPUNC plan_ID');
  await press(window, 'ArrowUp');
  await isAt(window, 'ACUPUNC plan_ID');
  await press(window, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await isAt(window, 'ACUPUNC status');
  await press(window, 'Control+End');
  const last = await activeCell(window);
  await press(window, 'ArrowDown');
  expect(await activeCell(window)).toBe(last);
  await press(window, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect.poll(() => activeCell(window)).toBe(last.replace(/ \S+$/, ' message'));
});

test('a second F2 gives the arrows back to the cursor', async ({ window, planScreen: screen }) => {
  const cell = screen.cell(key, 'annual_Max');
  await cell.click();
  await window.keyboard.type('45');
  await press(window, 'F2', 'ArrowLeft');
  await window.keyboard.type('6');
  await press(window, 'F2', 'ArrowRight');
  await expect(cell).toHaveText('465.00');
  await isAt(window, 'DEDUCT annual_Max_Member');
});

test('Escape selects the active cell alone', async ({ window, planScreen: screen }) => {
  await screen.cell(key, 'annual_Max').click();
  await press(window, 'Shift+ArrowRight', 'Shift+ArrowRight');
  const three = ['DEDUCT annual_Max', 'DEDUCT annual_Max_Member', 'DEDUCT annual_Max_Net'];
  await expect.poll(() => selectedCells(window)).toEqual(three);
  await press(window, 'Escape');
  await expect.poll(() => selectedCells(window)).toEqual([]);
  await isAt(window, 'DEDUCT annual_Max');
});

test('Shift with Enter and Tab commits what is typed and goes back', async ({
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max_Member').click();
  await window.keyboard.type('5');
  await press(window, 'Shift+Tab');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('5.00');
  await isAt(window, 'DEDUCT annual_Max');
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('6');
  await press(window, 'Shift+Enter');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('6.00');
  await isAt(window, 'CHIRO annual_Max');
});

test('a paste over read-only cells skips them and says how many', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await copyFromExcel(app, [[plan, 'DEDUCT', '77']]);
  await screen.cell(key, 'plan_ID').click();
  await press(window, 'Control+v');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('77.00');
  await expect(window.getByText('1 cell pasted, 2 read-only skipped')).toBeVisible();
});

test('lines end as on any system, and one empty line at the end is dropped and no more', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const amounts = ['DEDUCT', 'DME', 'HEARING'].map((name) => screen.cell(`${plan}|${name}`, 'annual_Max'));
  for (const text of ['1\n2\n3', '4\r\n5\r\n6\r\n', '7\n8\n\n', '9\n']) {
    await copyElsewhere(app, { text });
    await screen.cell(key, 'annual_Max').click();
    await press(window, 'Control+v');
    const [first, second, third] = text.split(/\r?\n/);
    const shown = (amount = ''): string => (amount === '' ? '' : `${amount}.00`);
    // The last paste has but one line: what stands below stays.
    const after = text === '9\n' ? ['9', '8', ''] : [first, second, third];
    for (const [at, cell] of amounts.entries()) await expect(cell).toHaveText(shown(after[at]));
  }
});

test('a hundred entries are undone one by one, and done again', async ({ window, planScreen: screen }) => {
  const cell = screen.cell(key, 'annual_Max');
  const before = (await cell.textContent()) ?? '';
  await cell.click();
  for (let entry = 1; entry <= 100; entry += 1) {
    await window.keyboard.type(String(entry));
    await press(window, 'Enter', 'ArrowUp');
  }
  await expect(cell).toHaveText('100.00');
  for (let entry = 99; entry >= 50; entry -= 1) await press(window, 'Control+z');
  await expect(cell).toHaveText('50.00');
  for (let entry = 49; entry >= 0; entry -= 1) await press(window, 'Control+z');
  await expect(cell).toHaveText(before);
  for (let entry = 1; entry <= 100; entry += 1) await press(window, 'Control+y');
  await expect(cell).toHaveText('100.00');
});

test('F4 types the same again and says so', async ({ window, planScreen: screen }) => {
  await screen.cell(`${plan}|ACUPUNC`, 'annual_Max').click();
  await window.keyboard.type('66');
  await press(window, 'Enter');
  await screen.cell(key, 'annual_Max').click();
  await press(window, 'F4');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('66.00');
  await expect(window.locator('.status-notice-words')).toHaveText('Again: Typing');
});
