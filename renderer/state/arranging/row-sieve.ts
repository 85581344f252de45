import { assertNever } from '../../../shared/plan/assert-never';
import { displayText } from '../../../shared/plan/cell-display';
import { draftState, isChanged } from '../../../shared/plan/row-state';
import type { RowView } from '../row-view';
import type { SheetRows } from '../sheet-rows';
import type { ColumnFilter } from './arrangement';
import { type CellTest, numberOf, numberTest, textTest } from './cell-test';
import type { ColumnCache } from './column-cache';
import type { NumberKeys, WordKeys } from './column-keys';
import type { RowColumn } from './row-column';
import { eachTouched } from './verdict-keys';

/** A byte for each row by row index: 1 where it passes. */
export type RowMask = Uint8Array;

/** Every row passes. */
export function fullMask(count: number): RowMask {
  return new Uint8Array(count).fill(1);
}

/** Takes the rows out of the mask that the filter does not let pass. */
export function sieve(mask: RowMask, cache: ColumnCache, { column, test }: ColumnFilter): void {
  if (test.kind === 'changed' || test.kind === 'problems') {
    sieveByVerdict(mask, cache.rows, { column, test });
    return;
  }
  if (test.kind === 'rows') {
    for (let row = 0; row < mask.length; row += 1)
      if (!test.ids.has(cache.rows.idAt(row) ?? '')) mask[row] = 0;
    return;
  }
  const keys = cache.keys(column);
  if (keys.kind === 'words') sieveWords(mask, keys, wordTest(test));
  else sieveNumbers(mask, keys, numberTests(test, cache.rows, column));
}

function sieveWords(mask: RowMask, { codes, words }: WordKeys, passes: (word: string) => boolean): void {
  // Each different text is looked at once, however many rows hold it.
  const passing = Uint8Array.from(words, (word) => (passes(word) ? 1 : 0));
  for (let row = 0; row < mask.length; row += 1)
    mask[row] = (mask[row] ?? 0) & (passing[codes[row] ?? 0] ?? 0);
}

interface NumberTests {
  readonly number: (value: number, row: number) => boolean;
  readonly odd: (text: string) => boolean;
  readonly blank: boolean;
}

function sieveNumbers(mask: RowMask, { values, odd }: NumberKeys, tests: NumberTests): void {
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] === 0) continue;
    const value = values[row] ?? Number.NaN;
    if (!Number.isNaN(value)) mask[row] = tests.number(value, row) ? 1 : 0;
    else {
      const text = odd.get(row);
      mask[row] = (text === undefined ? tests.blank : tests.odd(text)) ? 1 : 0;
    }
  }
}

type ContentTest = Exclude<CellTest, { kind: 'changed' | 'problems' | 'rows' }>;

function wordTest(test: ContentTest): (word: string) => boolean {
  switch (test.kind) {
    case 'text':
      return textTest(test.how, test.text);
    case 'number': {
      const passes = numberTest(test.how, test.number, test.and);
      return (word) => passes(numberOf(word));
    }
    case 'blank':
      return (word) => (word === '') === test.isBlank;
    case 'values':
      return (word) => test.values.has(word);
    default:
      return assertNever(test);
  }
}

function numberTests(test: ContentTest, rows: SheetRows, column: RowColumn): NumberTests {
  switch (test.kind) {
    case 'text': {
      const passes = textTest(test.how, test.text);
      const textAt = shownTextAt(rows, column);
      return { number: (_value, row) => passes(textAt(row)), odd: passes, blank: passes('') };
    }
    case 'number': {
      const passes = numberTest(test.how, test.number, test.and);
      return { number: passes, odd: () => passes(Number.NaN), blank: passes(Number.NaN) };
    }
    case 'blank':
      return { number: () => !test.isBlank, odd: () => !test.isBlank, blank: test.isBlank };
    case 'values': {
      const { values } = test;
      const numbers = new Set([...values].map(numberOf));
      return {
        number: (value) => numbers.has(value),
        odd: (text) => values.has(text),
        blank: values.has(''),
      };
    }
    default:
      return assertNever(test);
  }
}

/** The text a cell shows, by row index. */
function shownTextAt(rows: SheetRows, column: RowColumn): (row: number) => string {
  if (column.kind !== 'field') return () => '';
  const cellAt = rows.cellsOf(column.id);
  return (row) => displayText(column.field, cellAt(row));
}

function sieveByVerdict(mask: RowMask, rows: SheetRows, filter: ColumnFilter): void {
  const passing = new Uint8Array(rows.count);
  eachTouched(rows, (index, view) => {
    passing[index] = passesVerdict(view, filter) ? 1 : 0;
  });
  for (let row = 0; row < mask.length; row += 1) mask[row] = (mask[row] ?? 0) & (passing[row] ?? 0);
}

function passesVerdict({ row, problems, state }: RowView, { column, test }: ColumnFilter): boolean {
  const isWholeRow = column.kind !== 'field';
  if (test.kind === 'problems') {
    return isWholeRow ? state === 'invalid' : problems.some(({ field }) => field === column.id);
  }
  return isWholeRow ? draftState(row, false) !== 'clean' : isChanged(row, column.id);
}
