import { expect } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { key, plan, test } from '../support/plan-sheet';
import { copyFromExcel, screenOf } from '../support/screen';

test('a block pasted past the last row makes rows in one step, and bad text stays marked', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const grid = window.getByRole('grid');
  const before = await grid.getAttribute('aria-rowcount');
  await screen.button('Add row').click();
  await copyFromExcel(app, [
    [plan, '00123', '1,250.00', '', '(75)'],
    [plan, 'SECOND', 'a lot', '', ''],
  ]);
  await window.keyboard.press('Control+v');
  await expect(window.getByText('7 cells pasted, 1 row added')).toBeVisible();
  await expect(screen.row(`${plan}|00123`)).toHaveAttribute('data-state', 'new');
  await expect(screen.cell(`${plan}|00123`, 'annual_Max')).toHaveText('1,250.00');
  await expect(screen.cell(`${plan}|00123`, 'annual_Max_Net')).toHaveText('-75.00');
  await expect(screen.cell(`${plan}|SECOND`, 'annual_Max')).toHaveText('a lot');
  await expect(screen.cell(`${plan}|SECOND`, 'annual_Max')).toHaveAttribute('aria-invalid', 'true');
  await window.keyboard.press('Control+z');
  await expect(screen.row(`${plan}|SECOND`)).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', before ?? '');
});

test('rows of other plans are not pasted onto the rows at the cursor but found by plan and name', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const grid = window.getByRole('grid');
  const before = await grid.getAttribute('aria-rowcount');
  const first = `${plan}|ACUPUNC`;
  const untouched = await screen.cell(first, 'annual_Max').textContent();
  const question = screen.dialog('Paste by plan and name?');
  await copyFromExcel(app, [
    [plan, 'DEDUCT', '9,100'],
    ['00224', 'CHIRO', '20'],
  ]);
  await screen.cell(first, 'plan_ID').click();
  await window.keyboard.press('Control+v');
  await expect(question).toContainText(`“${plan} DEDUCT” would go onto “${plan} ACUPUNC”`);
  await expect(question).toContainText('1 row is on the sheet and will be changed, 1 is new.');
  await window.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(grid).toHaveAttribute('aria-rowcount', before ?? '');
  await window.keyboard.press('Control+v');
  await expect(question.getByRole('button', { name: 'Paste by plan and name' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByText('1 row changed, 1 added')).toBeVisible();
  await expect(screen.cell(key, 'annual_Max')).toHaveText('9,100.00');
  await expect(screen.cell(first, 'annual_Max')).toHaveText(untouched ?? '');
  await expect(screen.row(first)).toHaveAttribute('data-state', 'clean');
  await window.keyboard.press('Control+End');
  await expect(screen.row('00224|CHIRO')).toHaveAttribute('data-state', 'new');
  await window.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', before ?? '');
  await expect(screen.cell(key, 'annual_Max')).not.toHaveText('9,100.00');
});

test('rows under headings are found by plan and name wherever the cursor is', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const question = screen.dialog('Paste by plan and name?');
  await copyFromExcel(app, [
    ['Plan', 'Accumulator', 'annual_Max_Member'],
    [plan, 'DEDUCT', '77'],
  ]);
  await screen.cell(`${plan}|CHIRO`, 'annual_Max').click();
  await window.keyboard.press('Control+v');
  await question.getByRole('button', { name: 'Paste by plan and name' }).click();
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText('77.00');
  await expect(screen.row(`${plan}|CHIRO`)).toHaveAttribute('data-state', 'clean');
  await copyFromExcel(app, [['DME', '5']]);
  await screen.cell(`${plan}|CHIRO`, 'accum_Name').click();
  await window.keyboard.press('Control+v');
  const refusal = screen.dialog('Another plan or accumulator');
  await expect(refusal.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(refusal.getByRole('button', { name: 'Paste by plan and name' })).toHaveCount(0);
  await window.keyboard.press('Enter');
  await expect(refusal).toBeHidden();
  await expect(screen.row(`${plan}|CHIRO`)).toHaveAttribute('data-state', 'clean');
});

test('one value fills the selection, and a block too wide is refused whole', async ({
  app,
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await screen.cell(key, 'annual_Max_Net').click({ modifiers: ['Shift'] });
  await copyFromExcel(app, [['42']]);
  await window.keyboard.press('Control+v');
  for (const field of ['annual_Max', 'annual_Max_Member', 'annual_Max_Net']) {
    await expect(screen.cell(key, field)).toHaveText('42.00');
  }
  await copyFromExcel(app, [Array.from({ length: 60 }, () => '7')]);
  await window.keyboard.press('Control+v');
  await expect(window.getByText(/60 columns wide and 35 fit from here/)).toBeVisible();
  await expect(screen.cell(key, 'annual_Max')).toHaveText('42.00');
});

test('copying gives full values, whatever the cells show', async ({ app, window, planScreen: screen }) => {
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('1041.667');
  await window.keyboard.press('Tab');
  await window.keyboard.type('2500');
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Control+c');
  const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toBe('1041.667\t2500');
});

test('dragging and Ctrl+A select, and the selection is announced cell by cell', async ({
  window,
  planScreen: screen,
}) => {
  const from = await screen.cell(key, 'annual_Max').boundingBox();
  if (from === null) throw new Error('the cell is not on screen');
  await window.mouse.move(from.x + 5, from.y + 5);
  await window.mouse.down();
  await window.mouse.move(from.x + from.width + 5, from.y + from.height + 5, { steps: 5 });
  await window.mouse.up();
  await expect(window.locator('[aria-selected=true][role=gridcell]')).toHaveCount(4);
  await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max`);
  await window.keyboard.press('Control+a');
  await expect(screen.cell(key, 'plan_ID')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Escape');
  await expect(window.locator('[aria-selected=true][role=gridcell]')).toHaveCount(0);
});

test('rows pasted on an empty sheet by their column names land where they belong', async ({
  app,
  window,
}) => {
  const screen = screenOf(window);
  await screen.tab('Pre-existing coverage').click();
  await copyFromExcel(app, [
    ['Amount', 'coverage_Type', 'plan_ID'],
    ['500', 'EE', '00123'],
  ]);
  await window.getByRole('grid', { name: 'Pre-existing coverage' }).focus();
  await window.keyboard.press('Control+v');
  await expect(screen.cell('00123|EE', 'pre_Ex_Amount')).toHaveText('500.00');
  await expect(screen.row('00123|EE')).toHaveAttribute('data-state', 'new');
});
