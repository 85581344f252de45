import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileIntegrity } from '../../../scripts/setup/file-integrity.mjs';
import { runtimeFile } from '../../../scripts/setup/registry-electron.mjs';
import { tarEntry } from '../../../scripts/setup/tar-entry.mjs';
import { unpackZip } from '../../../scripts/setup/unpack-zip.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planbatch-unpack-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function tarFile(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

/** A zip file of one deflated entry, by the book: local header, data, directory, end. */
function zipFile(name: string, content: Buffer, mode: number): Buffer {
  const data = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
  const attributes = Buffer.alloc(14);
  attributes.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 6);
  const madeOnUnix = Buffer.from([20, 3]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02'), madeOnUnix, common, attributes, Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

describe('a file of a tarball', () => {
  const wanted = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251));
  const write = (...files: readonly Buffer[]): string => {
    const archive = path.join(folder, 'package.tgz');
    writeFileSync(archive, gzipSync(Buffer.concat([...files, Buffer.alloc(1024)])));
    return archive;
  };

  test('comes out unchanged from between others', async () => {
    const archive = write(
      tarFile('package/package.json', Buffer.from('{}')),
      tarFile('package/runtime.zip', wanted),
      tarFile('package/after.txt', Buffer.alloc(700, 'x')),
    );
    const found = await buffer(Readable.from(tarEntry(archive, 'package/runtime.zip')));
    expect(found.equals(wanted)).toBe(true);
  });

  test('comes out empty when the tarball has none of that name', async () => {
    const archive = write(tarFile('package/runtime.zip', wanted));
    expect(await buffer(Readable.from(tarEntry(archive, 'runtime.zip')))).toHaveLength(0);
  });
});

describe('unpacking the runtime', () => {
  test('writes the chosen file with its content and its right to be run', async () => {
    const archive = path.join(folder, 'runtime.zip');
    writeFileSync(archive, zipFile('Cypress/Cypress', Buffer.from('#!/bin/sh\n'), 0o755));
    const target = path.join(folder, 'deep', 'electron');
    await unpackZip(archive, { targetOf: (name) => (name === 'Cypress/Cypress' ? target : undefined) });
    expect(readFileSync(target, 'utf8')).toBe('#!/bin/sh\n');
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o111).toBe(0o111);
  });

  test.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/icudtl.dat', 'icudtl.dat'],
    ['Cypress/locales/en-US.pak', path.join('locales', 'en-US.pak')],
  ])('makes %s the runtime’s %s', (name, expected) => {
    expect(runtimeFile(folder, name)).toBe(path.join(folder, expected));
  });

  test.each(['Cypress/resources/app/index.js', 'Cypress/browser_v8_context_snapshot.bin', 'License.txt'])(
    'leaves out %s, which belongs to the other app',
    (name) => {
      expect(runtimeFile(folder, name)).toBeUndefined();
    },
  );

  test('checks the hash as a lockfile writes it', async () => {
    const file = path.join(folder, 'x');
    writeFileSync(file, 'planbatch');
    const digest = createHash('sha512').update('planbatch').digest('base64');
    expect(await fileIntegrity(file)).toBe(`sha512-${digest}`);
  });
});
