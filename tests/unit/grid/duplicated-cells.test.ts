import { expect, test } from 'vitest';
import { duplicatedCells } from '../../../renderer/grid/model/inserted-rows';
import { loadedRow, newRow } from './sample-rows';

const loaded = loadedRow('a', {
  ...{ plan_ID: 'P1', accum_Name: 'WIGS', annual_Max: '350', annual_Max_Net: null, entry_User: 'ann' },
  annual_Max_OON: '9',
});

test('a duplicate takes over the values of a row, and leaves untouched what the server has blank', () => {
  expect(duplicatedCells(loaded)).toEqual({
    ...{ plan_ID: 'P1', accum_Name: 'WIGS', annual_Max: '350', annual_Max_OON: '9' },
  });
});

test('a duplicate takes over the blanks that somebody made, in a row of the server as in a new one', () => {
  const cells = { ...loaded.cells, annual_Max_OON: null };
  expect(duplicatedCells({ ...loaded, cells })).toMatchObject({ annual_Max: '350', annual_Max_OON: null });
  expect(duplicatedCells(newRow('n', { annual_Max: null }))).toEqual({ annual_Max: null });
});
