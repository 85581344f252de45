import { type CellSearch, cellMatches, cellSearch, textMatches } from '../../../shared/plan/cell-search';
import type { CellValue } from '../../../shared/plan/cells';
import type { QuickFilter } from './arrangement';
import type { ColumnCache } from './column-cache';
import { type FieldColumn, holdsNumbers, type RowColumn } from './row-column';
import type { RowMask } from './row-sieve';
import type { Steps } from './slices';
import { eachTouched } from './verdict-keys';

/** Rows looked at between two looks at the time: about a millisecond. */
const rowsPerStep = 500;

/** The search for one word. */
interface Search {
  readonly word: CellSearch;
  /** Rows that are looked at. */
  readonly mask: RowMask;
  /** Those of them in which the word was found. */
  readonly found: RowMask;
}

/**
 * Takes the rows out of the mask in which not every word stands somewhere, some at each step. Only right where
 * no row comes or goes between the first step and the last.
 */
export function* quickSteps(mask: RowMask, cache: ColumnCache, { text, columns }: QuickFilter): Steps<void> {
  const numbers = columns.filter(isNumberColumn);
  for (const typed of text.trim().split(/\s+/)) {
    const word = cellSearch(typed, { matchCase: false, wholeCell: false });
    const search = { word, mask, found: new Uint8Array(mask.length) };
    for (const column of columns) {
      if (!holdsNumbers(column)) searchWords(search, cache, column);
      yield undefined;
    }
    // Most words are no part of an amount: then only what was typed here and is no number may hold them.
    if (word.digits === null && word.amount === undefined) searchTyped(search, cache, numbers);
    else yield* searchNumbers(search, cache, numbers);
    mask.set(search.found);
  }
}

/** Each different text is looked at once, however many rows hold it. */
function searchWords({ word, mask, found }: Search, cache: ColumnCache, column: RowColumn): void {
  const keys = cache.keys(column);
  if (keys.kind !== 'words') return;
  const { codes, words } = keys;
  const holding = Uint8Array.from(words, (text) => (text !== '' && textMatches(word, text) ? 1 : 0));
  if (!holding.includes(1)) return;
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] === 1 && holding[codes[row] ?? 0] === 1) found[row] = 1;
  }
}

function searchTyped(
  { word, mask, found }: Search,
  cache: ColumnCache,
  columns: readonly FieldColumn[],
): void {
  eachTouched(cache.rows, (index, { row }) => {
    if (mask[index] === 0 || found[index] === 1) return;
    if (columns.some(({ id, field }) => cellMatches(word, field, row.cells[id]))) found[index] = 1;
  });
}

function* searchNumbers(search: Search, cache: ColumnCache, columns: readonly FieldColumn[]): Steps<void> {
  const { word, mask, found } = search;
  const read = cache.rows.contentsOf(columns.map(({ id }) => id));
  const contents: (CellValue | undefined)[] = [];
  for (let row = 0; row < mask.length; row += 1) {
    if (row % rowsPerStep === rowsPerStep - 1) yield undefined;
    if (mask[row] === 0 || found[row] === 1) continue;
    read(row, contents);
    for (const [at, { field }] of columns.entries()) {
      if (!cellMatches(word, field, contents[at])) continue;
      found[row] = 1;
      break;
    }
  }
}

function isNumberColumn(column: RowColumn): column is FieldColumn {
  return holdsNumbers(column);
}
