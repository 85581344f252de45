import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from '../support/app';
import { drawnFields, headingOf } from '../support/column-headings';
import { loadPlans, screenOf } from '../support/screen';

const plan = '00123';
const key = `${plan}|CHIRO`;

function box(dialog: Locator, name: string): Locator {
  return dialog.getByRole('checkbox', { name, exact: true });
}

/** Loads a plan and opens the dialog as a person with a keyboard does. */
async function openColumns(window: Page): Promise<Locator> {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Alt+Shift+c');
  const dialog = screen.dialog('Columns');
  await expect(dialog.getByLabel('Search columns')).toBeFocused();
  return dialog;
}

test('columns are found, hidden, shown and moved with the keyboard alone', async ({ window }) => {
  const dialog = await openColumns(window);
  await window.keyboard.type('annual in network');
  await expect(dialog.getByRole('group', { name: 'Columns', exact: true }).getByRole('checkbox')).toHaveCount(
    2,
  );
  await box(dialog, 'Annual maximum, In network family').press('Space');
  await expect(headingOf(window, 'annual_Max_Net')).toHaveCount(0);
  await expect(dialog.getByText('37 of 38 columns on the sheet')).toBeVisible();
  await window.keyboard.press('Space');
  await expect(headingOf(window, 'annual_Max_Net')).toHaveCount(1);

  await dialog.getByLabel('Search columns').fill('');
  const first = box(dialog, 'Annual maximum, Total family');
  await first.focus();
  await window.keyboard.press('ArrowDown');
  const second = box(dialog, 'Annual maximum, Total member');
  await expect(second).toBeFocused();
  await window.keyboard.press('Alt+ArrowDown');
  await window.keyboard.press('Alt+ArrowDown');
  await expect(second).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(window.getByRole('grid')).toBeFocused();
  const center = (await drawnFields(window)).slice(3, 7);
  expect(center).toEqual(['annual_Max', 'annual_Max_Net', 'annual_Max_Net_Member', 'annual_Max_Member']);
});

test('a group is shown and hidden as a whole', async ({ window }) => {
  const dialog = await openColumns(window);
  await dialog.getByRole('button', { name: 'Hide all of Annual maximum' }).click();
  await expect(dialog.getByText('32 of 38 columns on the sheet')).toBeVisible();
  await expect(headingOf(window, 'annual_Max')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Show all of Annual maximum' }).click();
  await expect(headingOf(window, 'annual_Max')).toHaveCount(1);
});

test('a folded group is told as such, and unfolded from the dialog, which opens from the filter box too', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await window.getByRole('grid').locator('[data-group="Annual maximum"]').click();
  await expect(headingOf(window, 'annual_Max_Member')).toHaveCount(0);
  await window.getByRole('searchbox', { name: 'Filter all text' }).click();
  await window.keyboard.press('Alt+Shift+c');
  const dialog = screen.dialog('Columns');
  await expect(box(dialog, 'Annual maximum, Total family')).toHaveAccessibleDescription('');
  const away = box(dialog, 'Annual maximum, Total member');
  await expect(away).toBeChecked();
  await expect(away).toHaveAccessibleDescription('Folded away with its group');
  await dialog.getByRole('button', { name: 'Show all of Annual maximum' }).click();
  await expect(away).toHaveAccessibleDescription('');
  await expect(headingOf(window, 'annual_Max_Member')).toHaveCount(1);
});

test('a line of the list is dragged to another place', async ({ window }) => {
  const dialog = await openColumns(window);
  const line = (field: string): Locator =>
    dialog.locator('label', { has: window.locator(`[data-column="${field}"]`) });
  await line('annual_Max_OON').dragTo(line('annual_Max'), { targetPosition: { x: 60, y: 4 } });
  await expect
    .poll(async () => (await drawnFields(window)).slice(3, 5))
    .toEqual(['annual_Max_OON', 'annual_Max']);
});

test('a view is saved under a name, brought up to date and deleted', async ({ window }) => {
  const dialog = await openColumns(window);
  const name = dialog.getByLabel('Save as view');
  await dialog.getByRole('button', { name: 'Hide all of Deductible' }).click();
  await name.fill('deductibles');
  await expect(dialog.getByRole('button', { name: 'Save view' })).toHaveAttribute('aria-disabled', 'true');
  await name.fill('My columns');
  await window.keyboard.press('Enter');
  const update = dialog.getByRole('button', { name: 'Update My columns' });
  await expect(update).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('button', { name: 'Hide all of Audit' }).click();
  await update.click();
  await expect(update).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('button', { name: 'Delete My columns' }).click();
  await expect(update).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the dialog has no accessibility faults in ${colorScheme}`, async ({ window }) => {
    await window.emulateMedia({ colorScheme });
    const dialog = await openColumns(window);
    await dialog.getByRole('button', { name: 'Hide all of Deductible' }).click();
    const result = await new AxeBuilder({ page: window })
      .setLegacyMode()
      .disableRules(['page-has-heading-one', 'region'])
      .analyze();
    expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
