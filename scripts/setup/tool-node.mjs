// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { SetupFailure } from './setup-failure.mjs';

/**
 * The Node that runs the tools: the one from the lockfile, so that every computer runs the same. Some
 * tools need a newer Node than the oldest one the user may have.
 *
 * @param {string} root
 * @returns {string} the path of its executable
 */
export function toolNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const locked = path.join(root, 'node_modules', 'node', 'bin', name);
  if (existsSync(locked)) return locked;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new SetupFailure(
    'npm did not fetch the Node of the lockfile, as its install scripts are switched off: run "npm rebuild node --ignore-scripts=false" once, or use Node 24.',
  );
}
