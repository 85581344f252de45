import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beyondEdges, scrollSpeed } from '../../../renderer/grid/model/auto-scroll';
import { distinctRanges, rangeWithout } from '../../../renderer/grid/model/range-parts';
import { addedAt } from '../../../renderer/grid/model/select-mode';
import {
  type CellRange,
  extendedTo,
  rangeHolds,
  rangesOf,
  selectedRange,
  selectedRanges,
  singleCell,
} from '../../../renderer/grid/model/selection';
import {
  addingMode,
  picked,
  type Picking,
  wholeRanges,
  withoutRange,
} from '../../../renderer/grid/model/selection-picking';

const ground = { rowCount: 12, firstField: 1, lastField: 8 };
const at = (row: number, column: number) => ({ row, column });

const range = fc
  .tuple(fc.nat(9), fc.nat(8), fc.nat(3), fc.nat(3))
  .map(([firstRow, firstColumn, more, wider]): CellRange => ({
    firstRow,
    lastRow: firstRow + more,
    firstColumn,
    lastColumn: firstColumn + wider,
  }));
const ranges = fc.array(range, { minLength: 1, maxLength: 5 });

/** How many of the blocks hold each cell. */
function cellsOf(blocks: readonly CellRange[]): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  for (let row = 0; row < 14; row += 1) {
    for (let column = 0; column < 14; column += 1) {
      const times = blocks.filter((block) => rangeHolds(block, row, column)).length;
      if (times > 0) cells.set(`${row},${column}`, times);
    }
  }
  return cells;
}

describe('taking blocks apart', () => {
  test('a block without another holds just the other cells, each once', () => {
    fc.assert(
      fc.property(range, range, (block, hole) => {
        const left = cellsOf(rangeWithout(block, hole));
        expect([...left.values()].every((times) => times === 1)).toBe(true);
        const expected = [...cellsOf([block]).keys()].filter((cell) => !cellsOf([hole]).has(cell));
        expect([...left.keys()]).toEqual(expected);
      }),
    );
  });

  test('distinct blocks hold the same cells, each once', () => {
    fc.assert(
      fc.property(ranges, (blocks) => {
        const distinct = cellsOf(distinctRanges(blocks));
        expect([...distinct.keys()]).toEqual([...cellsOf(blocks).keys()]);
        expect([...distinct.values()].every((times) => times === 1)).toBe(true);
      }),
    );
  });

  test('of what is deselected nothing stays selected, and the active cell is one of the others', () => {
    fc.assert(
      fc.property(ranges, range, (blocks, hole) => {
        const selection = withoutRange(selectedRanges(blocks), hole);
        const left = cellsOf(rangesOf(selection));
        const { row, column } = selection.active;
        expect(left.has(`${row},${column}`)).toBe(true);
        const expected = [...cellsOf(blocks).keys()].filter((cell) => !cellsOf([hole]).has(cell));
        if (expected.length > 0) expect([...left.keys()]).toEqual(expected);
        else expect(left.size).toBe(1);
      }),
    );
  });
});

describe('picking with the mouse', () => {
  const before = selectedRange({ firstRow: 2, lastRow: 4, firstColumn: 2, lastColumn: 3 });
  const picking = (more: Partial<Picking>): Picking => ({
    kind: 'cells',
    mode: 'replace',
    before,
    from: at(6, 6),
    ...more,
  });

  test('a drag selects from where it began; Shift stretches from the active cell', () => {
    expect(rangesOf(picked(picking({}), at(5, 7), ground))).toEqual([
      { firstRow: 5, lastRow: 6, firstColumn: 6, lastColumn: 7 },
    ]);
    const longer = picked(picking({ mode: 'extend' }), at(8, 1), ground);
    expect(rangesOf(longer)).toEqual([{ firstRow: 2, lastRow: 8, firstColumn: 1, lastColumn: 2 }]);
    expect(longer.active).toEqual(before.active);
  });

  test('Ctrl adds what is not selected and takes away what is', () => {
    expect(addingMode({ kind: 'cells', place: at(6, 6) }, before, ground)).toBe('add');
    expect(addingMode({ kind: 'cells', place: at(3, 3) }, before, ground)).toBe('remove');
    expect(addingMode({ kind: 'rows', place: at(3, 3) }, before, ground)).toBe('add');
    const more = picked(picking({ mode: 'add' }), at(6, 6), ground);
    expect(rangesOf(more)).toHaveLength(2);
    expect(more.active).toEqual(at(6, 6));
    const less = picked(picking({ mode: 'remove', from: at(2, 2) }), at(4, 2), ground);
    expect(rangesOf(less)).toEqual([{ firstRow: 2, lastRow: 4, firstColumn: 3, lastColumn: 3 }]);
  });

  test('rows are their fields and columns all their rows', () => {
    const rows = picked(picking({ kind: 'rows' }), at(8, 0), ground);
    expect(rangesOf(rows)).toEqual([{ firstRow: 6, lastRow: 8, firstColumn: 1, lastColumn: 8 }]);
    expect(rows.active).toEqual(at(6, 1));
    const columns = picked(picking({ kind: 'columns' }), at(0, 5), ground);
    expect(rangesOf(columns)).toEqual([{ firstRow: 0, lastRow: 11, firstColumn: 5, lastColumn: 6 }]);
    expect(columns.active).toEqual(at(6, 6));
  });

  test('whole rows of several blocks hold each row once', () => {
    const blocks = selectedRanges([
      { firstRow: 1, lastRow: 2, firstColumn: 3, lastColumn: 3 },
      { firstRow: 2, lastRow: 3, firstColumn: 6, lastColumn: 7 },
    ]);
    expect(rangesOf(wholeRanges(blocks, 'rows', ground))).toEqual([
      { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 8 },
      { firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 8 },
    ]);
  });
});

describe('the mode that adds', () => {
  test('the cursor leaves what is selected, and a block begins where it is extended', () => {
    const start = selectedRange({ firstRow: 0, lastRow: 1, firstColumn: 1, lastColumn: 1 });
    const moved = addedAt(addedAt(start, 1, at(2, 2)), 1, at(3, 3));
    expect(rangesOf(moved)).toHaveLength(2);
    expect(moved.active).toEqual(at(3, 3));
    const another = addedAt(extendedTo(moved, at(5, 3)), 1, at(8, 8));
    expect(rangesOf(another)).toEqual([
      { firstRow: 0, lastRow: 1, firstColumn: 1, lastColumn: 1 },
      { firstRow: 3, lastRow: 5, firstColumn: 3, lastColumn: 3 },
      { firstRow: 8, lastRow: 8, firstColumn: 8, lastColumn: 8 },
    ]);
  });

  test('the one cell it began with stays selected', () => {
    const moved = addedAt(singleCell(at(1, 1)), 1, at(2, 2));
    expect(rangesOf(moved)).toHaveLength(2);
  });
});

describe('scrolling along with a drag', () => {
  test('is faster the farther the pointer is beyond the edge, in both directions alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 100 }), (near, more) => {
        expect(scrollSpeed(near + more)).toBeGreaterThanOrEqual(scrollSpeed(near));
        expect(scrollSpeed(-near)).toBe(-scrollSpeed(near));
      }),
    );
    expect(scrollSpeed(beyondEdges(50, 66, 500))).toBeLessThan(0);
    expect(scrollSpeed(beyondEdges(520, 66, 500))).toBeGreaterThan(0);
    expect(scrollSpeed(beyondEdges(70, 66, 500))).toBe(0);
  });
});
