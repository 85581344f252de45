import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rowJournal } from '../../../electron/practice/row-journal';
import { RowStore, type StoredRow } from '../../../electron/practice/row-store';
import { seedRows } from '../../../electron/practice/seed/seed-world';

const place = { plan: '00123', second: 'CHIRO' };

function journalFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'practice-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'practice.jsonl');
}

const started = (file: string): RowStore => new RowStore(seedRows, rowJournal(file));

function changed(store: RowStore, annualMax: number): void {
  const row = store.read('accumulators', place) as StoredRow;
  store.write('accumulators', { ...row, annual_Max: annualMax });
}

test('what was changed is there at the next start, and nothing else differs from the samples', () => {
  const file = journalFile();
  const first = started(file);
  changed(first, 1);
  changed(first, 2);
  first.remove('preExisting', { plan: '00123', second: 'EE' });
  const again = started(file);
  expect(again.read('accumulators', place)).toMatchObject({ annual_Max: 2 });
  expect(again.read('preExisting', { plan: '00123', second: 'EE' })).toBeUndefined();
  expect(again.list('accumulators', 'CEDAR-PPO500-2026')).toEqual(
    new RowStore(seedRows).list('accumulators', 'CEDAR-PPO500-2026'),
  );
  // Written anew at the start: one line for each row.
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2);
});

test('after a reset the samples are there, now and at the next start', () => {
  const file = journalFile();
  const first = started(file);
  changed(first, 1);
  first.reset();
  changed(first, 7);
  expect(started(file).read('accumulators', place)).toMatchObject({ annual_Max: 7 });
  first.reset();
  const sample = new RowStore(seedRows).read('accumulators', place);
  expect(first.read('accumulators', place)).toEqual(sample);
  expect(started(file).read('accumulators', place)).toEqual(sample);
});

test('a line that a crash has cut is left out', () => {
  const file = journalFile();
  changed(started(file), 3);
  appendFileSync(file, '{"sheet":"accumulators","row":{"plan_ID":"00123","accum');
  const again = started(file);
  expect(again.read('accumulators', place)).toMatchObject({ annual_Max: 3 });
  changed(again, 4);
  expect(started(file).read('accumulators', place)).toMatchObject({ annual_Max: 4 });
});

test('the file is for its owner alone', () => {
  const file = journalFile();
  changed(started(file), 3);
  const { mode } = statSync(file);
  expect(process.platform === 'win32' ? 0o600 : mode & 0o777).toBe(0o600);
});

test('a place that cannot be written to costs nothing but the keeping', () => {
  const file = journalFile();
  writeFileSync(file, '');
  const store = started(path.join(file, 'below-a-file.jsonl'));
  changed(store, 3);
  expect(store.read('accumulators', place)).toMatchObject({ annual_Max: 3 });
});
