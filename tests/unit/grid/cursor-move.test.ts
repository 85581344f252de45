import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockEdge } from '../../../renderer/grid/model/block-edge';
import type { CellPlace } from '../../../renderer/grid/model/cell-place';
import { type Direction, type Ground, type Motion, moved } from '../../../renderer/grid/model/cursor-move';

function ground(change: Partial<Ground> = {}): Ground {
  return {
    rowCount: 100,
    columnCount: 10,
    firstField: 1,
    lastField: 8,
    firstScrolling: 3,
    screenRows: 20,
    screenColumns: 4,
    isFilled: () => true,
    ...change,
  };
}

/** A line of cells: `x` is filled, `.` is not. */
function line(cells: string): { readonly count: number; readonly isFilled: (index: number) => boolean } {
  return { count: cells.length, isFilled: (index) => cells[index] === 'x' };
}

describe('moving to the edge of a block', () => {
  test.each([
    ['xxx..xx', 0, 2, 'the last filled cell of the block'],
    ['xxx..xx', 2, 5, 'the first cell of the next block from the last of this one'],
    ['..x', 0, 2, 'the first filled cell after a gap'],
    ['x...', 0, 3, 'the end where nothing more is filled'],
    ['xx', 1, 1, 'nowhere from the end'],
    ['.', 0, 0, 'nowhere on a line of one'],
  ])('from %s at %i the cursor goes to %i: %s', (cells, start, end) => {
    expect(blockEdge(line(cells), start, 1)).toBe(end);
  });

  test('backwards is the mirror image of forwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('x', '.'), minLength: 1 }), fc.nat(), (cells, place) => {
        const start = place % cells.length;
        const last = cells.length - 1;
        const mirrored = cells.split('').reverse().join('');
        expect(blockEdge(line(cells), start, -1)).toBe(last - blockEdge(line(mirrored), last - start, 1));
      }),
    );
  });

  test('every further step goes on until the end is reached', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('x', '.'), minLength: 1 }), (cells) => {
        let at = 0;
        for (let steps = 0; steps <= cells.length; steps += 1) at = blockEdge(line(cells), at, 1);
        expect(at).toBe(cells.length - 1);
      }),
    );
  });
});

describe('moving the cursor', () => {
  test('arrows move one cell and stop at the edges', () => {
    const step = (direction: Direction): Motion => ({ kind: 'step', direction });
    expect(moved({ row: 5, column: 5 }, step('down'), ground())).toEqual({ row: 6, column: 5 });
    expect(moved({ row: 99, column: 9 }, step('down'), ground())).toEqual({ row: 99, column: 9 });
    expect(moved({ row: 0, column: 9 }, step('right'), ground())).toEqual({ row: 0, column: 9 });
    expect(moved({ row: 0, column: 0 }, step('left'), ground())).toEqual({ row: 0, column: 0 });
  });

  test('page keys move by one screen', () => {
    expect(moved({ row: 5, column: 2 }, { kind: 'screen', direction: 'down' }, ground())).toEqual({
      row: 25,
      column: 2,
    });
    expect(moved({ row: 5, column: 8 }, { kind: 'screen', direction: 'left' }, ground())).toEqual({
      row: 5,
      column: 4,
    });
  });

  test('Home goes to the first column that scrolls, End to the last field', () => {
    expect(moved({ row: 5, column: 6 }, { kind: 'rowStart' }, ground()).column).toBe(3);
    expect(moved({ row: 5, column: 6 }, { kind: 'rowEnd' }, ground()).column).toBe(8);
  });

  test('Ctrl+Home and Ctrl+End go to the first and the last cell of the fields', () => {
    const from = { row: 5, column: 6 };
    expect(moved(from, { kind: 'sheetStart' }, ground())).toEqual({ row: 0, column: 1 });
    expect(moved(from, { kind: 'sheetEnd' }, ground())).toEqual({ row: 99, column: 8 });
  });

  test('no movement ever leaves the sheet', () => {
    const directions = fc.constantFrom<Direction>('up', 'down', 'left', 'right');
    const motions = fc.oneof(
      fc.record({ kind: fc.constantFrom('step', 'screen', 'blockEdge'), direction: directions }),
      fc.record({ kind: fc.constantFrom('rowStart', 'rowEnd', 'sheetStart', 'sheetEnd') }),
    ) as fc.Arbitrary<Motion>;
    fc.assert(
      fc.property(
        fc.array(motions),
        fc.nat(30),
        fc.func<[CellPlace], boolean>(fc.boolean()),
        (path, rowCount, isFilled) => {
          const sheet = ground({ rowCount: rowCount + 1, isFilled });
          let place: CellPlace = { row: 0, column: 1 };
          for (const motion of path) place = moved(place, motion, sheet);
          expect(place.row).toBeGreaterThanOrEqual(0);
          expect(place.row).toBeLessThan(sheet.rowCount);
          expect(place.column).toBeGreaterThanOrEqual(0);
          expect(place.column).toBeLessThan(sheet.columnCount);
        },
      ),
    );
  });
});
