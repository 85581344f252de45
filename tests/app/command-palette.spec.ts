import { expect, type Locator, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;

/** Keys are heard once the sheet has the focus. */
async function isReady(window: Page): Promise<void> {
  await expect(window.getByRole('grid', { name: 'Accumulators' })).toBeFocused();
}

/** Opens the palette by its key. */
async function openPalette(window: Page): Promise<Locator> {
  await window.keyboard.press('Control+k');
  const palette = screenOf(window).dialog('Commands');
  await expect(palette.getByRole('combobox', { name: 'Search commands' })).toBeFocused();
  return palette;
}

/** The command the palette would run, as a screen reader is told. */
function chosen(palette: Locator): Locator {
  return palette.getByRole('option', { selected: true });
}

test('a command found by a few letters works on the cells that were selected', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('77');
  await window.keyboard.press('Tab');
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('Shift+ArrowRight');
  const palette = await openPalette(window);
  await window.keyboard.type('fill r');
  await expect(chosen(palette)).toHaveAccessibleName('Fill right');
  await window.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('77.00');
  await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max`);
});

test('arrows go around the commands, and the focus of the search names the chosen one', async ({
  window,
}) => {
  await isReady(window);
  const palette = await openPalette(window);
  const options = palette.getByRole('option');
  const search = palette.getByRole('combobox');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(search).toHaveAttribute(
    'aria-activedescendant',
    (await options.nth(1).getAttribute('id')) ?? '',
  );
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(options.last()).toBeInViewport();
});

test('Escape closes the palette and the focus is where it was', async ({ window }) => {
  const screen = screenOf(window);
  await isReady(window);
  await screen.button('Add row').focus();
  const palette = await openPalette(window);
  await window.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(screen.button('Add row')).toBeFocused();
});

test('a command that cannot be done stays in the list, says why, and Enter leaves it alone', async ({
  window,
}) => {
  await isReady(window);
  const palette = await openPalette(window);
  await window.keyboard.type('retry');
  await expect(chosen(palette)).toHaveAttribute('aria-disabled', 'true');
  await expect(chosen(palette)).toContainText('No row was rejected or failed.');
  await window.keyboard.press('Enter');
  await expect(palette).toBeVisible();
});

test('what was used last comes first, and a command may open another dialog', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await openPalette(window);
  await window.keyboard.type('review');
  await window.keyboard.press('Enter');
  await expect(screen.dialog('Review changes')).toBeVisible();
  await window.keyboard.press('Escape');
  const palette = await openPalette(window);
  await expect(chosen(palette)).toHaveAccessibleName('Review changes…');
  await palette.getByRole('option', { name: 'Workspaces…' }).click();
  await expect(screen.dialog('Workspaces')).toBeVisible();
});

test('the palette shows each command with its key, and nothing where nothing fits', async ({ window }) => {
  await isReady(window);
  const palette = await openPalette(window);
  await window.keyboard.type('load plans');
  await expect(chosen(palette).getByLabel('Ctrl O')).toBeVisible();
  await window.keyboard.type(' xyz');
  await expect(palette.getByRole('option')).toHaveCount(0);
  await expect(palette.getByText('No command is called that.')).toBeVisible();
});
