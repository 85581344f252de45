import { expect, type Locator, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;
/** More rows than two screens hold. */
const manyPlans = [plan, 'CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027'];

/** The cell so many rows below one, in the same column. */
async function below(window: Page, cell: Locator, rows: number): Promise<Locator> {
  const row = cell.locator('xpath=ancestor::*[@role="row"]');
  const index = Number(await row.getAttribute('aria-rowindex')) + rows;
  const field = (await cell.getAttribute('data-field')) ?? '';
  return window.getByRole('grid').locator(`[aria-rowindex="${index}"] [data-field="${field}"]`);
}

async function middle(cell: Locator): Promise<{ x: number; y: number }> {
  const box = await cell.boundingBox();
  if (box === null) throw new Error('The cell is not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The small square at the last corner of the selection. */
async function corner(window: Page): Promise<{ x: number; y: number }> {
  const box = await window.locator('[data-corner]').boundingBox();
  if (box === null) throw new Error('The corner is not on screen');
  return { x: box.x + box.width - 5, y: box.y + box.height - 5 };
}

/** Takes hold of the corner of the selection and goes to a cell; the button stays down. */
async function dragCornerTo(window: Page, target: Locator): Promise<void> {
  const from = await corner(window);
  const to = await middle(target);
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(to.x, to.y, { steps: 4 });
}

async function typeInto(window: Page, cell: Locator, text: string): Promise<void> {
  await cell.click();
  await window.keyboard.type(text);
  await window.keyboard.press('Enter');
}

test('dragging the corner copies down, shows what it would fill, and is one step', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max');
  await typeInto(window, cell, '77');
  await cell.click();
  const third = await below(window, cell, 2);
  await dragCornerTo(window, third);
  await expect(window.locator('.cell-drag-label')).toHaveText('2 × 77.00');
  await expect(third).toHaveAttribute('data-outline', /bottom/);
  await window.mouse.up();
  await expect(third).toHaveText('77.00');
  await expect(await below(window, cell, 1)).toHaveText('77.00');
  await expect(third).toHaveAttribute('aria-selected', 'true');
  await expect(third).not.toHaveAttribute('data-outline');
  await window.keyboard.press('Control+z');
  await expect(third).not.toHaveText('77.00');
});

test('dragging the corner to the right and up fills there as well', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const above = screen.cell(key, 'annual_Max');
  const cell = await below(window, above, 1);
  await typeInto(window, cell, '55');
  await cell.click();
  await dragCornerTo(window, above);
  await window.mouse.up();
  await expect(above).toHaveText('55.00');
  await above.click();
  await dragCornerTo(window, screen.cell(key, 'annual_Max_Net'));
  await window.mouse.up();
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('55.00');
  await expect(screen.cell(key, 'annual_Max_Net')).toHaveText('55.00');
  await screen.cell(key, 'annual_Max_Net').click();
  await window.keyboard.type('44');
  await window.keyboard.press('Enter');
  await screen.cell(key, 'annual_Max_Net').click();
  await dragCornerTo(window, above);
  await window.mouse.up();
  await expect(above).toHaveText('44.00');
});

test('with Alt the corner counts on: one number by one, several by their step', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max');
  await typeInto(window, cell, '100');
  await cell.click();
  const third = await below(window, cell, 2);
  await window.keyboard.down('Alt');
  await dragCornerTo(window, third);
  await expect(window.locator('.cell-drag-label')).toHaveText('2 × Series to 102.00');
  await window.mouse.up();
  await window.keyboard.up('Alt');
  await expect(third).toHaveText('102.00');
  await typeInto(window, await below(window, cell, 1), '150');
  await cell.click();
  await window.keyboard.press('Shift+ArrowDown');
  const fifth = await below(window, cell, 4);
  await dragCornerTo(window, fifth);
  await window.keyboard.down('Alt');
  await expect(window.locator('.cell-drag-label')).toHaveText('3 × Series to 300.00');
  await window.mouse.up();
  await window.keyboard.up('Alt');
  await expect(fifth).toHaveText('300.00');
  await expect(third).toHaveText('200.00');
});

test('Escape drops what is being dragged', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max');
  await typeInto(window, cell, '77');
  await cell.click();
  const second = await below(window, cell, 1);
  const before = (await second.textContent()) ?? '';
  await dragCornerTo(window, second);
  await expect(second).toHaveAttribute('data-outline', /bottom/);
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(second).not.toHaveAttribute('data-outline');
  await expect(second).toHaveText(before);
});

test('the sheet scrolls along while the corner is dragged beyond its edge', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, manyPlans);
  await typeInto(window, screen.cell(key, 'annual_Max'), '77');
  await screen.cell(key, 'annual_Max').click();
  const from = await corner(window);
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  const box = await window.locator('.sheet-scroller').first().boundingBox();
  await window.mouse.move(from.x, (box?.y ?? 0) + (box?.height ?? 0) + 8, { steps: 3 });
  await expect(screen.row(key)).toHaveCount(0);
  await window.mouse.up();
  await expect(window.getByText(/cells filled$/)).toBeVisible();
});

test('a double click on the corner fills down to the end of the cells beside', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const rows = Number(await window.getByRole('grid').getAttribute('aria-rowcount'));
  const cell = screen.cell(key, 'annual_Max');
  const at = Number(await screen.row(key).getAttribute('aria-rowindex'));
  await typeInto(window, cell, '66');
  await cell.click();
  const { x, y } = await corner(window);
  await window.mouse.dblclick(x, y);
  // It reaches far, and what would be replaced may be out of sight.
  await screen.dialog('Replace cells').getByRole('button', { name: 'Replace', exact: true }).click();
  // The accumulators' names stand on the left, filled down to the last row.
  await expect(window.getByText(`${rows - at} cells filled`)).toBeVisible();
  await expect(
    window.getByRole('grid').locator(`[aria-rowindex="${rows}"] [data-field=annual_Max]`),
  ).toHaveText('66.00');
});

/** Takes hold of the border of the selection at a cell and goes to another one. */
async function dragBorder(window: Page, cell: Locator, target: Locator): Promise<void> {
  const box = await cell.boundingBox();
  const to = await middle(target);
  if (box === null) throw new Error('The cell is not on screen');
  await window.mouse.move(box.x + box.width / 2, box.y + 2);
  await expect(window.locator('.sheet-scroller').first()).toHaveAttribute('data-grab', 'block');
  await window.mouse.down();
  await window.mouse.move(to.x, to.y, { steps: 4 });
}

test('dragging the border of a block moves it in one step, and with Ctrl copies it', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max');
  const goal = screen.cell(key, 'annual_Max_OON');
  const second = screen.cell(key, 'annual_Max_OON_Member');
  await typeInto(window, cell, '11');
  await typeInto(window, screen.cell(key, 'annual_Max_Member'), '22');
  await cell.click();
  await window.keyboard.press('Shift+ArrowRight');
  await dragBorder(window, cell, goal);
  await expect(window.locator('.cell-drag-label')).toHaveText('Move 2 cells');
  await window.mouse.up();
  await expect(goal).toHaveText('11.00');
  await expect(second).toHaveText('22.00');
  await expect(cell).toHaveText('');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Control+z');
  await expect(cell).toHaveText('11.00');
  await expect(goal).toHaveText('');
  await cell.click();
  await window.keyboard.down('Control');
  await dragBorder(window, cell, goal);
  await expect(window.locator('.cell-drag-label')).toHaveText('Copy 1 cell');
  await window.mouse.up();
  await window.keyboard.up('Control');
  await expect(goal).toHaveText('11.00');
  await expect(cell).toHaveText('11.00');
});

test('a move asks before it replaces filled cells, and passes over key cells with words', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max');
  const goal = screen.cell(key, 'annual_Max_Member');
  await typeInto(window, cell, '11');
  await typeInto(window, goal, '22');
  await cell.click();
  await dragBorder(window, cell, goal);
  await window.mouse.up();
  const question = screen.dialog('Replace cells');
  await expect(question).toContainText('1 filled cell would be replaced');
  await window.keyboard.press('Escape');
  await expect(goal).toHaveText('22.00');
  await cell.click();
  await dragBorder(window, cell, goal);
  await window.mouse.up();
  await question.getByRole('button', { name: 'Replace' }).press('Enter');
  await expect(goal).toHaveText('11.00');
  await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max_Member`);
  const name = screen.cell(key, 'accum_Name');
  await name.click();
  await dragBorder(window, name, screen.cell(key, 'annual_Max_Net'));
  await window.mouse.up();
  await expect(window.getByText('Nothing moved: 1 cell cannot be edited.')).toBeVisible();
});

test('after a click into the text of the editor arrows move its caret', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max');
  await cell.click();
  await window.keyboard.type('45');
  const box = await window.locator('.cell-editor:focus').boundingBox();
  if (box === null) throw new Error('The editor is not on screen');
  // Right of an amount, which ends at the right.
  await window.mouse.click(box.x + box.width - 4, box.y + box.height / 2);
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.type('6');
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('465.00');
});
