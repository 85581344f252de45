import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ConnectionBook } from '../../../electron/connections/connection-book';
import { keptFile } from '../../../electron/connections/kept-file';
import { defaultLimits } from '../../../shared/ipc/connection-rules';
import type { ConnectionFields } from '../../../shared/ipc/kept-connection-schemas';

const fields = (name: string, baseUrl = 'https://vbapi.example.com/vbasoftware'): ConnectionFields => ({
  ...{ name, environment: 'test', baseUrl, database: 'TEST', userName: 'ann', clientId: 'C1' },
  limits: defaultLimits,
});

async function openFolder(): Promise<{
  folder: string;
  file: string;
  open: () => ConnectionBook;
  aside: string[];
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'planbatch-book-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'connections.json');
  const aside: string[] = [];
  return { folder, file, aside, open: () => new ConnectionBook(keptFile(file), (name) => aside.push(name)) };
}

test('connections come back in the order of their names, with the one in use', async () => {
  const { open, file } = await openFolder();
  const book = open();
  expect(book.inUse).toBe('practice');
  await Promise.all([
    book.put({ id: 'b', fields: fields('Zeta 10') }),
    book.put({ id: 'a', fields: fields('Zeta 9') }),
  ]);
  await book.put({ id: 'b', fields: fields('Zeta 10') });
  await book.use('b');
  const again = open();
  expect(again.connections.map(({ fields: { name } }) => name)).toEqual(['Zeta 9', 'Zeta 10']);
  expect(again.inUse).toBe('b');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('without the one in use, practice is in use', async () => {
  const { open } = await openFolder();
  const book = open();
  await book.put({ id: 'a', fields: fields('One') });
  await book.use('a');
  await book.remove('a');
  expect(book.inUse).toBe('practice');
  expect(open().inUse).toBe('practice');
});

test.each(['', '{', '[]', '{"version":2}', 'null'])(
  'a file with %j is set aside and practice goes on',
  async (text) => {
    const { open, file, folder, aside } = await openFolder();
    await writeFile(file, text);
    expect(open().connections).toEqual([]);
    expect(aside).toHaveLength(1);
    expect(await readdir(folder)).toEqual(aside);
    expect(await readFile(path.join(folder, aside[0] ?? ''), 'utf8')).toBe(text);
  },
);

test('one broken connection costs no other', async () => {
  const { open, file, aside } = await openFolder();
  await open().put({ id: 'a', fields: fields('Good') });
  const kept = JSON.parse(await readFile(file, 'utf8')) as { connections: unknown[] };
  const open2 = { id: 'b', fields: fields('Plain', 'http://vbapi.example.com') };
  const foreign = { id: 'practice', fields: fields('Not the practice server') };
  await writeFile(
    file,
    JSON.stringify({ ...kept, connections: [...kept.connections, open2, { id: 'c' }, foreign] }),
  );
  expect(open().connections.map(({ id }) => id)).toEqual(['a']);
  expect(aside).toHaveLength(1);
});

test('a write that was cut off leaves the file as it was', async () => {
  const { open, file } = await openFolder();
  await open().put({ id: 'a', fields: fields('Good') });
  await writeFile(`${file}.new`, '{"version":1,"conn');
  const book = open();
  expect(book.connections).toHaveLength(1);
  await book.put({ id: 'b', fields: fields('Better') });
  expect(open().connections).toHaveLength(2);
});
