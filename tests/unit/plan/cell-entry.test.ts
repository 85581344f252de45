import { expect, test } from 'vitest';
import { cellProblem, readEntry } from '../../../shared/plan/cell-entry';
import { displayText } from '../../../shared/plan/cell-display';
import type { Field } from '../../../shared/plan/field';
import { fieldNamed, type SheetName } from '../../../shared/plan/sheet';

function field(sheet: SheetName, name: string): Field {
  const found = fieldNamed(sheet, name);
  if (found === undefined) throw new Error(`There is no field ${name}.`);
  return found;
}

const amount = field('accumulators', 'annual_Max');
const name = field('accumulators', 'accum_Name');
const unit = field('preExisting', 'range_Type');
const range = field('preExisting', 'thru_Range');
const code = field('preExisting', 'ex_Code');

test('blank text is an explicit blank', () => {
  for (const typed of ['', ' ', '\t', '\u00a0', '\u202f \n']) expect(readEntry(amount, typed)).toBeNull();
});

test('text that is no value stays as it was typed and is explained', () => {
  for (const typed of ['N/A', '-', '#N/A', 'TBD', '12.5%']) {
    expect(readEntry(amount, typed)).toBe(typed);
    expect(cellProblem(amount, typed)).toEqual(expect.any(String));
  }
});

test('identifiers stay text: leading zeros and long digits survive', () => {
  for (const typed of ['00123', '0', '1e5', '12345678901234567890'])
    expect(readEntry(name, typed)).toBe(typed);
  expect(readEntry(name, ' 00123 ')).toBe('00123');
});

test('a formula that failed, several lines and what cannot be seen are no name', () => {
  for (const typed of ['#N/A', '#ref!', '#VALUE!', '#NAME?', '#DIV/0!', 'CHI\nRO', 'CHI\u0001', '..', '.']) {
    expect(readEntry(name, typed)).toBe(typed);
    expect(cellProblem(name, typed)).toMatch(/formula|one line|cannot be/);
  }
  for (const typed of ['#1', 'N/A', 'A.B', '...', 'MÜLLER']) expect(cellProblem(name, typed)).toBeUndefined();
  expect(readEntry(name, 'CHI\u00a0RO')).toBe('CHI RO');
  expect(readEntry(name, '\ufeffCHI\u200bRO\u200e')).toBe('CHIRO');
  expect(readEntry(name, '\u200b')).toBeNull();
  // As the server gave it: rows that hold it already are not read anew.
  expect(cellProblem(name, 'CHI\u00a0RO')).toBeUndefined();
});

test('a formula that failed is no code and no unit either', () => {
  for (const column of [code, unit]) {
    expect(readEntry(column, '#N/A')).toBe('#N/A');
    expect(cellProblem(column, '#N/A')).toContain('formula of the workbook failed');
    expect(cellProblem(column, 'N/A')).toBeUndefined();
  }
});

test('days and months in words become their letters, other units stay and wait for a warning', () => {
  expect(['Days', 'day', 'd', 'MONTHS', 'month', 'M'].map((typed) => readEntry(unit, typed))).toEqual([
    ...['D', 'D', 'D'],
    ...['M', 'M', 'M'],
  ]);
  expect(readEntry(unit, 'Weeks')).toBe('Weeks');
});

test('required, too long and mistyped cells are told apart in words', () => {
  expect(cellProblem(name, null)).toBe('Accumulator is missing.');
  expect(cellProblem(name, undefined)).toBe('Accumulator is missing.');
  expect(cellProblem(name, 'TENLETTERS')).toBeUndefined();
  expect(cellProblem(name, 'ELEVEN LETT')).toBe('Accumulator has 11 characters; at most 10 fit.');
  expect(cellProblem(amount, null)).toBeUndefined();
  expect(cellProblem(range, '12.5')).toContain('whole number');
  expect(cellProblem(range, '99999999999')).toContain('too large');
});

test('cells show amounts with separators and everything else as kept', () => {
  expect(displayText(amount, '1250.5')).toBe('1,250.50');
  expect(displayText(amount, 'TBD')).toBe('TBD');
  expect(displayText(name, '00123')).toBe('00123');
  expect(displayText(amount, null)).toBe('');
  expect(displayText(amount, undefined)).toBe('');
  expect(displayText(field('accumulators', 'entry_Date'), '2026-01-02T03:04:05.67Z')).toBe(
    '2026-01-02 03:04:05',
  );
});
