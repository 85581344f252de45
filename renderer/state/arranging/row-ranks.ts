import { type ColumnKeys, naturalRanks, type NumberKeys, type WordKeys } from './column-keys';

/** Where rows stand in the order of one column. */
export interface RowRanks {
  /** By row index: from 1, the same for cells that stand equal; 0 for a blank cell. */
  readonly ranks: Uint32Array;
  readonly greatest: number;
}

/** The ranks of a column in ascending order; texts in a column of numbers come after all numbers. */
export function rowRanks(keys: ColumnKeys): RowRanks {
  return keys.kind === 'numbers' ? numberRanks(keys) : wordRanks(keys);
}

function numberRanks({ values, odd }: NumberKeys): RowRanks {
  const distinct = distinctNumbers(values);
  const ranks = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (!Number.isNaN(value)) ranks[row] = placeOf(value, distinct) + 1;
  }
  const texts = [...odd.values()];
  const oddRanks = naturalRanks(texts);
  let at = 0;
  for (const row of odd.keys()) {
    ranks[row] = distinct.length + 1 + (oddRanks[at] ?? 0);
    at += 1;
  }
  return { ranks, greatest: distinct.length + 1 + texts.length };
}

/** Every number once, from the least. */
function distinctNumbers(values: Float64Array): Float64Array {
  // NaN comes last in the order of typed arrays.
  const sorted = values.slice().sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? Number.NaN;
    if (Number.isNaN(value)) break;
    if (count > 0 && sorted[count - 1] === value) continue;
    sorted[count] = value;
    count += 1;
  }
  return sorted.subarray(0, count);
}

/** The place of a number among those that hold it, by halves. */
function placeOf(value: number, distinct: Float64Array): number {
  let low = 0;
  let high = distinct.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((distinct[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordRanks(keys: WordKeys): RowRanks {
  const { codes, words } = keys;
  const rankOf = keys.ranks();
  const ranks = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code !== 0) ranks[row] = 1 + (rankOf[code] ?? 0);
  }
  return { ranks, greatest: words.length + 1 };
}
