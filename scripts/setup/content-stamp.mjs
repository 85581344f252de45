// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A hash that changes when a file's name or content does. Times of change would not do: a fresh clone
 * or a switched branch has new times on old content.
 *
 * @param {string} root
 * @param {readonly string[]} entries files and folders under root; absent ones count as such
 * @returns {string}
 */
export function contentStamp(root, entries) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesUnder(root, entry)).sort()) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file.replaceAll(path.sep, '/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} entry
 * @returns {string[]} relative to root
 */
function filesUnder(root, entry) {
  const kind = statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (kind === undefined) return [];
  if (!kind.isDirectory()) return [entry];
  return readdirSync(path.join(root, entry)).flatMap((name) => filesUnder(root, path.join(entry, name)));
}
