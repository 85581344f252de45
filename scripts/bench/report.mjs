// @ts-check
import { cpus, getPriority, release, totalmem } from 'node:os';
import { atMost, goalTable, storeTable } from './report-tables.mjs';
import { sendingReport } from './sending-report.mjs';
import { medianAndRange } from './statistics.mjs';

/** @typedef {import('./statistics.mjs').Series} Series */

/**
 * @typedef {object} BenchResults
 * @property {number} rounds
 * @property {number} storeRounds
 * @property {number} rows
 * @property {string} electron its version
 * @property {readonly number[]} loads how busy the machine was before and after, as the system's one-minute load
 * @property {readonly import('./store-measures.mjs').MeasuredStore[]} stores the last as in the app
 * @property {{ bare: Series, ours: Series }} starts
 * @property {Series} sheet
 * @property {Series} pastes
 * @property {import('./sending-measures.mjs').MeasuredSending} sending
 * @property {number} megabytes of the workspace file
 */

/** @param {BenchResults} results */
export function benchReport(results) {
  return `# Benchmarks

Written by \`npm run bench\`. ${surroundings(results)}

All times are medians of ${results.rounds} rounds (the store's own of ${results.storeRounds}) with least and greatest in brackets; what is compared runs in
turn, in another order each round, after one round that is not counted. A goal is judged by the median.

## The store

In the store's own process or thread, on a workspace of 100,000 rows x 36 columns. Every edit is written and
synchronised (WAL, \`synchronous = FULL\`) before it counts.

${goalTable(storeLines(results))}

Everything that was measured, by SQLite driver and program:

${storeTable(results.stores)}

## The start

From just before the program is started until the pixels are there, with a workspace of
${results.rows.toLocaleString('en-US')} rows x 36 columns (a third of the amounts blank) put into it by the store's own code. Beside it an
app of one window with React and one heading, built for this bench. Both are watched over Chromium's debugging
port, which holds the window up for as long as it takes to say so; the program's own time is a little shorter.
"First rows painted" is when the first screen of the sheet is there, to read and to scroll in; the others come in
after it, some hundred at a time, and until the last is there only a row that is there may be changed, one at a time. Tasks under 50 ms count as 0.

${goalTable(startLines(results.starts))}

| renderer's memory, MB | ours | bare window |
|---|---:|---:|
${memoryLine('resident, right after the start', 'resident', results.starts)}
${memoryLine('resident, after a collection of garbage', 'settled', results.starts)}
${memoryLine("JavaScript's heap, after a collection of garbage", 'heap', results.starts)}

## The sheet

With the same rows, in the real app on its real store, judging every row. Keys are those of a keyboard, from the
press until what follows from it was painted. Beside the grids of others: [benchmarks-peers.md](benchmarks-peers.md).

${goalTable(sheetLines(results.sheet))}

${pasteReport(results)}

${sendingReport(results.sending)}
`;
}

/** @param {BenchResults} results */
function pasteReport(results) {
  return `## A paste of 10,000 x 34

From the clipboard into the window with ${results.rows.toLocaleString('en-US')} rows, with Ctrl+V on the first amount of the first row: 30
columns of amounts, and the 4 the server keeps to itself, which are skipped. Each round in a fresh copy of the
workspace. "On the disk" is when the window was told so, and says \`Saved\` again.

${goalTable(pasteLines(results.pastes))}`;
}

/** @param {BenchResults} results */
function surroundings({ electron, loads }) {
  const day = new Date().toISOString().slice(0, 10);
  const processor = cpus()[0]?.model.trim() ?? 'an unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const screen = process.platform === 'linux' ? ', drawn by software on a virtual display' : '';
  const ahead = getPriority() < 0 ? ' All of it ran ahead of that work (with `nice`).' : '';
  const busy = loads.map((load) => load.toFixed(1)).join(' before and ');
  return `Last run on ${day}: ${processor}, ${cpus().length} cores, ${memory} GB, ${process.platform} ${release()}, Electron ${electron}, Node ${process.versions.node}${screen}. Load of the machine (processes that want to run): ${busy} after; a load before of more than half the cores means that other work slowed this down.${ahead}`;
}

/** @param {BenchResults} results */
function storeLines({ stores, megabytes }) {
  const { name = '', series = {} } = stores.at(-1) ?? {};
  const edit = (/** @type {string} */ part) => series[`one edit kept, ${part} ms`] ?? [];
  return [
    { what: `one edit kept, p50 (${name})`, values: edit('p50'), unit: 'ms', goal: atMost(1, 'ms') },
    { what: `one edit kept, p99 (${name})`, values: edit('p99'), unit: 'ms', goal: atMost(5, 'ms') },
    { what: 'file of 100,000 rows', values: [megabytes], unit: 'MB', goal: atMost(120, 'MB') },
  ];
}

/** @param {{ bare: Series, ours: Series }} starts */
function startLines({ bare, ours }) {
  const line = (/** @type {string} */ what, /** @type {readonly number[] | undefined} */ values) => ({
    what,
    values: values ?? [],
    unit: 'ms',
  });
  return [
    line('bare window: shown', bare['shown']),
    line('bare window: page painted', bare['page']),
    line('ours: window shown', ours['shown']),
    line('ours: page painted', ours['page']),
    { ...line('ours: first rows painted', ours['rows']), goal: atMost(1_000, 'ms') },
    line('ours: last row there and painted', ours['all']),
    { ...line('ours: longest task of the page between these two', ours['task']), goal: atMost(100, 'ms') },
  ];
}

/**
 * @param {string} what
 * @param {string} name
 * @param {{ bare: Series, ours: Series }} starts
 */
function memoryLine(what, name, { bare, ours }) {
  return `| ${what} | ${medianAndRange(ours[name] ?? [])} | ${medianAndRange(bare[name] ?? [])} |`;
}

/** @param {Series} sheet */
function sheetLines(sheet) {
  const line = (/** @type {string} */ what, /** @type {string} */ name, unit = 'ms') => ({
    what,
    values: sheet[name] ?? [],
    unit,
  });
  return [
    line('workspace opened anew, first rows painted', 'load'),
    line('key to editor', 'editor'),
    line('Enter to value', 'enter'),
    line('arrow to focus', 'arrow'),
    line('held arrow: main thread, for each key', 'held'),
    line('67 rows a frame: main thread, for each frame', 'jump'),
    line('67 rows a frame: frames over 33 ms', 'jumpSlow', '%'),
    line('3 rows a frame: main thread, for each frame', 'smooth'),
    line('3 rows a frame: frames over 33 ms', 'smoothSlow', '%'),
    line('sideways, 43 px a frame: main thread, for each frame', 'sideways'),
    line('sideways: frames over 33 ms', 'sidewaysSlow', '%'),
    line('the state of every tenth row changed', 'state'),
    line('sorted by an amount', 'sort'),
    line('filtered by a text', 'filter'),
    line("JavaScript's heap, after a collection of garbage", 'heap', 'MB'),
  ];
}

/** @param {Series} pastes */
function pasteLines(pastes) {
  const block = { ...atMost(100, 'ms'), words: 'responsive throughout (at most 100 ms)' };
  return [
    { what: 'shown', values: pastes['shown'] ?? [], unit: 'ms' },
    { what: 'on the disk', values: pastes['durable'] ?? [], unit: 'ms', goal: atMost(1_500, 'ms') },
    { what: 'longest task of the main thread', values: pastes['task'] ?? [], unit: 'ms', goal: block },
    { what: 'longest gap between two frames', values: pastes['gap'] ?? [], unit: 'ms' },
  ];
}
