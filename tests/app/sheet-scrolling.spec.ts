import { expect } from '@playwright/test';
import { activeCell } from '../support/active-cell';
import { test } from '../support/app';
import { loadPlans, screenOf } from '../support/screen';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|DEDUCT`;
/** Eleven rows or so of each: more than two screens hold. */
const manyPlans = [plan, 'CEDAR-PPO500-2027', 'CEDAR-PPO1000-2026', 'CEDAR-PPO1000-2027'];

test('the rows are there in every frame while Page Down is held', async ({ window }) => {
  await loadPlans(window, manyPlans);
  const grid = window.getByRole('grid');
  await expect(window.getByText(/^Loaded 4 plans: /)).toBeVisible();
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(40);
  await grid.focus();
  // Looks where the rows belong after each key and before each frame is painted.
  const watched = await window.evaluateHandle(() => {
    const scroller = document.querySelector('.app-sheet:not([hidden]) .sheet-scroller');
    const seen = { looks: 0, places: new Set<number>(), blanks: 0, isWatching: true };
    const look = (): void => {
      if (scroller === null) return;
      const { left, top, height } = scroller.getBoundingClientRect();
      seen.looks += 1;
      seen.places.add(scroller.scrollTop);
      for (const y of [top + 80, top + height / 2, top + height - 40]) {
        const cell = document.elementFromPoint(left + 200, y)?.closest('[role=gridcell]');
        if (!cell || cell.textContent === '') seen.blanks += 1;
      }
    };
    const onFrame = (): void => {
      look();
      if (seen.isWatching) requestAnimationFrame(onFrame);
    };
    // The first key may come before the first frame, and may already lead to the end.
    look();
    requestAnimationFrame(onFrame);
    document.addEventListener('keydown', () => {
      queueMicrotask(look);
    });
    return seen;
  });
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  for (let press = 0; press < rows / 10; press += 1) await window.keyboard.down('PageDown');
  await window.keyboard.up('PageDown');
  const last = grid.locator(`[role=row][aria-rowindex="${rows}"]`);
  await expect(last).toBeInViewport();
  await expect.poll(() => watched.evaluate(({ looks }) => looks)).toBeGreaterThan(2);
  await expect.poll(() => watched.evaluate(({ places }) => places.size)).toBeGreaterThan(1);
  const blanks = await watched.evaluate((seen) => {
    seen.isWatching = false;
    return seen.blanks;
  });
  expect(blanks).toBe(0);
});

test('the scroll bar below is pressed and dragged, and the keyboard stays with the sheet', async ({
  window,
}) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  await screen.cell(key, 'annual_Max').click();
  const scroller = window.locator('.app-sheet:not([hidden]) .sheet-scroller');
  const bar = await scroller.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect();
    return { left, width: element.clientWidth, middle: top + (element.clientHeight + height) / 2 };
  });
  const scrolled = (): Promise<number> => scroller.evaluate((element) => element.scrollLeft);
  // The thumb begins at the left.
  await window.mouse.move(bar.left + 60, bar.middle);
  await window.mouse.down();
  await window.mouse.move(bar.left + 160, bar.middle, { steps: 5 });
  await window.mouse.up();
  await expect.poll(scrolled).toBeGreaterThan(100);
  await expect(window.getByRole('grid')).toBeFocused();
  const dragged = await scrolled();
  await window.mouse.click(bar.left + bar.width - 40, bar.middle);
  await expect.poll(scrolled).toBeGreaterThan(dragged);
  // The browser moves there gradually, and until it has come to rest it takes no other place.
  await expect.poll(() => scroller.evaluate(movedInFrames)).toBe(0);
  await expect(window.getByRole('grid')).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect.poll(() => activeCell(window)).toBe(`${key} annual_Max_Member`);
  await expect(screen.cell(key, 'annual_Max_Member')).toBeInViewport({ ratio: 0.99 });
});

test('the editor grows with what is typed, of an amount to the left', async ({ window }) => {
  const screen = screenOf(window);
  await loadPlans(window, [plan]);
  const cell = screen.cell(key, 'annual_Max_Net');
  await cell.click();
  const before = await cell.boundingBox();
  await window.keyboard.type('1');
  const editor = window.locator('.cell-editor:focus');
  const opened = await editor.boundingBox();
  expect(opened?.x).toBeCloseTo(before?.x ?? -1, 0);
  expect(opened?.width).toBeCloseTo(before?.width ?? -1, 0);
  await window.keyboard.type('234567890123456789012345');
  const grown = await editor.boundingBox();
  expect(grown?.width).toBeGreaterThan((before?.width ?? 0) + 40);
  expect((grown?.x ?? 0) + (grown?.width ?? 0)).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0), 0);
  await window.keyboard.press('Escape');
});

/** How far the element is scrolled sideways within some frames, in pixels. */
async function movedInFrames(element: Element): Promise<number> {
  const before = element.scrollLeft;
  for (let frame = 0; frame < 6; frame += 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
  return element.scrollLeft - before;
}
