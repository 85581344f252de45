import { describe, expect, test } from 'vitest';
import { rowsSeen, rowsToDraw } from '../../../renderer/grid/body/rows-in-view';
import { headerHeight } from '../../../renderer/grid/model/grid-layout';

/** Ten rows of 28 pixels below the headings. */
const height = headerHeight + 280;

describe('the rows of the view', () => {
  test('are drawn with four spare ones at either side', () => {
    expect(rowsToDraw({ top: 2800, height }, 28, 100_000)).toEqual({ first: 96, last: 114 });
  });

  test('are none while the sheet is out of sight', () => {
    expect(rowsToDraw({ top: 2800, height: 0 }, 28, 100_000)).toEqual({ first: 0, last: -1 });
  });

  test('are those seen in part or whole', () => {
    const drawn = rowsToDraw({ top: 2810, height }, 28, 100_000);
    expect(rowsSeen({ top: 2810, height }, 28, drawn)).toEqual({ first: 100, last: 110 });
  });

  test('end with the sheet', () => {
    const drawn = rowsToDraw({ top: 0, height }, 28, 3);
    expect(rowsSeen({ top: 0, height }, 28, drawn)).toEqual({ first: 0, last: 2 });
  });
});
