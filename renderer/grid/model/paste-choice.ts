import type { Operation } from '../../../shared/plan/amount-arithmetic';
import type { Line } from './text-table';

/** What `Paste special` can be told. */
export interface PasteChoice {
  /** Blank cells of the block leave what is there. */
  readonly skipsBlanks: boolean;
  /** Rows become columns. */
  readonly transposes: boolean;
  /** What is done with the amount in the cell and the one of the block; undefined puts the block's there. */
  readonly operation: Operation | undefined;
}

/** What Ctrl+V does: everything as it is. */
export const plainPaste: PasteChoice = { skipsBlanks: false, transposes: false, operation: undefined };

/** The block turned over: its rows become columns. Lines may differ in length; missing cells are blank. */
export function transposed(lines: readonly Line[]): readonly Line[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  return Array.from({ length: width }, (_, column) => lines.map((line) => line[column] ?? ''));
}
