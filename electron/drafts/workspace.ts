import type { Row, RunState } from '../../shared/plan/row';
import type { SharedKey } from '../../shared/plan/row-key';
import type { RowUpdate } from '../../shared/plan/row-update';
import type { SheetName } from '../../shared/plan/sheet';

/**
 * The rows being worked on. Whatever keeps them, a promise that fulfils means the change is kept. Changes
 * of the main process are told to the listener; edits are not, as they came from the window.
 */
export interface Workspace {
  /** The rows of one plan on one sheet, the plan compared trimmed and without case. */
  readonly rowsOfPlan: (sheet: SheetName, planId: string) => Promise<readonly Row[]>;
  /** The rows of those ids that are still there. */
  readonly rowsOf: (ids: readonly string[]) => Promise<readonly Row[]>;
  /** The rows the server has not got, or not as they are here. */
  readonly changedRows: () => Promise<readonly Row[]>;
  /** The rows of which the last run said one of these, edited since or not. */
  readonly rowsInStates: (states: readonly RunState[]) => Promise<readonly Row[]>;
  /** The keys that several rows have. */
  readonly sharedKeys: () => Promise<readonly SharedKey[]>;
  /** The greatest position on a sheet; 0 on an empty one. */
  readonly lastPosition: (sheet: SheetName) => Promise<number>;
  readonly addRows: (rows: readonly Row[]) => Promise<void>;
  /** Updates of rows that have gone are left out. */
  readonly updateRows: (updates: readonly RowUpdate[]) => Promise<void>;
  /**
   * Takes rows away that the server no longer has, as they were read; one that was edited since stays. An
   * edit that was on its way brings its row back as a new one. Gives the ids of those that went.
   */
  readonly removeRows: (rows: readonly Row[]) => Promise<readonly string[]>;
}
