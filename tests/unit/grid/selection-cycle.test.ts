import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellPlace } from '../../../renderer/grid/model/cell-place';
import {
  type CellRange,
  lastSpan,
  rangeHolds,
  rangeSize,
  rangesOf,
  type Selection,
  selectedRange,
  selectedRanges,
  singleCell,
} from '../../../renderer/grid/model/selection';
import { type Advance, advanced, atNextCorner } from '../../../renderer/grid/model/selection-cycle';

const sheet = { rowCount: 50, columnCount: 20 };

const range = fc
  .tuple(fc.nat(45), fc.nat(15), fc.nat(4), fc.nat(4))
  .map(([firstRow, firstColumn, more, wider]): CellRange => ({
    firstRow,
    lastRow: firstRow + more,
    firstColumn,
    lastColumn: firstColumn + wider,
  }));
const several = fc
  .array(range, { minLength: 1, maxLength: 4 })
  .filter((ranges) => ranges.length > 1 || cellCount(ranges) > 1);
const anyAdvance = fc.record<Advance>({
  kind: fc.constant('advance' as const),
  key: fc.constantFrom('Enter' as const, 'Tab' as const),
  step: fc.constantFrom(1 as const, -1 as const),
});

function cellCount(ranges: readonly CellRange[]): number {
  return ranges.reduce((sum, one) => sum + rangeSize(one).rows * rangeSize(one).columns, 0);
}

function after(selection: Selection, advance: Advance, times: number): readonly CellPlace[] {
  const places: CellPlace[] = [];
  let now = selection;
  for (let time = 0; time < times; time += 1) {
    now = advanced(now, advance, sheet);
    places.push(now.active);
  }
  return places;
}

const keyOf = ({ row, column }: CellPlace): string => `${row},${column}`;

describe('Enter and Tab among several cells', () => {
  test('they visit every cell of every block, overlapping or not, and come round', () => {
    fc.assert(
      fc.property(several, anyAdvance, (ranges, advance) => {
        const start = selectedRanges(ranges);
        const visited = after(start, advance, cellCount(ranges));
        const expected = new Set<string>();
        for (const one of ranges) {
          for (let row = one.firstRow; row <= one.lastRow; row += 1) {
            for (let column = one.firstColumn; column <= one.lastColumn; column += 1) {
              expected.add(keyOf({ row, column }));
            }
          }
        }
        expect(new Set(visited.map(keyOf))).toEqual(expected);
        expect(visited.at(-1)).toEqual(start.active);
      }),
    );
  });

  test('back after forth leads to the same cell, and the blocks stay', () => {
    fc.assert(
      fc.property(several, anyAdvance, fc.nat(30), (ranges, advance, steps) => {
        let now = advanced(selectedRanges(ranges), advance, sheet);
        for (let step = 0; step < steps; step += 1) now = advanced(now, advance, sheet);
        const forth = advanced(now, advance, sheet);
        const back = advanced(forth, { ...advance, step: advance.step === 1 ? -1 : 1 }, sheet);
        expect(back.active).toEqual(now.active);
        expect(rangesOf(back)).toEqual(ranges);
      }),
    );
  });

  test('Enter goes down the columns and Tab along the rows', () => {
    const block = selectedRange({ firstRow: 3, lastRow: 4, firstColumn: 5, lastColumn: 6 });
    expect(after(block, { kind: 'advance', key: 'Enter', step: 1 }, 4).map(keyOf)).toEqual([
      '4,5',
      '3,6',
      '4,6',
      '3,5',
    ]);
    expect(after(block, { kind: 'advance', key: 'Tab', step: 1 }, 4).map(keyOf)).toEqual([
      '3,6',
      '4,5',
      '4,6',
      '3,5',
    ]);
    expect(after(block, { kind: 'advance', key: 'Tab', step: -1 }, 1).map(keyOf)).toEqual(['4,6']);
  });
});

describe('Enter and Tab from one cell', () => {
  test('Enter after a run of Tabs goes below the cell where the run began', () => {
    let now = singleCell({ row: 7, column: 4 });
    for (let tab = 0; tab < 3; tab += 1) now = advanced(now, { kind: 'advance', key: 'Tab', step: 1 }, sheet);
    now = advanced(now, { kind: 'advance', key: 'Tab', step: -1 }, sheet);
    expect(now.active).toEqual({ row: 7, column: 6 });
    now = advanced(now, { kind: 'advance', key: 'Enter', step: 1 }, sheet);
    expect(now.active).toEqual({ row: 8, column: 4 });
    expect(advanced(now, { kind: 'advance', key: 'Enter', step: 1 }, sheet).active).toEqual({
      row: 9,
      column: 4,
    });
  });

  test('they stop at the edges of the sheet', () => {
    const corner = singleCell({ row: 49, column: 19 });
    expect(advanced(corner, { kind: 'advance', key: 'Tab', step: 1 }, sheet).active).toEqual({
      row: 49,
      column: 19,
    });
    expect(advanced(corner, { kind: 'advance', key: 'Enter', step: 1 }, sheet).active).toEqual({
      row: 49,
      column: 19,
    });
  });
});

describe('the next corner', () => {
  test('goes clockwise round the block the cursor is in, and Shift then moves the opposite corner', () => {
    let now = selectedRange({ firstRow: 1, lastRow: 3, firstColumn: 2, lastColumn: 6 });
    const corners: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      now = atNextCorner(now);
      corners.push(keyOf(now.active));
      const { anchor, extent } = lastSpan(now);
      expect(anchor).toEqual(now.active);
      expect([anchor.row + extent.row, anchor.column + extent.column]).toEqual([4, 8]);
    }
    expect(corners).toEqual(['1,6', '3,6', '3,2', '1,2']);
  });

  test('always stays within the block, comes round, and starts at the first cell from in between', () => {
    fc.assert(
      fc.property(range, fc.nat(), fc.nat(), (block, down, right) => {
        const { rows, columns } = rangeSize(block);
        const active = {
          row: block.firstRow + (down % rows),
          column: block.firstColumn + (right % columns),
        };
        let now: Selection = selectedRanges([block], active);
        const seen = new Set<string>();
        for (let press = 0; press < 5; press += 1) {
          now = atNextCorner(now);
          expect(rangeHolds(block, now.active.row, now.active.column)).toBe(true);
          seen.add(keyOf(now.active));
        }
        expect(seen.size).toBe(Math.min(rows, 2) * Math.min(columns, 2));
      }),
    );
  });
});
