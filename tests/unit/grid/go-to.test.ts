import { describe, expect, test } from 'vitest';
import { goToTargets, type KeyedRows } from '../../../renderer/grid/model/go-to';

function rowsOf(keys: readonly (readonly [plan: string, second: string])[]): KeyedRows {
  return {
    count: keys.length,
    numberAt: (row) => row + 1,
    placeNumbered: (number) => (number <= keys.length ? number - 1 : -1),
    planAt: (row) => keys[row]?.[0] ?? '',
    secondAt: (row) => keys[row]?.[1] ?? '',
  };
}

const rows = rowsOf([
  ['CEDAR-500', 'CHIRO'],
  ['CEDAR-500', 'DEDUCT'],
  ['CEDAR-1000', 'DEDUCT'],
  ['00123', 'DENTAL'],
  ['5', 'DEDUCT'],
  ['Big Oak', 'VISION'],
]);

describe('where Go to leads', () => {
  test.each([
    ['3', [2, 3], 'a row number, then what holds its digits'],
    ['5', [4, 0], 'a row number that is a plan as well, once'],
    ['00123', [3], 'a plan of digits that is no row number'],
    ['cedar', [0, 2], 'the first row of each plan that begins so'],
    ['CEDAR-500 deduct', [1], 'plan and key'],
    ['cedar-500|DEDUCT', [1], 'plan and key as the sheet names them'],
    ['CEDAR-500\tDEDUCT', [1], 'plan and key copied from two cells'],
    ['deduct', [1, 2, 4], 'every row of that key'],
    ['1000 ded', [2], 'a part of the plan and the beginning of the key'],
    ['big oak vis', [5], 'a plan with a space'],
    ['oak', [5], 'a part of a plan'],
    ['99', [], 'nothing'],
    [' ', [], 'nothing for blanks'],
  ])('%j leads to %j: %s', (text, places) => {
    expect(goToTargets(text, rows).map(({ row }) => row)).toEqual(places);
  });

  test('a number is the one the row goes by where others are filtered away', () => {
    const filtered = {
      ...rows,
      numberAt: (row: number) => row + 101,
      placeNumbered: (number: number) => (number > 100 && number <= 106 ? number - 101 : -1),
    };
    expect(goToTargets('103', filtered)).toEqual([
      { row: 2, number: 103, plan: 'CEDAR-1000', second: 'DEDUCT' },
    ]);
    expect(goToTargets('3', filtered).map(({ number }) => number)).toEqual([104]);
  });

  test('the best are offered first, and never more than a list can show', () => {
    const many = rowsOf(
      Array.from({ length: 200 }, (_, row) => [row === 150 ? 'P' : `P${row}`, 'DEDUCT'] as const),
    );
    const found = goToTargets('p', many);
    expect(found).toHaveLength(8);
    expect(found[0]).toEqual({ row: 150, number: 151, plan: 'P', second: 'DEDUCT' });
  });
});
