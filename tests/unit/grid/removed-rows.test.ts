import { expect, test } from 'vitest';
import { removalChoice, removingEdits } from '../../../renderer/grid/model/removed-rows';
import { removalQuestion, removalSummary } from '../../../renderer/grid/removal-words';
import { loadedRow, newRow } from './sample-rows';

const sent = { state: 'sending', message: '', revision: 0 } as const;

test('new rows, rows the server has and rows that were sent are told apart', () => {
  const edited = { ...loadedRow('c', { annual_Max: '1' }), cells: { annual_Max: '2' } };
  const held = { ...newRow('d', {}), run: sent };
  const lost = { ...loadedRow('e', {}), run: { ...sent, state: 'unknown' } as const };
  const choice = removalChoice([newRow('a', {}), loadedRow('b', {}), edited, held, lost]);
  expect(choice).toEqual({ fresh: ['a'], onServer: ['b', 'c'], unsent: 1, held: 2 });
});

test('a new row the server rejected is only here', () => {
  const run = { ...sent, state: 'rejected' } as const;
  expect(removalChoice([{ ...newRow('a', {}), run }]).fresh).toEqual(['a']);
});

test('each row that goes is one edit', () => {
  expect(removingEdits(['a', 'b'])).toEqual([
    { kind: 'remove', rowId: 'a' },
    { kind: 'remove', rowId: 'b' },
  ]);
});

test('the words tell what went, what stays and what is asked', () => {
  expect(removalSummary(2, { onServer: 1, held: 0 })).toBe('2 rows removed. 1 row the server has stays.');
  expect(removalSummary(0, { onServer: 0, held: 1 })).toBe(
    'No rows removed. 1 row that waits in a run, or has no answer yet, stays.',
  );
  const question = removalQuestion({ fresh: ['a'], onServer: ['b', 'c'], unsent: 1, held: 0 });
  expect(question).toMatch(
    /^1 row is new\. 2 rows are on the server, and Planbatch cannot delete them there\./,
  );
  expect(question).toContain('1 of these holds changes that were not sent');
});
