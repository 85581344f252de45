import { expect, test } from 'vitest';
import { settingsIn } from '../../../electron/settings/settings-file';

const oldColumns = { widths: { annual_Max: 120 }, order: ['annual_Max'], hidden: ['annual_Max_Net'] };
const columns = { ...oldColumns, folded: ['Deductible'], frozen: ['annual_Max'], named: 'Mine' };
const mine = { name: 'Mine', order: [], hidden: ['annual_Max'], folded: [], frozen: [], rows: null };
const view = {
  sheet: 'preExisting',
  accumulators: columns,
  preExisting: columns,
  density: 'compact',
  saved: { accumulators: [mine], preExisting: [] },
  places: [],
  arranged: [
    {
      workspaceId: 'w',
      sheet: 'accumulators',
      rows: {
        sort: [{ column: 'annual_Max', direction: 'descending' }],
        filters: [{ column: 'accum_Name', test: { kind: 'values', values: ['CHIRO', ''] } }],
        quick: 'cedar',
      },
    },
  ],
  recent: ['edit.clear'],
  largeChange: 25,
};
const window = { bounds: { x: 0, y: 0, width: 900, height: 700 }, isMaximised: false };

test('settings come back as they were written', () => {
  const settings = { window, view, appearance: 'dark', zoom: 1.25 };
  expect(settingsIn(JSON.stringify(settings))).toEqual(settings);
});

test('a part that cannot be read is left out and costs no other part', () => {
  expect(
    settingsIn(JSON.stringify({ window, view: { ...view, sheet: 'other' }, appearance: 'dark' })),
  ).toEqual({
    window,
    appearance: 'dark',
  });
  expect(settingsIn(JSON.stringify({ window: 'large', appearance: 7, view }))).toEqual({ view });
});

test('a view of a version without folds, frozen columns and saved views comes back with none of them', () => {
  const old = { sheet: 'preExisting', accumulators: oldColumns, preExisting: oldColumns };
  const brought = { ...oldColumns, folded: [], frozen: [], named: null };
  expect(settingsIn(JSON.stringify({ view: old }))).toEqual({
    view: {
      sheet: 'preExisting',
      accumulators: brought,
      preExisting: brought,
      density: 'normal',
      saved: { accumulators: [], preExisting: [] },
      places: [],
      arranged: [],
      recent: [],
      largeChange: 50,
    },
  });
});

test('what a later version wrote beside is passed over', () => {
  expect(settingsIn(JSON.stringify({ appearance: 'light', sound: true }))).toEqual({ appearance: 'light' });
});

test.each(['', 'no settings', '7', '"dark"', '[]', 'null'])('%j is no settings at all', (text) => {
  expect(settingsIn(text)).toBeUndefined();
});
