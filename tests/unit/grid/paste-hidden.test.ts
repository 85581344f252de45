import { expect, test } from 'vitest';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { pasteColumns } from '../../../renderer/grid/model/paste-columns';
import { sheetNamed } from '../../../shared/plan/sheet';

const allColumns = gridColumns(sheetNamed('accumulators'));
const target = { firstRow: 0, lastRow: 0, firstColumn: 3, lastColumn: 3 };

function pastedInto(block: readonly (readonly string[])[], ...hidden: readonly string[]) {
  const columns = allColumns.filter(({ id }) => !hidden.includes(id));
  const found = pasteColumns(block, target, { columns, allColumns });
  return found.ok ? found.columns.map(({ column }) => column.id) : found.reason;
}

test('a block goes to the columns in sight, past those that are hidden', () => {
  expect(pastedInto([['1', '2', '3']], 'annual_Max_Member')).toEqual([
    'annual_Max',
    'annual_Max_Net',
    'annual_Max_Net_Member',
  ]);
});

test('a block that names a hidden column is refused whole, and its names are never pasted as content', () => {
  const names = [
    'annual_Max',
    'annual_Max_Member',
    'annual_Max_Net',
    'annual_Max_Net_Member',
    'annual_Max_OON',
  ];
  expect(pastedInto([names, names], 'annual_Max_Member')).toBe(
    '“Annual maximum Total member” is hidden. Show all columns first. Nothing was pasted.',
  );
  expect(pastedInto([names, names], ...names.slice(0, 4))).toBe(
    '“Annual maximum Total family”, “Annual maximum Total member”, “Annual maximum In network family” and 1 more are hidden. Show all columns first. Nothing was pasted.',
  );
  expect(pastedInto([names, names])).toEqual(names);
});

test('a heading that several groups have names none of them, even where the others are hidden', () => {
  const others = allColumns.filter(({ group }) => group !== 'Deductible').map(({ id }) => id);
  const found = pastedInto([['In network family', 'In network member']], ...others.slice(3, -1));
  expect(found).toEqual(['subscriber_Deductible', 'member_Deductible']);
});

test('a heading that several groups have is told with the names that are clear', () => {
  expect(
    pastedInto([
      ['Plan', 'Accumulator', 'Total family'],
      ['00123', 'DED', '1'],
    ]),
  ).toMatch(
    /^“Total family” may be “Annual maximum Total family”, “[^”]+ Total family”( and \d+ more)?\. Write one of these\. Nothing was pasted\.$/,
  );
});
