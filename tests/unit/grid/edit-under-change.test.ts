import { expect, test } from 'vitest';
import { placeCursor } from '../../../renderer/grid/cursor-actions';
import { beginEdit, commitEdit } from '../../../renderer/grid/edit-actions';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { loadedRow } from './sample-rows';
import { sessionOf } from './sample-session';

const keys = { plan_ID: '00123', accum_Name: 'CHIRO' };

/** An editor open on 2,000, under which the cell became 9,999 by what the server said. */
async function changedUnderEditor(): Promise<GridSession> {
  const session = await sessionOf([loadedRow('a', { ...keys, annual_Max: '2000' })]);
  const column = session.columns.findIndex(({ id }) => id === 'annual_Max');
  placeCursor(session, { row: 0, column }, false);
  beginEdit(session, 'edit', 'content');
  session.allRows.put({ ...loadedRow('a', { ...keys, annual_Max: '9999' }), revision: 1 });
  session.allRows.publish();
  expect(session.rows.rowAt(0)?.cells['annual_Max']).toBe('9999');
  return session;
}

test('an editor that was opened and left alone does not put back what the cell held before', async () => {
  const session = await changedUnderEditor();
  commitEdit(session, '2000');
  expect(session.rows.rowAt(0)?.cells['annual_Max']).toBe('9999');
  expect(session.workspace.history.get().done).toEqual([]);
});

test('what is typed then counts', async () => {
  const session = await changedUnderEditor();
  commitEdit(session, '2500');
  expect(session.rows.rowAt(0)?.cells['annual_Max']).toBe('2500');
});

test('what is typed where the row has gone is not dropped without a word, and makes no step', async () => {
  const session = await changedUnderEditor();
  session.workspace.edit('removing a row', 'accumulators', [{ kind: 'remove', rowId: 'a' }]);
  commitEdit(session, '2500');
  expect(session.workspace.notice.get()?.text).toBe(
    '“2500” was not entered: its row is no longer on the sheet.',
  );
  expect(session.workspace.history.get().done).toHaveLength(1);
});
