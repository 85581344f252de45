// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand, npmRegistry } from './npm-client.mjs';
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
  const registry = await npmRegistry(root, env);
  const answers = await registryAnswers(registry, env);
  const [file, ...words] = npmCommand(env, process.execPath);
  // Without a network npm tries for minutes; its cache may hold all that is needed.
  const patience = answers ? ['--prefer-offline', '--loglevel=error'] : ['--offline', '--loglevel=silent'];
  const flags = ['ci', '--no-audit', '--no-fund', ...patience];
  const code = await runProgram(file, [...words, ...flags], { cwd: root, env, stdio: [...outputToError] });
  if (code === 0) return;
  throw new SetupFailure(
    answers
      ? `npm could not install the dependencies (its reason is above, exit code ${code}): check the network and the free space, then run the command again.`
      : `The npm registry ${registry} could not be reached: check the network, or the setting "npm config get registry", and run the command again.`,
  );
}

/**
 * @param {string} registry
 * @param {NodeJS.ProcessEnv} env
 */
async function registryAnswers(registry, env) {
  // npm goes through the proxy by itself, and this question would not.
  if (
    ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'npm_config_proxy'].some((name) => env[name])
  ) {
    return true;
  }
  try {
    await fetch(registry, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    return true;
  } catch {
    return false;
  }
}
