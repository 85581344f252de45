import { expect, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { copyFromExcel, loadPlans, screenOf } from '../support/screen';
import { selectedCells } from '../support/selected-cells';

const plan = 'CEDAR-PPO500-2026';
const manyPlans = [plan, 'CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027'];

/** The sheet with the cursor on a cell of the first plan. Its first rows are ACUPUNC, CHIRO, DEDUCT, DME. */
async function startAt(window: Page, cell: string, plans = [plan]): Promise<void> {
  await loadPlans(window, plans);
  const [second = '', field = ''] = cell.split(' ');
  await screenOf(window).cell(`${plan}|${second}`, field).click();
}

async function press(window: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key);
}

const isAt = (window: Page, second: string, field: string): Promise<void> =>
  expect.poll(() => activeCell(window)).toBe(`${plan}|${second} ${field}`);

const isSelected = (window: Page, cells: readonly string[]): Promise<void> =>
  expect.poll(() => selectedCells(window)).toEqual(cells);

test('Enter, Tab and with Shift go round within a selection of several cells', async ({ window }) => {
  await startAt(window, 'CHIRO annual_Max');
  await press(window, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Enter');
  await isAt(window, 'DEDUCT', 'annual_Max');
  await press(window, 'Enter');
  await isAt(window, 'CHIRO', 'annual_Max_Member');
  await press(window, 'Tab');
  await isAt(window, 'DEDUCT', 'annual_Max');
  await press(window, 'Tab', 'Tab');
  await isAt(window, 'CHIRO', 'annual_Max');
  await press(window, 'Shift+Tab');
  await isAt(window, 'DEDUCT', 'annual_Max_Member');
  await press(window, 'Shift+Enter');
  await isAt(window, 'CHIRO', 'annual_Max_Member');
  await expect.poll(() => selectedCells(window)).toHaveLength(4);
});

test('what is typed with Enter and Tab fills a selection and leaves it selected', async ({ window }) => {
  const screen = screenOf(window);
  await startAt(window, 'CHIRO annual_Max');
  await press(window, 'Shift+ArrowDown');
  await window.keyboard.type('11');
  await press(window, 'Enter');
  await isAt(window, 'DEDUCT', 'annual_Max');
  await window.keyboard.type('12');
  await press(window, 'Tab');
  await isAt(window, 'CHIRO', 'annual_Max');
  await expect(screen.cell(`${plan}|CHIRO`, 'annual_Max')).toHaveText('11.00');
  await expect(screen.cell(`${plan}|DEDUCT`, 'annual_Max')).toHaveText('12.00');
  await isSelected(window, ['CHIRO annual_Max', 'DEDUCT annual_Max']);
});

test('Enter after a run of Tabs goes below the cell where the run began', async ({ window }) => {
  await startAt(window, 'CHIRO annual_Max');
  await window.keyboard.type('1');
  await press(window, 'Tab');
  await window.keyboard.type('2');
  await press(window, 'Tab', 'Tab');
  await isAt(window, 'CHIRO', 'annual_Max_Net_Member');
  await press(window, 'Enter');
  await isAt(window, 'DEDUCT', 'annual_Max');
  await press(window, 'ArrowRight', 'Enter');
  await isAt(window, 'DME', 'annual_Max_Member');
});

test('F8 extends without Shift, and Escape leaves that mode and keeps the selection', async ({ window }) => {
  await startAt(window, 'CHIRO annual_Max');
  const status = window.getByRole('contentinfo', { name: 'Status line' });
  await press(window, 'F8');
  await expect(status).toContainText('Extend selection');
  await press(window, 'ArrowDown', 'ArrowRight');
  await isSelected(window, [
    'CHIRO annual_Max',
    'CHIRO annual_Max_Member',
    'DEDUCT annual_Max',
    'DEDUCT annual_Max_Member',
  ]);
  await screenOf(window).cell(`${plan}|DME`, 'annual_Max').click();
  await isSelected(window, ['CHIRO annual_Max', 'DEDUCT annual_Max', 'DME annual_Max']);
  await press(window, 'Escape');
  await expect(status).not.toContainText('Extend selection');
  await expect.poll(() => selectedCells(window)).toHaveLength(3);
  await press(window, 'ArrowRight');
  await isSelected(window, []);
});

test('Shift+F8 adds ranges by keyboard', async ({ window }) => {
  await startAt(window, 'CHIRO annual_Max');
  const status = window.getByRole('contentinfo', { name: 'Status line' });
  await press(window, 'Shift+ArrowRight', 'Shift+F8');
  await expect(status).toContainText('Add to selection');
  await press(window, 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown');
  await isSelected(window, [
    'CHIRO annual_Max',
    'CHIRO annual_Max_Member',
    'DME annual_Max',
    'HEARING annual_Max',
  ]);
  await press(window, 'Shift+F8');
  await expect(status).not.toContainText('Add to selection');
  await press(window, 'ArrowRight');
  await isSelected(window, []);
});

test('Shift+Space and Ctrl+Space select whole rows and columns', async ({ window }) => {
  await startAt(window, 'CHIRO annual_Max');
  const rowsSelected = async (): Promise<readonly (string | undefined)[]> => [
    ...new Set((await selectedCells(window)).map((cell) => cell.split(' ')[0])),
  ];
  const fieldsSelected = async (): Promise<number> =>
    new Set((await selectedCells(window)).map((cell) => cell.split(' ')[1])).size;
  await press(window, 'Shift+ArrowDown', 'Shift+Space');
  await expect.poll(rowsSelected).toEqual(['CHIRO', 'DEDUCT']);
  await expect.poll(fieldsSelected).toBeGreaterThan(4);
  await expect.poll(async () => (await selectedCells(window))[0]).toBe('CHIRO plan_ID');
  await press(window, 'Escape', 'Control+Space');
  await expect.poll(fieldsSelected).toBe(1);
  await expect.poll(rowsSelected).toHaveLength(11);
});

test('Ctrl+A selects the filled block first and everything when pressed again', async ({ app, window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  // Two amounts that touch by a corner, with nothing else round them.
  for (const field of ['annual_Max', 'annual_Max_Member', 'annual_Max_Net']) {
    await screen.cell(`${plan}|OOPMAX`, field).click();
    await press(window, 'Control+Space', 'Delete');
  }
  await screen.button('Add row').click();
  await copyFromExcel(app, [[plan, 'LAST']]);
  await press(window, 'Control+v');
  await screen.cell(`${plan}|LAST`, 'annual_Max_Net').click();
  await window.keyboard.type('5');
  await press(window, 'Enter');
  await screen.cell(`${plan}|LAST`, 'accum_Name').click();
  await press(window, 'Control+a');
  const everyRow =
    'ACUPUNC CHIRO DEDUCT DME HEARING INFERT OOPMAX PRIVDUTY REHAB STOPLOSS TRNSPTRAVL LAST'.split(' ');
  await isSelected(
    window,
    everyRow.flatMap((row) => [`${row} plan_ID`, `${row} accum_Name`]),
  );
  await isAt(window, 'LAST', 'accum_Name');
  await press(window, 'Control+a');
  await expect.poll(() => selectedCells(window)).toContain('LAST annual_Max_Net');
  await isAt(window, 'LAST', 'accum_Name');
  await press(window, 'Escape', 'Control+Shift+Space');
  await expect.poll(() => selectedCells(window)).toContain('LAST annual_Max_Net');
});

test('Ctrl+Shift+arrow, Home, End and Shift+Page keys extend', async ({ window }) => {
  await startAt(window, 'HEARING annual_Max', manyPlans);
  await press(window, 'Control+Shift+ArrowRight');
  await isSelected(window, ['HEARING annual_Max', 'HEARING annual_Max_Member']);
  await press(window, 'Escape', 'ArrowRight', 'Shift+Home');
  await isSelected(window, ['HEARING annual_Max', 'HEARING annual_Max_Member']);
  await press(window, 'Control+Shift+Home');
  await expect.poll(() => selectedCells(window)).toContain('ACUPUNC plan_ID');
  await expect.poll(() => selectedCells(window)).not.toContain('INFERT annual_Max');
  await press(window, 'Escape', 'Control+Shift+End');
  await expect(
    window.getByRole('grid').locator('[data-field=update_User][aria-selected=true]').first(),
  ).toBeVisible();
  await press(window, 'Escape', 'Control+Home', 'Shift+PageDown');
  await expect.poll(async () => (await selectedCells(window)).length).toBeGreaterThan(8);
  expect(new Set((await selectedCells(window)).map((cell) => cell.split(' ')[1]))).toEqual(
    new Set(['plan_ID']),
  );
});

test('Ctrl+Backspace shows the active cell again, and Ctrl+. goes round the corners', async ({ window }) => {
  const screen = screenOf(window);
  await startAt(window, 'CHIRO annual_Max', manyPlans);
  await press(window, 'Shift+ArrowDown', 'Shift+ArrowRight');
  await window.mouse.move(600, 400);
  await window.mouse.wheel(0, 5000);
  await expect(screen.row(`${plan}|CHIRO`)).toHaveCount(0);
  await press(window, 'Control+Backspace');
  await expect(screen.cell(`${plan}|CHIRO`, 'annual_Max')).toBeInViewport();
  await isAt(window, 'CHIRO', 'annual_Max');
  for (const [second, field] of [
    ['CHIRO', 'annual_Max_Member'],
    ['DEDUCT', 'annual_Max_Member'],
    ['DEDUCT', 'annual_Max'],
    ['CHIRO', 'annual_Max'],
  ] as const) {
    await press(window, 'Control+.');
    await isAt(window, second, field);
  }
  await expect.poll(() => selectedCells(window)).toHaveLength(4);
});

test('a whole column that is stretched to the next one leaves the rows where they are', async ({
  window,
}) => {
  await loadPlans(window, [
    'CEDAR-PPO500-2026',
    'CEDAR-PPO500-2027',
    'CEDAR-PPO1000-2026',
    'CEDAR-PPO1000-2027',
  ]);
  const screen = screenOf(window);
  await screen.cell('CEDAR-PPO500-2026|CHIRO', 'annual_Max').click();
  await window.keyboard.press('Control+Space');
  await window.keyboard.press('Shift+ArrowRight');
  await expect(screen.cell('CEDAR-PPO500-2026|CHIRO', 'annual_Max_Member')).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const top = await window.locator('.sheet-scroller:visible').evaluate(({ scrollTop }) => scrollTop);
  expect(top).toBe(0);
});
