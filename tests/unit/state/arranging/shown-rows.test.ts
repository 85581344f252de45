import { describe, expect, it } from 'vitest';
import { emptyRow } from '../../../../renderer/grid/model/added-rows';
import type { SheetRows } from '../../../../renderer/state/sheet-rows';
import type { Cells } from '../../../../shared/plan/cells';
import { rowFromAdded } from '../../../../shared/plan/edit';
import type { Row } from '../../../../shared/plan/row';
import { editedRow, loadedRow } from '../sample-rows';
import { arrangedSheet, fieldColumn, statusColumn } from './arranged-sheet';

const annual = fieldColumn('annual_Max');
const name = fieldColumn('accum_Name');
const byAnnual = [{ column: annual, direction: 'ascending' }] as const;
const above = (number: string) =>
  ({ column: annual, test: { kind: 'number', how: 'above', number, and: '' } }) as const;

/** Four rows whose amounts are 40, 10, 30, 20, in the order a, b, c, d. */
function fourRows(): readonly Row[] {
  return ['40', '10', '30', '20'].map((amount, index) =>
    loadedRow('abcd'.charAt(index), index + 1, { annual_Max: amount }),
  );
}

function edit(all: SheetRows, id: string, cells: Cells): void {
  const row = all.row(id);
  if (row !== undefined) all.put(editedRow(row, cells));
  all.publish();
}

function add(all: SheetRows, id: string, position?: number): void {
  const { row } = emptyRow('accumulators', all, id);
  all.put(rowFromAdded(position === undefined ? row : { ...row, position }));
  all.publish();
}

describe('the rows as they are shown', () => {
  it('stand in the sheet order until somebody sorts, and again afterwards', () => {
    const { shown, ids } = arrangedSheet(fourRows());
    shown.sort(byAnnual);
    expect(ids()).toEqual(['b', 'd', 'c', 'a']);
    expect(shown.indexOf('c')).toBe(2);
    shown.sort([]);
    expect(ids()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keep their places when one is edited, until they are sorted again', () => {
    const { all, shown, ids } = arrangedSheet(fourRows());
    shown.sort(byAnnual);
    edit(all, 'b', { annual_Max: '99' });
    expect(ids()).toEqual(['b', 'd', 'c', 'a']);
    shown.sort(byAnnual);
    expect(ids()).toEqual(['d', 'c', 'a', 'b']);
  });

  it('keep their own numbers where others are filtered away, and are numbered anew where sorted', () => {
    const { shown } = arrangedSheet(fourRows());
    const numbers = (): readonly number[] =>
      Array.from({ length: shown.count }, (_, place) => shown.numberAt(place));
    expect(numbers()).toEqual([1, 2, 3, 4]);
    shown.filter({ filters: [above('15')], quick: null });
    expect(numbers()).toEqual([1, 3, 4]);
    expect([1, 2, 3, 4, 5].map((number) => shown.placeNumbered(number))).toEqual([0, -1, 1, 2, -1]);
    shown.sort(byAnnual);
    expect(numbers()).toEqual([1, 2, 3]);
    expect([3, 4].map((number) => shown.placeNumbered(number))).toEqual([2, -1]);
  });

  it('keep a row that no longer passes until the filter is applied again', () => {
    const { all, shown, ids } = arrangedSheet(fourRows());
    const filtering = { filters: [above('15')], quick: null };
    shown.filter(filtering);
    expect(ids()).toEqual(['a', 'c', 'd']);
    expect(shown.hiddenCount).toBe(1);
    edit(all, 'c', { annual_Max: '1' });
    shown.sort(byAnnual);
    expect(ids()).toEqual(['c', 'd', 'a']);
    shown.filter(filtering);
    expect(ids()).toEqual(['d', 'a']);
  });

  it('keep the row that is being edited whatever the filter says', () => {
    const { shown, ids } = arrangedSheet(fourRows());
    shown.filter({ filters: [above('15')], quick: null }, 'b');
    expect(ids()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('take a new row at the end of the screen, filtered and sorted', () => {
    const { all, shown, ids } = arrangedSheet(fourRows());
    shown.filter({ filters: [above('15')], quick: null });
    shown.sort([{ column: annual, direction: 'descending' }]);
    add(all, 'new');
    expect(ids()).toEqual(['a', 'c', 'd', 'new']);
    add(all, 'next');
    expect(ids()).toEqual(['a', 'c', 'd', 'new', 'next']);
  });

  it('take a row inserted between others where it was inserted on screen', () => {
    const { all, shown, ids } = arrangedSheet(fourRows());
    shown.sort(byAnnual);
    // Above d, which is last on the sheet and stands after c there.
    shown.expectRows(all.indexOf('d') - 1, shown.indexOf('d'));
    add(all, 'new', 3.5);
    expect(ids()).toEqual(['b', 'new', 'd', 'c', 'a']);
    shown.expectRows(all.indexOf('d'), shown.indexOf('d') + 1);
    add(all, 'below');
    expect(ids()).toEqual(['b', 'new', 'd', 'below', 'c', 'a']);
    shown.expectRows(-1, 0);
    add(all, 'top', 0);
    expect(ids()).toEqual(['top', 'b', 'new', 'd', 'below', 'c', 'a']);
  });

  it('show a row that came back where it stood', () => {
    const { all, shown, ids } = arrangedSheet(fourRows());
    shown.sort(byAnnual);
    const gone = ['d', 'c'].flatMap((id) => all.row(id) ?? []);
    for (const { id } of gone) all.remove(id);
    all.publish();
    expect(ids()).toEqual(['b', 'a']);
    for (const row of gone.toReversed()) all.put(row);
    all.publish();
    expect(ids()).toEqual(['b', 'd', 'c', 'a']);
  });

  it('show loaded rows only where they pass the filter, in the sheet order', () => {
    const { all, shown, ids } = arrangedSheet(fourRows());
    shown.filter({ filters: [above('15')], quick: null });
    all.put(loadedRow('e', 1.5, { annual_Max: '50' }));
    all.put(loadedRow('f', 1.6, { annual_Max: '5' }));
    all.publish();
    expect(ids()).toEqual(['a', 'e', 'c', 'd']);
  });

  it('find a row on screen after the rows before it changed', () => {
    const { all, shown } = arrangedSheet(fourRows());
    shown.sort(byAnnual);
    all.remove('b');
    all.publish();
    expect(shown.indexOf('b')).toBe(-1);
    expect(shown.indexOf('d')).toBe(0);
    expect(shown.rowAt(2)?.id).toBe('a');
  });

  it('sort by the state that most wants a look, clean rows last', () => {
    const { all, shown, ids } = arrangedSheet(fourRows());
    edit(all, 'd', { annual_Max: 'abc' });
    edit(all, 'c', { annual_Max: '31' });
    shown.sort([{ column: statusColumn, direction: 'ascending' }]);
    expect(ids()).toEqual(['d', 'c', 'a', 'b']);
    shown.sort([{ column: statusColumn, direction: 'descending' }]);
    expect(ids()).toEqual(['c', 'd', 'a', 'b']);
  });

  it('can be narrowed to what was changed and to what wants fixing', () => {
    const { all, shown, ids } = arrangedSheet(fourRows());
    edit(all, 'd', { annual_Max: 'abc' });
    edit(all, 'c', { lifetime_Max: '31' });
    shown.filter({ filters: [{ column: statusColumn, test: { kind: 'changed' } }], quick: null });
    expect(ids()).toEqual(['c', 'd']);
    shown.filter({ filters: [{ column: annual, test: { kind: 'changed' } }], quick: null });
    expect(ids()).toEqual(['d']);
    shown.filter({ filters: [{ column: statusColumn, test: { kind: 'problems' } }], quick: null });
    expect(ids()).toEqual(['d']);
  });

  it('can be narrowed to certain rows, whatever they hold', () => {
    const { shown, ids } = arrangedSheet(fourRows());
    const test = { kind: 'rows', ids: new Set(['d', 'b', 'gone']), words: 'of a run' } as const;
    shown.filter({ filters: [{ column: statusColumn, test }], quick: null });
    expect(ids()).toEqual(['b', 'd']);
  });

  it('give the values of a column with their counts, in rows the other filters let pass', () => {
    const { all, shown } = arrangedSheet(fourRows());
    edit(all, 'a', { annual_Max: null });
    edit(all, 'b', { annual_Max: '1250' });
    edit(all, 'c', { annual_Max: 'soon' });
    expect(shown.values(annual)).toEqual([
      { text: '20.00', count: 1 },
      { text: '1,250.00', count: 1 },
      { text: 'soon', count: 1 },
      { text: '', count: 1 },
    ]);
    shown.filter({
      filters: [{ column: name, test: { kind: 'values', values: new Set(['A', 'B']) } }],
      quick: null,
    });
    expect(shown.values(annual)).toHaveLength(2);
    expect(shown.values(name)).toHaveLength(4);
  });

  it('begin anew for another workspace', () => {
    const { shown, ids } = arrangedSheet(fourRows());
    shown.filter({ filters: [above('15')], quick: null });
    shown.sort(byAnnual);
    shown.reset();
    expect(shown.isFiltered).toBe(false);
    expect(ids()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('give up a filter in slices when another one is set meanwhile', async () => {
    const { shown, ids } = arrangedSheet(fourRows());
    const slow = shown.filterInSlices({ filters: [], quick: { text: '40', columns: [annual] } });
    shown.filter({ filters: [above('25')], quick: null });
    await slow;
    expect(ids()).toEqual(['a', 'c']);
  });
});
