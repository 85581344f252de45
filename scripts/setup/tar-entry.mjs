// @ts-check
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const BLOCK = 512;

/**
 * @param {Buffer} header one 512-byte block of a tar file
 * @returns {{ name: string, size: number }} an empty name marks the end of the archive
 */
function readTarHeader(header) {
  /** @param {number} from @param {number} to */
  const text = (from, to) => header.toString('utf8', from, to).split('\0')[0] ?? '';
  const prefix = text(345, 500);
  return {
    name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100),
    size: Number.parseInt(text(124, 136).trim() || '0', 8),
  };
}

/**
 * The bytes of one file of a .tgz, as they come. npm's tarballs are plain ustar, so nothing more is read.
 *
 * @param {string} archive
 * @param {string} name of the entry, such as `package/package.json`
 * @returns {AsyncGenerator<Buffer, void, void>} ends without a byte when there is no such entry
 */
export async function* tarEntry(archive, name) {
  let pending = Buffer.alloc(0);
  let skip = 0;
  let take = 0;
  for await (const chunk of createReadStream(archive).pipe(createGunzip())) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    while (pending.length > 0) {
      if (take > 0) {
        const piece = pending.subarray(0, take);
        yield piece;
        take -= piece.length;
        if (take === 0) return;
        pending = pending.subarray(piece.length);
      } else if (skip > 0) {
        const passed = Math.min(skip, pending.length);
        skip -= passed;
        pending = pending.subarray(passed);
      } else if (pending.length >= BLOCK) {
        const header = readTarHeader(pending.subarray(0, BLOCK));
        pending = pending.subarray(BLOCK);
        if (header.name === name) take = header.size;
        else skip = Math.ceil(header.size / BLOCK) * BLOCK;
      } else break;
    }
  }
}
