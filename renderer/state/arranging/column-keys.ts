import { naturalKey } from '../../../shared/plan/natural-order';

/** The numbers of a column by row index. */
export interface NumberKeys {
  readonly kind: 'numbers';
  /** NaN where the cell is blank or holds text that is no number; never -0. */
  readonly values: Float64Array;
  /** Texts that are no numbers, by row index. */
  readonly odd: ReadonlyMap<number, string>;
}

/** The texts of a column by row index: each as a number that stands for one of its different words. */
export interface WordKeys {
  readonly kind: 'words';
  /** The code of a row is a place in `words`. */
  readonly codes: Uint32Array;
  /** Every different text; the first is the blank one. */
  readonly words: readonly string[];
  /** The place of each word in the order of all; the blank word has none. */
  readonly ranks: () => Uint32Array;
}

export type ColumnKeys = NumberKeys | WordKeys;

/** Ranks of words as people order them: without case, numbers by value. Words that stand equal share a rank. */
export function naturalRanks(words: readonly string[]): Uint32Array {
  const keys = words.map(naturalKey);
  const order = Array.from(words, (_, index) => index);
  order.sort((left, right) => compared(keys[left] ?? '', keys[right] ?? ''));
  const ranks = new Uint32Array(words.length);
  let rank = 0;
  let before = '';
  for (const index of order) {
    const key = keys[index] ?? '';
    if (key !== before) rank += 1;
    before = key;
    ranks[index] = rank;
  }
  return ranks;
}

function compared(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
