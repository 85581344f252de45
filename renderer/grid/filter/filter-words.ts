import { assertNever } from '../../../shared/plan/assert-never';
import type { ColumnFilter } from '../../state/arranging/arrangement';
import type { CellTest, NumberTest, TextTest } from '../../state/arranging/cell-test';
import { holdsNumbers, type RowColumn } from '../../state/arranging/row-column';
import type { SortDirection } from '../../state/arranging/sort-rows';
import { counted } from '../../ui/number-text';
import { headingOf } from '../../../shared/plan/problem-words';

/** What stands first, in words. */
export function directionWords(column: RowColumn, direction: SortDirection): string {
  const isUp = direction === 'ascending';
  if (column.kind === 'status') return isUp ? 'most urgent first' : 'least urgent first';
  if (holdsNumbers(column)) return isUp ? 'smallest first' : 'greatest first';
  if (column.kind === 'field' && column.field.kind === 'dateTime')
    return isUp ? 'oldest first' : 'newest first';
  return isUp ? 'A to Z' : 'Z to A';
}

/** The name of a column in a sentence. */
export function columnWords(column: RowColumn): string {
  if (column.kind === 'field') return headingOf(column.field);
  return column.kind === 'status' ? 'Status' : 'Message';
}

/** A filter in a few words: `Annual maximum > 1,000`. */
export function filterWords({ column, test }: ColumnFilter): string {
  return test.kind === 'rows' ? test.words : `${columnWords(column)} ${testWords(column, test)}`;
}

/** Values a chip names; of more it says how many there are. */
const namedValues = 2;

function testWords(column: RowColumn, test: Exclude<CellTest, { kind: 'rows' }>): string {
  switch (test.kind) {
    case 'text':
      return `${textWords[test.how]} “${test.text}”`;
    case 'number':
      return test.how === 'between'
        ? `between ${test.number} and ${test.and}`
        : `${numberWords[test.how]} ${test.number}`;
    case 'blank':
      return test.isBlank ? 'is blank' : 'is not blank';
    case 'values': {
      const values = [...test.values].map((value) => (value === '' ? 'blank' : value));
      return values.length > namedValues
        ? `is one of ${counted(values.length, 'value')}`
        : `is ${values.join(' or ')}`;
    }
    case 'changed':
      return column.kind === 'field' ? 'was changed' : 'of changed rows';
    case 'problems':
      return column.kind === 'field' ? 'has something to check' : 'of rows to fix';
    default:
      return assertNever(test);
  }
}

export const textWords: Readonly<Record<TextTest, string>> = {
  contains: 'contains',
  lacks: 'does not contain',
  equals: 'equals',
  differs: 'does not equal',
  begins: 'begins with',
  ends: 'ends with',
};

export const numberWords: Readonly<Record<NumberTest, string>> = {
  equals: '=',
  differs: '≠',
  above: '>',
  atLeast: '≥',
  below: '<',
  atMost: '≤',
  between: 'between',
};
