import { expect, test } from 'vitest';
import { halves, groupByPlan, inBatches } from '../../../shared/batch/batches';
import { decideBatch } from '../../../shared/batch/batch-decision';
import type { RequestEnd } from '../../../shared/batch/request-end';
import { readRetryAfter, retryWait } from '../../../shared/batch/retry-wait';

const sent = [{ plan_ID: 'P1', accum_Name: 'MED' }];
const items = JSON.stringify({
  data: [
    {
      id: [
        { key: 'plan_ID', value: 'P1' },
        { key: 'accum_Name', value: 'MED' },
      ],
      status: 400,
      body: 'No.',
    },
  ],
});

function decide(status: number, text = ''): ReturnType<typeof decideBatch> {
  return decideBatch('accumulators', sent, { kind: 'answered', status, text, retryAfter: null });
}

test('each status means what the fault matrix says', () => {
  const kinds = new Map<number, string>([
    [207, 'unknown'],
    [200, 'unknown'],
    [201, 'unknown'],
    [202, 'unknown'],
    [204, 'unknown'],
    [301, 'hold'],
    [307, 'hold'],
    [400, 'refused'],
    [401, 'hold'],
    [403, 'hold'],
    [404, 'hold'],
    [405, 'hold'],
    [406, 'stop'],
    [407, 'hold'],
    [408, 'readBack'],
    [409, 'conflict'],
    [413, 'halve'],
    [415, 'stop'],
    [422, 'refused'],
    [429, 'repeat'],
    [500, 'unknown'],
    [502, 'readBack'],
    [503, 'readBack'],
    [504, 'readBack'],
    [511, 'hold'],
    [599, 'unknown'],
  ]);
  for (const [status, kind] of kinds) expect([status, decide(status).kind]).toEqual([status, kind]);
});

test('207, 200 and a refusal are judged item by item where they answer item by item', () => {
  for (const status of [207, 200, 400, 422]) {
    expect(decide(status, items)).toMatchObject({
      kind: 'items',
      outcomes: [{ kind: 'rejected', message: 'No.' }],
    });
  }
  for (const status of [202, 500]) expect(decide(status, items).kind).toBe('unknown');
});

test('what a gateway answered may land for as long as what is behind it may be at work', () => {
  const landing = (status: number): unknown => decide(status);
  expect(landing(502)).toMatchObject({ kind: 'readBack', landing: 2_000 });
  expect(landing(503)).toMatchObject({ kind: 'readBack', landing: 0 });
  expect(landing(504)).toMatchObject({ kind: 'readBack', landing: 30_000 });
});

test('a failed line means: not sent is repeated, holds or stops, no answer is unknown', () => {
  const end = (value: RequestEnd): unknown => decideBatch('accumulators', sent, value);
  const notSent = (cause: Extract<RequestEnd, { kind: 'notSent' }>['cause']): unknown =>
    end({ kind: 'notSent', cause, message: 'm' });
  expect(notSent('unreachable')).toEqual({ kind: 'repeat', wait: null, message: 'm' });
  for (const cause of ['certificate', 'notPossible'] as const) {
    expect(notSent(cause)).toEqual({ kind: 'stop', isMistake: false, message: 'm' });
  }
  expect(notSent('signIn')).toEqual({ kind: 'hold', reason: 'signIn', message: 'm' });
  expect(notSent('redirected')).toEqual({ kind: 'hold', reason: 'connection', message: 'm' });
  expect(end({ kind: 'noAnswer', cause: 'timeout', message: 'm' })).toMatchObject({
    kind: 'unknown',
    landing: 30_000,
  });
  expect(end({ kind: 'noAnswer', cause: 'cut', message: 'm' })).toMatchObject({
    kind: 'unknown',
    landing: 2_000,
  });
  expect(end({ kind: 'noAnswer', cause: 'unreadable', message: 'm' })).toMatchObject({
    kind: 'unknown',
    landing: 0,
  });
});

test('the words of a refusal are those of the server, without markup', () => {
  const problem = JSON.stringify({
    data: null,
    error: { title: 'Bad Request', status: 400, detail: 'Row 3 is odd.' },
  });
  expect(decide(400, problem)).toEqual({
    kind: 'refused',
    message: 'Whole batch refused (400). Row 3 is odd.',
  });
  expect(decide(400, '<html>')).toEqual({ kind: 'refused', message: 'Whole batch refused (400).' });
});

test('waits grow with full jitter up to 30 seconds, and obey the service up to 5 minutes', () => {
  expect([1, 2, 3, 4, 5, 6, 9].map((tried) => retryWait(tried, null, 0.5))).toEqual([
    500, 1000, 2000, 4000, 8000, 15_000, 15_000,
  ]);
  expect(retryWait(3, null, 0)).toBe(0);
  expect(retryWait(1, 7000, 0.5)).toBe(7000);
  expect(retryWait(1, 9e12, 0.5)).toBe(300_000);
});

test('Retry-After is read as seconds or as a date; anything else says nothing', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  expect(readRetryAfter('7', now)).toBe(7000);
  expect(readRetryAfter('Sat, 21 Nov 2026 12:01:00 GMT', now)).toBe(60_000);
  expect(readRetryAfter('Sat, 21 Nov 2026 11:00:00 GMT', now)).toBe(0);
  for (const header of [null, '', 'soon', '-5', '1.5', 'Someday maybe'])
    expect(readRetryAfter(header, now)).toBeNull();
});

test('rows are grouped by plan and sheet in their order, and cut into batches', () => {
  const rows = ['P1', 'P2', 'p1 ', 'P1'].map((planId, at) => ({
    planId,
    at,
    sheet: 'accumulators' as const,
  }));
  const groups = groupByPlan(rows, (row) => row);
  expect(groups.map((group) => [group.planId, group.items.map((row) => row.at)])).toEqual([
    ['P1', [0, 2, 3]],
    ['P2', [1]],
  ]);
  expect(inBatches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inBatches([], 2)).toEqual([]);
  expect(halves([1, 2, 3])).toEqual([[1, 2], [3]]);
  expect(halves([1])).toEqual([]);
});
