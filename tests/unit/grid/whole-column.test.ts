import { expect, test } from 'vitest';
import { plainPaste } from '../../../renderer/grid/model/paste-choice';
import { pastePlan } from '../../../renderer/grid/model/paste-plan';
import { pasteRowsPlan } from '../../../renderer/grid/model/paste-rows-plan';
import { wholly } from '../../../renderer/grid/model/sliced';
import type { Line } from '../../../renderer/grid/model/text-table';
import { pasteSheet } from './planned-paste';
import { loadedRow } from './sample-rows';

const rows = ['a', 'b', 'c'].map((id) =>
  loadedRow(id, { plan_ID: 'P1', accum_Name: id.toUpperCase(), annual_Max: '5' }),
);
const blank: Line = [''];

/** A column of so many lines, with amounts at its beginning. */
function column(height: number, ...amounts: readonly string[]): readonly Line[] {
  return [
    ...amounts.map((amount) => [amount]),
    ...Array.from({ length: height - amounts.length }, () => blank),
  ];
}

function pasted(lines: readonly Line[]) {
  const sheet = pasteSheet(rows);
  const firstColumn = sheet.columns.findIndex(({ id }) => id === 'annual_Max');
  const target = { firstRow: 0, lastRow: 0, firstColumn, lastColumn: firstColumn };
  return wholly(pastePlan({ lines, targets: [target], choice: plainPaste }, sheet));
}

test('a whole column of Excel goes over the rows of the sheet, blanks included, and makes none of its blank end', () => {
  expect(pasted(column(1_048_576, '7', '8'))).toMatchObject({ ok: true, cells: 3, rowsAdded: 0, blanked: 1 });
});

test('more rows than fit are refused, with their number as people read it', () => {
  const many = Array.from({ length: 200_001 }, () => ['7']);
  const reason = '200,001 rows are too many for one paste; 200,000 fit.';
  expect(pasted(many)).toEqual({ ok: false, reason });
  const whole = { lines: many, matchesKeys: false, columns: undefined };
  expect(wholly(pasteRowsPlan(whole, pasteSheet(rows)))).toEqual({ ok: false, reason });
});

test('rows of their own are made of the lines that hold something', () => {
  const lines = column(300_000, 'P2');
  const plan = wholly(pasteRowsPlan({ lines, matchesKeys: false, columns: undefined }, pasteSheet(rows)));
  expect(plan).toMatchObject({ ok: true, added: 1 });
});
