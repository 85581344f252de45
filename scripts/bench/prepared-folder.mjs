// @ts-check
import { _electron } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../setup/project-paths.mjs';
import { bundledProgram } from './bundle.mjs';

/**
 * Makes a data folder as the app leaves it behind, its workspace filled by the store's own code.
 *
 * @param {string} electron
 * @param {number | string} rows how many, or as `filled-workspace.bench.ts` takes it
 * @returns {Promise<{ dataFolder: string, megabytes: number }>} megabytes: of the workspace file
 */
export async function prepareFolder(electron, rows) {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'planbatch-bench-'));
  const app = await startApp(electron, dataFolder);
  const window = await app.firstWindow();
  await window.getByText('No rows on this sheet yet').first().waitFor();
  await app.close();
  const file = workspaceFile(dataFolder);
  const program = await bundledProgram('tests/bench/filled-workspace.bench.ts');
  const words = [path.dirname(file), path.join(dataFolder, 'bench-lifeboat'), String(rows)];
  execFileSync(process.execPath, [program, ...words], { env: { ...process.env, NODE_NO_WARNINGS: '1' } });
  return { dataFolder, megabytes: statSync(file).size / 1e6 };
}

/**
 * @param {string} electron
 * @param {string} dataFolder
 * @param {readonly string[]} [switches]
 */
export function startApp(electron, dataFolder, switches = []) {
  const args = ['.', `--user-data-dir=${dataFolder}`, ...switches];
  return _electron.launch({ executablePath: electron, cwd: projectRoot, args });
}

/** @param {string} dataFolder where the app has been */
export function workspaceFile(dataFolder) {
  const found = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).find(
    (name) => path.basename(name) === 'planbatch.db',
  );
  if (found === undefined) throw new Error(`The app has left no workspace file in ${dataFolder}`);
  return path.join(dataFolder, found);
}
