import { expect, type Locator, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;
const other = `${plan}|CHIRO`;

function menuOf(window: Page, name: string): Locator {
  return window.getByRole('menu', { name, exact: true });
}

async function isAt(window: Page, cell: string): Promise<void> {
  await expect.poll(() => activeCell(window)).toBe(cell);
}

test('a right click outside the selection selects that cell first, one inside leaves it', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Shift+ArrowRight');
  await screen.cell(key, 'annual_Max_Member').click({ button: 'right' });
  await expect(menuOf(window, 'Cells')).toBeVisible();
  await expect(screen.cell(key, 'annual_Max')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Escape');
  await isAt(window, `${key} annual_Max`);
  await screen.cell(other, 'annual_Max_Net').click({ button: 'right' });
  await expect(menuOf(window, 'Cells')).toBeVisible();
  await expect(screen.cell(key, 'annual_Max')).not.toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Escape');
  await expect(menuOf(window, 'Cells')).toBeHidden();
  await isAt(window, `${other} annual_Max_Net`);
});

for (const press of ['Shift+F10', 'ContextMenu']) {
  test(`${press} opens the menu at the active cell, and a command chosen there works on it`, async ({
    window,
  }) => {
    const screen = screenOf(window);
    await loadPlans(window, [plan]);
    const cell = screen.cell(key, 'annual_Max');
    await cell.click();
    await window.keyboard.type('77');
    await window.keyboard.press('Enter');
    await window.keyboard.press('ArrowUp');
    await window.keyboard.press(press);
    const menu = menuOf(window, 'Cells');
    await expect(menu).toBeFocused();
    const [menuBox, cellBox] = [await menu.boundingBox(), await cell.boundingBox()];
    expect(menuBox?.x).toBe(cellBox?.x);
    // Below the cell, or as far up as it takes to be in the window as a whole.
    const height = await window.evaluate(() => globalThis.innerHeight);
    const top = menuBox?.y ?? 0;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThanOrEqual((cellBox?.y ?? 0) + (cellBox?.height ?? 0));
    expect(top + (menuBox?.height ?? 0)).toBeLessThanOrEqual(height);
    await menu.getByRole('menuitem', { name: 'Clear', exact: true }).press('Enter');
    await expect(menu).toBeHidden();
    await expect(cell).toHaveText('');
    await isAt(window, `${key} annual_Max`);
  });
}

test('arrows, Home, End and letters move in a menu, and Tab leaves it', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Shift+F10');
  const items = menuOf(window, 'Cells').getByRole('menuitem');
  await window.keyboard.press('ArrowDown');
  await expect(items.first()).toBeFocused();
  await window.keyboard.press('ArrowUp');
  await expect(items.last()).toBeFocused();
  await window.keyboard.press('Home');
  await expect(items.first()).toBeFocused();
  await window.keyboard.press('f');
  await expect(items.filter({ hasText: 'Fill down' })).toBeFocused();
  await window.keyboard.press('f');
  await expect(items.filter({ hasText: 'Fill right' })).toBeFocused();
  await window.keyboard.press('Tab');
  await expect(items).toHaveCount(0);
  await isAt(window, `${key} annual_Max`);
});

test('a heading has a menu: by the right button, by its sign, and by the menu key', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const heading = window.getByRole('grid').locator('[role=columnheader][data-field=annual_Max]');
  const menu = window.getByRole('menu');
  await heading.click({ button: 'right' });
  for (const name of ['Copy', 'Paste', 'Clear', 'Adjust amounts…']) {
    await expect(menu.getByRole('menuitem', { name, exact: true })).toBeVisible();
  }
  await window.keyboard.press('Escape');
  await heading.hover();
  await heading.locator('.heading-menu').click();
  await expect(menu).toBeVisible();
  await window.keyboard.press('Escape');
  await heading.locator('.heading-menu').click();
  await expect(menu).toHaveAccessibleName((await heading.getAttribute('aria-label')) ?? '');
  await menu.getByRole('menuitem', { name: 'Select column' }).click();
  await expect(menu).toBeHidden();
  await expect(screen.cell(other, 'annual_Max')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Shift+F10');
  await expect(menu).toHaveAccessibleName((await heading.getAttribute('aria-label')) ?? '');
});

test('a press elsewhere closes the menu and does what it does', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click({ button: 'right' });
  await screen.cell(other, 'accum_Name').click();
  await expect(window.getByRole('menu')).toBeHidden();
  await isAt(window, `${other} accum_Name`);
});

test('F4 repeats the last entry or clearing where the cursor is, and undo takes each back', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const [first, second] = [screen.cell(key, 'annual_Max'), screen.cell(other, 'annual_Max_Net')];
  await first.click();
  await window.keyboard.press('F4');
  await expect(window.getByText('Nothing to repeat yet.')).toBeVisible();
  await window.keyboard.type('88');
  await window.keyboard.press('Enter');
  await second.click();
  await window.keyboard.press('F4');
  await expect(second).toHaveText('88.00');
  await first.click();
  await window.keyboard.press('Delete');
  await expect(first).toHaveText('');
  await second.click();
  await window.keyboard.press('F4');
  await expect(second).toHaveText('');
  await window.keyboard.press('Control+z');
  await expect(second).toHaveText('88.00');
  await expect(first).toHaveText('');
});
