import { failed, type Result, success } from '../../../shared/ipc/failure';
import type { Gesture, Keeping } from '../../../shared/ipc/keeping-schemas';
import type { Edit } from '../../../shared/plan/edit';
import { unpackedRows } from '../../../shared/plan/packed-row';
import type { Row, RunState } from '../../../shared/plan/row';
import { comparedText, type SharedKey } from '../../../shared/plan/row-key';
import type { RowUpdate } from '../../../shared/plan/row-update';
import type { SheetName } from '../../../shared/plan/sheet';
import type { ChangeBundle } from '../change-bundle';
import type { Workspace } from '../workspace';
import type { ReadRow } from './row-changes';
import type { RowFilter } from './row-reading';
import type { StoreFace } from './store-calls';

export interface StoreWorkspaceSurroundings {
  readonly store: StoreFace;
  readonly workspaceId: string;
  readonly bundle: ChangeBundle;
  /** Whether edits are on the disk now, as the window is told. */
  readonly keeping: () => Keeping;
}

/** One workspace of the store. Changes of the main process go into the bundle. */
export class StoreWorkspace implements Workspace {
  constructor(private readonly around: StoreWorkspaceSurroundings) {}

  get id(): string {
    return this.around.workspaceId;
  }

  readonly rowsOfPlan = async (sheet: SheetName, planId: string): Promise<readonly Row[]> => {
    const found = await this.#filtered({ kind: 'plan', sheet, planId });
    // A plan whose name goes on with a control character lies in between.
    const isOfPlan = (row: Row): boolean =>
      comparedText((row.baseline ?? row.cells)['plan_ID']) === comparedText(planId);
    return found.filter(isOfPlan);
  };

  readonly rowsOf = (ids: readonly string[]): Promise<readonly Row[]> => this.#filtered({ kind: 'ids', ids });

  readonly changedRows = async (): Promise<readonly Row[]> => {
    const { store, workspaceId: id } = this.around;
    const rows: Row[] = [];
    for (let after: number | null = null; ;) {
      const chunk: Awaited<ReturnType<StoreFace['readChanged']>> = await store.readChanged({ id, after });
      for (const row of unpackedRows(new TextDecoder().decode(chunk.text), chunk.places)) rows.push(row);
      if (chunk.next === null) return rows;
      after = chunk.next;
    }
  };

  readonly rowsInStates = (states: readonly RunState[]): Promise<readonly Row[]> =>
    this.#filtered({ kind: 'runStates', states });

  readonly sharedKeys = (): Promise<readonly SharedKey[]> =>
    this.around.store.sharedKeys({ id: this.around.workspaceId });

  readonly lastPosition = (sheet: SheetName): Promise<number> =>
    this.around.store.lastPosition({ id: this.around.workspaceId, sheet });

  /**
   * Keeps one gesture in the order of its edits, all or none, as one step of undo. Fails when it is against the
   * rules. One that the disk refuses does not fail: it waits, and the answer says so.
   */
  readonly applyEdits = async ({ id, cause }: Gesture, edits: readonly Edit[]): Promise<Result<Keeping>> => {
    const { store, workspaceId, bundle, keeping } = this.around;
    const kept = await store.applyEdits({ id, workspaceId, edits, cause });
    if (kept.kind === 'refused') {
      return failed({ kind: 'notPossible', message: kept.message, nextStep: 'none' });
    }
    if (kept.kind === 'kept') for (const row of kept.revived) bundle.add(row);
    return success(keeping());
  };

  readonly addRows = async (rows: readonly Row[]): Promise<void> => {
    const { store, workspaceId: id, bundle } = this.around;
    await store.addRows({ id, rows });
    for (const row of rows) bundle.add(row);
  };

  readonly updateRows = async (updates: readonly RowUpdate[]): Promise<void> => {
    const { store, workspaceId: id, bundle } = this.around;
    for (const update of await store.updateRows({ id, updates })) bundle.update(update);
  };

  readonly removeRows = async (rows: readonly ReadRow[]): Promise<readonly string[]> => {
    const { store, workspaceId: id, bundle } = this.around;
    const read = rows.map((row) => ({ id: row.id, revision: row.revision }));
    const gone = await store.removeRows({ id, rows: read });
    for (const rowId of gone) bundle.remove(rowId);
    return gone;
  };

  async #filtered(filter: RowFilter): Promise<readonly Row[]> {
    const { store, workspaceId: id } = this.around;
    const { text, places } = await store.readRows({ id, filter });
    return unpackedRows(new TextDecoder().decode(text), places);
  }
}
