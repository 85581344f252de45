// @ts-check
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { watchPaste } from './paste-watch.mjs';
import { startApp } from './prepared-folder.mjs';
import { seriesOf } from './statistics.mjs';
import { waitFor } from './watched-start.mjs';

const pasteRows = 10_000;
const pasteColumns = 34;
/** Frames are watched a little longer, for what follows when the store has answered. */
const afterwards = 1_000;

/**
 * Pastes a block from the clipboard over the first rows, each round into a fresh copy of the data folder.
 *
 * @param {{ electron: string, dataFolder: string, rows: number, rounds: number }} bench
 * @returns {Promise<import('./statistics.mjs').Series>}
 */
export async function measurePastes({ electron, dataFolder, rows, rounds }) {
  const measured = [];
  for (let round = 0; round <= rounds; round += 1) {
    const copy = mkdtempSync(path.join(tmpdir(), 'planbatch-paste-'));
    cpSync(dataFolder, copy, { recursive: true });
    try {
      const numbers = await measurePaste({ electron, dataFolder: copy, rows });
      if (round > 0) measured.push(numbers);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
  return seriesOf(measured);
}

/** @param {{ electron: string, dataFolder: string, rows: number }} bench */
async function measurePaste({ electron, dataFolder, rows }) {
  const app = await startApp(electron, dataFolder);
  try {
    const window = await app.firstWindow();
    await window.locator(`[role=grid][aria-rowcount="${rows + 1}"]`).waitFor();
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), pastedText());
    await window.locator('[role=row][data-key] [data-field=annual_Max]').first().click();
    await window.evaluate(watchPaste, 'cells pasted');
    await window.keyboard.press('Control+v');
    const paste = await waitFor('The pasted rows on the disk', async () => {
      const seen = await window.evaluate(pasteSeen);
      return seen.shown > 0 && seen.kept > 0 ? seen : undefined;
    });
    await wait(afterwards);
    const { tasks, gaps } = await window.evaluate(pasteSeen);
    return {
      shown: paste.shown - paste.pressed,
      durable: paste.kept - paste.pressed,
      task: Math.max(...tasks),
      gap: Math.max(...gaps),
    };
  } finally {
    await app.close();
  }
}

/** @returns {import('./paste-watch.mjs').WatchedPaste} */
function pasteSeen() {
  return /** @type {any} */ (globalThis).benchPaste;
}

/** Amounts that no row has yet. */
function pastedText() {
  const line = (/** @type {number} */ row) =>
    Array.from({ length: pasteColumns }, (_, column) => `${10_000 + row * 3 + column}.75`).join('\t');
  return Array.from({ length: pasteRows }, (_, row) => `${line(row)}\r\n`).join('');
}
