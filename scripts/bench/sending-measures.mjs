// @ts-check
import { rmSync } from 'node:fs';
import { prepareFolder, startApp } from './prepared-folder.mjs';
import { heapOf } from './sheet-measures.mjs';
import { seriesOf } from './statistics.mjs';

/** Rows of the run without a limit, 200 to a plan. */
const rows = Number(process.env['PLANBATCH_BENCH_ROWS'] ?? 100_000);
/** Batches of the run at the limit, one to a plan: `PLANBATCH_BENCH_BATCHES=5000` takes ten minutes and a half. */
const batches = Number(process.env['PLANBATCH_BENCH_BATCHES'] ?? 1_000);
/** The app's own limit. */
const limit = { perSecond: 24, burst: 45 };
const longest = 1_800_000;

/**
 * @typedef {object} MeasuredSending
 * @property {number} batches
 * @property {number} rows
 * @property {import('./statistics.mjs').Series} pace
 * @property {import('./statistics.mjs').Series} speed while nobody does anything
 * @property {import('./statistics.mjs').Series} crowded the same, while the sheet is scrolled
 * @property {import('./statistics.mjs').Series} paced while the sheet is scrolled, at the documented limit
 */

/**
 * @param {{ electron: string, rounds: number }} bench
 * @returns {Promise<MeasuredSending>}
 */
export async function measureSending({ electron, rounds }) {
  const single = { spec: `new:${batches}/1`, plans: batches, count: batches, more: '--practice-control' };
  const pace = [await withApp(electron, single, measurePace)];
  const limited = { spec: `new:${rows}/200`, plans: rows / 200, count: rows };
  const free = { ...limited, more: '--practice-no-limit' };
  const speed = [];
  const crowded = [];
  const paced = [];
  for (let round = 0; round < rounds; round += 1) {
    speed.push(await withApp(electron, free, measureSpeed(false)));
    crowded.push(await withApp(electron, free, measureSpeed(true)));
    paced.push(await withApp(electron, limited, measureSpeed(true)));
  }
  const series = { speed: seriesOf(speed), crowded: seriesOf(crowded), paced: seriesOf(paced) };
  return { batches, rows, pace: seriesOf(pace), ...series };
}

/** @typedef {import('@playwright/test').ElectronApplication} App */

/**
 * @param {string} electron
 * @param {{ spec: string, plans: number, count: number, more?: string }} filled
 * @param {(app: App, window: import('@playwright/test').Page) => Promise<Record<string, number>>} measure
 */
async function withApp(electron, { spec, plans, count, more }, measure) {
  const { dataFolder } = await prepareFolder(electron, spec);
  const switches = [`--practice-plans=${plans}`, ...(more === undefined ? [] : [more])];
  const app = await startApp(electron, dataFolder, switches);
  try {
    let printed = '';
    app.process().stdout?.on('data', (/** @type {Buffer} */ part) => (printed += String(part)));
    accessOf.set(app, () => JSON.parse(/\{"practiceAccess".*/.exec(printed)?.[0] ?? 'null')?.practiceAccess);
    const window = await app.firstWindow();
    await window.locator(`[role=grid][aria-rowcount="${count + 1}"]`).waitFor({ timeout: 60_000 });
    return await measure(app, window);
  } finally {
    await app.close();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** @type {WeakMap<App, () => { baseUrl: string } | undefined>} */
const accessOf = new WeakMap();

/**
 * Presses `Send`; milliseconds until the summary of all rows was painted.
 *
 * @param {import('@playwright/test').Page} window
 * @returns {Promise<number>}
 */
async function sent(window) {
  const button = window.getByRole('button', { name: 'Send', exact: true }).first();
  await window.evaluate(`void (globalThis.sendPressed = new Promise((resolve) =>
    window.addEventListener('click', (event) => resolve(event.timeStamp), { capture: true, once: true })))`);
  await button.click({ timeout: 60_000 });
  await window.getByRole('status').filter({ hasText: ' created' }).waitFor({ timeout: longest });
  return window.evaluate('globalThis.sendPressed.then((pressed) => performance.now() - pressed)');
}

/**
 * @param {App} app
 * @param {import('@playwright/test').Page} window
 */
async function measurePace(app, window) {
  // The lists that rows are checked against have been read: the limit has filled up again by then.
  await window.evaluate('globalThis.planbatch.readReference({})');
  await window.waitForTimeout(3_000);
  const base = accessOf.get(app)?.()?.baseUrl ?? '';
  const ask = async (/** @type {string} */ verb) =>
    (await fetch(new URL(`/_control/${verb}`, base), { method: 'POST', body: '{}' })).json();
  await ask('forgetRequests');
  await app.evaluate(watchProcess);
  const milliseconds = await sent(window);
  const { blocked, kept } = await app.evaluate(watchedProcess);
  /** @type {{ method: string, path: string }[]} */
  const requests = await ask('requests');
  const least = (requests.length - limit.burst) / limit.perSecond;
  const seconds = milliseconds / 1_000;
  return {
    seconds,
    requests: requests.length,
    ratio: seconds / least,
    again: requests.length - 3 * batches,
    blocked,
    kept,
  };
}

/**
 * @param {boolean} isScrolled
 * @returns {(app: App, window: import('@playwright/test').Page) => Promise<Record<string, number>>}
 */
function measureSpeed(isScrolled) {
  return async (app, window) => {
    await window.evaluate('globalThis.planbatch.readReference({})');
    const page = await window.context().newCDPSession(window);
    const heapBefore = await heapOf(page);
    await app.evaluate(watchProcess);
    await window.evaluate(`globalThis.longTasks = [];
      new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
        .observe({ type: 'longtask' })`);
    let isOver = false;
    const scrolling = isScrolled ? scrolled(window, () => isOver) : Promise.resolve([]);
    const milliseconds = await sent(window);
    isOver = true;
    const frames = await scrolling;
    const { processor, blocked, kept } = await app.evaluate(watchedProcess);
    /** @type {number[]} */
    const tasks = await window.evaluate('globalThis.longTasks');
    return {
      rate: (rows * 1_000) / milliseconds,
      work: processor / rows,
      task: Math.max(0, ...tasks),
      blocked,
      slow: (100 * frames.filter((length) => length > 34).length) / Math.max(1, frames.length),
      growth: (await heapOf(page)) - heapBefore,
      kept,
    };
  };
}

/**
 * @param {import('@playwright/test').Page} window
 * @param {() => boolean} isOver
 * @returns {Promise<readonly number[]>} the lengths of all frames, in each of which the sheet went on by three rows
 */
async function scrolled(window, isOver) {
  /** @type {number[]} */
  const frames = [];
  while (!isOver()) frames.push(...(await window.evaluate(scrollScript)));
  return frames;
}

const scrollScript = `(async () => {
  const scroller = document.querySelector('.app-sheet:not([hidden]) .sheet-scroller');
  scroller.scrollTop = 0;
  const lengths = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < 60; frame += 1) {
    scroller.scrollTop += 84;
    const now = await new Promise(requestAnimationFrame);
    lengths.push(now - last);
    last = now;
  }
  return lengths;
})()`;

/** Runs in the main process. */
function watchProcess() {
  const watch = {
    longest: 0,
    last: performance.now(),
    used: process.cpuUsage(),
    heap: process.memoryUsage().heapUsed,
  };
  Object.assign(globalThis, { benchWatch: watch });
  setInterval(() => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - watch.last - 5);
    watch.last = now;
  }, 5);
}

/** Runs in the main process. */
function watchedProcess() {
  const watch = /** @type {any} */ (globalThis).benchWatch;
  const { user, system } = process.cpuUsage(watch.used);
  return {
    processor: (user + system) / 1_000,
    blocked: watch.longest,
    kept: (process.memoryUsage().heapUsed - watch.heap) / 1e6,
  };
}
