import { expect, it } from 'vitest';
import { loadedRows, loadedSentence } from '../../../renderer/plans/loaded-sentence';
import { Workspace } from '../../../renderer/state/workspace';
import { plainApi } from '../state/plain-api';
import { loadedRow } from '../state/sample-rows';

it('says how much was loaded onto each sheet', () => {
  const rows = { accumulators: 1204, preExisting: 1 };
  expect(loadedSentence({ plans: 5, rows: 1205, gone: [], failures: [] }, rows)).toBe(
    'Loaded 5 plans: 1,204 accumulators, 1 pre-existing coverage.',
  );
});

it('says how many plans could not be read', () => {
  const failures = [{ planId: '00123', message: 'The server is busy.' }];
  const rows = { accumulators: 1, preExisting: 0 };
  expect(loadedSentence({ plans: 2, rows: 1, gone: [], failures }, rows)).toBe(
    'Loaded 2 plans: 1 accumulator, 0 pre-existing coverages. 1 plan could not be read.',
  );
  expect(loadedSentence({ plans: 0, rows: 0, gone: [], failures }, rows)).toBe('1 plan could not be read.');
});

it('says how many rows the server no longer has, and of which plans', () => {
  const rows = { accumulators: 9, preExisting: 1 };
  const loaded = { plans: 1, rows: 10, failures: [] };
  expect(loadedSentence({ ...loaded, gone: [{ planId: '00123', rows: 1 }] }, rows)).toBe(
    'Loaded 1 plan: 9 accumulators, 1 pre-existing coverage. 1 row of plan 00123 is gone from the server and was taken off the sheet.',
  );
  const gone = ['A', 'B', 'C', 'D', 'E'].map((planId) => ({ planId, rows: 2 }));
  expect(loadedSentence({ ...loaded, gone }, rows)).toMatch(
    / 10 rows of plans A, B, C and 2 more are gone from the server and were taken off the sheet\.$/,
  );
});

it('counts the rows the server has of the plans that were asked for', async () => {
  const other = loadedRow('b', 2, { plan_ID: '00999' });
  const fresh = { ...loadedRow('c', 3), baseline: null };
  const { api } = plainApi([loadedRow('a', 1), other, fresh]);
  const workspace = new Workspace(api);
  await workspace.open();
  expect(loadedRows(workspace, ['00123 '])).toEqual({ accumulators: 1, preExisting: 0 });
});
