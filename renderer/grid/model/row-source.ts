import type { CellValue } from '../../../shared/plan/cells';
import type { Row } from '../../../shared/plan/row';

/** The rows of a sheet by their place on screen, from 0. */
export interface RowSource {
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  /** Gives what reads these fields of rows as they are now, without making the rows. */
  readonly contents?: (fields: readonly string[]) => RowContents;
}

/** What rows hold. A number stands for what its row held when it was asked for, whatever becomes of the row. */
export interface RowContents {
  /** Undefined where there is no row. */
  readonly numberAt: (index: number) => number | undefined;
  readonly idAt: (index: number) => string | undefined;
  /** Whether the server has not got the row, as far as is known. */
  readonly isNew: (number: number) => boolean;
  /** The content of a field, by its place in the list; undefined for an untouched cell. */
  readonly contentOf: (number: number, place: number) => CellValue | undefined;
  /** Whether that is neither blank nor untouched. */
  readonly isFilled: (number: number, place: number) => boolean;
}
