// @ts-check
import { execFileSync } from 'node:child_process';
import { bundledProgram } from './bundle.mjs';
import { seriesOf } from './statistics.mjs';

/** @typedef {{ name: string, series: import('./statistics.mjs').Series }} MeasuredStore */

/**
 * Measures the store in plain Node with both drivers and, where an Electron is given, in that one as Node;
 * round by round in turn.
 *
 * @param {{ rounds: number, electron: string | undefined }} wanted
 * @returns {Promise<readonly MeasuredStore[]>}
 */
export async function measureStore({ rounds, electron }) {
  const bench = await bundledProgram('tests/bench/store-bench.ts');
  const worker = await bundledProgram('electron/drafts/store/store-worker.ts');
  const programs = storePrograms(electron);
  const results = programs.map(() => /** @type {Record<string, number>[]} */ ([]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < programs.length; turn += 1) {
      const at = (round + turn) % programs.length;
      const { program, driver, env } = programs[at] ?? { program: '', driver: '', env: {} };
      const output = execFileSync(program, [bench, driver, worker], {
        env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
        encoding: 'utf8',
      });
      results[at]?.push(JSON.parse(output.trim().split('\n').at(-1) ?? '{}'));
    }
  }
  return programs.map(({ name }, at) => ({ name, series: seriesOf(results[at] ?? []) }));
}

/** @param {string | undefined} electron */
function storePrograms(electron) {
  const node = process.execPath;
  const version = `Node ${process.versions.node}`;
  const packaged = '@photostructure/sqlite';
  const programs = [
    { name: `node:sqlite, ${version}`, program: node, driver: 'node:sqlite', env: {} },
    { name: `${packaged}, ${version}`, program: node, driver: packaged, env: {} },
  ];
  if (electron === undefined) return programs;
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  return [...programs, { name: `${packaged}, Electron`, program: electron, driver: packaged, env }];
}
