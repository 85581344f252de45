// @ts-check
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { contentStamp } from '../setup/content-stamp.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { cacheFolder, projectRoot } from '../setup/project-paths.mjs';
import { runCommand } from '../setup/setup-failure.mjs';
import { answeredFindings, electronFaults } from './electron-findings.mjs';

/** What ships, and the package file that names the entry and Electron's version. */
const shipped = ['electron', 'renderer', 'shared', 'package.json'];
const parts = ['package.json', 'package-lock.json'];

/** @returns {Promise<string>} where the tool lies installed, outside of the project: its packages are old */
async function installedTool() {
  const source = path.join(projectRoot, 'scripts', 'house', 'electronegativity');
  const cache = cacheFolder({ env: process.env, platform: process.platform, home: homedir() });
  const folder = path.join(cache, `electronegativity-${contentStamp(source, parts).slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // Beside it first: whoever finds the folder finds all of it, whatever ends this run.
  const made = mkdtempSync(`${folder}-`);
  for (const part of parts) cpSync(path.join(source, part), path.join(made, part));
  await ensureDependencies(made, { ...process.env, npm_config_ignore_scripts: 'true' });
  if (existsSync(folder)) rmSync(made, { recursive: true, force: true });
  else renameSync(made, folder);
  return folder;
}

/**
 * Loads the tool with the texts that lie in its package: by itself it asks a server for newer ones at each start, and
 * ends with an error where there is none.
 *
 * @param {string} folder
 */
function loadTool(folder) {
  const load = createRequire(path.join(folder, 'package.json'));
  const file = load.resolve('@doyensec/electronegativity/dist/locales/i18n.js');
  const texts = load('i18n');
  const useOwnTexts = async () => {
    const words = { locales: ['en-US'], defaultLocale: 'en-US', directory: path.dirname(file) };
    texts.configure({ ...words, updateFiles: false, objectNotation: true, register: globalThis });
  };
  load.cache[file] = /** @type {NodeJS.Module} */ ({
    id: file,
    filename: file,
    loaded: true,
    exports: useOwnTexts,
  });
  return load('@doyensec/electronegativity');
}

await runCommand(async () => {
  const run = loadTool(await installedTool());
  const folder = mkdtempSync(path.join(tmpdir(), 'planbatch-electron-use-'));
  try {
    for (const part of shipped) {
      cpSync(path.join(projectRoot, part), path.join(folder, part), { recursive: true });
    }
    // The version's known faults are asked of the network; `npm audit` tells them.
    const excludeFromScan = ['AvailableSecurityFixesGlobalCheck'];
    const words = { input: folder, isRelative: true, customScan: [], excludeFromScan };
    const { issues, errors, globalChecks, atomicChecks } = await run(words, false);
    const unread = errors.map(
      (/** @type {{ file: string, message: string }} */ error) => `${error.file}: ${error.message}`,
    );
    const faults = [...unread, ...electronFaults(issues, answeredFindings)];
    for (const fault of faults) console.error(fault);
    console.log(
      `Electronegativity: ${globalChecks + atomicChecks} checks, ${issues.length - answeredFindings.length} findings beyond those answered`,
    );
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
