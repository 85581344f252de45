// @ts-check
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { SetupFailure } from './setup-failure.mjs';

const execute = promisify(execFile);
const publicRegistry = 'https://registry.npmjs.org/';

/**
 * npm as a program and its first words. npm is a script: running it with this very Node works the same
 * on every platform, where `npm` on Windows is a .cmd file that only a shell can start.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} nodePath
 * @returns {readonly [string, ...string[]]}
 */
export function npmCommand(env, nodePath) {
  const folder = path.dirname(nodePath);
  const candidates = [
    env['npm_execpath'],
    path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  for (const candidate of candidates) {
    if (candidate && /npm-cli\.[cm]?js$/.test(candidate) && existsSync(candidate))
      return [nodePath, candidate];
  }
  throw new SetupFailure('npm was not found beside Node: run the command as "npm start" or "npm test".');
}

/**
 * The registry the user's npm is set to, so that a company's mirror is used where there is one.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} ends in a slash
 */
export async function npmRegistry(root, env) {
  const [file, ...words] = npmCommand(env, process.execPath);
  try {
    const { stdout } = await execute(file, [...words, 'config', 'get', 'registry'], { cwd: root, env });
    return new URL(stdout.trim()).href.replace(/\/?$/, '/');
  } catch {
    return publicRegistry;
  }
}
