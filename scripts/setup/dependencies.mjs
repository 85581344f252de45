// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand } from './npm-client.mjs';
import { outputToError, runProgram } from './run-program.mjs';
import { SetupFailure } from './setup-failure.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/**
 * Compares what package-lock.json asks for with what npm noted it installed. A stamp of our own would
 * call a folder stale that the user brought up to date with npm itself.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json, where it exists
 * @returns {boolean} whether an install is due
 */
export function dependenciesAreStale(wanted, installed) {
  if (installed === undefined) return true;
  return Object.entries(wanted.packages ?? {}).some(([folder, locked]) => {
    if (folder === '') return false;
    const present = installed.packages?.[folder];
    // Packages for other platforms are rightly absent.
    if (present === undefined) return !locked.optional && !locked.devOptional;
    return present.version !== locked.version || present.integrity !== locked.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Lock | undefined}
 */
function readLock(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Installs the locked dependencies when they are missing or stale.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureDependencies(root, env) {
  const wanted = readLock(path.join(root, 'package-lock.json'));
  if (wanted === undefined) {
    throw new SetupFailure(
      'package-lock.json is missing or damaged: restore it with "git checkout package-lock.json".',
    );
  }
  const installed = readLock(path.join(root, 'node_modules', '.package-lock.json'));
  if (!dependenciesAreStale(wanted, installed)) return;
  console.error(
    installed === undefined ? 'Installing dependencies (npm ci)' : 'Dependencies changed: npm ci',
  );
  const [file, ...words] = npmCommand(env, process.execPath);
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runProgram(file, [...words, ...flags], { cwd: root, env, stdio: [...outputToError] });
  if (code !== 0) {
    throw new SetupFailure(
      `npm could not install the dependencies (its reason is above, exit code ${code}): check the network, the registry of "npm config get registry" and the free space, then run the command again.`,
    );
  }
}
