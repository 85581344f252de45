import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadVerified } from '../../../scripts/setup/download.mjs';
import {
  type Answer,
  cutAfter,
  type FileServer,
  refuse,
  silentAfter,
  startFileServer,
  whole,
} from './file-server';

const content = randomBytes(300_000);
const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;

let folder: string;
let target: string;
let server: FileServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planbatch-download-'));
  target = path.join(folder, 'downloads', 'runtime.tgz');
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function serve(...answers: readonly [Answer, ...Answer[]]): Promise<FileServer> {
  server = await startFileServer(answers);
  return server;
}

/** A download with its waits taken out; what a test is about goes into `changes`. */
function download(url: string, changes: Partial<Parameters<typeof downloadVerified>[0]> = {}): Promise<void> {
  const plain = { url, target, integrity, size: content.length, onProgress: () => undefined };
  return downloadVerified({ ...plain, attempts: 3, pauseMilliseconds: 0, ...changes });
}

/** Leaves behind what an interrupted download leaves. */
function leavePart(bytes: Buffer): void {
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(`${target}.part`, bytes);
}

describe('a download', () => {
  test('arrives whole under its name and reports every byte', async () => {
    const { url, ranges } = await serve(whole(content));
    const reports: number[] = [];
    await download(url, { onProgress: (done) => reports.push(done) });
    expect(readFileSync(target).equals(content)).toBe(true);
    expect(existsSync(`${target}.part`)).toBe(false);
    expect(reports.at(-1)).toBe(content.length);
    expect(ranges).toEqual(['none']);
  });

  test('goes on where the connection was cut', async () => {
    const { url, ranges } = await serve(cutAfter(content, 120_000), whole(content));
    await download(url);
    expect(readFileSync(target).equals(content)).toBe(true);
    expect(ranges).toHaveLength(2);
    expect(ranges[1]).toMatch(/^bytes=[1-9]\d*-$/);
  });

  test('goes on where an earlier start ended, counting what is there', async () => {
    leavePart(content.subarray(0, 200_000));
    const { url, ranges } = await serve(whole(content));
    const reports: number[] = [];
    await download(url, { onProgress: (done) => reports.push(done) });
    expect(ranges).toEqual(['bytes=200000-']);
    expect(Math.min(...reports)).toBeGreaterThan(200_000);
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  test('begins anew with a server that knows no ranges', async () => {
    leavePart(randomBytes(200_000));
    const { url } = await serve((response) => response.end(content));
    await download(url);
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  test('begins anew when the server refuses the range', async () => {
    leavePart(content.subarray(0, 1000));
    const { url, ranges } = await serve(refuse(416), whole(content));
    await download(url);
    expect(ranges).toEqual(['bytes=1000-', 'none']);
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  test('does not take a silent line for a working one', async () => {
    const { url } = await serve(silentAfter(content, 50_000), whole(content));
    await download(url, { stallMilliseconds: 250 });
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  test('outlasts a server that is out of order for a moment', async () => {
    const { url, ranges } = await serve(refuse(503), refuse(429), whole(content));
    await download(url);
    expect(ranges).toHaveLength(3);
    expect(existsSync(target)).toBe(true);
  });
});

describe('a download that is not the expected file', () => {
  test('is refused, deleted and told apart from a lost network', async () => {
    const { url } = await serve(whole(Buffer.from(content).fill(0, 0, 10)));
    await expect(download(url)).rejects.toThrow(/was not the expected file and has been deleted: run/);
    expect(existsSync(target)).toBe(false);
    expect(existsSync(`${target}.part`)).toBe(false);
  });

  test('is refused when its beginning was spoilt on the disk', async () => {
    leavePart(randomBytes(1000));
    const { url } = await serve(whole(content));
    await expect(download(url)).rejects.toThrow(/has been deleted/);
    expect(existsSync(`${target}.part`)).toBe(false);
  });

  test('is not read to its end when it is too long', async () => {
    const { url } = await serve((response) => {
      const flood = (): void => {
        response.write(randomBytes(100_000), (error) => {
          if (!error) flood();
        });
      };
      flood();
    });
    await expect(download(url)).rejects.toThrow(/has been deleted/);
  });
});

describe('a download that cannot be made', () => {
  test('says so when the network is out and keeps what has come', async () => {
    leavePart(content.subarray(0, 5000));
    // A port that was just given back has nobody listening.
    const listener = createServer();
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    const { port } = listener.address() as AddressInfo;
    await once(listener.close(), 'close');
    await expect(download(`http://127.0.0.1:${port}/runtime.tgz`)).rejects.toThrow(
      /could not be reached \(.*ECONNREFUSED.*\): check the network and run the command again/,
    );
    expect(readFileSync(`${target}.part`).length).toBe(5000);
  });

  test('names the registry setting when the registry does not have the package, and asks once', async () => {
    const { url, ranges } = await serve(refuse(404));
    await expect(download(url)).rejects.toThrow(/answered 404 .*npm config set registry/);
    expect(ranges).toHaveLength(1);
  });

  test('does not begin without the space for it', async () => {
    const { url, ranges } = await serve(whole(content));
    await expect(download(url, { spaceNeeded: 700_000_000, measureFree: () => 699_999_999 })).rejects.toThrow(
      /not enough space in .*free 700 MB, or set PLANBATCH_CACHE/,
    );
    expect(ranges).toEqual([]);
  });
});
