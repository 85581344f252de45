import { expect, it } from 'vitest';
import { type NamedRow, rowsOnSheets } from '../../../renderer/history/rows-on-sheet';
import { Workspace } from '../../../renderer/state/workspace';
import { plainApi } from '../state/plain-api';
import { loadedRow } from '../state/sample-rows';

async function found(...rows: readonly NamedRow[]): Promise<ReturnType<typeof rowsOnSheets>> {
  const workspace = new Workspace(plainApi([loadedRow('a', 1), loadedRow('b', 2)]).api);
  await workspace.open();
  return rowsOnSheets(rows, (name) => workspace.sheet(name));
}

const named = (rowId: string, second: string): NamedRow => ({
  ...{ rowId, second, sheet: 'accumulators', planId: '00123' },
});

it('finds a row of a run by its identity, whatever it is called by now', async () => {
  const { ids, missing } = await found(named('a', 'OTHER'));
  expect([...ids.accumulators]).toEqual(['a']);
  expect(missing).toEqual([]);
});

it('finds a row that was loaded anew by plan and name, blanks and case aside', async () => {
  const { ids } = await found(named('gone', ' b '));
  expect([...ids.accumulators]).toEqual(['b']);
  expect(ids.preExisting.size).toBe(0);
});

it('names rows that are not on their sheet any more', async () => {
  const lost = named('gone', 'C');
  const { ids, missing } = await found(lost, named('a', 'A'));
  expect(missing).toEqual([lost]);
  expect(ids.accumulators.size).toBe(1);
});
