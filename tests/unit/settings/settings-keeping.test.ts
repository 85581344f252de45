import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { keptFile } from '../../../electron/connections/kept-file';
import { openSettings, type SettingsKeeper } from '../../../electron/settings/settings';
import type { SettingsFile } from '../../../electron/settings/settings-file';

let file: string;
let refusals: unknown[];

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planbatch-settings-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  file = path.join(folder, 'settings.json');
  refusals = [];
});

function opened(given: SettingsFile = keptFile(file)): SettingsKeeper {
  return openSettings({
    file: given,
    setAside: () => undefined,
    notWritten: (error) => refusals.push(error),
  });
}

test('what is remembered is there at the next start, in a file for its owner only', async () => {
  const settings = opened();
  settings.write({ appearance: 'dark' });
  settings.write({ zoom: 1.5 });
  await settings.flush();
  expect(opened().read()).toEqual({ appearance: 'dark', zoom: 1.5 });
  expect(statSync(file).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
});

test('what changes while the disk is busy is written once, as it is then', async () => {
  const texts: string[] = [];
  const waiting: (() => void)[] = [];
  const settings = opened({
    ...keptFile(file),
    write: (text) =>
      new Promise((resolve) => {
        texts.push(text);
        waiting.push(resolve);
      }),
  });
  for (const zoom of [1, 1.1, 1.2, 1.3]) settings.write({ zoom });
  const flushed = settings.flush();
  waiting[0]?.();
  await expect.poll(() => texts.length).toBe(2);
  waiting[1]?.();
  await flushed;
  expect(texts.map((text) => (JSON.parse(text) as { zoom: number }).zoom)).toEqual([1, 1.3]);
});

test('a disk that refuses is told of, and the next change is written again', async () => {
  let isFull = true;
  const { write, ...others } = keptFile(file);
  const settings = opened({
    ...others,
    write: (text) => (isFull ? Promise.reject(new Error('ENOSPC')) : write(text)),
  });
  settings.write({ zoom: 1.1 });
  await settings.flush();
  expect(refusals).toHaveLength(1);
  isFull = false;
  settings.write({ appearance: 'light' });
  await settings.flush();
  expect(opened().read()).toEqual({ appearance: 'light', zoom: 1.1 });
});

test('a file that holds no settings is moved aside and told of', () => {
  writeFileSync(file, '{"window": ');
  const told: string[] = [];
  const settings = openSettings({
    file: keptFile(file),
    setAside: (name) => told.push(name),
    notWritten: () => undefined,
  });
  expect(settings.read()).toEqual({});
  const [name = ''] = told;
  expect(readFileSync(path.join(path.dirname(file), name), 'utf8')).toBe('{"window": ');
});
