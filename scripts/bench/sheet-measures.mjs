// @ts-check
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../setup/project-paths.mjs';
import { startApp } from './prepared-folder.mjs';
import { measureKeys } from './sheet-keys.mjs';
import { measureScrolls } from './sheet-scrolls.mjs';
import { seriesOf } from './statistics.mjs';

/** The window goes quiet, and gives back what it needed only to open. */
const settling = 1_500;

/** The window and the debugger of its page. */
/** @typedef {{ window: import('@playwright/test').Page, page: import('@playwright/test').CDPSession }} BenchedSheet */

/**
 * Uses the sheet as a person does, each round in a fresh process on a fresh copy of the data folder.
 *
 * @param {{ electron: string, dataFolder: string, rows: number, rounds: number }} bench
 * @returns {Promise<import('./statistics.mjs').Series>}
 */
export async function measureSheet({ electron, dataFolder, rows, rounds }) {
  const measured = [];
  for (let round = 0; round <= rounds; round += 1) {
    const copy = mkdtempSync(path.join(tmpdir(), 'planbatch-sheet-'));
    cpSync(dataFolder, copy, { recursive: true });
    try {
      const numbers = await measureRound({ electron, dataFolder: copy, rows });
      if (round > 0) measured.push(numbers);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
  return seriesOf(measured);
}

/** @param {{ electron: string, dataFolder: string, rows: number }} bench */
async function measureRound({ electron, dataFolder, rows }) {
  const app = await startApp(electron, dataFolder);
  try {
    const window = await app.firstWindow();
    await window.locator(`[role=grid][aria-rowcount="${rows + 1}"]`).waitFor();
    const page = await window.context().newCDPSession(window);
    await page.send('Performance.enable');
    await takeScripts(window);
    const sheet = { window, page };
    const load = await window.evaluate(
      `sheetBench.paint(() => __peer.mount(), () => __peer.shows(12, 'accum_Name', 'ACC12'))`,
    );
    await wait(settling);
    return {
      load,
      heap: await heapOf(page),
      ...(await measureScrolls(sheet)),
      ...(await measureKeys(sheet)),
      ...(await measureWhole(window)),
    };
  } finally {
    await app.close();
  }
}

/** @param {import('@playwright/test').Page} window */
async function takeScripts(window) {
  for (const file of ['peers/page.js', 'sheet-page.js']) {
    await window.evaluate(readFileSync(path.join(projectRoot, 'tests', 'bench', file), 'utf8'));
  }
}

/**
 * What touches all rows at once.
 *
 * @param {import('@playwright/test').Page} window
 */
async function measureWhole(window) {
  const painted = (/** @type {string} */ work, /** @type {string} */ look) =>
    window.evaluate(`sheetBench.paint(() => __peer.${work}, () => ${look})`);
  await window.evaluate('sheetBench.home()');
  const tenth = 'Array.from({ length: __peer.count() / 10 }, (_, at) => at * 10)';
  const state = await painted(`setStatus(${tenth}, 1)`, '__peer.bgOk(0, 1) && __peer.bgOk(10, 1)');
  const sort = await painted(`sort('annual_Max', 'desc')`, `__peer.shows(0, 'annual_Max', '4999.50')`);
  await painted(`sort('annual_Max', null)`, `__peer.shows(12, 'accum_Name', 'ACC12')`);
  const filter = await painted(`filter('accum_Name', 'ACC7')`, `__peer.shows(0, 'accum_Name', 'ACC7')`);
  return { state, sort, filter };
}

/** @param {import('@playwright/test').CDPSession} page */
export async function heapOf(page) {
  await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
