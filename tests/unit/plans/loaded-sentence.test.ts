import { expect, it } from 'vitest';
import { loadedRows, loadedSentence } from '../../../renderer/plans/loaded-sentence';
import { Workspace } from '../../../renderer/state/workspace';
import { plainApi } from '../state/plain-api';
import { loadedRow } from '../state/sample-rows';

it('says how much was loaded onto each sheet', () => {
  const rows = { accumulators: 1204, preExisting: 1 };
  expect(loadedSentence({ plans: 5, rows: 1205, failures: [] }, rows)).toBe(
    'Loaded 5 plans: 1,204 accumulators, 1 pre-existing coverage.',
  );
});

it('says how many plans could not be read', () => {
  const failures = [{ planId: '00123', message: 'The server is busy.' }];
  const rows = { accumulators: 1, preExisting: 0 };
  expect(loadedSentence({ plans: 2, rows: 1, failures }, rows)).toBe(
    'Loaded 2 plans: 1 accumulator, 0 pre-existing coverages. 1 plan could not be read.',
  );
  expect(loadedSentence({ plans: 0, rows: 0, failures }, rows)).toBe('1 plan could not be read.');
});

it('counts the rows the server has of the plans that were asked for', async () => {
  const other = loadedRow('b', 2, { plan_ID: '00999' });
  const fresh = { ...loadedRow('c', 3), baseline: null };
  const { api } = plainApi([loadedRow('a', 1), other, fresh]);
  const workspace = new Workspace(api);
  await workspace.open();
  expect(loadedRows(workspace, ['00123 '])).toEqual({ accumulators: 1, preExisting: 0 });
});
