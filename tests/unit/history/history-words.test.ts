import { expect, it } from 'vitest';
import { batchText } from '../../../renderer/history/batch-text';
import {
  groupsFound,
  groupText,
  outcomesText,
  placeText,
  restoreParts,
  tookText,
} from '../../../renderer/history/history-words';
import { changeWords } from '../../../renderer/history/change-words';
import type { Restore, RunEntry } from '../../../shared/ipc/history-schemas';

const run: RunEntry = {
  ...{ runId: 'r', startedAt: 1000, endedAt: 5000, phase: 'finished', notice: '', scope: 'changed' },
  ...{ environment: 'practice', connection: 'Practice', baseUrl: '', database: 'P', userName: 'me' },
  ...{ batches: 1, verified: 0, unverified: 0 },
  outcomes: [
    { state: 'updated', rows: 1200 },
    { state: null, rows: 2 },
    { state: 'unchanged', rows: 1 },
  ],
};

it('says what a run came to, and how long it took', () => {
  expect(outcomesText(run)).toBe('1,200 updated, 2 not sent, 1 same on the server');
  expect(outcomesText({ ...run, outcomes: [] })).toBe('No rows');
  expect(tookText(run)).toBe('4 s');
  expect(tookText({ ...run, endedAt: 600_000 })).toBe('10 min');
  expect(tookText({ ...run, endedAt: null })).toBe('');
});

it('says where a run went, and first of what kind that is', () => {
  expect(placeText({ ...run, environment: 'production', connection: 'Live' })).toBe(
    'Production “Live”, database P, as me',
  );
  expect(placeText({ ...run, environment: 'of old' })).toBe('of old “Practice”, database P, as me');
});

it('tells rows with the same words together', () => {
  const high = { state: 'rejected', message: 'Too high.', rows: 212, found: 212 } as const;
  expect(groupText(high)).toBe('212 rows: Too high.');
  expect(groupText({ state: 'updated', message: '', rows: 1, found: 1 })).toBe('1 row');
  expect(groupText({ ...high, found: 1 })).toBe('1 of 212 rows: Too high.');
  const none = { ...high, found: 0 };
  expect(groupsFound([none], ' ', null)).toHaveLength(1);
  expect(groupsFound([none, high], 'chiro', null)).toEqual([high]);
});

it('keeps the group that is pressed, also when the run went on and none of its rows are left', () => {
  const high = { state: 'rejected', message: 'Too high.', rows: 212, found: 0 } as const;
  const sending = { state: null, message: '', rows: 3, found: 3 } as const;
  expect(groupsFound([high], 'chiro', { ...high })).toEqual([high]);
  expect(groupsFound([high], '', sending)).toEqual([high, { ...sending, rows: 0, found: 0 }]);
});

it('does not call a batch sent that got no answer: it may never have left', () => {
  const batch = {
    sheet: 'accumulators',
    ...{ number: 1, tried: 2, planId: '00123', rows: 12, answeredAt: 1 },
    ...{
      writtenAt: new Date(2026, 10, 22, 17, 45, 3).getTime(),
      status: 207,
      activityId: '0a1b',
      failure: null,
    },
  } as const;
  expect(batchText(batch)).toBe('00123, 12 rows, try 2: 207 (sent 5:45:03 PM, activity 0a1b)');
  const stopped = { ...batch, status: null, activityId: null, failure: 'Stopped before it was sent.' };
  expect(batchText(stopped)).toBe('00123, 12 rows, try 2: Stopped before it was sent. (5:45:03 PM)');
});

it('writes what a run changed as the sheet does', () => {
  expect(changeWords('accumulators', { field: 'annual_Max', before: '1000', sent: null })).toEqual({
    ...{ label: 'Annual maximum: total, family', before: '1,000.00', sent: 'blank' },
  });
  // Of a workspace that a later version has written.
  expect(changeWords('accumulators', { field: 'of_Later', before: null, sent: '7' })).toEqual({
    ...{ label: 'of_Later', before: 'blank', sent: '7' },
  });
});

it('says what restoring would do, and what it would not', () => {
  const name = { sheet: 'accumulators', planId: 'P', second: 'A' } as const;
  const edit = { kind: 'set', rowId: 'a', cells: {}, untouch: [] } as const;
  const restore: Restore = {
    ...{ edits: { accumulators: [edit], preExisting: [edit] }, created: [name] },
    ...{ changedSince: 3, changedCells: [{ ...name, field: 'annual_Max' }], missing: [name, name] },
  };
  expect(restoreParts(restore).map(({ sentence, list }) => [sentence, ...(list?.names ?? [])])).toEqual([
    ['2 rows will hold what the server had before this run, as edits: look at them and send them.'],
    ['3 cells changed since then are left as they are:', 'P A, Annual maximum: total, family', 'and 2 more'],
    ['2 rows could not be loaded, and are left out:', 'P A', 'P A'],
    ['1 row that this run created stays, as the service takes no rows away in batches:', 'P A'],
  ]);
  const nothing: Restore = {
    edits: { accumulators: [], preExisting: [] },
    ...{ created: [], changedSince: 0, changedCells: [], missing: [] },
  };
  expect(restoreParts(nothing)).toEqual([{ sentence: 'No row is to be set back.' }]);
});
