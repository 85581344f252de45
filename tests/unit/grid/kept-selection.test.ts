import { expect, test } from 'vitest';
import { hiding, moving, showing } from '../../../renderer/grid/model/column-changes';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { keptSelection } from '../../../renderer/grid/model/kept-selection';
import {
  isSingleCell,
  rangeHolds,
  rangesOf,
  selectedRange,
  singleCell,
} from '../../../renderer/grid/model/selection';
import { SheetColumns } from '../../../renderer/grid/sheet-columns';
import { asItComes, ViewKeeping } from '../../../renderer/state/view-keeping';
import type { SheetView } from '../../../shared/ipc/view-schemas';
import { sheetNamed } from '../../../shared/plan/sheet';
import { plainApi } from '../state/plain-api';

const columns = gridColumns(sheetNamed('accumulators'));
const standing = { columns, arrangement: asItComes };

function columnAfter(from: string, change: Partial<SheetView>): string | undefined {
  const desk = new SheetColumns(columns, 'accumulators', new ViewKeeping(plainApi([]).api));
  const before = desk.layout.get();
  const selection = singleCell({ row: 7, column: desk.indexOf(from) });
  desk.change(change);
  const { active } = keptSelection(selection, before, desk.layout.get());
  expect(active.row).toBe(7);
  return desk.layout.get().places[active.column]?.column.id;
}

test('the cursor stays on its column when columns move', () => {
  const change = moving(standing, ['annual_Max'], { id: 'ooP_Max_Sub', side: 'after' });
  expect(columnAfter('annual_Max', change)).toBe('annual_Max');
  expect(columnAfter('ooP_Max_Mem', change)).toBe('ooP_Max_Mem');
});

test('the cursor of a hidden column goes to the next one, and of the last one to the one before', () => {
  expect(columnAfter('annual_Max', hiding(standing, ['annual_Max']))).toBe('annual_Max_Member');
  const last = columns.findLast(({ kind }) => kind === 'field')?.id ?? '';
  const beforeLast = columns.filter(({ kind }) => kind === 'field').at(-2)?.id;
  expect(columnAfter(last, hiding(standing, [last]))).toBe(beforeLast);
});

/** The columns that are selected after some were hidden, where a block of these was. */
function selectedAfter(block: readonly [string, string], hidden: readonly string[]): readonly string[] {
  const desk = new SheetColumns(columns, 'accumulators', new ViewKeeping(plainApi([]).api));
  const before = desk.layout.get();
  const [firstColumn, lastColumn] = [desk.indexOf(block[0]), desk.indexOf(block[1])];
  const selection = selectedRange({ firstRow: 0, lastRow: 99, firstColumn, lastColumn });
  desk.change(hiding(standing, hidden));
  const kept = keptSelection(selection, before, desk.layout.get());
  const [range, ...more] = rangesOf(kept);
  if (range === undefined) throw new Error('Nothing is selected');
  expect(more).toEqual([]);
  expect(rangeHolds(range, kept.active.row, kept.active.column)).toBe(true);
  expect(isSingleCell(kept)).toBe(range.firstRow === range.lastRow);
  return desk.layout
    .get()
    .places.slice(range.firstColumn, range.lastColumn + 1)
    .map(({ column }) => column.id);
}

test('of a block the columns that are left stay selected, whichever side was hidden, and no other comes to it', () => {
  const block = ['annual_Max', 'annual_Max_Net'] as const;
  expect(selectedAfter(block, ['annual_Max'])).toEqual(['annual_Max_Member', 'annual_Max_Net']);
  expect(selectedAfter(block, ['annual_Max_Net'])).toEqual(['annual_Max', 'annual_Max_Member']);
  expect(selectedAfter(block, ['annual_Max_Member'])).toEqual(['annual_Max', 'annual_Max_Net']);
  expect(selectedAfter(block, ['annual_Max', 'annual_Max_Net'])).toEqual(['annual_Max_Member']);
});

test('where whole columns are hidden one cell beside them is active, and not a column nobody selected', () => {
  const block = ['annual_Max', 'annual_Max_Member'] as const;
  expect(selectedAfter(block, [...block])).toHaveLength(1);
  const desk = new SheetColumns(columns, 'accumulators', new ViewKeeping(plainApi([]).api));
  const before = desk.layout.get();
  const firstColumn = desk.indexOf('annual_Max');
  const whole = selectedRange({ firstRow: 0, lastRow: 99, firstColumn, lastColumn: firstColumn });
  desk.change(hiding(standing, ['annual_Max']));
  expect(isSingleCell(keptSelection(whole, before, desk.layout.get()))).toBe(true);
});

/** The columns of each block that is selected after columns changed places, in the order of the sheet. */
function blocksAfter(
  block: readonly [string, string],
  [from, to]: readonly [Partial<SheetView>, Partial<SheetView>],
): readonly (readonly string[])[] {
  const desk = new SheetColumns(columns, 'accumulators', new ViewKeeping(plainApi([]).api));
  desk.change(from);
  const before = desk.layout.get();
  const [anchor, extent] = block.map((id) => ({ row: 3, column: desk.indexOf(id) }));
  if (anchor === undefined || extent === undefined) throw new Error('There is no such column');
  const active = { row: 3, column: Math.max(anchor.column, extent.column) };
  const ids = before.places.map(({ column }) => column.id);
  desk.change(to);
  const kept = keptSelection({ active, ranges: [{ anchor, extent }] }, before, desk.layout.get());
  const { places } = desk.layout.get();
  expect(places[kept.active.column]?.column.id).toBe(ids[active.column]);
  expect(rangesOf(kept).some((range) => rangeHolds(range, 3, kept.active.column))).toBe(true);
  return rangesOf(kept).map(({ firstColumn, lastColumn }) =>
    places.slice(firstColumn, lastColumn + 1).map(({ column }) => column.id),
  );
}

test.each(['rightwards', 'leftwards'])(
  'columns that come between those of a block selected %s part it',
  (way) => {
    const turned = <Item>(items: readonly [Item, Item]): readonly [Item, Item] =>
      way === 'rightwards' ? items : [items[1], items[0]];
    const block = turned(['annual_Max', 'annual_Max_Member']);
    const moved = moving(standing, ['annual_Max_Member'], { id: 'ooP_Max_Sub', side: 'after' });
    expect(blocksAfter(block, [asItComes, moved])).toEqual(turned([['annual_Max'], ['annual_Max_Member']]));
    const hidden = hiding(standing, ['annual_Max_Member']);
    const across = turned(['annual_Max', 'annual_Max_Net']);
    const shown = showing({ columns, arrangement: hidden }, ['annual_Max_Member']);
    expect(blocksAfter(across, [hidden, shown])).toEqual(turned([['annual_Max'], ['annual_Max_Net']]));
  },
);

test('whole rows stay selected across columns that are shown again', () => {
  const last = columns.at(-1)?.id ?? '';
  const hidden = hiding(standing, ['annual_Max_Member']);
  const shown = showing({ columns, arrangement: hidden }, ['annual_Max_Member']);
  const across = [columns[0]?.id ?? '', last] as const;
  expect(blocksAfter(across, [hidden, shown])).toHaveLength(1);
});
