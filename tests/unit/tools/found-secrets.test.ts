import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { secretsBelow, secretsIn } from '../../support/found-secrets';

const secret = 'canary/key+7f3a"91';

it.each([
  ['plain', Buffer.from(`a ${secret} b`)],
  ['UTF-16', Buffer.from(`a ${secret} b`, 'utf16le')],
  ['percent', Buffer.from(`?key=${encodeURIComponent(secret)}`)],
  ['JSON', Buffer.from(JSON.stringify({ secret }))],
  ['hex', Buffer.from(Buffer.from(secret).toString('hex'))],
  ['base64', Buffer.from(Buffer.from(`ann:${secret}!`).toString('base64'))],
  ['base64 begun elsewhere', Buffer.from(Buffer.from(`anna:${secret}`).toString('base64'))],
  ['base64 begun elsewhere again', Buffer.from(Buffer.from(`annie:${secret}`).toString('base64'))],
])('a secret in %s writing is found', (_writing, bytes) => {
  expect(secretsIn(bytes, [secret])).toEqual([secret]);
});

it('a secret is found in what a store has packed, and only there', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planbatch-found-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const database = new DatabaseSync(path.join(folder, 'store.sqlite'));
  database.exec('CREATE TABLE requests (body BLOB)');
  database
    .prepare('INSERT INTO requests VALUES (?)')
    .run(deflateRawSync(Buffer.from(`${secret} `.repeat(9))));
  database.close();
  writeFileSync(path.join(folder, 'innocent.txt'), 'canary');
  expect(await secretsBelow(folder, [secret])).toEqual([`${secret} in store.sqlite`]);
});
