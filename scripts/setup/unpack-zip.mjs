// @ts-check
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Unpacks chosen files of a zip file.
 *
 * @param {string} archive
 * @param {{ targetOf: (name: string) => string | undefined, onProgress?: (bytes: number) => void }} choice
 *   targetOf gives the file to write, or nothing to leave the entry out
 */
export async function unpackZip(archive, { targetOf, onProgress = () => {} }) {
  const zip = await openPromise(archive);
  let done = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      done += entry.compressedSize;
      onProgress(done);
      const target = entry.fileName.endsWith('/') ? undefined : targetOf(entry.fileName);
      if (target === undefined) continue;
      await mkdir(path.dirname(target), { recursive: true });
      // The upper half holds the Unix file mode, which says what may be run.
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(
        await zip.openReadStreamPromise(entry),
        createWriteStream(target, { mode: mode || 0o644 }),
      );
    }
  } finally {
    zip.close();
  }
}
