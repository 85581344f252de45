// @ts-check
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileIntegrity } from './file-integrity.mjs';
import { freeBytes, noSpace, requireSpace } from './free-space.mjs';
import { SetupFailure } from './setup-failure.mjs';

/**
 * @typedef {object} Download
 * @property {string} url
 * @property {string} target the finished file; `target + '.part'` holds what has come so far
 * @property {string} integrity as a lockfile has it
 * @property {number} size bytes of the whole file
 * @property {(done: number) => void} onProgress bytes so far, those of earlier tries included
 * @property {number} [spaceNeeded] bytes that must be free at the start; the missing bytes if not given
 * @property {(folder: string) => number} [measureFree]
 * @property {number} [attempts] how often a cut or refused connection is tried
 * @property {number} [pauseMilliseconds] before the second try; grows with every further one
 * @property {number} [stallMilliseconds] a connection silent for so long counts as cut
 */

/**
 * Fetches a file that is known by size and hash. Takes up an earlier try where it ended, gives the file
 * its name only when the hash is right, and deletes what is not what was asked for.
 *
 * @param {Download} download
 */
export async function downloadVerified(download) {
  const { target, integrity, size } = download;
  const part = `${target}.part`;
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const needed = download.spaceNeeded ?? size - (await sizeOf(part));
  requireSpace(folder, { needed, free: (download.measureFree ?? freeBytes)(folder) });
  await fetchAll(part, download);
  if ((await fileIntegrity(part)) !== integrity) {
    await rm(part, { force: true });
    throw new SetupFailure(
      `The download from ${download.url} was not the expected file and has been deleted: run the command again, and if it happens twice, check the registry of "npm config get registry".`,
    );
  }
  await rename(part, target);
}

/**
 * @param {string} part
 * @param {Download} download
 */
async function fetchAll(part, download) {
  const { attempts = 5, pauseMilliseconds = 1000 } = download;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetchRest(part, download);
      return;
    } catch (error) {
      if (error instanceof SetupFailure) throw error;
      if (isNoSpace(error)) throw noSpace(path.dirname(part), download.size);
      if (attempt === attempts) throw unreachable(download.url, error);
      await delay(pauseMilliseconds * attempt);
    }
  }
}

/**
 * @param {string} part
 * @param {Download} download
 */
async function fetchRest(part, { url, size, onProgress, stallMilliseconds = 30_000 }) {
  const have = await sizeOf(part);
  if (have === size) return;
  if (have > size) await rm(part);
  const wanted = have < size ? have : 0;
  const stall = new AbortController();
  const timer = setTimeout(() => stall.abort(new Error('no data came')), stallMilliseconds);
  try {
    // Unpacked on the way, the bytes would not be those of the hash.
    const headers = { 'accept-encoding': 'identity', ...(wanted > 0 ? { range: `bytes=${wanted}-` } : {}) };
    const response = await fetch(url, { headers, signal: stall.signal });
    const start = await startOf(response, { url, part, wanted });
    let done = start;
    await pipeline(
      /** @type {AsyncIterable<Uint8Array>} */ (/** @type {unknown} */ (response.body)),
      async function* (chunks) {
        for await (const chunk of chunks) {
          timer.refresh();
          done += chunk.byteLength;
          yield chunk;
          onProgress(done);
          // What comes beyond the known size can only fill the disk; the hash will refuse it.
          if (done > size) return;
        }
      },
      createWriteStream(part, { flags: start > 0 ? 'a' : 'w' }),
    );
    if (done < size) throw new Error(`the connection ended after ${done} of ${size} bytes`);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {Response} response
 * @param {{ url: string, part: string, wanted: number }} request wanted: the first byte asked for
 * @returns {Promise<number>} the place in the file where the answer's first byte belongs
 */
async function startOf(response, { url, part, wanted }) {
  if (response.status === 206) {
    if (response.headers.get('content-range')?.startsWith(`bytes ${wanted}-`)) return wanted;
    await rm(part, { force: true });
    throw new Error('the server sent another range than asked for');
  }
  if (response.ok) return 0;
  await response.body?.cancel();
  if (response.status === 416) await rm(part, { force: true });
  else if (response.status < 500 && response.status !== 408 && response.status !== 429) {
    throw new SetupFailure(
      `${url} answered ${response.status} ${response.statusText}: point "npm config set registry" at a registry that has this package, or set PLANBATCH_ELECTRON_DIST to an unpacked Electron.`,
    );
  }
  throw new Error(`the server answered ${response.status}`);
}

/** @param {string} file */
async function sizeOf(file) {
  return (await stat(file).catch(() => undefined))?.size ?? 0;
}

/** @param {unknown} error */
function isNoSpace(error) {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/**
 * @param {string} url
 * @param {unknown} error
 */
function unreachable(url, error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new SetupFailure(
    `${new URL(url).host} could not be reached (${reason}): check the network and run the command again; what has come so far is kept.`,
    { cause: error },
  );
}
