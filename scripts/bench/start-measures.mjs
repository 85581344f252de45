// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../setup/project-paths.mjs';
import { barePage, sheetPage } from './page-clock.mjs';
import { rendererMemory } from './process-memory.mjs';
import { seriesOf } from './statistics.mjs';
import { startWatched, waitFor } from './watched-start.mjs';

/**
 * @typedef {object} StartBench
 * @property {string} electron
 * @property {string} bareWindow folder of the bare app
 * @property {string} dataFolder of ours, with the rows in it
 * @property {number} rows
 * @property {number} rounds
 */

/**
 * Starts the bare window and ours in turn, each round in another order. The first round warms the disk and is
 * not counted.
 *
 * @param {StartBench} bench
 * @returns {Promise<{ bare: import('./statistics.mjs').Series, ours: import('./statistics.mjs').Series }>}
 */
export async function measureStarts(bench) {
  /** @type {Record<'bare' | 'ours', Record<string, number>[]>} */
  const rounds = { bare: [], ours: [] };
  const starts = /** @type {const} */ ([
    ['bare', startBare],
    ['ours', startOurs],
  ]);
  for (let round = 0; round <= bench.rounds; round += 1) {
    for (const [name, start] of round % 2 === 0 ? starts : starts.toReversed()) {
      const measured = await start(bench);
      if (round > 0) rounds[name].push(measured);
    }
  }
  return { bare: seriesOf(rounds.bare), ours: seriesOf(rounds.ours) };
}

/** @param {StartBench} bench */
async function startBare({ electron, bareWindow }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'planbatch-bare-'));
  const words = [`--user-data-dir=${folder}`];
  try {
    return await measuredStart({ electron, app: bareWindow, words, selectors: barePage }, ({ printed }) => {
      const line = /\{"windowShown":(\d+)\}/.exec(printed());
      return line === null ? undefined : Number(line[1]);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {StartBench} bench */
async function startOurs({ electron, dataFolder, rows }) {
  const words = [`--user-data-dir=${dataFolder}`];
  const what = { electron, app: projectRoot, words, selectors: sheetPage(rows) };
  return measuredStart(what, ({ startedAt }) => shownSince(dataFolder, startedAt));
}

/**
 * @param {Parameters<typeof startWatched>[0]} what
 * @param {(app: import('./watched-start.mjs').WatchedApp) => number | undefined} shownAt
 * @returns {Promise<Record<string, number>>} milliseconds from the start of the program, and megabytes
 */
async function measuredStart(what, shownAt) {
  const app = await startWatched(what);
  const shown = await waitFor('The window', () => shownAt(app));
  const wanted = Object.keys(what.selectors);
  const times = await waitFor('The last row', async () => {
    const seen = (await app.evaluate('globalThis.benchTimes')) ?? {};
    return wanted.every((name) => name in seen) ? seen : undefined;
  });
  const task = longestTask(await app.evaluate('globalThis.benchTasks'), times);
  const resident = rendererMemory(app.pid);
  await app.ask('HeapProfiler.collectGarbage');
  const { usedSize } = await app.ask('Runtime.getHeapUsage');
  const settled = rendererMemory(app.pid);
  await app.quit();
  const sinceStart = wanted.map((name) => [name, times[name] - app.startedAt]);
  return {
    shown: shown - app.startedAt,
    ...Object.fromEntries(sinceStart),
    task,
    resident,
    settled,
    heap: usedSize / 1e6,
  };
}

/**
 * @param {readonly { begun: number, length: number }[]} tasks long ones (over 50 ms) of the page's main thread
 * @param {Readonly<Record<string, number>>} times
 * @returns {number} milliseconds of the longest after the first rows were painted, until the last was there
 */
function longestTask(tasks, { rows = 0, all = 0 }) {
  const between = tasks.filter(({ begun }) => begun >= rows && begun <= all);
  return Math.max(0, ...between.map(({ length }) => length));
}

/**
 * @param {string} dataFolder
 * @param {number} since
 * @returns {number | undefined} when the app's log says that its window was shown
 */
function shownSince(dataFolder, since) {
  const lines = readFileSync(path.join(dataFolder, 'logs', 'planbatch.log'), 'utf8')
    .trim()
    .split('\n');
  const times = lines
    .map((line) => JSON.parse(line))
    .filter(({ event }) => event === 'windowShown')
    .map(({ time }) => Date.parse(time));
  return times.find((time) => time >= since);
}
