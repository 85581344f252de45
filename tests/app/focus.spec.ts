import { expect, type Page } from '@playwright/test';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
/** More rows than two screens hold. */
const manyPlans = [plan, 'CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027'];

test('after a mouse click on a button or a tab typing goes to the sheet', async ({ window }) => {
  const screen = screenOf(window);
  const grid = window.getByRole('grid');
  const cell = screen.cell(`${plan}|DEDUCT`, 'annual_Max');
  await loadPlans(window, [plan]);
  await cell.click();
  await window.keyboard.type('4321');
  await window.keyboard.press('Enter');
  await screen.button('Undo').click();
  await expect(grid).toBeFocused();
  await screen.button('Redo').click();
  await expect(grid).toBeFocused();
  await screen.button('Review changes').click();
  await screen.dialog('Review changes').getByRole('button', { name: 'Done' }).click();
  await expect(grid).toBeFocused();
  await screen.tab('Pre-existing coverage').click();
  await expect(window.getByRole('grid', { name: 'Pre-existing coverage' })).toBeFocused();
  await window.keyboard.press('Control+End');
  await expect(screen.tab('Pre-existing coverage')).toHaveAttribute('aria-selected', 'true');
});

test('a button pressed by a key keeps the focus', async ({ window }) => {
  const screen = screenOf(window);
  await expect(window.getByRole('grid')).toBeFocused();
  await screen.button('Undo').focus();
  await window.keyboard.press('Enter');
  await expect(screen.button('Undo')).toBeFocused();
  await screen.button('Load plans').focus();
  await window.keyboard.press('Enter');
  await expect(screen.dialog('Load plans')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(screen.dialog('Load plans')).toBeHidden();
  await expect(screen.button('Load plans')).toBeFocused();
});

test('a dialog opened while a cell was edited gives the focus to the sheet', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('12');
  await window.keyboard.press('Control+o');
  await expect(screen.dialog('Load plans').getByLabel('Search plans')).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('grid')).toBeFocused();
});

test('a dialog that goes before the editor under it is put away gives the focus to the sheet', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(`${plan}|DEDUCT`, 'annual_Max');
  await cell.click();
  await window.keyboard.type('12');
  // Closed with the very change that opens it: no key comes as soon, so this is what the fastest one may meet.
  const closed = await window.evaluateHandle(() => ({
    focused: new Promise<string | null | undefined>((resolve) => {
      const watcher = new MutationObserver(() => {
        const button = document.querySelector<HTMLElement>('dialog[open] button[aria-label=Close]');
        if (button === null) return;
        watcher.disconnect();
        button.click();
        // The editor is still there: the focus comes back to it.
        setTimeout(() => {
          resolve(document.activeElement?.ariaLabel);
        });
      });
      watcher.observe(document.body, { childList: true, subtree: true, attributes: true });
    }),
  }));
  await window.keyboard.press('Control+o');
  expect(await closed.evaluate(({ focused }) => focused)).toContain('Annual maximum');
  await expect(screen.dialog('Load plans')).toBeHidden();
  await expect(cell).toHaveText('12.00');
  await expect(window.getByRole('grid')).toBeFocused();
  await window.keyboard.type('34');
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('34.00');
});

test('a click into the filter box takes what is being typed and goes there', async ({ window }) => {
  const screen = screenOf(window);
  const cell = screen.cell(`${plan}|DEDUCT`, 'annual_Max');
  const filter = window.getByRole('searchbox', { name: 'Filter all text' });
  await loadPlans(window, [plan]);
  await cell.click();
  await window.keyboard.type('4321');
  await filter.click();
  await expect(cell).toHaveText('4,321.00');
  await expect(filter).toBeFocused();
  await window.keyboard.type('DEDUCT');
  await expect(filter).toHaveValue('DEDUCT');
  await expect(cell).toHaveText('4,321.00');
});

test('after a reload typing goes to the sheet', async ({ window }) => {
  await expect(window.getByRole('grid')).toBeFocused();
  await window.reload();
  await expect(screenOf(window).environment).toBeVisible();
  await expect(window.getByRole('grid')).toBeFocused();
});

test('a count in the status line leads to its next row, also on the other sheet', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(`${plan}|CHIRO`, 'annual_Max_Net').click();
  await window.keyboard.type('not an amount');
  await window.keyboard.press('Enter');
  await screen.tab('Pre-existing coverage').click();
  await screen.button('1 to fix').click();
  await expect(screen.tab('Accumulators')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.type('2100');
  await window.keyboard.press('Enter');
  await expect(screen.cell(`${plan}|CHIRO`, 'annual_Max_Net')).toHaveText('2,100.00');
  await expect(screen.button('1 to fix')).toBeHidden();
});

test('what was told goes with the next edit', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(`${plan}|DEDUCT`, 'plan_ID').click();
  await window.keyboard.press('F2');
  const told = window.getByText(/^Plan is part of the key/);
  await expect(told).toBeVisible();
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('7');
  await window.keyboard.press('Enter');
  await expect(told).toBeHidden();
});

test('the review sends nothing by an Enter too many, and says what is held back', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(`${plan}|DEDUCT`, 'annual_Max').click();
  await window.keyboard.type('3000');
  await window.keyboard.press('Enter');
  await window.keyboard.type('not an amount');
  await window.keyboard.press('Enter');
  await screen.button('Review changes').click();
  const review = screen.dialog('Review changes');
  await expect(review).toContainText('1 of 2 rows will be sent, 1 has something to fix.');
  await expect(review.getByRole('button', { name: 'Send' })).toBeEnabled();
  await expect(review.getByRole('button', { name: 'Done' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(review).toBeHidden();
  await expect(screen.row(`${plan}|DEDUCT`)).toHaveAttribute('data-state', 'edited');
  await screen.button('Review changes').click();
  await expect(review.getByRole('button', { name: 'Send' })).toBeEnabled();
  await review.getByRole('button', { name: 'Send' }).press('Enter');
  await expect(review).toBeHidden();
  await expect(screen.summary).toHaveText('0 created, 1 updated, 0 rejected, 0 failed, 0 no answer');
  await expect(window.getByRole('grid')).toBeFocused();
});

test('undo that shows the other sheet gives it the keyboard', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, ['00123']);
  await screen.cell('00123|CHIRO', 'annual_Max').click();
  await window.keyboard.type('5');
  await window.keyboard.press('Enter');
  await screen.tab('Pre-existing coverage').click();
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('grid', { name: 'Accumulators' })).toBeFocused();
});

/** Presses on the vertical scrollbar of the sheet, drags it and lets it go. */
async function dragScrollbar(window: Page): Promise<void> {
  const scroller = window.locator('.sheet-scroller:visible');
  const box = await scroller.boundingBox();
  if (box === null) throw new Error('The sheet is not on screen');
  const x = box.x + box.width - 6;
  await window.mouse.move(x, box.y + 20);
  await window.mouse.down();
  await window.mouse.move(x, box.y + 160, { steps: 4 });
  await window.mouse.up();
  await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(200);
}

test('a scrollbar and the ground of the screen leave the keyboard where it is', async ({ window }) => {
  const screen = screenOf(window);
  const cell = screen.cell(`${plan}|DEDUCT`, 'annual_Max');
  const grid = window.getByRole('grid');
  await loadPlans(window, manyPlans);
  await cell.click();
  await window.keyboard.type('45');
  await dragScrollbar(window);
  await expect(window.locator('.cell-editor:focus')).toHaveValue('45');
  const status = window.getByText(/^Planbatch \d/);
  await status.click();
  await status.click({ button: 'right' });
  const header = await window.locator('.toolbar-space').boundingBox();
  await window.mouse.click((header?.x ?? 0) + 5, (header?.y ?? 0) + 5);
  await expect(window.locator('.cell-editor:focus')).toHaveValue('45');
  await window.keyboard.type('6');
  await expect(cell).toBeInViewport({ ratio: 1 });
  await window.keyboard.press('Enter');
  await expect(cell).toHaveText('456.00');
  await window.keyboard.press('Control+Home');
  await dragScrollbar(window);
  await expect(grid).toBeFocused();
  await status.click();
  await expect(grid).toBeFocused();
  // The panes themselves are still there for F6.
  await window.keyboard.press('F6');
  await expect(window.locator('[data-pane=status]:focus, [data-pane=status] :focus')).toHaveCount(1);
});
