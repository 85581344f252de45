import { expect, test } from 'vitest';
import { moveLines, movedSentence } from '../../../renderer/workspaces/move-words';

const from = { name: 'Trial', environment: 'test', database: 'RENEWALS' } as const;
const to = { name: 'Live', environment: 'production', database: 'LIVE' } as const;
const workspace = { id: 'w', name: 'Renewal', changedAt: 0, openedAt: 0, deletedAt: null };
const nothing = { kept: 0, different: 0, alreadySo: 0, fresh: 0, leftBehind: 0, missingPlans: 0 };

test('before moving, both places are named with what becomes of every kind of row', () => {
  const preview = { plans: 2, rows: 900, edited: 1, created: 2, unanswered: 3 };
  const said = moveLines(preview, from, to).join('\n');
  expect(said).toContain(
    '1 edited row and 2 new rows keep what you typed, over the values of Production (LIVE).',
  );
  expect(said).toContain('3 rows without an answer of Test (RENEWALS)');
  expect(said).toContain('goes into the bin of “Trial”');
  expect(said).toContain('Nothing is sent.');
});

test('a workspace without changes has nothing that would come along', () => {
  const preview = { plans: 2, rows: 900, edited: 0, created: 0, unanswered: 0 };
  const said = moveLines(preview, from, to).join('\n');
  expect(said).toContain('Nothing is changed here');
  expect(said).not.toContain('without an answer');
});

test('after moving, only what happened is told', () => {
  expect(movedSentence({ workspace, ...nothing, kept: 2 }, from, to)).toBe(
    '“Renewal” is in Production (LIVE) now: 2 edited rows, 0 new rows. What was sent before, with its history, is in the bin of “Trial”.',
  );
  const all = { kept: 5, different: 1, alreadySo: 1, fresh: 1, leftBehind: 1200, missingPlans: 2 };
  expect(movedSentence({ workspace, ...all }, from, to)).toBe(
    '“Renewal” is in Production (LIVE) now: 5 edited rows, 1 new row. In 1 row Production (LIVE) had other values than those that were edited. 1 row already so there. 1,200 unchanged rows not there, left behind. 2 plans not there. What was sent before, with its history, is in the bin of “Trial”.',
  );
});
