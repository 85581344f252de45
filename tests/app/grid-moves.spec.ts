import { expect, type Page } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { key, plan, test } from '../support/plan-sheet';
import { loadPlans } from '../support/screen';
import { selectedCells } from '../support/selected-cells';

async function press(window: Page, ...keys: readonly string[]): Promise<void> {
  for (const one of keys) await window.keyboard.press(one);
}

const isAt = (window: Page, place: string): Promise<void> =>
  expect.poll(() => activeCell(window)).toBe(`${plan}|${place}`);

const activeRow = (window: Page): Promise<number> =>
  window
    .getByRole('grid')
    .evaluate((grid) =>
      Number(
        document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.closest('[role=row]')
          ?.ariaRowIndex,
      ),
    );

test('Ctrl with an arrow goes to the edge of the filled block, then to the next, then to the end', async ({
  window,
  planScreen: screen,
}) => {
  await screen.cell(`${plan}|ACUPUNC`, 'annual_Max').click();
  await press(window, 'Control+ArrowDown');
  await isAt(window, 'HEARING annual_Max');
  await press(window, 'Control+ArrowDown');
  await isAt(window, 'STOPLOSS annual_Max');
  await press(window, 'Control+ArrowDown');
  await isAt(window, 'TRNSPTRAVL annual_Max');
  await press(window, 'Control+ArrowUp', 'Control+ArrowUp');
  await isAt(window, 'HEARING annual_Max');
  await press(window, 'Control+ArrowLeft');
  await isAt(window, 'HEARING plan_ID');
  await press(window, 'Control+ArrowRight');
  await isAt(window, 'HEARING annual_Max_Member');
  await press(window, 'Escape', 'Control+Home', 'Control+Shift+ArrowDown');
  await expect.poll(async () => (await selectedCells(window)).length).toBe(11);
  await press(window, 'Control+Shift+ArrowUp', 'ArrowDown', 'Control+Shift+ArrowLeft');
  await isAt(window, 'CHIRO plan_ID');
});

test('Page keys turn the page, with Shift they extend, and while editing they commit and move', async ({
  window,
  planScreen: screen,
}) => {
  await loadPlans(window, ['CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027']);
  await screen.cell(key, 'annual_Max').click();
  const start = await activeRow(window);
  await press(window, 'PageDown');
  await expect.poll(() => activeRow(window)).toBeGreaterThan(start + 5);
  await press(window, 'PageUp');
  await expect.poll(() => activeRow(window)).toBe(start);
  await press(window, 'PageDown', 'Shift+PageUp');
  await expect.poll(async () => (await selectedCells(window)).length).toBeGreaterThan(5);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('321');
  await press(window, 'PageDown');
  await expect.poll(() => activeRow(window)).toBeGreaterThan(start + 5);
  await press(window, 'PageUp');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('321.00');
  await window.keyboard.type('654');
  await press(window, 'Shift+Tab');
  await isAt(window, 'DEDUCT accum_Name');
  await expect(screen.cell(key, 'annual_Max')).toHaveText('654.00');
});

test('undo survives sorting and filtering, and Ctrl+Shift+Z does a step again', async ({
  window,
  planScreen: screen,
}) => {
  const cell = screen.cell(key, 'annual_Max');
  await cell.click();
  await window.keyboard.type('77');
  await press(window, 'Enter');
  await expect(cell).toHaveText('77.00');
  await cell.click();
  await press(window, 'Control+k');
  await window.keyboard.type('sort descending');
  await press(window, 'Enter', 'Control+Shift+l');
  await window.keyboard.type('deduct');
  await expect(screen.row(`${plan}|CHIRO`)).toBeHidden();
  await window.getByRole('grid').focus();
  await press(window, 'Control+z');
  await expect(cell).toHaveText('');
  await press(window, 'Control+Shift+z');
  await expect(cell).toHaveText('77.00');
});

test('Ctrl+S says that everything is saved, while a cell is open too, and Shift+F3 finds backwards', async ({
  window,
  planScreen: screen,
}) => {
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.type('12');
  await press(window, 'Control+s');
  const saved =
    /^Everything is saved on this computer.* Nothing was sent\. What you are typing goes into its cell with Enter\.$/;
  await expect(window.getByText(saved)).toBeVisible();
  await press(window, 'Escape', 'Control+f');
  await window.keyboard.type('HEARING');
  await expect(window.getByText('1 found')).toBeVisible();
  await window.getByRole('grid').focus();
  await press(window, 'Shift+F3');
  await isAt(window, 'HEARING accum_Name');
});
