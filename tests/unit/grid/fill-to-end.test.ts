import { expect, test } from 'vitest';
import { fillToEnd } from '../../../renderer/grid/fill-actions';
import { GridSession } from '../../../renderer/grid/grid-session';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { singleCell } from '../../../renderer/grid/model/selection';
import { Workspace } from '../../../renderer/state/workspace';
import { sheetNamed } from '../../../shared/plan/sheet';
import { plainApi } from '../state/plain-api';
import { loadedRow } from './sample-rows';
import { sessionOf } from './sample-session';

const row = (id: string, plan: string, amount: string | null) => ({
  ...loadedRow(id, { plan_ID: plan, accum_Name: id, annual_Max: amount }),
  position: Number(id.slice(1)),
});

/** A sheet of these rows with the first amount selected. */
async function sheetOf(...rows: readonly ReturnType<typeof row>[]): Promise<GridSession> {
  const session = await sessionOf(rows);
  const column = session.columns.findIndex(({ id }) => id === 'annual_Max');
  session.selection.set(singleCell({ row: 0, column }));
  return session;
}

const amounts = (session: GridSession): readonly unknown[] =>
  Array.from({ length: session.rows.count }, (_, at) => session.rows.rowAt(at)?.cells['annual_Max']);

test('a fill to the end of the block that replaces filled cells asks first, and says how far it goes', async () => {
  const session = await sheetOf(
    row('r1', 'P1', '350'),
    row('r2', 'P1', null),
    row('r3', 'P2', '4000'),
    row('r4', 'P3', '350'),
    row('r5', 'P3', '9'),
  );
  fillToEnd(session);
  const question = session.question.get();
  expect(question?.text).toBe(
    'Down to row 5, 2 filled cells of 2 plans would be replaced. Undo brings them back.',
  );
  expect(amounts(session)).toEqual(['350', null, '4000', '350', '9']);
  question?.answers[0]?.run();
  expect(amounts(session)).toEqual(['350', '350', '350', '350', '350']);
});

test('a fill over blank cells, or such as hold the same, is made at once', async () => {
  const session = await sheetOf(row('r1', 'P1', '350'), row('r2', 'P1', null), row('r3', 'P1', '350'));
  fillToEnd(session);
  expect(session.question.get()).toBeNull();
  expect(amounts(session)).toEqual(['350', '350', '350']);
});

test('a fill that was asked about goes to the rows it told of, though others have come above them', async () => {
  const { api, tellRows } = plainApi([row('r1', 'P1', '350'), row('r2', 'P2', '4000'), row('r3', 'P3', '9')]);
  const workspace = new Workspace(api);
  await workspace.open();
  const sheet = sheetNamed('accumulators');
  const session = new GridSession({ workspace, sheet, columns: gridColumns(sheet) });
  session.selection.set(
    singleCell({ row: 0, column: session.columns.findIndex(({ id }) => id === 'annual_Max') }),
  );
  fillToEnd(session);
  const question = session.question.get();
  tellRows({ added: [row('r0', 'P0', '111')], updated: [], removed: [] });
  expect(amounts(session)).toEqual(['111', '350', '4000', '9']);
  question?.answers[0]?.run();
  expect(amounts(session)).toEqual(['111', '350', '350', '350']);
});
