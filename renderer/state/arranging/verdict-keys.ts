import { type RowState, stateWords } from '../../../shared/plan/row-state';
import type { RowView } from '../row-view';
import type { SheetRows } from '../sheet-rows';
import { naturalRanks, type WordKeys } from './column-keys';
import type { RowColumn } from './row-column';

/** States from the one that most wants a look to the one that wants none. */
const bySeverity: readonly RowState[] = [
  'conflict',
  'unknown',
  'failed',
  'rejected',
  'invalid',
  'sending',
  'queued',
  'edited',
  'new',
  'updated',
  'created',
];
const statusWords: readonly string[] = ['', ...bySeverity.map((state) => stateWords[state])];
const statusRanks = Uint32Array.from(statusWords.keys());
const statusCodes = new Map<RowState, number>(bySeverity.map((state, index) => [state, index + 1]));

/**
 * The keys of a column that follows from the verdict on rows: worked out whenever they are asked for, as a
 * verdict may change with other rows. Rows as the server gave them are blank in all of them.
 */
export function verdictKeys(rows: SheetRows, column: Exclude<RowColumn, { kind: 'field' }>): WordKeys {
  const codes = new Uint32Array(rows.count);
  if (column.kind === 'status') {
    for (let index = 0; index < rows.count; index += 1) {
      const standing = rows.touchedStanding(index);
      if (standing !== undefined) codes[index] = statusCodes.get(standing.state) ?? 0;
    }
    return { kind: 'words', codes, words: statusWords, ranks: () => statusRanks };
  }
  const words = [''];
  const codeOf = new Map([['', 0]]);
  eachTouched(rows, (index, view) => {
    const word = column.wordsOf(view);
    const code = codeOf.get(word) ?? words.push(word) - 1;
    codeOf.set(word, code);
    codes[index] = code;
  });
  return { kind: 'words', codes, words, ranks: () => naturalRanks(words) };
}

/** Goes through the rows that may differ from the server's. */
export function eachTouched(rows: SheetRows, take: (index: number, view: RowView) => void): void {
  for (let index = 0; index < rows.count; index += 1) {
    const view = rows.touchedView(index);
    if (view !== undefined) take(index, view);
  }
}
