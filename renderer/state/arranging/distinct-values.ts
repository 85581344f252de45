import { displayText } from '../../../shared/plan/cell-display';
import type { ColumnCache } from './column-cache';
import { naturalRanks, type NumberKeys, type WordKeys } from './column-keys';
import type { RowColumn } from './row-column';
import type { RowMask } from './row-sieve';

/** One of the different contents of a column, as cells show it; empty for blank cells. */
export interface ColumnValue {
  readonly text: string;
  /** In how many rows it stands. */
  readonly count: number;
}

/** The different contents of a column in the rows of the mask, in their order; the blank one comes last. */
export function distinctValues(cache: ColumnCache, column: RowColumn, mask: RowMask): readonly ColumnValue[] {
  const keys = cache.keys(column);
  return keys.kind === 'words' ? distinctWords(keys, mask) : distinctNumbers(cache, { column, keys }, mask);
}

function distinctWords({ codes, words, ranks }: WordKeys, mask: RowMask): readonly ColumnValue[] {
  const counts = new Uint32Array(words.length);
  for (let row = 0; row < mask.length; row += 1) {
    const code = codes[row] ?? 0;
    if (mask[row] === 1) counts[code] = (counts[code] ?? 0) + 1;
  }
  const order = ranks();
  const found = [...words.keys()].filter((code) => code !== 0 && (counts[code] ?? 0) > 0);
  found.sort((left, right) => (order[left] ?? 0) - (order[right] ?? 0));
  const values = found.map((code) => ({ text: words[code] ?? '', count: counts[code] ?? 0 }));
  return withBlank(values, counts[0] ?? 0);
}

function distinctNumbers(
  { rows }: ColumnCache,
  { column, keys: { values, odd } }: { readonly column: RowColumn; readonly keys: NumberKeys },
  mask: RowMask,
): readonly ColumnValue[] {
  const counts = new Map<number, { readonly row: number; count: number }>();
  const texts = new Map<string, number>();
  let blanks = 0;
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] === 0) continue;
    const value = values[row] ?? Number.NaN;
    const text = Number.isNaN(value) ? odd.get(row) : undefined;
    if (text !== undefined) texts.set(text, (texts.get(text) ?? 0) + 1);
    else if (Number.isNaN(value)) blanks += 1;
    else {
      const known = counts.get(value);
      if (known === undefined) counts.set(value, { row, count: 1 });
      else known.count += 1;
    }
  }
  const cellAt = column.kind === 'field' ? rows.cellsOf(column.id) : undefined;
  const shown = (row: number): string =>
    column.kind === 'field' ? displayText(column.field, cellAt?.(row)) : '';
  const numbers = [...counts].sort(([left], [right]) => left - right);
  const listed = numbers.map(([, { row, count }]) => ({ text: shown(row), count }));
  return withBlank([...listed, ...orderedTexts(texts)], blanks);
}

function orderedTexts(texts: ReadonlyMap<string, number>): readonly ColumnValue[] {
  const values = [...texts].map(([text, count]) => ({ text, count }));
  const ranks = naturalRanks(values.map(({ text }) => text));
  return [...values.keys()]
    .sort((left, right) => (ranks[left] ?? 0) - (ranks[right] ?? 0))
    .flatMap((index) => values[index] ?? []);
}

function withBlank(values: readonly ColumnValue[], blanks: number): readonly ColumnValue[] {
  return blanks === 0 ? values : [...values, { text: '', count: blanks }];
}
