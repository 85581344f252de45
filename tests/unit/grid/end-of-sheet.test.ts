import { expect, test } from 'vitest';
import { placeCursor } from '../../../renderer/grid/cursor-actions';
import { commitEdit } from '../../../renderer/grid/edit-actions';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { performCommand } from '../../../renderer/grid/perform-command';
import type { Row } from '../../../shared/plan/row';
import { loadedRow, newRow } from './sample-rows';
import { sessionOf } from './sample-session';

const down = { kind: 'advance', key: 'Enter', step: 1 } as const;
const named = newRow('n', { plan_ID: '00123', accum_Name: 'NEW' });

async function atLastRow(last: Row): Promise<GridSession> {
  const session = await sessionOf([loadedRow('a', { plan_ID: '00123', accum_Name: 'CHIRO' }), last]);
  placeCursor(session, { row: 1, column: 3 }, false);
  return session;
}

function pressEnter(session: GridSession): void {
  performCommand(session, { kind: 'move', motion: down, extend: false });
}

test('Enter on a last row that is new and named adds another one, in the column where a run of Tabs began', async () => {
  const session = await atLastRow(named);
  performCommand(session, { kind: 'move', motion: { ...down, key: 'Tab' }, extend: false });
  pressEnter(session);
  expect(session.rows.count).toBe(3);
  expect(session.selection.get().active).toEqual({ row: 2, column: 3 });
  // It has no name yet: another Enter gives no other row.
  pressEnter(session);
  expect(session.rows.count).toBe(3);
});

test('Enter that finishes a cell adds no row, but says how to', async () => {
  const session = await atLastRow(named);
  performCommand(session, { kind: 'typeOver' });
  commitEdit(session, '12', down);
  expect(session.rows.count).toBe(2);
  expect(session.workspace.notice.get()?.text).toBe(
    'This is the last row. Enter once more adds another one.',
  );
});

test('Enter on the last row of the server stays there', async () => {
  const session = await atLastRow(loadedRow('z', { plan_ID: '00123', accum_Name: 'ZZZ' }));
  pressEnter(session);
  expect(session.rows.count).toBe(2);
  expect(session.selection.get().active).toEqual({ row: 1, column: 3 });
});
