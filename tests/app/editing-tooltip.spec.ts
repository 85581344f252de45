import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { key, plan, test } from '../support/plan-sheet';

test('a pointer that rests on a cell is told what its field means, its API name and what it was', async ({
  window,
  planScreen: screen,
}) => {
  const tooltip = window.locator('.cell-tooltip');
  await screen.cell(`${plan}|CHIRO`, 'annual_Max_Net').click();
  await window.keyboard.type('9');
  await window.keyboard.press('Enter');
  await screen.cell(`${plan}|CHIRO`, 'annual_Max_Net').hover();
  await expect(tooltip).toContainText('Annual maximum, In network family');
  await expect(tooltip).toContainText(/Was \d/);
  await expect(tooltip).toContainText('Check: A large change');
  await expect(tooltip).toContainText('API name: annual_Max_Net');
  await window.keyboard.press('ArrowDown');
  await expect(tooltip).toHaveCount(0);
});

test('Shift+F2 tells all about the active cell until the next key, also to a screen reader', async ({
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('about ten');
  await window.keyboard.press('Enter');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Shift+F2');
  const tooltip = window.locator('.cell-tooltip');
  await expect(tooltip).toContainText('This is not an amount.');
  await expect(tooltip).toContainText('What the plan pays at most in a benefit year');
  await expect(window.locator('[aria-live=polite]', { hasText: 'API name: annual_Max' })).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
  await window.keyboard.press('ArrowDown');
  await expect(tooltip).toHaveCount(0);
  await expect.poll(() => activeCell(window)).not.toBe(`${key} annual_Max`);
});

test('an amount that does not fit its column is not shown in part, but told of', async ({
  window,
  planScreen: screen,
}) => {
  const cell = screen.cell(`${plan}|HEARING`, 'annual_Max');
  const shown = (): Promise<string> =>
    cell.evaluate((element) => getComputedStyle(element, '::after').content);
  await expect.poll(shown).toBe('none');
  await cell.click();
  for (let step = 0; step < 7; step += 1) await window.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(shown).toContain('####');
  await expect(cell).toHaveText('4,000.00');
  await expect(window.locator('.cell-note')).toHaveText('4,000.00');
  await window.keyboard.press('Alt+Shift+f');
  await expect.poll(shown).toBe('none');
});

test('a message is told of beside its cell, wholly in the window', async ({ window, planScreen: screen }) => {
  const cell = screen.cell(key, 'message');
  await cell.click();
  const tooltip = window.locator('.cell-tooltip');
  // The click may have scrolled the sheet, which takes a tooltip away, and is told of a moment later.
  await expect(async () => {
    await window.keyboard.press('Shift+F2');
    await expect(tooltip).toContainText('Message', { timeout: 1000 });
  }).toPass();
  const [told, about] = [await tooltip.boundingBox(), await cell.boundingBox()];
  const width = await window.evaluate(() => globalThis.innerWidth);
  const end = (told?.x ?? 0) + (told?.width ?? 0);
  expect(end).toBeLessThanOrEqual(width);
  expect(end).toBeGreaterThan(about?.x ?? width);
});

test('an amount that is cut by what is frozen cannot be read as another one', async ({
  window,
  planScreen: screen,
}) => {
  const cell = screen.cell(`${plan}|HEARING`, 'annual_Max');
  const shown = (): Promise<string> =>
    cell.evaluate((element) => getComputedStyle(element, '::after').content);
  await cell.hover();
  await window.mouse.wheel(130, 0);
  await expect.poll(shown).toContain('…');
  await expect(cell).toHaveText('4,000.00');
  await window.mouse.wheel(-130, 0);
  await expect.poll(shown).toBe('none');
});
