import { expect, type Page } from '@playwright/test';
import { headingOf } from '../support/column-headings';
import { key, test } from '../support/plan-sheet';
import { copyFromExcel } from '../support/screen';

async function messageWidth(window: Page): Promise<number> {
  return Math.round((await headingOf(window, 'message').boundingBox())?.width ?? 0);
}

/** Amounts that are refused, so that their rows have something to say. */
const refused = [['abc'], ['TBD'], ['N/A'], ['none']];

test('the message makes room for long messages, and takes it away again when they are gone', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const quiet = await messageWidth(window);
  await copyFromExcel(app, refused);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+v');
  await expect.poll(() => messageWidth(window)).toBeGreaterThan(quiet);
  const wide = await messageWidth(window);
  await window.keyboard.press('Control+z');
  await expect.poll(() => messageWidth(window)).toBe(quiet);
  await window.keyboard.press('Control+y');
  await expect.poll(() => messageWidth(window)).toBe(wide);
  await window.keyboard.press('Control+Delete');
  await expect.poll(() => messageWidth(window)).toBe(quiet);
});

test('it does so only once the sheet need not be scrolled back for it', async ({
  app,
  window,
  planScreen: screen,
}) => {
  const quiet = await messageWidth(window);
  await copyFromExcel(app, refused);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+v');
  await expect.poll(() => messageWidth(window)).toBeGreaterThan(quiet);
  const wide = await messageWidth(window);
  const scroller = window.locator('.sheet-scroller:visible');
  const scrolled = (): Promise<number> => scroller.evaluate(({ scrollLeft }) => scrollLeft);
  await scroller.evaluate((element) => {
    element.scrollLeft = element.scrollWidth;
  });
  const end = await scrolled();
  await window.keyboard.press('Control+Delete');
  await expect(screen.row(key)).toHaveAttribute('data-state', 'clean');
  expect([await scrolled(), await messageWidth(window)]).toEqual([end, wide]);
  await scroller.evaluate((element) => {
    element.scrollLeft = 0;
  });
  await expect.poll(() => messageWidth(window)).toBe(quiet);
});

test('a width that somebody gave it stays', async ({ app, window, planScreen: screen }) => {
  const quiet = await messageWidth(window);
  await headingOf(window, 'message').click();
  await window.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => messageWidth(window)).toBeGreaterThan(quiet);
  const given = await messageWidth(window);
  await copyFromExcel(app, refused);
  await screen.cell(key, 'annual_Max').click();
  await window.keyboard.press('Control+v');
  await window.keyboard.press('Control+z');
  await expect(screen.row(key)).toHaveAttribute('data-state', 'clean');
  expect(await messageWidth(window)).toBe(given);
});
