// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const defaultAppFolder = fileURLToPath(new URL('default-app', import.meta.url));

/** @param {string} dist the runtime's folder */
const stampFile = (dist) => path.join(dist, 'planbatch-stamp.txt');

/** @returns {string} changes with the default app's source */
function currentStamp() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'main.mjs'])
    hash.update(readFileSync(path.join(defaultAppFolder, name)));
  return hash.digest('hex');
}

/**
 * @param {string} dist
 * @returns {boolean} whether the runtime is complete and carries the default app as it is now
 */
export function hasCurrentDefaultApp(dist) {
  return existsSync(stampFile(dist)) && readFileSync(stampFile(dist), 'utf8') === currentStamp();
}

/** @param {string} dist */
export function stampDefaultApp(dist) {
  writeFileSync(stampFile(dist), currentStamp());
}
