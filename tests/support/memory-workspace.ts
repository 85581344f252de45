import { failed, type Result, success } from '../../shared/ipc/failure';
import type { Edit } from '../../shared/plan/edit';
import type { Row, RunState } from '../../shared/plan/row';
import type { SharedKey } from '../../shared/plan/row-key';
import { changedFields } from '../../shared/plan/row-state';
import { type RowUpdate, withUpdate } from '../../shared/plan/row-update';
import type { SheetName } from '../../shared/plan/sheet';
import type { ChangeBundle } from '../../electron/drafts/change-bundle';
import { PlanIndexedRows } from './plan-indexed-rows';
import { sharedKeysOf } from './shared-keys';
import { editedRows } from '../../electron/drafts/row-book';
import type { Workspace } from '../../electron/drafts/workspace';

/** A workspace in memory, which the store's is compared with. Changes of the main process go into the bundle. */
export class MemoryWorkspace implements Workspace {
  readonly #rows = new PlanIndexedRows();
  /** Rows that were removed as the server no longer has them, in case an edit is on its way. */
  readonly #gone = new Map<string, Row>();

  constructor(private readonly bundle: ChangeBundle) {}

  readonly rows = (): Promise<readonly Row[]> => Promise.resolve([...this.#rows.values()]);

  readonly rowsOfPlan = (sheet: SheetName, planId: string): Promise<readonly Row[]> =>
    Promise.resolve(this.#rows.ofPlan(sheet, planId));

  readonly rowsOf = (ids: readonly string[]): Promise<readonly Row[]> =>
    Promise.resolve(ids.flatMap((id) => this.#rows.get(id) ?? []));

  readonly changedRows = async (): Promise<readonly Row[]> =>
    (await this.rows()).filter((row) => row.baseline === null || changedFields(row).length > 0);

  readonly rowsInStates = async (states: readonly RunState[]): Promise<readonly Row[]> =>
    (await this.rows()).filter((row) => row.run !== null && states.includes(row.run.state));

  readonly sharedKeys = async (): Promise<readonly SharedKey[]> => sharedKeysOf(await this.rows());

  readonly lastPosition = async (sheet: SheetName): Promise<number> => {
    const positions = (await this.rows()).filter((row) => row.sheet === sheet).map((row) => row.position);
    return positions.length === 0 ? 0 : Math.max(...positions);
  };

  readonly applyEdits = (edits: readonly Edit[]): Promise<Result<number>> => {
    const edited = editedRows(edits, { row: (id) => this.#rows.get(id), gone: (id) => this.#gone.get(id) });
    if (!edited.ok) {
      return Promise.resolve(failed({ kind: 'notPossible', message: edited.reason, nextStep: 'none' }));
    }
    for (const [id, row] of edited.put) {
      this.#gone.delete(id);
      if (row === null) this.#rows.delete(id);
      else this.#rows.set(row);
    }
    for (const id of edited.revived) this.#tellAdded(id);
    return Promise.resolve(success(edits.length));
  };

  readonly addRows = (rows: readonly Row[]): Promise<void> => {
    for (const row of rows) {
      this.#rows.set(row);
      this.bundle.add(row);
    }
    return Promise.resolve();
  };

  readonly updateRows = (updates: readonly RowUpdate[]): Promise<void> => {
    for (const update of updates) {
      const row = this.#rows.get(update.rowId);
      if (row === undefined) continue;
      this.#rows.set(withUpdate(row, update));
      this.bundle.update(update);
    }
    return Promise.resolve();
  };

  readonly removeRows = (rows: readonly Row[]): Promise<readonly string[]> => {
    const removed: string[] = [];
    for (const { id, revision } of rows) {
      const row = this.#rows.get(id);
      if (row?.revision !== revision) continue;
      this.#rows.delete(id);
      this.#gone.set(id, row);
      this.bundle.remove(id);
      removed.push(id);
    }
    return Promise.resolve(removed);
  };

  #tellAdded(id: string): void {
    const row = this.#rows.get(id);
    if (row !== undefined) this.bundle.add(row);
  }
}
