// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './statistics.mjs';

const edits = 20;
const steps = 32;
const held = 90;
/** The keyboard's own repetition: 30 a second. */
const repetition = 33;

/**
 * Keys as they come from a keyboard, each from its press until what follows from it was painted.
 *
 * @param {import('./sheet-measures.mjs').BenchedSheet} sheet
 */
export async function measureKeys({ window, page }) {
  await window.evaluate('sheetBench.home()');
  const editor = [];
  const enter = [];
  for (let at = 0; at < edits; at += 1) {
    const row = 2 + ((at * 5) % 20);
    await clickCell(window, row);
    editor.push(await keyed(window, '4', `sheetBench.editorShows('4')`));
    await window.keyboard.type(String(100 + at));
    await wait(60);
    enter.push(await keyed(window, 'Enter', `__peer.shows(${row}, 'annual_Max', '4${100 + at}.00')`));
  }
  await clickCell(window, 3);
  const arrow = [];
  for (let at = 0, row = 3; at < steps; at += 1) {
    const key = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft'][at % 4] ?? '';
    if (key === 'ArrowDown') row += 1;
    await wait(40);
    const column = at % 4 === 1 || at % 4 === 2 ? 1 : 0;
    arrow.push(
      await keyed(
        window,
        key,
        `__peer.focusDrawn(${row}, __peer.columns[__peer.columns.indexOf('annual_Max') + ${column}])`,
      ),
    );
  }
  return {
    editor: median(editor),
    enter: median(enter),
    arrow: median(arrow),
    held: await heldArrow(window, page),
  };
}

/**
 * @param {import('@playwright/test').Page} window
 * @param {number} row
 */
async function clickCell(window, row) {
  const { x, y, width, height } = await window.evaluate(
    `(({ x, y, width, height }) => ({ x, y, width, height }))(__peer.cellRect(${row}, 'annual_Max'))`,
  );
  await window.mouse.click(x + width / 2, y + height / 2);
  await wait(100);
}

/**
 * @param {import('@playwright/test').Page} window
 * @param {string} key
 * @param {string} look
 * @returns {Promise<number>} milliseconds until it was painted
 */
async function keyed(window, key, look) {
  await window.evaluate(`sheetBench.armKey(() => ${look})`);
  await window.keyboard.press(key);
  return window.evaluate('sheetKey');
}

/**
 * @param {import('@playwright/test').Page} window
 * @param {import('@playwright/test').CDPSession} page
 * @returns {Promise<number>} milliseconds of the main thread for each key of one that is held down
 */
async function heldArrow(window, page) {
  await clickCell(window, 4);
  return (
    (await mainThread(page, async () => {
      for (let at = 0; at < held; at += 1) {
        const next = wait(repetition);
        await window.keyboard.press('ArrowDown');
        await next;
      }
    })) / held
  );
}

/**
 * @param {import('@playwright/test').CDPSession} page
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number>} milliseconds for which the main thread was busy meanwhile
 */
export async function mainThread(page, work) {
  const before = await taskSeconds(page);
  await work();
  return ((await taskSeconds(page)) - before) * 1_000;
}

/** @param {import('@playwright/test').CDPSession} page */
async function taskSeconds(page) {
  const { metrics } = await page.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
