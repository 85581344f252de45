import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { copyFromExcel, loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;

/** A new row of pre-existing coverage, with the cursor in its first cell. */
async function newPreExisting(window: Page): Promise<void> {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.tab('Pre-existing coverage').click();
  await screen.button('Add row').click();
}

async function expectNoViolations(window: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
}

test('the editor of an amount tells how it reads what is typed, and shows the raw value', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('(1,250');
  await window.keyboard.type(')');
  await expect(window.getByText('= -1,250.00')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('-1,250.00');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('F2');
  await expect(window.getByRole('textbox', { name: /Annual maximum, Total family/ })).toHaveValue('-1250');
  await window.keyboard.press('Escape');
});

test('the list of units opens with Alt+Down, and arrows and Enter choose', async ({ window }) => {
  await newPreExisting(window);
  await window.keyboard.type(plan);
  await window.keyboard.press('Tab');
  await window.keyboard.type('NEW');
  await window.keyboard.press('Tab');
  const unit = window
    .getByRole('grid', { name: 'Pre-existing coverage' })
    .locator('[data-field=range_Type]')
    .last();
  await unit.click();
  await window.keyboard.press('Alt+ArrowDown');
  const box = window.getByRole('combobox');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  // An empty cell holds none of them.
  await expect(window.getByRole('option', { selected: true })).toHaveCount(0);
  await window.keyboard.press('ArrowDown');
  await expect(window.getByRole('option', { name: 'D Days' })).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('ArrowDown');
  await expect(window.getByRole('option', { name: 'M Months' })).toHaveAttribute('aria-selected', 'true');
  await expectNoViolations(window);
  await window.keyboard.press('Enter');
  await expect(unit).toHaveText('M');
  await expect(window.getByRole('listbox')).toHaveCount(0);
});

test('typing filters the coverage types, and a click takes one', async ({ window }) => {
  await newPreExisting(window);
  await window.keyboard.type(plan);
  await window.keyboard.press('Tab');
  await window.keyboard.press('Alt+ArrowDown');
  const options = window.getByRole('option');
  await expect(options.filter({ hasText: 'Employee and spouse' })).toHaveText(/^EE\+SP/);
  // What the server says of a type is looked through as well.
  await window.keyboard.type('children');
  await expect(options).toHaveText([/^EE\+CHILDREN/, /^FAMILY/]);
  await options.first().click();
  await expect.poll(() => activeCell(window)).toBe(`${plan}|EE+CHILDREN coverage_Type`);
});

test('plans of the database and accumulators in use are suggested, and free text is never blocked', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.button('Add row').click();
  await window.keyboard.type('CEDAR');
  await expect(window.getByRole('option', { name: new RegExp(plan) })).toBeVisible();
  // One that is on no sheet.
  await expect(window.getByRole('option', { name: /^CEDAR-PPO1000-2027 Cedar/ })).toBeVisible();
  await expectNoViolations(window);
  await window.keyboard.press('Tab');
  await window.keyboard.type('DED');
  await expect(window.getByRole('option', { name: /^DEDUCT/ })).toBeVisible();
  await window.keyboard.press('ArrowUp');
  await expect(screen.row('CEDAR|DED')).toHaveCount(1);
});

test('Escape closes the list first and the editor next', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.button('Add row').click();
  await window.keyboard.press('Alt+ArrowDown');
  await expect(window.getByRole('listbox')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('listbox')).toHaveCount(0);
  await window.keyboard.type('X');
  await window.keyboard.press('Escape');
  await expect.poll(() => activeCell(window)).toMatch(/ plan_ID$/);
});

test('the length is counted near its limit and beyond it', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.button('Add row').click();
  await window.keyboard.press('Tab');
  await window.keyboard.type('EIGHT888');
  await expect(window.getByText('8 of 10 characters')).toBeVisible();
  await window.keyboard.type('999');
  const over = window.getByText('11 of 10 characters');
  await expect(over).toBeVisible();
  await expect(over).toHaveAttribute('data-problem', 'true');
  await window.keyboard.press('Escape');
});

test('Alt+Enter breaks the line in a text field and nowhere else', async ({ app, window }) => {
  const screen = screenOf(window);
  await newPreExisting(window);
  const code = window
    .getByRole('grid', { name: 'Pre-existing coverage' })
    .locator('[data-field=ex_Code]')
    .last();
  await code.click();
  await window.keyboard.type('A1');
  await window.keyboard.press('Alt+Enter');
  await window.keyboard.type('B2');
  // What is told of its length stands below the second line.
  await expect(window.getByText('5 of 6 characters')).toBeVisible();
  const hint = await window.locator('.entry-help').boundingBox();
  const editor = await window.locator('.cell-editor:focus').boundingBox();
  expect(hint?.y ?? 0).toBeGreaterThanOrEqual((editor?.y ?? 0) + (editor?.height ?? 0));
  await window.keyboard.press('Enter');
  await expect(code).toHaveText('A1\nB2');
  await code.click();
  await window.keyboard.press('F2');
  await window.keyboard.press('Enter');
  await expect(code).toHaveText('A1\nB2');
  await screen.tab('Accumulators').click();
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('5');
  await window.keyboard.press('Alt+Enter');
  await expect(window.getByText('Annual maximum, Total family takes one line.')).toBeVisible();
  await window.keyboard.press('Escape');
  // Text of several lines that was pasted keeps them when it is opened and left alone.
  await copyFromExcel(app, [['"1\n2"']]);
  await window.keyboard.press('Control+v');
  await window.keyboard.press('F2');
  await window.keyboard.press('Enter');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1\n2');
});

test('typing brings an editor that was scrolled away back into view, clear of what is frozen', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan, 'CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027']);
  const cell = screen.cell(key, 'annual_Max');
  const editor = window.locator('.cell-editor:focus');
  await cell.click();
  await window.keyboard.type('88');
  await window.mouse.wheel(0, 1500);
  await expect(screen.row(key)).toHaveCount(0);
  await window.keyboard.type('8');
  await expect(cell).toBeVisible();
  const [header, start] = [
    window.locator('.sheet-header:visible'),
    window.locator('.heading-row .frozen-start'),
  ];
  const [headings, box] = [await header.boundingBox(), await editor.boundingBox()];
  expect(box?.y ?? 0).toBeGreaterThanOrEqual((headings?.y ?? 0) + (headings?.height ?? 0) - 1);
  await window.mouse.wheel(300, 0);
  await expect.poll(() => editor.evaluate(({ style }) => style.clipPath)).not.toBe('');
  // A caret that is moved is as good as typing.
  await window.keyboard.press('F2');
  await window.keyboard.press('ArrowLeft');
  await expect.poll(() => editor.evaluate(({ style }) => style.clipPath)).toBe('');
  const [frozen, sideways] = [await start.first().boundingBox(), await editor.boundingBox()];
  expect(sideways?.x ?? 0).toBeGreaterThanOrEqual((frozen?.x ?? 0) + (frozen?.width ?? 0) - 1);
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('888.00');
});

test('the open editor is never over the frozen columns it is scrolled beneath', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('F2');
  const name = screen.cell(key, 'accum_Name');
  const box = await name.boundingBox();
  if (box === null) throw new Error('The cell is not on screen');
  const isOver = (): Promise<boolean> =>
    window.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('.cell-editor') !== null, {
      x: box.x + box.width - 12,
      y: box.y + box.height / 2,
    });
  const left = async (): Promise<number> =>
    (await window.locator('.cell-editor:focus').boundingBox())?.x ?? 0;
  const before = await left();
  await window.mouse.move(box.x + 300, box.y + 100);
  await window.mouse.wheel(80, 0);
  await expect.poll(left).toBeLessThan(before - 60);
  await expect.poll(left).toBeLessThan(box.x + box.width - 12);
  await expect.poll(isOver).toBe(false);
  await window.keyboard.press('Escape');
});

test('typing that is undone leaves the cell as it was, text that is deleted blanks it', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max');
  await cell.click();
  await window.keyboard.type('500');
  await window.keyboard.press('Enter');
  await cell.click();
  await window.keyboard.type('123');
  for (let times = 0; times < 3; times += 1) await window.keyboard.press('Control+z');
  await expect(window.locator('.cell-editor:focus')).toHaveValue('');
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('500.00');
  await cell.click();
  await window.keyboard.type('1');
  await window.keyboard.press('Backspace');
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('');
});
