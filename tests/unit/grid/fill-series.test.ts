import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Content, continuation, type FillMode } from '../../../renderer/grid/model/fill-series';

function goneOn(source: readonly Content[], mode: FillMode, offsets: readonly number[]): readonly Content[] {
  return offsets.map(continuation(source, mode));
}

const after = [3, 4, 5, 6];

describe('copying', () => {
  test('repeats the cells in both directions, blank and untouched ones as well', () => {
    expect(goneOn(['1', null, undefined], 'copy', [3, 4, 5, 6, -1, -3])).toEqual([
      '1',
      null,
      undefined,
      '1',
      undefined,
      '1',
    ]);
  });

  test('never counts', () => {
    expect(goneOn(['1', '2', '3'], 'copy', after)).toEqual(['1', '2', '3', '1']);
  });
});

describe('a series', () => {
  test('counts on from one number by one, and backwards before it', () => {
    expect(goneOn(['1250.5'], 'series', [1, 2, -1])).toEqual(['1251.5', '1252.5', '1249.5']);
  });

  test('goes on with the step of several numbers, exactly', () => {
    expect(goneOn(['0.1', '0.3'], 'series', [2, 3, -1])).toEqual(['0.5', '0.7', '-0.1']);
    expect(goneOn(['100', '50', '0'], 'series', [3])).toEqual(['-50']);
  });

  test('repeats numbers without an even step: no amount is invented', () => {
    expect(goneOn(['1', '2', '4'], 'series', after)).toEqual(['1', '2', '4', '1']);
    expect(goneOn(['1', 'TBD', '3'], 'series', after)).toEqual(['1', 'TBD', '3', '1']);
    expect(goneOn(['1', null], 'series', [2, 3])).toEqual(['1', null]);
  });

  test('counts the digits a text ends with, and keeps their length', () => {
    expect(goneOn(['CEDAR-2026'], 'series', [1, 2])).toEqual(['CEDAR-2027', 'CEDAR-2028']);
    expect(goneOn(['00123'], 'series', [1, -1])).toEqual(['00124', '00122']);
    expect(goneOn(['A08', 'A10'], 'series', [2, 3])).toEqual(['A12', 'A14']);
    expect(goneOn(['A1', 'B2'], 'series', [2, 3])).toEqual(['A1', 'B2']);
    expect(goneOn(['MED'], 'series', [1])).toEqual(['MED']);
  });

  test('of text does not count below nought', () => {
    expect(goneOn(['A1'], 'series', [-1, -2])).toEqual(['A0', 'A1']);
  });

  test('of two even cells gives the source itself within it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), (first, step) => {
        const source = [String(first), String(first + step), String(first + 2 * step)];
        expect(goneOn(source, 'series', [0, 1, 2, 3])).toEqual([...source, String(first + 3 * step)]);
      }),
    );
  });
});
