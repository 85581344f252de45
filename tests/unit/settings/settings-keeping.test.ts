import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openSettings, type SettingsKeeper } from '../../../electron/settings/settings';
import type { Settings } from '../../../electron/settings/settings-schema';

let folder: string;
let isBusy: boolean;
let isFull: boolean;
let written: Settings[];
let refusals: unknown[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planbatch-settings-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  [isBusy, isFull, written, refusals] = [false, false, [], []];
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function opened(setAside: (name: string) => void = () => undefined): SettingsKeeper {
  return openSettings({
    folder,
    setAside,
    isBusy: () => isBusy,
    openWriter: () =>
      Promise.resolve((settings) => {
        if (isFull) throw new Error('ENOSPC');
        written.push(settings);
      }),
    notWritten: (error) => refusals.push(error),
  });
}

test('what changes before writing is prepared waits for it, then every change is written at once', async () => {
  const settings = opened();
  settings.write({ appearance: 'dark' });
  expect(written).toEqual([]);
  await settings.prepareWriting();
  settings.write({ zoom: 1.5 });
  expect(written).toEqual([{ appearance: 'dark' }, { appearance: 'dark', zoom: 1.5 }]);
});

test('what changes while the process is busy is written once, when it is no longer', async () => {
  const settings = opened();
  await settings.prepareWriting();
  isBusy = true;
  for (const zoom of [1, 1.1, 1.2, 1.3]) settings.write({ zoom });
  vi.advanceTimersByTime(5000);
  expect(written).toEqual([]);
  isBusy = false;
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([{ zoom: 1.3 }]);
});

test('the end of the program waits for nothing: what is left is written then, busy or not', async () => {
  const settings = opened();
  await settings.prepareWriting();
  isBusy = true;
  settings.write({ zoom: 1.1 });
  await settings.prepareWriting();
  expect(written).toEqual([{ zoom: 1.1 }]);
});

test('a disk that refuses is told of, and the next change is written with what it refused', async () => {
  const settings = opened();
  await settings.prepareWriting();
  isFull = true;
  settings.write({ zoom: 1.1 });
  expect(refusals).toHaveLength(1);
  isFull = false;
  settings.write({ appearance: 'light' });
  expect(written).toEqual([{ appearance: 'light', zoom: 1.1 }]);
});

test('a file that holds no settings is moved aside and told of', () => {
  writeFileSync(path.join(folder, 'settings.json'), '{"window": ');
  const told: string[] = [];
  expect(opened((name) => told.push(name)).read()).toEqual({});
  const [name = ''] = told;
  expect(readFileSync(path.join(folder, name), 'utf8')).toBe('{"window": ');
});
