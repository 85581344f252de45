// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/**
 * @param {string} file
 * @returns {Promise<string>} as a lockfile has it: `sha512-` and the base64 of the digest
 */
export async function fileIntegrity(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}
