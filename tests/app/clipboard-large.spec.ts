import { expect } from '@playwright/test';
import { copyElsewhere } from '../support/clipboard';
import { key, test } from '../support/plan-sheet';

function block(rows: number, columns: number): string {
  const line = Array.from({ length: columns }, () => '1.25').join('\t');
  return `${line}\r\n`.repeat(rows);
}

test('Escape stops a large paste while it is worked on, and then nothing has happened', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const grid = window.getByRole('grid');
  const before = await grid.getAttribute('aria-rowcount');
  await screen.cell(key, 'annual_Max').click();
  const shown = await screen.cell(key, 'annual_Max').textContent();
  await copyElsewhere(app, { text: block(150_000, 30) });
  await window.keyboard.press('Control+v');
  await window.keyboard.press('Escape');
  await expect(window.getByText('Pasting was stopped: nothing has happened.')).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', before ?? '');
  await expect(screen.cell(key, 'annual_Max')).toHaveText(shown ?? '');
  await window.keyboard.type('12');
  await window.keyboard.press('Enter');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('12.00');
});

test('a paste of 10,000 rows is one step, and Paste rows shows the beginning of such a block', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const grid = window.getByRole('grid');
  const before = Number(await grid.getAttribute('aria-rowcount'));
  await screen.cell(key, 'annual_Max').click();
  await copyElsewhere(app, { text: block(10_000, 30) });
  await window.keyboard.press('Control+v');
  await expect(window.getByText(/^300,000 cells pasted, 9,\d+ rows added/)).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', String(before));
  await screen.button('Paste rows').click();
  const dialog = screen.dialog('Paste rows');
  await expect(dialog.getByLabel('Rows from Excel')).toBeFocused();
  await window.keyboard.press('Control+v');
  await expect(dialog).toContainText('10,000 rows of 30 columns');
  await expect(dialog.getByLabel('Rows from Excel')).toHaveJSProperty('readOnly', true);
  await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(before + 10_000));
});
