import { expect, test, vi } from 'vitest';
import { clearSelection } from '../../../renderer/grid/cell-actions';
import { applyFill, fillSelection } from '../../../renderer/grid/fill-actions';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { type CellRange, selectedRange } from '../../../renderer/grid/model/selection';
import { moveBlock } from '../../../renderer/grid/move-actions';
import { pasteCells, pasteContent, readLines } from '../../../renderer/grid/paste-actions';
import type { Row } from '../../../shared/plan/row';
import { loadedRow } from './sample-rows';
import { sessionOf } from './sample-session';

const row = (at: number, annual: string | null, member: string | null = null): Row => ({
  ...loadedRow(`r${at}`, {
    plan_ID: 'P1',
    accum_Name: `N${at}`,
    annual_Max: annual,
    annual_Max_Member: member,
  }),
  position: at,
});

/** A sheet of these rows; the amounts of the first so many rows are selected. */
async function sheetOf(rows: readonly Row[], size: { rows: number; columns: number }): Promise<GridSession> {
  const session = await sessionOf(rows);
  session.selection.set(selectedRange(amounts(session, size)));
  session.workspace.notice.set(null);
  return session;
}

function amounts(session: GridSession, size: { rows: number; columns: number }): CellRange {
  const firstColumn = session.columns.findIndex(({ id }) => id === 'annual_Max');
  return { firstRow: 0, lastRow: size.rows - 1, firstColumn, lastColumn: firstColumn + size.columns - 1 };
}

const said = (session: GridSession): Promise<string> =>
  vi.waitUntil(() => session.workspace.notice.get()?.text);

const one = { rows: 1, columns: 1 };

test('a paste tells how many filled cells it made blank', async () => {
  const session = await sheetOf([row(0, '100', '50'), row(1, null, '7')], one);
  const lines = [
    ['', '1'],
    ['', ''],
  ];
  pasteCells(session, readLines(lines), { choice: plainPaste, own: undefined });
  expect(await said(session)).toBe('4 cells pasted, 2 filled cells became blank');
});

test('a paste that skips blanks makes none', async () => {
  const session = await sheetOf([row(0, '100', '50')], one);
  const choice = { ...plainPaste, skipsBlanks: true };
  pasteCells(session, readLines([['', '1']]), { choice, own: undefined });
  expect(await said(session)).toBe('1 cell pasted');
});

test('a large paste tells it as well, of rows as they were loaded and of edited ones', async () => {
  const count = 300;
  const rows = Array.from({ length: count }, (_, at) => row(at, at % 2 === 0 ? '100' : null, '7'));
  const session = await sheetOf(rows, one);
  session.workspace.edit('typing', 'accumulators', [
    { kind: 'set', rowId: 'r1', cells: { annual_Max: '5' }, untouch: [] },
  ]);
  const text = Array.from({ length: count }, () => '\t9').join('\n');
  pasteContent(session, { text, html: '', hasFiles: false }, { kind: 'cells', choice: plainPaste });
  await vi.waitFor(() => {
    expect(session.workspace.notice.get()?.text).toBe('600 cells pasted, 151 filled cells became blank');
  });
});

test('filling from a blank cell tells what it took away', async () => {
  const rows = [row(0, null), row(1, '100'), row(2, null)];
  const session = await sheetOf(rows, { rows: 3, columns: 1 });
  fillSelection(session, 'down');
  expect(await said(session)).toBe('2 cells filled, 1 filled cell became blank');
});

test('dragging a blank cell over filled ones tells what it took away', async () => {
  const session = await sheetOf([row(0, null), row(1, '100')], one);
  const source = amounts(session, one);
  applyFill(session, { source, target: { ...source, firstRow: 1, lastRow: 1 }, isVertical: true }, 'copy');
  expect(await said(session)).toBe('1 cell filled, 1 filled cell became blank');
});

test('moving blank cells onto filled ones asks with how many become blank, and tells it', async () => {
  const session = await sheetOf([row(0, null, '7'), row(1, '100', '8')], { rows: 1, columns: 2 });
  const from = amounts(session, { rows: 1, columns: 2 });
  moveBlock(session, { from, to: { row: 1, column: from.firstColumn }, isCopy: true });
  const question = session.question.get();
  expect(question?.text).toBe(
    '2 filled cells would be replaced by what is copied there. 1 of them would become blank. Undo brings them back.',
  );
  question?.answers[0]?.run();
  expect(await said(session)).toBe('2 cells copied, 1 filled cell became blank');
});

test('clearing cells, which says so itself, tells nothing', async () => {
  const session = await sheetOf([row(0, '100')], one);
  clearSelection(session);
  expect(session.rows.rowAt(0)?.cells['annual_Max']).toBeNull();
  expect(session.workspace.notice.get()).toBeNull();
});
