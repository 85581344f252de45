import { expect, test } from 'vitest';
import { settle, type Attempt } from '../../../shared/batch/settling';
import type { Cells } from '../../../shared/plan/cells';

const before = { plan_ID: 'P1', accum_Name: 'MED', annual_Max: '100' };
const sent = { ...before, annual_Max: '120' };
const update: Attempt = { sheet: 'accumulators', mode: 'update', sent, before };
const create: Attempt = { sheet: 'accumulators', mode: 'create', sent, before: null };
const found = (cells: Cells) => ({ kind: 'found', cells }) as const;

test('the row as it was sent means it landed, by what was there before', () => {
  expect(settle(update, found({ ...sent, annual_Max: '120.00', entry_User: 'me' })).kind).toBe('updated');
  expect(settle(create, found(sent)).kind).toBe('created');
});

test('the row as it was before means it did not land', () => {
  expect(settle(update, found(before)).kind).toBe('notApplied');
  expect(settle(create, { kind: 'absent' }).kind).toBe('notApplied');
});

test('anything else means that someone else was there', () => {
  expect(settle(update, found({ ...before, annual_Max: '130' })).kind).toBe('conflict');
  expect(settle(update, found({ ...sent, lifetime_Max: '1' })).kind).toBe('conflict');
  expect(settle(update, { kind: 'absent' }).kind).toBe('conflict');
  expect(settle(create, found(before)).kind).toBe('conflict');
});

test('a row that cannot be made out stays unknown', () => {
  expect(settle(update, { kind: 'unclear', reason: 'x' }).kind).toBe('unknown');
});

test('letter case and blanks of the server are accepted', () => {
  const texts = { plan_ID: 'P1', coverage_Type: 'EE', ex_Code: 'ab1' };
  const attempt: Attempt = {
    sheet: 'preExisting',
    mode: 'update',
    sent: texts,
    before: { ...texts, ex_Code: 'XX' },
  };
  expect(settle(attempt, found({ ...texts, ex_Code: 'AB1  ' })).kind).toBe('updated');
});

test('but not where letter case was all that was to be changed', () => {
  const texts = { plan_ID: 'P1', coverage_Type: 'EE', ex_Code: 'AB1' };
  const attempt: Attempt = {
    sheet: 'preExisting',
    mode: 'update',
    sent: texts,
    before: { ...texts, ex_Code: 'ab1' },
  };
  expect(settle(attempt, found({ ...texts, ex_Code: 'ab1' })).kind).toBe('notApplied');
  expect(settle(attempt, found(texts)).kind).toBe('updated');
  expect(settle(attempt, found({ ...texts, ex_Code: 'aB1' })).kind).toBe('conflict');
});
