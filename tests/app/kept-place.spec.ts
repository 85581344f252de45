import { expect, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const manyPlans = [plan, 'CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027'];

const scrolled = (window: Page): Promise<readonly [top: number, left: number]> =>
  window
    .locator('.sheet-scroller:visible')
    .evaluate(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft] as const);

test('both sheets open where they were left', async ({ launchApp }) => {
  const app = await launchApp();
  const window = await app.firstWindow();
  const screen = screenOf(window);
  await loadPlans(window, manyPlans);
  await screen.cell(`${plan}|CHIRO`, 'annual_Max').click();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('ArrowUp');
  await expect.poll(() => activeCell(window)).toMatch(/ update_User$/);
  const cell = await activeCell(window);
  const place = await scrolled(window);
  expect(place[0]).toBeGreaterThan(0);
  expect(place[1]).toBeGreaterThan(0);
  await screen.tab('Pre-existing coverage').click();
  await window.getByRole('grid').focus();
  await window.keyboard.press('Control+Home');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowRight');
  const other = await activeCell(window);
  await app.close();

  const again = await launchApp();
  const reopened = await again.firstWindow();
  await expect(screenOf(reopened).tab('Pre-existing coverage')).toHaveAttribute('aria-selected', 'true');
  await reopened.getByRole('grid').focus();
  await expect.poll(() => activeCell(reopened)).toBe(other);
  await screenOf(reopened).tab('Accumulators').click();
  await reopened.getByRole('grid').focus();
  await expect.poll(() => activeCell(reopened)).toBe(cell);
  await expect.poll(() => scrolled(reopened)).toEqual(place);
  await expect(reopened.locator('[data-active]').locator('visible=true')).toBeInViewport();
});

test('another workspace has a place of its own, and the first is where it was left', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, manyPlans);
  await screen.cell(`${plan}|CHIRO`, 'annual_Max').click();
  await window.keyboard.press('PageDown');
  await window.keyboard.press('PageDown');
  await expect.poll(() => activeCell(window)).toMatch(/(?<!CHIRO) annual_Max$/);
  const cell = await activeCell(window);
  const place = await scrolled(window);
  expect(place[0]).toBeGreaterThan(0);
  await window.keyboard.press('Control+Shift+o');
  const dialog = screen.dialog('Workspaces');
  await dialog.getByRole('button', { name: 'Duplicate' }).press('Enter');
  await expect(dialog.getByLabel('Name of the copy')).toBeFocused();
  await window.keyboard.press('Enter');
  await dialog.getByRole('option', { name: /^Workspace 1 copy/ }).dblclick();
  await expect(screen.button('Workspace 1 copy')).toBeVisible();
  await expect(screen.row(`${plan}|CHIRO`)).toBeVisible();
  await window.keyboard.press('Control+Shift+o');
  await dialog.getByRole('option', { name: /^Workspace 1(?! copy)/ }).dblclick();
  await expect(screen.button('Workspace 1')).toBeVisible();
  await window.getByRole('grid').focus();
  await expect.poll(() => activeCell(window)).toBe(cell);
  await expect.poll(() => scrolled(window)).toEqual(place);
});
