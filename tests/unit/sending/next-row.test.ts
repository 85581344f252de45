import { expect, it } from 'vitest';
import { nextRow } from '../../../renderer/sending/next-row';
import { Workspace } from '../../../renderer/state/workspace';
import type { Row } from '../../../shared/plan/row';
import { plainApi } from '../state/plain-api';
import { editedRow, loadedRow } from '../state/sample-rows';

async function opened(rows: readonly Row[]): Promise<Workspace> {
  const workspace = new Workspace(plainApi(rows).api);
  await workspace.open();
  return workspace;
}

const wrong = (row: Row): Row => editedRow(row, { annual_Max: 'abc' });

it('goes from row to row in the state, then on to the other sheet, then from the top again', async () => {
  const other: Row = { ...loadedRow('x', 1), sheet: 'preExisting', cells: { plan_ID: 'P' }, baseline: null };
  const rows = [wrong(loadedRow('a', 1)), loadedRow('b', 2), wrong(loadedRow('c', 3)), other];
  const workspace = await opened(rows);
  expect(nextRow(workspace, 'invalid', -1)).toMatchObject({ rowId: 'a', field: 'annual_Max' });
  expect(nextRow(workspace, 'invalid', 0)).toMatchObject({ rowId: 'c' });
  expect(nextRow(workspace, 'invalid', 2)).toMatchObject({ rowId: 'x', sheet: 'preExisting' });
  workspace.activeSheet.set('preExisting');
  expect(nextRow(workspace, 'invalid', 0)).toMatchObject({ rowId: 'a', sheet: 'accumulators' });
});

it('goes to a row with a warning, which has no state of its own', async () => {
  const large = editedRow(loadedRow('b', 2), { annual_Max: '9000' });
  const workspace = await opened([wrong(loadedRow('a', 1)), large, loadedRow('c', 3)]);
  expect(nextRow(workspace, 'warned', -1)).toMatchObject({ rowId: 'b', field: 'annual_Max' });
});

it('comes back to the only row in the state, and finds none where there is none', async () => {
  const workspace = await opened([wrong(loadedRow('a', 1)), loadedRow('b', 2)]);
  expect(nextRow(workspace, 'invalid', 0)).toMatchObject({ rowId: 'a' });
  expect(nextRow(workspace, 'rejected', -1)).toBeUndefined();
});
