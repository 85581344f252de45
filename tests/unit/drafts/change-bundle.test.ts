import { beforeEach, expect, test } from 'vitest';
import { ChangeBundle } from '../../../electron/drafts/change-bundle';
import { packedUpdate, type ToldUpdate } from '../../../shared/plan/packed-rebase';
import type { Row, RunState } from '../../../shared/plan/row';
import type { WorkspaceChange } from '../../../shared/plan/workspace-change';

let told: WorkspaceChange<ToldUpdate>[];
let waiting: { readonly at: number; readonly callback: () => void }[];
let now: number;
let bundle: ChangeBundle;

beforeEach(() => {
  told = [];
  waiting = [];
  now = 0;
  bundle = new ChangeBundle({
    emit: (change) => told.push(change),
    schedule: (callback, milliseconds) => waiting.push({ callback, at: now + milliseconds }),
  });
});

function pass(milliseconds: number): void {
  now += milliseconds;
  const due = waiting.filter(({ at }) => at <= now);
  waiting = waiting.filter(({ at }) => at > now);
  for (const { callback } of due) callback();
}

function say(rowId: string, state: RunState): void {
  bundle.update({ rowId, run: { state, message: '', revision: 0 } });
}

function states(): readonly (readonly (string | undefined)[])[] {
  return told.map(({ updated }) => updated.map(({ run }) => run?.state));
}

test('the first news comes within a frame, further news of rows a fifth of a second later, each row once', () => {
  say('a', 'queued');
  pass(16);
  expect(states()).toEqual([['queued']]);
  say('a', 'sending');
  pass(100);
  say('a', 'created');
  expect(states()).toHaveLength(1);
  pass(100);
  expect(states()).toEqual([['queued'], ['created']]);
});

test('after a quiet time news comes within a frame again', () => {
  say('a', 'queued');
  pass(16);
  pass(200);
  say('a', 'sending');
  pass(16);
  expect(states()).toEqual([['queued'], ['sending']]);
});

test('rows that come are told within a frame, whatever was told before', () => {
  say('a', 'queued');
  pass(16);
  bundle.add(row('b'));
  pass(16);
  expect(told.map(({ added }) => added.length)).toEqual([0, 1]);
});

test('what goes on for very many rows is told in parts, none of them lost', () => {
  for (let at = 0; at < 5_000; at += 1) say(`row ${at}`, 'queued');
  for (let turn = 0; turn < 10; turn += 1) pass(16);
  expect(told.every(({ updated }) => updated.length <= 400)).toBe(true);
  expect(new Set(told.flatMap(({ updated }) => updated.map(({ rowId }) => rowId))).size).toBe(5_000);
});

test('an answer and what reading back adds to it are one new baseline', () => {
  const cells = (amount: string): Row['cells'] => ({ plan_ID: 'P1', accum_Name: 'DED', annual_Max: amount });
  const based = (frozen: string, baseline: string): ToldUpdate =>
    packedUpdate({
      rowId: 'a',
      run: { state: 'created', message: '', revision: 1 },
      rebase: { frozen: cells(frozen), revision: 1, baseline: cells(baseline) },
    });
  bundle.update(based('1', '2'));
  bundle.update(based('2', '3'));
  // It goes on from what the row was never told to be.
  bundle.update(based('1', '4'));
  bundle.flush();
  expect(told.flatMap(({ updated }) => updated)).toEqual([based('1', '3'), based('1', '4')]);
});

function row(id: string): Row {
  return { id, sheet: 'accumulators', position: 1, cells: {}, baseline: null, revision: 0, run: null };
}
