import { describe, expect, test } from 'vitest';
import { filledBlock } from '../../../renderer/grid/model/filled-block';

/** A sheet of single characters; a dot is a blank cell. Gives the block round the cell as `A1:B2`-like numbers. */
function blockIn(lines: readonly string[], row: number, column: number) {
  let asked = 0;
  const block = filledBlock(
    { row, column },
    {
      rowCount: lines.length,
      firstField: 0,
      lastField: (lines[0]?.length ?? 0) - 1,
      isFilled: (place) => {
        asked += 1;
        return (lines[place.row]?.[place.column] ?? '.') !== '.';
      },
    },
  );
  const text =
    block === undefined
      ? 'none'
      : `${block.firstRow},${block.firstColumn} to ${block.lastRow},${block.lastColumn}`;
  return { text, asked };
}

describe('the block of filled cells round a cell', () => {
  test('ends at blank rows and columns', () => {
    const sheet = ['aaa.a', 'a.a.a', 'aaa.a', '.....', 'aa...'];
    expect(blockIn(sheet, 1, 1).text).toBe('0,0 to 2,2');
    expect(blockIn(sheet, 0, 4).text).toBe('0,4 to 2,4');
    expect(blockIn(sheet, 4, 1).text).toBe('4,0 to 4,1');
  });

  test('goes on over cells that touch by a corner', () => {
    expect(blockIn(['a...', '.a..', '..a.', '....'], 0, 0).text).toBe('0,0 to 2,2');
  });

  test('grows in rows again once a column has been taken in', () => {
    expect(blockIn(['a..', 'ab.', '.b.', '.bc', '..c'], 0, 0).text).toBe('0,0 to 4,2');
  });

  test('is none round a blank cell in blank surroundings, nor of one filled cell alone', () => {
    expect(blockIn(['....', '....', '...a'], 0, 0).text).toBe('none');
    expect(blockIn(['....', '.a..', '....'], 1, 1).text).toBe('none');
  });

  test('begins at a blank cell beside filled ones', () => {
    expect(blockIn(['aa.', 'aa.'], 0, 2).text).toBe('0,0 to 1,2');
  });

  test('looks at a long sheet about once a row, and once at each row of a blank column beside it', () => {
    const lines = Array.from({ length: 50_000 }, () => 'ab..');
    const { text, asked } = blockIn(lines, 0, 0);
    expect(text).toBe('0,0 to 49999,1');
    expect(asked).toBeLessThan(50_000 * 3);
  });
});
