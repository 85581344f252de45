import type { CellValue } from '../../../shared/plan/cells';
import type { Row } from '../../../shared/plan/row';

/** The rows of a sheet by their place on screen, from 0. */
export interface RowSource {
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  /** Gives what reads these fields of rows that are as the server gave them, without making the rows. */
  readonly loaded?: (fields: readonly string[]) => LoadedRows;
}

/** Rows that are as the server gave them. A number names one as it is now for good, whatever becomes of the row. */
export interface LoadedRows {
  /** Undefined for a row that may not be as the server gave it. */
  readonly numberAt: (index: number) => number | undefined;
  readonly idAt: (index: number) => string | undefined;
  /** The content of a field, by its place in the list. */
  readonly contentOf: (number: number, place: number) => CellValue | undefined;
}
