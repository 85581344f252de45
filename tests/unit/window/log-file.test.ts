import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { logFile, openLog } from '../../../electron/log/log';

async function logFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'planbatch-log-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const greatest = 20_000;
const origin = 'https://'.padEnd(190, 'x');

/** Writes lines until the log is past its greatest size. */
function fill(log: ReturnType<typeof openLog>): void {
  for (let written = 0; written <= greatest; written += 200) log('denied', { what: 'request', origin });
}

test('a log that has grown large goes on in a new file, and the one before it is kept', async () => {
  const folder = await logFolder();
  const log = openLog(folder, greatest);
  for (let times = 0; times < 3; times += 1) fill(log);
  log('started', { version: 'after all that', electron: '1' });
  expect((await readdir(folder)).toSorted()).toEqual(['planbatch.log', 'planbatch.log.1']);
  for (const name of await readdir(folder)) {
    const { size, mode } = await stat(path.join(folder, name));
    expect(size).toBeLessThanOrEqual(greatest);
    expect(mode & 0o777).toBe(0o600);
  }
  expect(await readFile(logFile(folder), 'utf8')).toContain('after all that');
});

test('the log of the next start goes on in the same file, and counts what is there', async () => {
  const folder = await logFolder();
  openLog(folder, greatest)('started', { version: 'first', electron: '1' });
  openLog(folder, greatest)('started', { version: 'second', electron: '1' });
  expect(await readFile(logFile(folder), 'utf8')).toMatch(/first[^]*second/);
  fill(openLog(folder, greatest));
  openLog(folder, greatest)('started', { version: 'third', electron: '1' });
  expect((await stat(logFile(folder))).size).toBeLessThanOrEqual(greatest);
});

test('a log whose older file cannot be replaced goes on where it is', async () => {
  const folder = await logFolder();
  // A folder with something in it: no file takes its place.
  await mkdir(path.join(folder, 'planbatch.log.1', 'held'), { recursive: true });
  const log = openLog(folder, greatest);
  fill(log);
  log('started', { version: 'after all that', electron: '1' });
  expect(await readFile(logFile(folder), 'utf8')).toContain('after all that');
});

test('a log that cannot be written stops nothing', async () => {
  const folder = path.join(await logFolder(), 'file');
  openLog(folder, greatest)('started', { version: '1', electron: '1' });
  const inFile = logFile(folder);
  expect(() => {
    openLog(inFile)('settingsSetAside', { file: 'x' });
  }).not.toThrow();
});
