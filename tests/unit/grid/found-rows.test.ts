import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { FoundRows } from '../../../renderer/grid/find/found-rows';
import { nothingAsked } from '../../../renderer/grid/find/find-question';
import { replaceAll, replaceOne } from '../../../renderer/grid/find/replace-actions';
import { selectedScope } from '../../../renderer/grid/find/find-scope';
import { rowMatcher } from '../../../renderer/grid/find/row-matcher';
import { selectedRange, singleCell } from '../../../renderer/grid/model/selection';
import { runThrough } from '../../../renderer/state/arranging/slices';
import type { Row } from '../../../shared/plan/row';
import { loadedRow } from '../state/sample-rows';
import { sessionOf } from './sample-session';

function rowsOf(amounts: readonly (string | null)[]): readonly Row[] {
  return amounts.map((amount, index) => loadedRow(`r${index}`, index + 1, { annual_Max: amount }));
}

function columnOf(session: GridSession, id: string): number {
  return session.columns.findIndex((column) => column.id === id);
}

function found(session: GridSession, text: string): FoundRows {
  const rows = new FoundRows(rowMatcher(session, { ...nothingAsked, text }), session.rows.count);
  runThrough(rows.steps());
  return rows;
}

describe('finding on the sheet', () => {
  it('goes from match to match, around both ends, and tells which one it is at', async () => {
    const session = await sessionOf(rowsOf(['1250', '7', '12500']));
    const matches = found(session, '1,25');
    const column = columnOf(session, 'annual_Max');
    expect(matches.total).toBe(1);
    const all = found(session, '125');
    expect(all.total).toBe(2);
    expect(all.next({ row: 0, column }, 1)).toEqual({ row: 2, column });
    expect(all.next({ row: 2, column }, 1)).toEqual({ row: 0, column });
    expect(all.next({ row: 0, column }, -1)).toEqual({ row: 2, column });
    expect(all.next({ row: 1, column: 0 }, -1)).toEqual({ row: 0, column });
    expect(all.ordinalOf({ row: 2, column })).toBe(2);
    expect(all.ordinalOf({ row: 1, column })).toBe(0);
  });

  it('looks at a changed row again by itself', async () => {
    const session = await sessionOf(rowsOf(['1', '2', '3']));
    const matches = found(session, '777');
    session.workspace.edit('typing', 'accumulators', [
      { kind: 'set', rowId: 'r1', cells: { annual_Max: '777' }, untouch: [] },
    ]);
    matches.lookAgain(1);
    expect(matches.total).toBe(1);
    expect(matches.columnsAt(1)).toEqual([columnOf(session, 'annual_Max')]);
  });

  it('looks only at the cells it was asked about', async () => {
    const session = await sessionOf(rowsOf(['5', '5', '5']));
    const column = columnOf(session, 'annual_Max');
    session.selection.set(selectedRange({ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: column }));
    const question = { ...nothingAsked, text: '5', scope: selectedScope(session) };
    const rows = new FoundRows(rowMatcher(session, question), 3);
    runThrough(rows.steps());
    expect([...rows.rows()]).toEqual([1]);
    const other = rowMatcher(session, { ...nothingAsked, text: '5', columnId: 'lifetime_Max' });
    expect(other.count(0)).toBe(0);
  });

  it('replaces every match in one step, skips read-only cells and counts both', async () => {
    const amounts = fc.array(fc.constantFrom(null, '00123', '123', '4', '51123'), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(amounts, async (list) => {
        const session = await sessionOf(rowsOf(list));
        session.find.open('replace');
        session.find.ask({ text: '123' });
        await replaceAll(session, session.find, '9');
        const expected = list.map((amount) => amount?.replace('123', '9') ?? null);
        const own = session.allRows.all().map((row) => row.cells['annual_Max']);
        expect(own.map((amount) => (amount === '009' ? '9' : amount))).toEqual(
          expected.map((amount) => (amount === '009' ? '9' : amount)),
        );
        const cells = list.filter((amount) => amount?.includes('123') === true).length;
        // The plan, 00123, is part of the key of every row and holds the text too.
        const told = session.workspace.notice.get()?.text;
        expect(told).toBe(
          `${cells} ${cells === 1 ? 'cell' : 'cells'} replaced, ${list.length} read-only skipped.`,
        );
        expect(session.workspace.history.get().done).toHaveLength(cells === 0 ? 0 : 1);
        session.find.close();
      }),
      { numRuns: 30 },
    );
  });

  it('replaces one match and goes on to the next; text that cannot be read stays, marked', async () => {
    const session = await sessionOf(rowsOf(['777', '5', '777']));
    const column = columnOf(session, 'annual_Max');
    session.find.open('replace');
    session.find.ask({ text: '777' });
    session.selection.set(singleCell({ row: 0, column }));
    replaceOne(session, session.find, 'soon');
    expect(session.allRows.row('r0')?.cells['annual_Max']).toBe('soon');
    expect(session.allRows.view('r0')?.state).toBe('invalid');
    expect(session.selection.get().active).toEqual({ row: 2, column });
    session.find.close();
  });
});
