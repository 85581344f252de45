import { expect } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { dragTo, drawnFields, headingOf, middleOf } from '../support/column-headings';
import { copyFromExcel, loadPlans, screenOf } from '../support/screen';

const plan = '00123';
const key = `${plan}|CHIRO`;

test.beforeEach(async ({ window }) => {
  await loadPlans(window, [plan]);
});

test('a heading that is selected is dragged to another place, with a mark, and Escape leaves it', async ({
  window,
}) => {
  const before = await drawnFields(window);
  await headingOf(window, 'annual_Max').click();
  await dragTo(window, headingOf(window, 'annual_Max'), headingOf(window, 'annual_Max_OON'));
  await expect(window.locator('.drop-marker')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.locator('.drop-marker')).toHaveCount(0);
  await window.mouse.up();
  await expect.poll(() => drawnFields(window)).toEqual(before);

  await dragTo(window, headingOf(window, 'annual_Max'), headingOf(window, 'annual_Max_OON'));
  await window.mouse.up();
  await expect
    .poll(async () => (await drawnFields(window)).slice(3, 9))
    .toEqual([
      'annual_Max_Member',
      'annual_Max_Net',
      'annual_Max_Net_Member',
      'annual_Max_OON',
      'annual_Max',
      'annual_Max_OON_Member',
    ]);
  await expect.poll(() => activeCell(window)).toMatch(/ annual_Max$/);
});

test('a dragged heading scrolls the sheet along at its edge', async ({ window }) => {
  await headingOf(window, 'annual_Max').click();
  const start = await middleOf(headingOf(window, 'annual_Max'));
  const edge = await headingOf(window, 'message').boundingBox();
  await window.mouse.move(start.x, start.y);
  await window.mouse.down();
  await window.mouse.move((edge?.x ?? 0) - 10, start.y, { steps: 5 });
  // The heading comes into view under the frozen one: it can be dropped behind once the sheet is at its end.
  await expect
    .poll(() =>
      window
        .locator('.sheet-scroller:visible')
        .evaluate(({ scrollWidth, clientWidth, scrollLeft }) => scrollWidth - clientWidth - scrollLeft),
    )
    .toBeLessThan(1);
  await window.mouse.up();
  await window.keyboard.press('End');
  await expect.poll(() => activeCell(window)).toMatch(/ annual_Max$/);
});

test('Alt+Shift with the arrows moves and sizes the selected columns', async ({ window }) => {
  const screen = screenOf(window);
  await screen.cell(key, 'annual_Max_Member').click();
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await expect
    .poll(async () => (await drawnFields(window)).slice(3, 6))
    .toEqual(['annual_Max', 'annual_Max_Net', 'annual_Max_Member']);
  await window.keyboard.press('Alt+Shift+ArrowLeft');
  await window.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(async () => (await drawnFields(window))[3]).toBe('annual_Max_Member');
  const width = async (): Promise<number | undefined> =>
    (await headingOf(window, 'annual_Max_Member').boundingBox())?.width;
  const first = await width();
  await window.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(width).toBe((first ?? 0) + 16);
  await window.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(width).toBe(first);
});

test('all selected columns take the width of the one that is dragged', async ({ window }) => {
  await headingOf(window, 'annual_Max').click();
  await headingOf(window, 'annual_Max_Net').click({ modifiers: ['Shift'] });
  const box = await headingOf(window, 'annual_Max').boundingBox();
  if (box === null) throw new Error('the column is not on screen');
  const edge = { x: box.x + box.width - 1, y: box.y + 10 };
  await window.mouse.move(edge.x, edge.y);
  await window.mouse.down();
  await window.mouse.move(edge.x + 22, edge.y, { steps: 4 });
  await window.mouse.up();
  for (const field of ['annual_Max', 'annual_Max_Member', 'annual_Max_Net']) {
    await expect.poll(async () => (await headingOf(window, field).boundingBox())?.width).toBe(box.width + 22);
  }
});

test('Escape gives a column that is dragged wider its width back', async ({ window }) => {
  const width = async (): Promise<number | undefined> =>
    (await headingOf(window, 'annual_Max').boundingBox())?.width;
  const box = await headingOf(window, 'annual_Max').boundingBox();
  if (box === null) throw new Error('the column is not on screen');
  const edge = { x: box.x + box.width - 1, y: box.y + 10 };
  await window.mouse.move(edge.x, edge.y);
  await window.mouse.down();
  await window.mouse.move(edge.x + 40, edge.y, { steps: 4 });
  await expect.poll(width).toBe(box.width + 40);
  await window.keyboard.press('Escape');
  await expect.poll(width).toBe(box.width);
  await window.mouse.move(edge.x + 60, edge.y, { steps: 4 });
  await window.mouse.up();
  await expect.poll(width).toBe(box.width);
});

test('Ctrl+0 hides the selected columns, places stay those of all columns, Ctrl+Shift+0 shows them', async ({
  window,
}) => {
  const grid = window.getByRole('grid');
  await headingOf(window, 'annual_Max_Member').click();
  await headingOf(window, 'annual_Max_Net').click({ modifiers: ['Shift'] });
  await window.keyboard.press('Control+0');
  await expect(headingOf(window, 'annual_Max_Net')).toHaveCount(0);
  await expect(grid).toHaveAttribute('aria-colcount', '38');
  await expect(headingOf(window, 'annual_Max_Net_Member')).toHaveAttribute('aria-colindex', '7');
  await expect(headingOf(window, 'annual_Max_Net_Member')).toHaveAttribute('title', /2 hidden columns/);
  await window.keyboard.press('Control+Shift+0');
  await expect(headingOf(window, 'annual_Max_Net')).toBeVisible();
});

test('what is pasted goes to the columns in sight alone, and so does what is copied', async ({
  app,
  window,
}) => {
  const screen = screenOf(window);
  const hidden = await screen.cell(key, 'annual_Max_Member').textContent();
  await screen.cell(key, 'annual_Max_Member').click();
  await window.keyboard.press('Control+0');
  await copyFromExcel(app, [['11', '22']]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+v');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('11.00');
  await expect(screen.cell(key, 'annual_Max_Net')).toHaveText('22.00');
  await window.keyboard.press('Control+c');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^11\t22\s*$/);
  await window.keyboard.press('Control+Shift+0');
  await expect(screen.cell(key, 'annual_Max_Member')).toHaveText(hidden ?? '');
});

test('a group folds by its heading and by key, and says so to those who cannot see it', async ({
  window,
}) => {
  const screen = screenOf(window);
  const first = headingOf(window, 'annual_Max');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await window.getByRole('grid').locator('[data-group="Annual maximum"]').click();
  await expect(headingOf(window, 'annual_Max_Member')).toHaveCount(0);
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await expect(first).toHaveAccessibleName(/Annual maximum folded, 5 columns out of sight$/);
  await expect(window.getByText('Annual maximum folded: 5 columns out of sight.')).toBeVisible();
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+Shift+g');
  await expect(headingOf(window, 'annual_Max_OON_Member')).toBeVisible();
});

test('columns are frozen up to one and unfrozen by the menu of a heading', async ({ window }) => {
  const choose = async (field: string, item: string): Promise<void> => {
    await headingOf(window, field).click({ button: 'right' });
    await window.getByRole('menuitem', { name: item, exact: true }).click();
  };
  await choose('annual_Max_Member', 'Freeze up to this column');
  await window.keyboard.press('End');
  await expect(headingOf(window, 'annual_Max_Net')).not.toBeInViewport();
  for (const field of ['plan_ID', 'annual_Max', 'annual_Max_Member', 'message']) {
    await expect(headingOf(window, field)).toBeInViewport({ ratio: 0.99 });
  }
  await choose('annual_Max', 'Unfreeze columns');
  await expect(headingOf(window, 'annual_Max')).not.toBeInViewport();
  await expect(headingOf(window, 'plan_ID')).toBeInViewport({ ratio: 0.99 });
});
