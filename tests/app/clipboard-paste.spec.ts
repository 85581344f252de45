import { expect } from '@playwright/test';
import { clipboardNow } from '../support/clipboard';
import { key, plan, test } from '../support/plan-sheet';
import { copyFromExcel, loadPlans, screenOf } from '../support/screen';

test('a block repeats in a target it fits into evenly, else it is pasted once', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const amounts = ['annual_Max', 'annual_Max_Member', 'annual_Max_Net', 'annual_Max_Net_Member'];
  await screen.cell(key, 'annual_Max').click();
  for (let step = 1; step < amounts.length; step += 1) await window.keyboard.press('Shift+ArrowRight');
  await copyFromExcel(app, [['1', '2']]);
  await window.keyboard.press('Control+v');
  for (const [index, field] of amounts.entries()) {
    await expect(screen.cell(key, field)).toHaveText(index % 2 === 0 ? '1.00' : '2.00');
  }
  await copyFromExcel(app, [['7', '8', '9']]);
  await window.keyboard.press('Control+v');
  await expect(screen.cell(key, 'annual_Max_Net')).toHaveText('9.00');
  await expect(screen.cell(key, 'annual_Max_Net_Member')).toHaveText('2.00');
});

test('one value goes into every block selected, and blocks in one row are copied together', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const [first, second] = [screen.cell(key, 'annual_Max'), screen.cell(key, 'annual_Max_Net')];
  await first.click();
  await second.click({ modifiers: ['Control'] });
  await copyFromExcel(app, [['11']]);
  await window.keyboard.press('Control+v');
  await expect(first).toHaveText('11.00');
  await expect(second).toHaveText('11.00');
  await window.keyboard.press('Control+c');
  await expect.poll(async () => (await clipboardNow(app)).text).toBe('11\t11');
  await expect(first).toHaveAttribute('data-copied', 'top right bottom left');
  await window.keyboard.press('Control+z');
  await expect(second).not.toHaveText('11.00');
});

test('F4 pastes again, with what is selected by then', async ({ app, window, planScreen: screen }) => {
  await screen.cell(key, 'annual_Max').click();
  await copyFromExcel(app, [['31']]);
  await window.keyboard.press('Control+v');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('31.00');
  await screen.cell(key, 'annual_Max_Net').click();
  await window.keyboard.press('F4');
  await expect(screen.cell(key, 'annual_Max_Net')).toHaveText('31.00');
});

test('blocks that do not line up are not copied, and the sheet says why', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await copyFromExcel(app, [['before']]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('ArrowDown');
  await screen.cell(key, 'annual_Max_Net').click({ modifiers: ['Control'] });
  await window.keyboard.press('Control+c');
  await expect(window.getByText(/These blocks cannot be copied together/)).toBeVisible();
  expect((await clipboardNow(app)).text).toContain('before');
});

test('Ctrl+Shift+V makes a row of every line, also where its key is on the sheet', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const grid = window.getByRole('grid');
  const before = Number(await grid.getAttribute('aria-rowcount'));
  await screen.cell(key, 'annual_Max').click();
  await copyFromExcel(app, [
    [plan, 'DEDUCT', '1'],
    ['00123', 'DEDUCT', '2'],
  ]);
  await window.keyboard.press('Control+Shift+v');
  await expect(grid).toHaveAttribute('aria-rowcount', String(before + 2));
  await expect(screen.row('00123|DEDUCT')).toHaveAttribute('data-state', 'new');
  await window.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', String(before));
});

test('columns copied here come back as new rows in their own columns', async ({
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('4321');
  await window.keyboard.press('Enter');
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+c');
  await window.keyboard.press('Control+Shift+v');
  await expect(screen.row('|')).toHaveAttribute('data-state', 'invalid');
  await expect(screen.cell('|', 'annual_Max')).toHaveText('4,321.00');
});

test('under a filter a paste changes the rows that are shown and no other', async ({ app, window }) => {
  const screen = screenOf(window);
  const later = 'CEDAR-PPO500-2027';
  await loadPlans(window, [plan, later]);
  const hidden = await screen.cell(key, 'annual_Max_OON').textContent();
  await window.getByRole('searchbox', { name: 'Filter all text' }).fill('chiro');
  await expect(screen.row(key)).toHaveCount(0);
  await screen.cell(`${plan}|CHIRO`, 'annual_Max_OON').click();
  await copyFromExcel(app, [['11'], ['12'], ['13']]);
  await window.keyboard.press('Control+v');
  await expect(window.getByText('3 cells pasted, 1 row added')).toBeVisible();
  await expect(screen.cell(`${plan}|CHIRO`, 'annual_Max_OON')).toHaveText('11.00');
  await expect(screen.cell(`${later}|CHIRO`, 'annual_Max_OON')).toHaveText('12.00');
  await expect(screen.cell('|', 'annual_Max_OON')).toHaveText('13.00');
  await window.getByRole('searchbox', { name: 'Filter all text' }).fill('');
  await expect(screen.cell(key, 'annual_Max_OON')).toHaveText(hidden ?? '');
});

test('text that would make rows past the end of the sheet is asked about first', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const grid = window.getByRole('grid');
  await expect(screen.row(key)).toBeVisible();
  const before = Number(await grid.getAttribute('aria-rowcount'));
  await grid.locator(`[aria-rowindex="${before}"] [data-field="annual_Max"]`).click();
  await copyFromExcel(app, [['Dear all,'], ['please find'], ['the limits']]);
  await window.keyboard.press('Control+v');
  const question = screen.dialog('Make rows of text?');
  await expect(question).toContainText('2 rows would be made past the end of the sheet');
  await window.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(grid).toHaveAttribute('aria-rowcount', String(before));
  await window.keyboard.press('Control+v');
  await question.getByRole('button', { name: 'Paste all the same' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', String(before + 2));
  await window.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', String(before));
});

test('F4 after a paste that was asked about and cancelled types again what was typed last', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const grid = window.getByRole('grid');
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('66');
  await window.keyboard.press('Enter');
  await grid
    .locator(`[aria-rowindex="${await grid.getAttribute('aria-rowcount')}"] [data-field="annual_Max"]`)
    .click();
  await copyFromExcel(app, [['Dear all,'], ['please find'], ['the limits']]);
  await window.keyboard.press('Control+v');
  await expect(screen.dialog('Make rows of text?')).toBeVisible();
  await window.keyboard.press('Escape');
  await screen.cell(key, 'annual_Max_Net').click();
  await window.keyboard.press('F4');
  await expect(screen.cell(key, 'annual_Max_Net')).toHaveText('66.00');
  await expect(window.getByText('Again: Typing')).toBeVisible();
});
