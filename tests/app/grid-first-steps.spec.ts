import { expect } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;

test('Tab passes over an empty sheet to what it offers, and the cursor starts at the first cell', async ({
  window,
}) => {
  const screen = screenOf(window);
  await screen.tab('Accumulators').focus();
  const offer = screen.button('Choose plans to load');
  const passed: string[] = [];
  while (!(await offer.evaluate((element) => element === document.activeElement)) && passed.length < 20) {
    await window.keyboard.press('Tab');
    passed.push(await window.evaluate(() => document.activeElement?.getAttribute('role') ?? ''));
  }
  await expect(offer).toBeFocused();
  expect(passed).not.toContain('grid');
  await screen.tab('Accumulators').focus();
  await window.getByRole('grid').focus();
  await window.keyboard.press('Tab');
  await expect(offer).toBeFocused();
  await loadPlans(window, [plan]);
  await expect.poll(() => activeCell(window)).toMatch(/ plan_ID$/);
  await expect(window.locator('[aria-rowindex="2"]').getByText(plan)).toBeInViewport();
});

test('going home shows the first scrolling columns as well', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('End');
  await expect(screen.cell(key, 'annual_Max')).toHaveCount(0);
  await window.keyboard.press('Control+Home');
  await expect.poll(() => activeCell(window)).toMatch(/ plan_ID$/);
  await expect(screen.cell(key, 'annual_Max')).toBeInViewport({ ratio: 1 });
  await window.keyboard.press('End');
  await expect(screen.cell(key, 'annual_Max')).toHaveCount(0);
  await window.keyboard.press('Home');
  await expect(screen.cell(key, 'annual_Max')).toBeInViewport({ ratio: 1 });
});

test('plans are shown whole, and a double click on the edge fits a column to what it holds', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan, 'CEDAR-PPO500-2027']);
  const isWhole = (): Promise<boolean> =>
    screen.cell(key, 'plan_ID').evaluate((cell) => cell.scrollWidth <= cell.clientWidth);
  await expect.poll(isWhole).toBe(true);
  const heading = window.getByRole('columnheader', { name: 'Plan', exact: true });
  const first = await heading.boundingBox();
  if (first === null) throw new Error('the plan column is not on screen');
  const edge = { x: first.x + first.width - 1, y: first.y + 20 };
  await window.mouse.move(edge.x, edge.y);
  await window.mouse.down();
  await window.mouse.move(edge.x - 60, edge.y, { steps: 4 });
  await window.mouse.up();
  await expect.poll(isWhole).toBe(false);
  await window.mouse.dblclick(edge.x - 60, edge.y);
  await expect.poll(isWhole).toBe(true);
});

test('the cursor on a marked cell tells why it is marked and what it was', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max');
  const before = await cell.textContent();
  await cell.click();
  await window.keyboard.type('about ten');
  await window.keyboard.press('Enter');
  const note = window.locator('.cell-note');
  await expect(note).toHaveCount(0);
  await window.keyboard.press('ArrowUp');
  await expect(note).toBeVisible();
  await expect(note).toHaveText(
    new RegExp(`^This is not an amount[\\s\\S]*Was ${before === '' ? 'blank' : before}$`),
  );
  const [noteBox, cellBox] = [await note.boundingBox(), await cell.boundingBox()];
  expect(noteBox?.y).toBeGreaterThanOrEqual((cellBox?.y ?? 0) + (cellBox?.height ?? 0));
  await window.keyboard.press('F2');
  await expect(note).toHaveCount(0);
});
