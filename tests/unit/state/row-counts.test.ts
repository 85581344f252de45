import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsNow, haveManyChecks } from '../../../renderer/state/row-counts';
import type { RowCounts } from '../../../renderer/state/row-tally';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import type { Row } from '../../../shared/plan/row';
import { answeredRow, editedRow, loadedRow } from './sample-rows';

function counted(rows: readonly Row[]): RowCounts {
  const sheet = new SheetRows('accumulators', () => noRuleLists);
  for (const row of rows) sheet.put(row);
  sheet.publish();
  return countsNow(sheet);
}

describe('messages of checks', () => {
  const none = counted([]);
  const wrong = [1, 2, 3].map((at) => editedRow(loadedRow(`r${at}`, at), { annual_Max: 'abc' }));

  it('want none while rows are typed one by one, and some once many come with checks', () => {
    expect(haveManyChecks(counted(wrong.slice(0, 2)), none)).toBe(false);
    expect(haveManyChecks(counted(wrong), counted(wrong.slice(0, 2)))).toBe(false);
    expect(haveManyChecks(counted(wrong), none)).toBe(true);
  });
});

describe('counting rows', () => {
  it('tells clean, edited, new and invalid rows apart', () => {
    const counts = counted([
      loadedRow('a', 1),
      editedRow(loadedRow('b', 2), { annual_Max: '1500' }),
      editedRow(loadedRow('c', 3), { annual_Max: 'abc' }),
      { ...loadedRow('d', 4), baseline: null },
    ]);
    expect(counts.states).toMatchObject({ clean: 1, edited: 1, new: 1, invalid: 1 });
    expect(counts).toMatchObject({ ready: 2, changed: 3 });
  });

  it('counts rows with a warning, which are ready to be sent all the same', () => {
    const counts = counted([
      loadedRow('a', 1),
      editedRow(loadedRow('b', 2), { annual_Max: '1200' }),
      editedRow(loadedRow('c', 3), { annual_Max: '5000', annual_Max_Member: '6000' }),
    ]);
    expect(counts).toMatchObject({ warned: 1, ready: 2 });
  });

  it('holds a rejected row undone, also after it was corrected', () => {
    const rejected = answeredRow(editedRow(loadedRow('a', 1), { annual_Max: '1500' }), 'rejected');
    expect(counted([rejected])).toMatchObject({ undone: 1, ready: 0, changed: 1 });
    expect(counted([editedRow(rejected, { annual_Max: '1600' })])).toMatchObject({ undone: 1, ready: 1 });
  });

  it('has done with a rejected row that was put back to what the server has', () => {
    const rejected = answeredRow(editedRow(loadedRow('a', 1), { annual_Max: '1500' }), 'rejected');
    expect(counted([editedRow(rejected, { annual_Max: '1000' })])).toMatchObject({ undone: 0, changed: 0 });
  });

  it('offers no retry of a rejected row that has something to fix by now', () => {
    const rejected = answeredRow(editedRow(loadedRow('a', 1), { annual_Max: '1500' }), 'rejected');
    expect(counted([editedRow(rejected, { annual_Max: 'abc' })])).toMatchObject({ undone: 0, changed: 1 });
    const twin: Row = { ...loadedRow('b', 2), baseline: null, cells: rejected.cells };
    expect(counted([rejected, twin])).toMatchObject({ undone: 0 });
  });

  it('never takes a row without an answer for done', () => {
    expect(counted([answeredRow(loadedRow('a', 1), 'unknown')])).toMatchObject({ undone: 1 });
  });

  it('counts the same after each change as from the start', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 6 })));
    fc.assert(
      fc.property(changes, (given) => {
        const sheet = new SheetRows('accumulators', () => noRuleLists);
        const reading = (): RowCounts => countsNow(sheet);
        reading();
        for (const [id, what] of given) {
          if (what === 6) sheet.remove(id);
          else sheet.put(sampleOf(id, what));
          sheet.change(id, { rowId: id, run: what % 2 === 0 ? null : said(what) });
          sheet.publish();
          expect(reading()).toEqual(counted(sheet.all()));
        }
      }),
    );
  });
});

/** Rows in several states; two with different identities may have the same key. */
function sampleOf(id: string, what: number): Row {
  const loaded = loadedRow(id, what % 3);
  if (what < 2) return loaded;
  if (what < 4) return editedRow(loaded, { annual_Max: what === 2 ? '1500' : 'abc' });
  return { ...loaded, baseline: null };
}

function said(what: number): NonNullable<Row['run']> {
  return { state: what === 1 ? 'rejected' : 'sending', message: '', revision: 0 };
}
