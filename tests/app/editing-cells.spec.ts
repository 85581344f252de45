import { expect } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;

test('Ctrl+\' and Ctrl+Shift+" copy the cell above, and undo takes it back', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('77');
  await window.keyboard.press('Enter');
  const below = (await activeCell(window)).split(' annual_Max')[0] ?? '';
  const before = await screen.cell(below, 'annual_Max').textContent();
  await window.keyboard.press("Control+'");
  await expect(screen.cell(below, 'annual_Max')).toHaveText('77.00');
  await window.keyboard.press('Control+z');
  await expect(screen.cell(below, 'annual_Max')).toHaveText(before ?? '');
  await window.keyboard.press('Control+Shift+"');
  await expect(screen.cell(below, 'annual_Max')).toHaveText('77.00');
});

test('Ctrl+D and Ctrl+R fill every selected block in one step', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('71');
  await window.keyboard.press('Enter');
  const below = (await activeCell(window)).split(' annual_Max')[0] ?? '';
  await screen.cell(key, 'annual_Max_Net').click();
  await window.keyboard.type('72');
  await window.keyboard.press('Enter');
  await screen.cell(key, 'annual_Max').click();
  await screen.cell(below, 'annual_Max').click({ modifiers: ['Shift'] });
  await screen.cell(key, 'annual_Max_Net').click({ modifiers: ['ControlOrMeta'] });
  await screen.cell(below, 'annual_Max_Net').click({ modifiers: ['Shift'] });
  await window.keyboard.press('Control+d');
  await expect(screen.cell(below, 'annual_Max')).toHaveText('71.00');
  await expect(screen.cell(below, 'annual_Max_Net')).toHaveText('72.00');
  await window.keyboard.press('Control+z');
  await expect(screen.row(below)).toHaveAttribute('data-state', 'clean');
});

test('Ctrl+Enter puts what is typed into every selected cell of every block, in one step', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await screen.cell(key, 'annual_Max_Net').click({ modifiers: ['Shift'] });
  await screen.cell(key, 'annual_Max_OON_Member').click({ modifiers: ['ControlOrMeta'] });
  await window.keyboard.type('$1,250');
  await window.keyboard.press('Control+Enter');
  for (const field of ['annual_Max', 'annual_Max_Member', 'annual_Max_Net', 'annual_Max_OON_Member']) {
    await expect(screen.cell(key, field)).toHaveText('1,250.00');
  }
  await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max_OON_Member`);
  await window.keyboard.press('Control+z');
  await expect(screen.row(key)).toHaveAttribute('data-state', 'clean');
});

test('Clear and Leave untouched are two commands, and the cell shows which it was', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(`${plan}|CHIRO`, 'annual_Max_Net');
  const loaded = (await cell.textContent()) ?? '';
  const shown = () => cell.evaluate((element) => getComputedStyle(element, '::after').content);
  await cell.click();
  await window.keyboard.press('Delete');
  await expect(cell).toHaveText('');
  await expect.poll(shown).toContain('blank');
  await expect(screen.row(`${plan}|CHIRO`)).toHaveAttribute('data-state', 'edited');
  await window.keyboard.press('Control+Delete');
  await expect(cell).toHaveText(loaded);
  await expect(screen.row(`${plan}|CHIRO`)).toHaveAttribute('data-state', 'clean');
  await screen.button('Add row').click();
  await window.keyboard.type('NEWPLAN');
  await window.keyboard.press('Tab');
  await window.keyboard.type('XX');
  await window.keyboard.press('Enter');
  const fresh = screen.cell('NEWPLAN|XX', 'annual_Max');
  await fresh.click();
  const freshShown = () => fresh.evaluate((element) => getComputedStyle(element, '::after').content);
  await expect.poll(freshShown).toContain('·');
  await window.keyboard.press('Delete');
  await expect.poll(freshShown).toContain('blank');
  await window.keyboard.press('Control+Delete');
  await expect.poll(freshShown).toContain('·');
});

test('reverting the rows of the selection is one step, and undo brings the edits back', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('1');
  await window.keyboard.press('Tab');
  await window.keyboard.type('2');
  await window.keyboard.press('Enter');
  await expect(screen.row(key)).toHaveAttribute('data-state', 'edited');
  await screen
    .cell(key, 'ooP_Max_Sub')
    .or(screen.cell(key, 'annual_Max_Net'))
    .first()
    .click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Revert rows' }).click();
  await expect(window.getByText('2 cells put back.')).toBeVisible();
  await expect(screen.row(key)).toHaveAttribute('data-state', 'clean');
  await window.keyboard.press('Control+z');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('2.00');
});
