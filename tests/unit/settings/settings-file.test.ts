import { expect, test } from 'vitest';
import { settingsIn } from '../../../electron/settings/settings-file';

const column = { widths: { annual_Max: 120 }, order: ['annual_Max'], hidden: [] };
const view = { sheet: 'preExisting', accumulators: column, preExisting: column };
const window = { bounds: { x: 0, y: 0, width: 900, height: 700 }, isMaximised: false };

test('settings come back as they were written', () => {
  const settings = { window, view, appearance: 'dark' };
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

test('what a later version wrote beside is passed over', () => {
  expect(settingsIn(JSON.stringify({ appearance: 'light', sound: true }))).toEqual({ appearance: 'light' });
});

test.each(['', 'no settings', '7', '"dark"', '[]', 'null'])('%j is no settings at all', (text) => {
  expect(settingsIn(text)).toBeUndefined();
});
