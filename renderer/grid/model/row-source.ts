import type { CellValue } from '../../../shared/plan/cells';
import type { Row } from '../../../shared/plan/row';

/** The rows of a sheet by their place on screen, from 0. */
export interface RowSource {
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  /** Gives what reads these fields of rows that are as the server gave them, without making the rows. */
  readonly loaded?: (fields: readonly string[]) => LoadedReader;
}

/**
 * Puts the contents of a row into a list, in the order of the fields, and gives its identity; undefined for a row
 * that may not be as the server gave it.
 */
export type LoadedReader = (index: number, contents: (CellValue | undefined)[]) => string | undefined;
