import { failed, type Result, success } from '../../../shared/ipc/failure';
import type { Edit } from '../../../shared/plan/edit';
import { unpackedRows } from '../../../shared/plan/packed-row';
import type { Row } from '../../../shared/plan/row';
import type { RowUpdate } from '../../../shared/plan/row-update';
import type { SheetName } from '../../../shared/plan/sheet';
import type { ChangeBundle } from '../change-bundle';
import type { Workspace } from '../workspace';
import type { EditCause } from './edit-request';
import type { ReadRow } from './row-changes';
import type { RowFilter } from './row-reading';
import type { StoreFace } from './store-calls';
import { troubleWords } from './store-trouble';

export interface StoreWorkspaceSurroundings {
  readonly store: StoreFace;
  readonly workspaceId: string;
  readonly bundle: ChangeBundle;
  readonly newId: () => string;
}

/** A gesture as the window names it. */
export interface Gesture {
  readonly id: string;
  readonly cause: EditCause;
}

/** One workspace of the store. Changes of the main process go into the bundle. */
export class StoreWorkspace implements Workspace {
  constructor(private readonly around: StoreWorkspaceSurroundings) {}

  readonly rows = async (): Promise<readonly Row[]> => {
    const { store, workspaceId: id } = this.around;
    const rows: Row[] = [];
    for (let after: number | null = null; ;) {
      const chunk = await store.readChunk({ id, after });
      rows.push(...unpackedRows(new TextDecoder().decode(chunk.text), chunk.places));
      if (chunk.next === null) return rows;
      after = chunk.next;
    }
  };

  readonly rowsOfPlan = (sheet: SheetName, planId: string): Promise<readonly Row[]> =>
    this.#filtered({ kind: 'plan', sheet, planId });

  readonly rowsOf = (ids: readonly string[]): Promise<readonly Row[]> => this.#filtered({ kind: 'ids', ids });

  /** Keeps edits in their order, all or none, as one gesture and one step of undo. */
  readonly applyEdits = async (edits: readonly Edit[], gesture?: Gesture): Promise<Result<number>> => {
    const { store, workspaceId, bundle, newId } = this.around;
    const { id, cause } = gesture ?? { id: newId(), cause: unnamed };
    const kept = await store.applyEdits({ id, workspaceId, edits, cause });
    if (kept.kind === 'kept') {
      for (const row of kept.revived) bundle.add(row);
      return success(edits.length);
    }
    const message = kept.kind === 'refused' ? kept.message : troubleWords[kept.trouble];
    return failed({ kind: 'notPossible', message, nextStep: 'none' });
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

  readonly removeRows = async (rows: readonly ReadRow[]): Promise<void> => {
    const { store, workspaceId: id, bundle } = this.around;
    const read = rows.map((row) => ({ id: row.id, revision: row.revision }));
    for (const gone of await store.removeRows({ id, rows: read })) bundle.remove(gone);
  };

  async #filtered(filter: RowFilter): Promise<readonly Row[]> {
    const { store, workspaceId: id } = this.around;
    const { text, places } = await store.readRows({ id, filter });
    return unpackedRows(new TextDecoder().decode(text), places);
  }
}

const unnamed: EditCause = { how: 'typed', label: 'Edit', sheet: 'accumulators' };
