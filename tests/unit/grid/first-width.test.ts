import { expect, test } from 'vitest';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { firstWidth } from '../../../renderer/grid/model/grid-layout';
import { sheetNamed } from '../../../shared/plan/sheet';

const columns = gridColumns(sheetNamed('accumulators'));

function widthIn(id: string, viewWidth: number, messageWidth = 400): number {
  const column = columns.find((candidate) => candidate.id === id);
  if (column === undefined) throw new Error(`no column ${id}`);
  return firstWidth(column, { viewWidth, messageWidth });
}

test('the message is as wide as the longest one wants, up to a bound', () => {
  expect(widthIn('message', 1400)).toBe(400);
  expect(widthIn('message', 1400, 250)).toBe(250);
  expect(widthIn('message', 2000, 3000)).toBe(560);
  expect(widthIn('message', 0)).toBe(400);
});

test('the message gives way in a narrow window, down to where it can still be read', () => {
  expect(widthIn('message', 1265, 3000)).toBe(345);
  expect(widthIn('message', 1100)).toBe(180);
  expect(widthIn('message', 800)).toBe(160);
});

test('other columns are as wide in a narrow window', () => {
  expect(widthIn('annual_Max', 800)).toBe(widthIn('annual_Max', 1400));
});

test('the message takes little room while there is none', () => {
  expect(widthIn('message', 1400, 0)).toBe(112);
  expect(widthIn('message', 0, 0)).toBe(112);
});

test('a limit of tens of millions has room', () => {
  expect(widthIn('annual_Max', 1400)).toBeGreaterThan(widthIn('ooP_Max_Sub', 1400));
});
