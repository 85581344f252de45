// @ts-check
// One more column for the bench of grid peers: node run.mjs --suite grid --driver <this file>, in its folder.
// Measures the built app (npx electron-vite build first) on a workspace of the rows the peers show.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { bundledProgram } from '../../../scripts/bench/bundle.mjs';
import { startApp, workspaceFile } from '../../../scripts/bench/prepared-folder.mjs';
import { projectRoot } from '../../../scripts/setup/project-paths.mjs';

const rows = Number(process.env['BENCH_ROWS'] ?? 100_000);
const electron =
  process.env['BENCH_ELECTRON'] ?? path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
/** The harness runs in its own folder. */
const peerData = path.resolve('page', 'data.js');

const scratch = mkdtempSync(path.join(tmpdir(), 'planbatch-peers-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 10 }));
const prepared = await preparedFolder();
let starts = 0;

const driver = {
  id: 'planbatch',
  label: 'Planbatch',
  appDir: projectRoot,
  env: {},
  /** Every start gets a copy of its own: the measures edit and paste. */
  get args() {
    starts += 1;
    const dataFolder = path.join(scratch, `start-${starts}`);
    rmSync(path.join(scratch, `start-${starts - 1}`), { recursive: true, force: true, maxRetries: 10 });
    cpSync(prepared, dataFolder, { recursive: true });
    return [`--user-data-dir=${dataFolder}`];
  },
  adapter: new URL('page.js', import.meta.url),
  /**
   * @param {import('@playwright/test').Page} page
   * @param {import('@playwright/test').ElectronApplication} app
   */
  ready: async (page, app) => {
    // The bench compares pixels of the screen: the page has to begin at its corner, as the peers' pages do.
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMenuBarVisibility(false);
      window?.setContentBounds({ x: 0, y: 0, width: 1400, height: 900 });
    });
    await page.waitForFunction(
      () => globalThis.screenY === 0 && globalThis.innerHeight === globalThis.outerHeight,
    );
    await page
      .locator('[role=grid][aria-rowcount="' + String(rows + 1) + '"]')
      .first()
      .waitFor();
    await page.locator('[role=row][aria-rowindex="2"]').first().waitFor();
  },
  noStartup: true,
};
export default driver;

/** A data folder as the app leaves it behind, its workspace filled with the peers' rows by the store's own code. */
async function preparedFolder() {
  if (!existsSync(peerData)) throw new Error('Run this in the folder of the peer bench.');
  const dataFolder = path.join(scratch, 'prepared');
  const app = await startApp(electron, dataFolder);
  const window = await app.firstWindow();
  await window.getByText('No rows on this sheet yet').first().waitFor();
  await app.close();
  const file = workspaceFile(dataFolder);
  const rowsFile = path.join(scratch, 'rows.json');
  writeFileSync(rowsFile, JSON.stringify(peerRows()));
  const program = await bundledProgram('tests/bench/filled-workspace.bench.ts');
  const words = [path.dirname(file), path.join(scratch, 'lifeboat'), rowsFile];
  execFileSync(process.execPath, [program, ...words], { env: { ...process.env, NODE_NO_WARNINGS: '1' } });
  return dataFolder;
}

/** The peers' rows as lists of texts, in the order of the sheet's columns. */
function peerRows() {
  /** @type {any} */
  const page = {};
  runInNewContext(readFileSync(peerData, 'utf8'), { window: page });
  const { columns, make, fmt } = page.__data;
  return make(rows).map((/** @type {any} */ row) =>
    columns.map((/** @type {any} */ column) => (row[column.id] === null ? null : fmt(row[column.id]))),
  );
}
