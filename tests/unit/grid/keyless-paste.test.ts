import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { pastePlan } from '../../../renderer/grid/model/paste-plan';
import { wholly } from '../../../renderer/grid/model/sliced';
import { standingReader } from '../../../renderer/state/column-reading';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';
import { shelve } from '../state/shelved-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const firstAmount = columns.findIndex(({ id }) => id === 'annual_Max');
const amountNames = columns.slice(firstAmount, firstAmount + 3).map(({ id }) => id);

const text = fc.constantFrom(
  '',
  ' ',
  '100',
  '250.5',
  '$1,250.00',
  '-0',
  '0',
  "'7",
  'abc',
  '12345678901234567',
);
const kept = fc.constantFrom(null, '100', '250.5', 'abc', '0');

const row = fc.record({
  cells: fc.array(kept, { minLength: 3, maxLength: 3 }),
  isNew: fc.boolean(),
  isEdited: fc.boolean(),
});

function sheetRows(
  given: readonly { cells: readonly (string | null)[]; isNew: boolean; isEdited: boolean }[],
): SheetRows {
  const rows = given.map(({ cells, isNew }, index): Row => {
    const amounts = Object.fromEntries(amountNames.map((name, at) => [name, cells[at] ?? null]));
    const whole = { plan_ID: 'P1', accum_Name: `N${index}`, ...amounts };
    const baseline = isNew ? null : whole;
    return {
      id: `r${index}`,
      sheet: 'accumulators',
      position: index,
      cells: whole,
      baseline,
      revision: 0,
      run: null,
    };
  });
  const sheet = new SheetRows('accumulators', () => noRuleLists);
  shelve(sheet, rows);
  for (const [index, { isEdited }] of given.entries()) {
    const change = { kind: 'set', rowId: `r${index}`, cells: { annual_Max: '77' }, untouch: [] } as const;
    if (isEdited) sheet.change(`r${index}`, change);
  }
  sheet.publish();
  return sheet;
}

test('a paste plans the same from packed rows as from the rows themselves', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      fc.record({
        start: fc.integer({ min: -2, max: 1 }),
        skipsBlanks: fc.boolean(),
        fromEnd: fc.nat({ max: 3 }),
      }),
      (given, lines, { start, skipsBlanks, fromEnd }) => {
        const rows = sheetRows(given);
        const rowAt = (index: number): Row | undefined => rows.rowAt(index);
        const plain = { count: rows.count, rowAt };
        const packed = {
          ...plain,
          contents: (fields: readonly string[]) => {
            const { numberOf, ...reading } = standingReader(rows, fields);
            const idAt = (index: number) => `r${index}`;
            return { ...reading, numberAt: (index: number) => numberOf(idAt(index)), idAt };
          },
        };
        const firstColumn = fromEnd > 0 ? columns.length - fromEnd - 1 : firstAmount + start;
        const target = { firstRow: 0, lastRow: 0, firstColumn, lastColumn: firstColumn };
        const choice = { operation: undefined, skipsBlanks, transposes: false };
        const planned = (source: typeof plain) => {
          const into = { columns, allColumns: columns, name: 'accumulators', newId: () => 'new' } as const;
          return wholly(
            pastePlan({ lines, targets: [target], choice }, { ...into, rows: source, allRows: plain }),
          );
        };
        expect(planned(packed)).toEqual(planned(plain));
      },
    ),
  );
});
