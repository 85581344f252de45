import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { sheetNamed } from '../../shared/plan/sheet';
import { test } from '../support/app';
import { readKept } from '../support/kept-workspace';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;

test('the grid tells its full size although it draws only what is in view', async ({ window }) => {
  await loadPlans(window, [plan]);
  const grid = window.getByRole('grid', { name: 'Accumulators' });
  const kept = await readKept(window);
  const rows = kept.rows.filter((row) => row.sheet === 'accumulators').length;
  await expect(grid).toHaveAttribute('aria-rowcount', String(rows + 1));
  await expect(grid).toHaveAttribute('aria-colcount', '38');
  expect(await grid.locator('[aria-rowindex="2"] [role=gridcell]').count()).toBeLessThan(38);
  await grid.focus();
  await window.keyboard.press('Control+End');
  await expect(grid.locator(`[role=row][aria-rowindex="${rows + 1}"]`)).toBeVisible();
});

test('a sheet whose tab is left while the wheel still turns is drawn where it stands', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, ['00123', '00124', '00125']);
  const grid = window.getByRole('grid', { name: 'Accumulators' });
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  await grid.hover();
  await window.mouse.wheel(0, 2000);
  await expect(grid.locator(`[role=row][aria-rowindex="${rows}"]`)).toBeVisible();
  await screen.tab('Pre-existing coverage').click();
  // By the time a dialog has come and gone, the turn of the wheel has been taken for ended.
  await screen.button('Load plans').click();
  await expect(screen.dialog('Load plans').getByRole('checkbox').first()).toBeVisible();
  await window.keyboard.press('Escape');
  await screen.tab('Accumulators').click();
  await expect(grid.locator(`[role=row][aria-rowindex="${rows}"]`)).toBeVisible();
});

test('every heading and cell names its field and its place, and headings tell meaning and JSON name', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const names = ['status', ...sheetNamed('accumulators').fields.map(({ name }) => name), 'message'];
  for (const part of ['columnheader', 'gridcell'] as const) {
    const shown = await window
      .getByRole('grid')
      .getByRole(part)
      .evaluateAll((cells) =>
        cells.map((cell) => ({
          field: cell.getAttribute('data-field') ?? '',
          place: Number(cell.getAttribute('aria-colindex')),
        })),
      );
    expect(shown.length).toBeGreaterThan(0);
    for (const { field, place } of shown) expect(names[place - 1]).toBe(field);
  }
  const heading = window.getByRole('columnheader', { name: 'Annual maximum, Total family' });
  await expect(heading).toHaveAttribute(
    'title',
    /What the plan pays at most[\s\S]*US dollars[\s\S]*annual_Max$/,
  );
  await expect(screen.row(key)).toHaveAttribute('data-state', 'clean');
  await expect(screen.row(key)).toHaveAttribute('aria-rowindex', /^[1-9]\d*$/);
});

test('key, audit, status and message cells of a loaded row are read-only and say why', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  for (const field of ['plan_ID', 'accum_Name', 'status', 'message']) {
    await expect(screen.cell(key, field)).toHaveAttribute('aria-readonly', 'true');
  }
  await expect(screen.cell(key, 'annual_Max')).not.toHaveAttribute('aria-readonly');
  await expect(screen.cell(key, 'plan_ID')).toHaveAttribute(
    'aria-description',
    /part of the key of a row the server has/,
  );
  await screen.cell(key, 'accum_Name').click();
  await window.keyboard.type('X');
  await expect(window.getByText(/^Accumulator is part of the key/)).toBeVisible();
  await expect(screen.cell(key, 'accum_Name')).toHaveText('DEDUCT');
});

test('a changed cell is marked and tells what it was, a bad one why it is wrong', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max');
  const before = await cell.textContent();
  await cell.click();
  await window.keyboard.type('1234.5');
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('1,234.50');
  await expect(cell).toHaveAttribute('aria-description', `Was ${before === '' ? 'blank' : (before ?? '')}`);
  await expect(screen.cell(key, 'status')).toHaveText('Edited');
  await cell.click();
  await window.keyboard.type('about ten');
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('about ten');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(cell).toHaveAttribute('aria-description', /^This is not an amount/);
  await expect(screen.cell(key, 'status')).toHaveText('Fix');
  await expect(screen.cell(key, 'message')).toHaveText(
    /^This is not an amount \(Annual maximum, Total family\)\. Write/,
  );
  await expect(screen.row(key)).toHaveAttribute('data-state', 'invalid');
});

test('frozen columns stay in view while the others scroll, and drawn columns change with them', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('End');
  await expect(screen.cell(key, 'update_User')).toBeInViewport({ ratio: 1 });
  for (const field of ['status', 'plan_ID', 'accum_Name', 'message']) {
    await expect(screen.cell(key, field)).toBeInViewport({ ratio: 0.99 });
  }
  await expect(screen.cell(key, 'annual_Max')).toHaveCount(0);
});

test('a column is as wide as its edge is dragged', async ({ window }) => {
  await loadPlans(window, [plan]);
  const heading = window.getByRole('columnheader', { name: 'Message' });
  const box = await heading.boundingBox();
  if (box === null) throw new Error('the message column is not on screen');
  await window.mouse.move(box.x + 2, box.y + 20);
  await window.mouse.down();
  await window.mouse.move(box.x - 98, box.y + 20, { steps: 4 });
  await window.mouse.up();
  await expect.poll(async () => (await heading.boundingBox())?.width).toBe(box.width + 100);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sheet has no accessibility faults in ${colorScheme}, while editing too`, async ({ window }) => {
    const screen = screenOf(window);
    await window.emulateMedia({ colorScheme });
    await loadPlans(window, [plan]);
    await screen.cell(key, 'annual_Max').click();
    await window.keyboard.type('bad');
    await window.keyboard.press('Enter');
    await window.keyboard.type('5');
    const result = await new AxeBuilder({ page: window })
      .setLegacyMode()
      .include('main')
      .disableRules(['page-has-heading-one', 'region'])
      .analyze();
    expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
