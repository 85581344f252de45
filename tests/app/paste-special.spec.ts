import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { key, plan, test } from '../support/plan-sheet';
import { copyFromExcel, loadPlans, screenOf } from '../support/screen';

test('Ctrl+Alt+V multiplies the selected amounts by what was copied, in one step, and F4 does it again', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await copyFromExcel(app, [['1000', '33.33', '']]);
  await window.keyboard.press('Control+v');
  await copyFromExcel(app, [['105%']]);
  await window.keyboard.press('Control+Alt+v');
  const dialog = screen.dialog('Paste special');
  await expect(dialog.getByText('1 row of 1 column on the clipboard')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Multiply the amounts there' }).click();
  await expect(dialog.getByText('2 cells will be multiplied.')).toBeVisible();
  await expect(dialog.getByText(/rounded to cents, halves up/)).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1,050.00');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('35.00');
  await expect(screen.cell(key, 'annual_Max_Net')).toHaveText('');
  await window.keyboard.press('F4');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1,102.50');
  await window.keyboard.press('Control+z');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1,050.00');
  await window.keyboard.press('Control+z');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1,000.00');
});

test('Paste special skips blanks, transposes, and makes new rows; its sentence says so first', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const dialog = screen.dialog('Paste special');
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('55');
  await window.keyboard.press('Enter');
  await screen.cell(key, 'annual_Max').click();
  await copyFromExcel(app, [[''], ['7']]);
  await window.keyboard.press('Control+Alt+v');
  await dialog.getByRole('checkbox', { name: 'Skip blank cells' }).press('Space');
  await dialog.getByRole('checkbox', { name: /^Transpose/ }).press('Space');
  await expect(dialog.getByText('1 cell will be pasted.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await expect(screen.cell(key, 'annual_Max')).toHaveText('55.00');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('7.00');
  await copyFromExcel(app, [['00123', 'FRESH', '9']]);
  await window.keyboard.press('Control+Alt+v');
  await dialog.getByRole('radio', { name: 'As new rows at the end' }).press('Space');
  await expect(dialog.getByText('1 row is new.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await expect(screen.row('00123|FRESH')).toHaveAttribute('data-state', 'new');
});

test('a block that cannot go where it is meant to is refused in the dialog, which Escape closes', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await copyFromExcel(app, [Array.from({ length: 60 }, () => '7')]);
  await window.keyboard.press('Control+Alt+v');
  const dialog = screen.dialog('Paste special');
  await expect(dialog.getByText(/60 columns wide/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Paste' })).toHaveAttribute('aria-disabled', 'true');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(window.getByRole('grid')).toBeFocused();
});

test('Adjust amounts raises the selected amounts by a percentage, rounded, in one step', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await copyFromExcel(app, [['1010', 'a lot', '1000']]);
  await window.keyboard.press('Control+v');
  await screen.cell(key, 'annual_Max').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Adjust amounts…' }).click();
  await window.keyboard.press('Escape');
  await screen.cell(key, 'annual_Max').click();
  for (let step = 0; step < 2; step += 1) await window.keyboard.press('Shift+ArrowRight');
  await screen.cell(key, 'annual_Max').click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Adjust amounts…' }).click();
  const dialog = screen.dialog('Adjust amounts');
  await expect(dialog.getByLabel('Change by')).toBeFocused();
  await window.keyboard.type('5');
  await dialog.getByLabel('Round to').selectOption('25 dollars');
  await expect(dialog.getByText('The first: 1,010.00 becomes 1,050.00.')).toBeVisible();
  await expect(dialog.getByText('1 cell left alone: no amount to change.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Adjust' }).click();
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1,050.00');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('a lot');
  await expect(screen.cell(key, 'annual_Max_Net')).toHaveText('1,050.00');
  await window.keyboard.press('Control+z');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('1,010.00');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`its dialogs have no fault that a tool can find, ${colorScheme}`, async ({ app, window }) => {
    const screen = screenOf(window);
    await window.emulateMedia({ colorScheme });
    await loadPlans(window, [plan]);
    await screen.cell(key, 'annual_Max').click();
    await window.keyboard.press('Control+c');
    await copyFromExcel(app, [['2']]);
    const faults = async () => (await new AxeBuilder({ page: window }).setLegacyMode().analyze()).violations;
    await window.keyboard.press('Control+Alt+v');
    await expect(screen.dialog('Paste special')).toContainText('will be pasted');
    expect(await faults()).toEqual([]);
    await window.keyboard.press('Escape');
    await screen.cell(key, 'annual_Max').click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Adjust amounts…' }).click();
    await expect(screen.dialog('Adjust amounts').getByLabel('Change by')).toBeFocused();
    expect(await faults()).toEqual([]);
  });
}
