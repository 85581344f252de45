// @ts-check
// Run by run-bench.mjs, which has made sure of the runtime, the build and a display.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../setup/project-paths.mjs';
import { runCommand } from '../setup/setup-failure.mjs';
import { builtBareWindow } from './bundle.mjs';
import { measurePastes } from './paste-measures.mjs';
import { prepareFolder } from './prepared-folder.mjs';
import { benchReport } from './report.mjs';
import { measureSending } from './sending-measures.mjs';
import { measureSheet } from './sheet-measures.mjs';
import { measureStarts } from './start-measures.mjs';
import { measureStore } from './store-measures.mjs';

const rows = 100_000;
const [electron = '', wantedRounds = '7'] = process.argv.slice(2);
const rounds = Number(wantedRounds);
/** A round of the store's own bench has thousands of edits in it, and takes half a minute. */
const storeRounds = Math.min(rounds, 3);

await runCommand(async () => {
  const [loadBefore = 0] = loadavg();
  console.error('Filling a workspace');
  const { dataFolder, megabytes } = await prepareFolder(electron, rows);
  try {
    const bare = await builtBareWindow();
    console.error('Starting the bare window and Planbatch in turn');
    const starts = await measureStarts({ electron, bareWindow: bare, dataFolder, rows, rounds });
    console.error('Using the sheet');
    const sheet = await measureSheet({ electron, dataFolder, rows, rounds });
    console.error('Pasting');
    const pastes = await measurePastes({ electron, dataFolder, rows, rounds });
    console.error('Sending');
    const sending = await measureSending({ electron, rounds: Math.min(rounds, 3) });
    console.error('Measuring the store');
    const stores = await measureStore({ rounds: storeRounds, electron });
    const [loadAfter = 0] = loadavg();
    const machine = { electron: electronVersion(), loads: [loadBefore, loadAfter] };
    const results = {
      ...machine,
      rounds,
      storeRounds,
      rows,
      stores,
      starts,
      sheet,
      pastes,
      sending,
      megabytes,
    };
    await writeReport(benchReport(results));
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10 });
  }
  return 0;
});

function electronVersion() {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return execFileSync(electron, ['-p', 'process.versions.electron'], { env, encoding: 'utf8' }).trim();
}

/** @param {string} text */
async function writeReport(text) {
  const file = path.join(projectRoot, 'docs', 'benchmarks.md');
  const style = (await resolveConfig(file)) ?? {};
  writeFileSync(file, await format(text, { ...style, parser: 'markdown' }));
  console.log(text);
  console.error(`Written to ${path.relative(projectRoot, file)}`);
}
