import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedPlaces } from '../../../renderer/grid/model/changed-places';
import type { CellRange } from '../../../renderer/grid/model/selection';

type Place = readonly [row: number, column: number];

function cells(places: readonly Place[]): ReadonlyMap<number, ReadonlySet<number>> {
  const rows = new Map<number, Set<number>>();
  for (const [row, column] of places) rows.set(row, (rows.get(row) ?? new Set<number>()).add(column));
  return rows;
}

function placesIn({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): readonly Place[] {
  const places: Place[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) places.push([row, column]);
  }
  return places;
}

type Span = readonly [first: number, last: number];

const block = ([firstRow, lastRow]: Span, [firstColumn, lastColumn]: Span): CellRange => ({
  ...{ firstRow, lastRow, firstColumn, lastColumn },
});

describe('the places a step changed', () => {
  test.each([
    ['one block', [block([2, 4], [5, 6])]],
    ['two blocks one below the other', [block([1, 2], [5, 6]), block([6, 7], [5, 6])]],
    ['two blocks in the same rows', [block([1, 3], [4, 5]), block([1, 3], [9, 10])]],
    ['two blocks in other rows and columns', [block([1, 2], [9, 9]), block([6, 7], [4, 5])]],
    ['two blocks whose columns overlap', [block([1, 2], [4, 5]), block([6, 7], [5, 6])]],
    ['two blocks whose rows overlap', [block([1, 3], [4, 5]), block([2, 5], [9, 10])]],
    ['two blocks that meet at a corner', [block([1, 2], [4, 5]), block([3, 4], [6, 7])]],
  ])('are selected as they were: %s', (_, blocks) => {
    expect(changedPlaces(cells(blocks.flatMap(placesIn)))).toEqual(blocks);
  });

  test('stay one block where a paste found some cells as they were to be', () => {
    const whole = block([1, 3], [4, 6]);
    const changed = placesIn(whole).filter(([row, column]) => row !== 2 || column !== 5);
    expect(changedPlaces(cells(changed))).toEqual([whole]);
  });

  test('hold every cell that changed once, and nothing beyond the block around all of them', () => {
    const place = fc.tuple(fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), (changed) => {
        const held = changedPlaces(cells(changed)).flatMap(placesIn).map(String);
        expect(new Set(held).size).toBe(held.length);
        for (const one of changed) expect(held).toContain(String(one));
        const [rows, columns] = [changed.map(([row]) => row), changed.map(([, column]) => column)];
        expect(held.length).toBeLessThanOrEqual(
          (Math.max(...rows) - Math.min(...rows) + 1) * (Math.max(...columns) - Math.min(...columns) + 1),
        );
      }),
    );
  });

  test('of very many places are told by their rows', () => {
    const scattered = Array.from({ length: 300 }, (_, at): Place => [Math.floor(at / 3) * 2, (at % 3) * 3]);
    const ranges = changedPlaces(cells(scattered));
    expect(ranges).toHaveLength(100);
    expect(ranges[1]).toEqual(block([2, 2], [0, 6]));
  });

  test('are none where no column of them is on screen', () => {
    expect(changedPlaces(new Map([[1, new Set<number>()]]))).toEqual([]);
  });
});
