import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsNow } from '../../../renderer/state/row-counts';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import { withCells } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { type RowUpdate, withUpdate } from '../../../shared/plan/row-update';
import { loadedRow } from './sample-rows';
import { shelve } from './shelved-rows';

type Change = Exclude<Parameters<SheetRows['change']>[1], number>;
interface Step {
  readonly change: Change;
  /** Whether somebody looks at the row afterwards, or at what follows from it. */
  readonly look: 'none' | 'row' | 'view';
}

const content = fc.constantFrom(null, '1000', '7', 'abc');
const cells = fc.dictionary(fc.constantFrom('annual_Max', 'annual_Max_Net', 'accum_Name'), content);
const rowId = fc.constantFrom('a', 'b', 'c');
const edit = fc.record({
  ...{ kind: fc.constant('set' as const), rowId, cells },
  untouch: fc.subarray(['member_Ded_OON', 'annual_Max']),
});
const run = fc.option(
  fc.record({
    state: fc.constantFrom('queued' as const, 'updated' as const, 'rejected' as const),
    message: fc.constantFrom('', 'No.'),
    revision: fc.integer({ min: 0, max: 3 }),
  }),
);
const rebase = fc.record({
  ...{ frozen: cells, revision: fc.integer({ min: 0, max: 3 }) },
  baseline: fc.option(cells),
});
const update: fc.Arbitrary<RowUpdate> = fc.oneof(
  fc.record({ rowId, run }),
  fc.record({ rowId, run, rebase }),
);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    change: fc.oneof(edit, update),
    look: fc.constantFrom('none' as const, 'row' as const, 'view' as const),
  }),
);

function sheetOf(rows: readonly Row[]): SheetRows {
  const sheet = new SheetRows('accumulators', () => noRuleLists);
  shelve(sheet, rows);
  return sheet;
}

function changed(row: Row, change: Change): Row {
  return 'kind' in change ? withCells(row, change.cells, change.untouch) : withUpdate(row, change);
}

describe('rows that are changed before anybody looks at them', () => {
  const start = [loadedRow('a', 1), { ...loadedRow('b', 2), baseline: null }, loadedRow('c', 3)];

  it('are, once somebody looks, as if each change had been made at once', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const sheet = sheetOf(start);
        const plain = new Map<string, Row>(start.map((row) => [row.id, row]));
        for (const { change, look } of given) {
          const row = plain.get(change.rowId);
          if (row !== undefined) plain.set(change.rowId, changed(row, change));
          sheet.change(change.rowId, change);
          sheet.publish();
          if (look === 'row') expect(sheet.row(change.rowId)).toEqual(plain.get(change.rowId));
          if (look === 'view') expect(sheet.view(change.rowId)?.row).toEqual(plain.get(change.rowId));
        }
        const rows = [...plain.values()];
        for (const field of ['annual_Max', 'annual_Max_Net', 'member_Ded_OON', 'plan_ID']) {
          const contents = sheet.cellsOf(field);
          expect(rows.map((_, index) => contents(index))).toEqual(rows.map((row) => row.cells[field]));
        }
        expect(sheet.all()).toEqual(rows);
        const untold = sheetOf([]);
        for (const row of plain.values()) untold.put(row);
        expect(countsNow(sheet)).toEqual(countsNow(untold));
        for (const [index, id] of [...plain.keys()].entries()) {
          const state = untold.isUntouched(id) ? undefined : untold.view(id)?.state;
          expect(sheet.touchedStanding(index)?.state).toBe(state);
        }
        for (const id of plain.keys()) expect(sheet.view(id)).toEqual(untold.view(id));
      }),
    );
  });

  it('keep their place and say that they are touched', () => {
    const sheet = sheetOf(start);
    sheet.change('c', { kind: 'set', rowId: 'c', cells: { annual_Max: '7' }, untouch: [] });
    sheet.publish();
    expect([0, 1, 2].map((index) => sheet.idAt(index))).toEqual(['a', 'b', 'c']);
    expect([sheet.isUntouched('a'), sheet.isUntouched('c')]).toEqual([true, false]);
    expect(sheet.touchedIds()).toEqual(['b', 'c']);
  });

  it('change nothing where there is no such row', () => {
    const sheet = sheetOf(start);
    const { version } = sheet;
    sheet.change('x', { rowId: 'x', run: null });
    sheet.publish();
    expect(sheet.version).toBe(version);
  });
});
