import { expect } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;
/** More rows than two screens hold. */
const manyPlans = [plan, 'CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027'];

test('arrows, Tab, Enter and Home move the cursor, and the grid is one tab stop', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  const at = (cell: string) => expect.poll(() => activeCell(window)).toBe(cell);
  await at(`${key} annual_Max`);
  await window.keyboard.press('ArrowRight');
  await at(`${key} annual_Max_Member`);
  await window.keyboard.press('Tab');
  await at(`${key} annual_Max_Net`);
  await window.keyboard.press('Shift+Tab');
  await window.keyboard.press('ArrowLeft');
  await at(`${key} annual_Max`);
  await window.keyboard.press('Enter');
  await expect.poll(() => activeCell(window)).not.toBe(`${key} annual_Max`);
  await window.keyboard.press('Shift+Enter');
  await window.keyboard.press('End');
  await at(`${key} update_User`);
  await window.keyboard.press('Home');
  await at(`${key} annual_Max`);
  await expect(window.getByRole('grid').locator('[tabindex="0"]')).toHaveCount(0);
});

test('the keyboard reaches the last cell of the sheet and the first again', async ({ window }) => {
  await loadPlans(window, manyPlans);
  const grid = window.getByRole('grid');
  await grid.focus();
  await window.keyboard.press('Control+End');
  const rows = await grid.getAttribute('aria-rowcount');
  await expect(grid.locator(`[aria-rowindex="${rows ?? ''}"] [data-field=update_User]`)).toBeInViewport();
  await window.keyboard.press('Control+Home');
  await expect.poll(() => activeCell(window)).toMatch(/ plan_ID$/);
  await expect(grid.locator('[aria-rowindex="2"]')).toBeInViewport();
  await window.keyboard.press('PageDown');
  await expect(grid.locator('[aria-rowindex="2"]')).not.toBeInViewport();
});

test('typing replaces the content, and an arrow commits it and moves on', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('750');
  await window.keyboard.press('ArrowRight');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('750.00');
  await window.keyboard.type('$1,250.00');
  await window.keyboard.press('Tab');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('1,250.00');
  await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max_Net`);
});

test('F2 and a double click edit what is there, with the caret at its end', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max');
  await cell.click();
  await window.keyboard.type('12');
  await window.keyboard.press('Enter');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('F2');
  await window.keyboard.type('3');
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.type('9');
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('1,293.00');
  await cell.dblclick();
  await window.keyboard.type('.5');
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('1,293.50');
});

test('Escape leaves the cell as it was, and so does opening it and looking', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('999');
  await window.keyboard.press('Escape');
  await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max`);
  await window.keyboard.press('F2');
  await window.keyboard.press('Enter');
  await expect(screen.row(key)).toHaveAttribute('data-state', 'clean');
});

test('Delete makes the selection blank, Backspace the cell and edits it, and one undo takes each back', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const first = screen.cell(key, 'annual_Max');
  const second = screen.cell(key, 'annual_Max_Member');
  await first.click();
  await window.keyboard.type('1');
  await window.keyboard.press('Tab');
  await window.keyboard.type('2');
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('Shift+ArrowRight');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Delete');
  await expect(first).toHaveText('');
  await expect(second).toHaveText('');
  await window.keyboard.press('Control+z');
  await expect(first).toHaveText('1.00');
  await expect(second).toHaveText('2.00');
  await window.keyboard.press('Control+y');
  await expect(second).toHaveText('');
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Backspace');
  await window.keyboard.type('8');
  await window.keyboard.press('Enter');
  await expect(first).toHaveText('8.00');
});

test('undo takes the cursor back to where the change was', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, manyPlans);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('31');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+End');
  await expect(screen.row(key)).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max`);
  await expect(screen.cell(key, 'annual_Max')).toBeInViewport();
  await expect(screen.row(key)).toHaveAttribute('data-state', 'clean');
});

test('what is being typed stays while the sheet scrolls away and back', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, manyPlans);
  const cell = screen.cell(key, 'annual_Max');
  await cell.click();
  await window.keyboard.type('4321');
  await window.mouse.move(600, 400);
  await window.mouse.wheel(0, 5000);
  await expect(screen.row(key)).toHaveCount(0);
  await window.mouse.wheel(0, -5000);
  await expect(cell).toBeInViewport();
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('4,321.00');
});

test('Ctrl+D and Ctrl+R fill from the first row and column, in one step', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('77');
  await window.keyboard.press('Enter');
  const below = (await activeCell(window)).split(' annual_Max')[0] ?? '';
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+d');
  await expect(screen.cell(below, 'annual_Max')).toHaveText('77.00');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Control+r');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('77.00');
});

test('Alt+Page keys turn the page sideways and keep the Alt key from the menu bar', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  // The page is told last of all, so this sees what the sheet made of the key.
  await window.evaluate(() => {
    globalThis.window.addEventListener('keyup', (event) => {
      if (event.key === 'Alt') document.body.dataset['altTaken'] = String(event.defaultPrevented);
    });
  });
  await window.keyboard.press('Alt+PageDown');
  await expect.poll(() => activeCell(window)).not.toBe(`${key} annual_Max`);
  await expect(window.locator('body')).toHaveAttribute('data-alt-taken', 'true');
  await window.keyboard.press('Alt+PageUp');
  await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max`);
  await window.keyboard.press('Alt');
  await expect(window.locator('body')).toHaveAttribute('data-alt-taken', 'false');
});
