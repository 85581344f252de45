import { expect, type Locator, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';
import { selectedCells } from '../support/selected-cells';

const plan = 'CEDAR-PPO500-2026';
const manyPlans = [plan, 'CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027'];

const cellOf = (window: Page, second: string, field: string): Locator =>
  screenOf(window).cell(`${plan}|${second}`, field);
const numberOf = (window: Page, second: string): Locator =>
  screenOf(window).row(`${plan}|${second}`).locator('.row-number');
const heading = (window: Page, field: string): Locator =>
  window.getByRole('columnheader').and(window.locator(`[data-field=${field}]`));

const isSelected = (window: Page, cells: readonly string[]): Promise<void> =>
  expect.poll(() => selectedCells(window)).toEqual(cells);

const selectedRows = async (window: Page): Promise<readonly (string | undefined)[]> => [
  ...new Set((await selectedCells(window)).map((cell) => cell.split(' ')[0])),
];
const selectedFields = async (window: Page): Promise<readonly (string | undefined)[]> => [
  ...new Set((await selectedCells(window)).map((cell) => cell.split(' ')[1])),
];

async function middleOf(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses on one place and lets go on another. */
async function drag(window: Page, from: Locator, to: Locator): Promise<void> {
  const start = await middleOf(from);
  const end = await middleOf(to);
  await window.mouse.move(start.x, start.y);
  await window.mouse.down();
  await window.mouse.move(end.x, end.y, { steps: 4 });
  await window.mouse.up();
}

test('dragging selects a block, Shift+click extends it, Ctrl+drag adds another', async ({ window }) => {
  await loadPlans(window, [plan]);
  await drag(window, cellOf(window, 'CHIRO', 'annual_Max'), cellOf(window, 'DEDUCT', 'annual_Max_Member'));
  const block = [
    'CHIRO annual_Max',
    'CHIRO annual_Max_Member',
    'DEDUCT annual_Max',
    'DEDUCT annual_Max_Member',
  ];
  await isSelected(window, block);
  await window.keyboard.down('Control');
  await drag(window, cellOf(window, 'HEARING', 'annual_Max'), cellOf(window, 'INFERT', 'annual_Max'));
  await window.keyboard.up('Control');
  await isSelected(window, [...block, 'HEARING annual_Max', 'INFERT annual_Max']);
  await expect.poll(() => activeCell(window)).toBe(`${plan}|HEARING annual_Max`);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect.poll(() => activeCell(window)).toBe(`${plan}|CHIRO annual_Max`);
  await cellOf(window, 'DME', 'annual_Max').click();
  await cellOf(window, 'CHIRO', 'annual_Max').click({ modifiers: ['Shift'] });
  await isSelected(window, ['CHIRO annual_Max', 'DEDUCT annual_Max', 'DME annual_Max']);
});

test('Ctrl+click adds a cell, and takes one away that is selected', async ({ window }) => {
  await loadPlans(window, [plan]);
  await drag(window, cellOf(window, 'CHIRO', 'annual_Max'), cellOf(window, 'DME', 'annual_Max'));
  await cellOf(window, 'INFERT', 'annual_Max_Member').click({ modifiers: ['Control'] });
  await isSelected(window, [
    'CHIRO annual_Max',
    'DEDUCT annual_Max',
    'DME annual_Max',
    'INFERT annual_Max_Member',
  ]);
  await cellOf(window, 'DEDUCT', 'annual_Max').click({ modifiers: ['Control'] });
  await isSelected(window, ['CHIRO annual_Max', 'DME annual_Max', 'INFERT annual_Max_Member']);
});

test('row numbers select rows: by click, with Shift, with Ctrl and by dragging', async ({ window }) => {
  await loadPlans(window, [plan]);
  await expect(numberOf(window, 'CHIRO')).toHaveText('2');
  await numberOf(window, 'CHIRO').click();
  await expect.poll(() => selectedRows(window)).toEqual(['CHIRO']);
  await expect.poll(async () => (await selectedCells(window))[0]).toBe('CHIRO plan_ID');
  await expect.poll(() => activeCell(window)).toBe(`${plan}|CHIRO plan_ID`);
  await numberOf(window, 'DME').click({ modifiers: ['Shift'] });
  await expect.poll(() => selectedRows(window)).toEqual(['CHIRO', 'DEDUCT', 'DME']);
  await numberOf(window, 'INFERT').click({ modifiers: ['Control'] });
  await expect.poll(() => selectedRows(window)).toEqual(['CHIRO', 'DEDUCT', 'DME', 'INFERT']);
  await numberOf(window, 'DEDUCT').click({ modifiers: ['Control'] });
  await expect.poll(() => selectedRows(window)).toEqual(['CHIRO', 'DME', 'INFERT']);
  await drag(window, numberOf(window, 'HEARING'), numberOf(window, 'DEDUCT'));
  await expect.poll(() => selectedRows(window)).toEqual(['DEDUCT', 'DME', 'HEARING']);
  await expect(window.getByRole('grid').getByText('2', { exact: true }).first()).toBeVisible();
});

test('headings select columns: by click, with Shift, with Ctrl and by dragging', async ({ window }) => {
  await loadPlans(window, [plan]);
  await heading(window, 'annual_Max').click();
  await expect.poll(() => selectedFields(window)).toEqual(['annual_Max']);
  await expect.poll(() => selectedRows(window)).toHaveLength(11);
  await heading(window, 'annual_Max_Net').click({ modifiers: ['Shift'] });
  const three = ['annual_Max', 'annual_Max_Member', 'annual_Max_Net'];
  await expect.poll(() => selectedFields(window)).toEqual(three);
  await heading(window, 'plan_ID').click({ modifiers: ['Control'] });
  await expect.poll(() => selectedFields(window)).toEqual(['plan_ID', ...three]);
  await heading(window, 'annual_Max').click({ modifiers: ['Control'] });
  await expect.poll(() => selectedFields(window)).toEqual(['plan_ID', 'annual_Max_Member', 'annual_Max_Net']);
  await heading(window, 'accum_Name').click();
  await drag(window, heading(window, 'annual_Max_Net'), heading(window, 'annual_Max'));
  await expect.poll(() => selectedFields(window)).toEqual(three);
  await expect(heading(window, 'annual_Max')).toHaveAttribute('data-picked');
  await expect(heading(window, 'plan_ID')).not.toHaveAttribute('data-picked');
});

test('the corner of the row numbers selects everything', async ({ window }) => {
  await loadPlans(window, [plan]);
  await window.locator('.corner').first().click();
  await expect.poll(() => selectedRows(window)).toHaveLength(11);
  await expect.poll(() => selectedFields(window)).toContain('plan_ID');
});

test('a drag beyond an edge scrolls on while the pointer stands still, on all four sides', async ({
  window,
}) => {
  await loadPlans(window, manyPlans);
  const scroller = window.locator('.sheet-scroller').first();
  const box = await scroller.boundingBox();
  if (box === null) throw new Error('the sheet is not on screen');
  const place = (which: 'scrollTop' | 'scrollLeft'): Promise<number> =>
    scroller.evaluate((element, name) => element[name], which);
  const size = await scroller.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => ({
    left: scrollWidth - clientWidth,
    top: scrollHeight - clientHeight,
  }));
  const start = await middleOf(cellOf(window, 'CHIRO', 'annual_Max_Member'));
  await window.mouse.move(start.x, start.y);
  await window.mouse.down();
  await window.mouse.move(start.x, box.y + box.height + 20, { steps: 3 });
  await expect.poll(() => place('scrollTop')).toBeGreaterThanOrEqual(size.top - 1);
  const rows = await window.getByRole('grid').getAttribute('aria-rowcount');
  await expect(
    window.locator(`[aria-rowindex="${rows ?? ''}"] [data-field=annual_Max_Member]`),
  ).toHaveAttribute('aria-selected', 'true');
  await window.mouse.move(box.x + box.width - 20, start.y, { steps: 3 });
  await expect.poll(() => place('scrollLeft')).toBeGreaterThanOrEqual(size.left - 1);
  await expect.poll(() => selectedFields(window)).toContain('update_User');
  await window.mouse.move(box.x + 120, box.y + 2, { steps: 3 });
  await expect.poll(() => place('scrollTop')).toBe(0);
  await expect.poll(() => place('scrollLeft')).toBe(0);
  await expect.poll(() => selectedRows(window)).toEqual(['ACUPUNC', 'CHIRO']);
  await window.mouse.up();
  await window.mouse.move(start.x, box.y + box.height + 20, { steps: 3 });
  expect(await place('scrollTop')).toBe(0);
});
