// @ts-check
import { statfsSync } from 'node:fs';
import { megabytes } from './progress.mjs';
import { SetupFailure } from './setup-failure.mjs';

/**
 * @param {string} folder must exist
 * @returns {number} bytes this user may still write there
 */
export function freeBytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/**
 * @param {string} folder
 * @param {{ needed: number, free: number }} bytes
 */
export function requireSpace(folder, { needed, free }) {
  if (free < needed) throw noSpace(folder, needed);
}

/**
 * @param {string} folder
 * @param {number} needed bytes
 */
export function noSpace(folder, needed) {
  return new SetupFailure(
    `There is not enough space in ${folder}: free ${megabytes(needed)}, or set PLANBATCH_CACHE to a folder on a larger disk, and run the command again.`,
  );
}
