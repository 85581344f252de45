import { expect, test } from 'vitest';
import { hideColumns, showColumns } from '../../../renderer/grid/column-actions';
import { replaceAll } from '../../../renderer/grid/find/replace-actions';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { moveStep } from '../../../renderer/grid/history-actions';
import { isSingleCell, selectedRange, singleCell } from '../../../renderer/grid/model/selection';
import { keepSelection } from '../../../renderer/grid/use-selection-upkeep';
import { loadedRow } from '../state/sample-rows';
import { sessionOf } from './sample-session';

const columnOf = (session: GridSession, id: string): number =>
  session.columns.findIndex((column) => column.id === id);

async function filled(): Promise<GridSession> {
  const amounts = ['3', '1', '2'];
  return sessionOf(
    amounts.map((tens, index) =>
      loadedRow(`r${index}`, index + 1, {
        annual_Max: `${tens}05`,
        annual_Max_Member: '105',
        lifetime_Max: '105',
      }),
    ),
  );
}

function fieldColumn(session: GridSession, id: string) {
  const field = session.sheet.fields.find(({ name }) => name === id);
  if (field === undefined) throw new Error('There is no such column');
  return { kind: 'field', id, field } as const;
}

/** Selects a block of `annual_Max`, or of it and the columns up to another one. */
function select(session: GridSession, rows: readonly [number, number], until = 'annual_Max'): void {
  const [firstRow, lastRow] = rows;
  const [firstColumn, lastColumn] = [columnOf(session, 'annual_Max'), columnOf(session, until)];
  session.selection.set(selectedRange({ firstRow, lastRow, firstColumn, lastColumn }));
}

/** The amounts of all rows by column, after `05` was replaced in what the bar looks through. */
async function afterReplacing(session: GridSession): Promise<Record<string, readonly unknown[]>> {
  session.find.ask({ text: '05' });
  await replaceAll(session, session.find, '99');
  const of = (id: string): readonly unknown[] => session.allRows.all().map((row) => row.cells[id]);
  return { annual: of('annual_Max'), member: of('annual_Max_Member'), lifetime: of('lifetime_Max') };
}

const untouched = ['105', '105', '105'];

test('what was selected stays what is replaced where the rows are sorted meanwhile', async () => {
  const session = await filled();
  const stop = session.find.follow();
  select(session, [0, 1]);
  session.find.open('replace');
  session.rows.sort([{ column: fieldColumn(session, 'annual_Max'), direction: 'ascending' }]);
  await expect.poll(() => session.rows.idAt(0)).toBe('r1');
  expect(await afterReplacing(session)).toEqual({
    annual: ['399', '199', '205'],
    member: untouched,
    lifetime: untouched,
  });
  stop();
});

test('what was selected stays what is replaced where columns are hidden meanwhile, itself too', async () => {
  const session = await filled();
  const stop = session.find.follow();
  const hide = (id: string): void => {
    hideColumns(
      session,
      session.columns.filter((column) => column.id === id),
    );
  };
  const [firstColumn, lastColumn] = [
    columnOf(session, 'annual_Max_Member'),
    columnOf(session, 'lifetime_Max'),
  ];
  session.selection.set(selectedRange({ firstRow: 0, lastRow: 2, firstColumn, lastColumn }));
  session.find.open('replace');
  hide('annual_Max');
  hide('lifetime_Max');
  expect(await afterReplacing(session)).toEqual({
    annual: ['305', '105', '205'],
    member: ['199', '199', '199'],
    lifetime: untouched,
  });
  hide('annual_Max_Member');
  session.find.ask({ text: '5' });
  await replaceAll(session, session.find, '7');
  expect(session.workspace.notice.get()?.text).toBe(
    '0 cells of the selection replaced. Not replaced: 3 cells in hidden columns.',
  );
  stop();
});

test('a block that is selected while the bar is open is what is replaced, and stays so while one goes through it', async () => {
  const session = await filled();
  const stop = session.find.follow();
  session.find.open('replace');
  session.find.ask({ text: '05' });
  select(session, [1, 2], 'annual_Max_Member');
  session.find.go(1);
  const { annual, member } = await afterReplacing(session);
  expect([annual, member]).toEqual([
    ['305', '199', '299'],
    ['105', '199', '199'],
  ]);
  stop();
});

test('a column chosen before is not kept where the cursor stands in another one', async () => {
  const session = await filled();
  const inColumn = (id: string): void => {
    session.selection.set(singleCell({ row: 0, column: columnOf(session, id) }));
  };
  inColumn('annual_Max');
  session.find.open('replace');
  session.find.ask({ columnId: 'annual_Max' });
  session.find.close();
  session.find.open('replace');
  expect(session.find.question.get().columnId).toBe('annual_Max');
  session.find.close();
  inColumn('annual_Max_Member');
  session.find.open('replace');
  expect(session.find.question.get().columnId).toBeNull();
  session.find.close();
  session.find.ask({ columnId: 'annual_Max' });
  select(session, [0, 1], 'annual_Max_Member');
  session.find.open('replace');
  expect(session.find.question.get().columnId).toBeNull();
  session.find.close();
});

test('rows that come later are not looked through, not behind a block from the first row to the last either', async () => {
  const session = await filled();
  const stop = session.find.follow();
  select(session, [0, 2]);
  session.find.open('replace');
  const cells = { ...loadedRow('later', 9, {}).cells, annual_Max: '405' };
  const later = { id: 'later', sheet: 'accumulators', position: 9, cells, baseline: null } as const;
  session.workspace.edit('adding a row', 'accumulators', [{ kind: 'add', row: later }]);
  expect(session.allRows.count).toBe(4);
  const { annual } = await afterReplacing(session);
  expect(annual).toEqual(['399', '199', '299', '405']);
  stop();
});

test('what is undone is selected, and nothing else is looked through for that', async () => {
  const session = await filled();
  const stop = session.find.follow();
  session.find.open('replace');
  session.find.ask({ text: '3' });
  await replaceAll(session, session.find, '4');
  const replaced = session.allRows.all().map((row) => row.cells['annual_Max']);
  expect(replaced).toEqual(['405', '105', '205']);
  session.find.ask({ text: '05' });
  await replaceAll(session, session.find, '99');
  moveStep(session, 'undo');
  await expect.poll(() => isSingleCell(session.selection.get())).toBe(false);
  expect(session.find.question.get().scope).toBeNull();
  stop();
});

test('all rows that a filter shows are those that are replaced where it is cleared meanwhile', async () => {
  const session = await filled();
  const stop = session.find.follow();
  const begins = { kind: 'text', how: 'begins', text: '3' } as const;
  const filters = [{ column: fieldColumn(session, 'annual_Max'), test: begins }];
  session.rows.filter({ filters, quick: null });
  expect(session.rows.count).toBe(1);
  select(session, [0, 0], 'annual_Max_Member');
  session.find.open('replace');
  session.rows.filter({ filters: [], quick: null });
  expect(await afterReplacing(session)).toEqual({
    annual: ['399', '105', '205'],
    member: ['199', '105', '105'],
    lifetime: untouched,
  });
  stop();
});

test('columns that were hidden when a row was selected are not replaced in where they are shown again', async () => {
  const session = await filled();
  const stop = session.find.follow();
  hideColumns(
    session,
    session.columns.filter(({ id }) => id === 'lifetime_Max'),
  );
  const lastColumn = session.columns.length - 1;
  session.selection.set(selectedRange({ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn }));
  session.find.open('replace');
  showColumns(session, ['lifetime_Max']);
  expect(await afterReplacing(session)).toEqual({
    annual: ['305', '199', '205'],
    member: ['105', '199', '105'],
    lifetime: untouched,
  });
  stop();
});

test('who chose all rows looks through all of them where rows come and the selected block moves with its own', async () => {
  const session = await filled();
  const stops = [session.find.follow(), keepSelection(session)];
  select(session, [1, 2]);
  session.find.open('replace');
  session.find.ask({ scope: null });
  session.workspace.edit('removing a row', 'accumulators', [{ kind: 'remove', rowId: 'r0' }]);
  expect(session.selection.get().ranges[0]?.anchor.row).toBe(0);
  expect(session.find.question.get().scope).toBeNull();
  for (const stop of stops) stop();
});

test('while a block is dragged no row is looked through, and what is replaced right then is what is selected', async () => {
  const session = await filled();
  const stop = session.find.follow();
  session.find.open('replace');
  session.find.ask({ text: '05' });
  await expect.poll(() => session.find.count.get().total).toBe(9);
  select(session, [1, 1]);
  select(session, [1, 2]);
  expect(session.find.count.get()).toEqual({ total: 0, ordinal: 0, isLooking: true });
  expect(session.find.isFound({ row: 1, column: columnOf(session, 'annual_Max') })).toBe(true);
  expect(session.find.isFound({ row: 0, column: columnOf(session, 'annual_Max') })).toBe(false);
  await expect.poll(() => session.find.count.get()).toEqual({ total: 2, ordinal: 1, isLooking: false });
  select(session, [0, 1]);
  await replaceAll(session, session.find, '99');
  expect(session.allRows.all().map((row) => row.cells['annual_Max'])).toEqual(['399', '199', '205']);
  stop();
});
