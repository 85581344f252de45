import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';
import type { RowState } from '../../shared/plan/row-state';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import { type Observable, observable } from './observable';
import { isUndone } from './row-tally';
import type { SheetRows } from './sheet-rows';

/** What of a workspace its rows are left out by. */
interface LeavingWorkspace {
  readonly sheet: (name: SheetName) => SheetRows;
  readonly entry: Observable<WorkspaceEntry | null>;
  readonly api: Pick<PlanbatchApi, 'keepLeftOut'>;
}

/** Rows that are left out and would go otherwise, by sheet, and how many of them `Send` and `Retry failed` would take. */
export interface LeftRows {
  readonly ids: Readonly<Record<SheetName, ReadonlySet<string>>>;
  readonly count: number;
  readonly ready: number;
  readonly undone: number;
}

const nobody: ReadonlySet<string> = new Set();
const noRows: LeftRows = {
  ids: { accumulators: nobody, preExisting: nobody },
  count: 0,
  ready: 0,
  undone: 0,
};

/**
 * Rows that somebody does not want sent now, until they are taken in again: the main process keeps them, so that what
 * was held back is not sent after a crash or another start.
 */
export class LeftOut {
  readonly ids: Observable<ReadonlySet<string>> = observable(nobody);
  #workspaceId: string | undefined;
  /** What was found last, and what it was found by. */
  #known: { readonly basis: readonly unknown[]; readonly rows: LeftRows } = { basis: [], rows: noRows };

  constructor(readonly workspace: LeavingWorkspace) {
    this.#workspaceId = workspace.entry.get()?.id;
    workspace.entry.subscribe(() => {
      const id = workspace.entry.get()?.id;
      if (id !== this.#workspaceId) this.ids.set(nobody);
      this.#workspaceId = id;
    });
  }

  leave(rowIds: Iterable<string>, isLeft: boolean): void {
    const ids = new Set(this.ids.get());
    for (const id of rowIds) {
      if (isLeft) ids.add(id);
      else ids.delete(id);
    }
    this.#keep(ids.size === 0 ? nobody : ids);
  }

  takeInAll(): void {
    this.#keep(nobody);
  }

  /** Those of the workspace that has just been opened. */
  restore(rowIds: readonly string[]): void {
    this.ids.set(rowIds.length === 0 ? nobody : new Set(rowIds));
  }

  #keep(ids: ReadonlySet<string>): void {
    this.ids.set(ids);
    const workspaceId = this.#workspaceId;
    if (workspaceId !== undefined) void this.workspace.api.keepLeftOut({ workspaceId, rowIds: [...ids] });
  }

  isLeft(rowId: string): boolean {
    return this.ids.get().has(rowId);
  }

  /** As the rows stand now. */
  rows(): LeftRows {
    const basis = [this.ids.get(), ...sheetNames.map((name) => this.workspace.sheet(name).version)];
    const isSame = basis.every((part, at) => part === this.#known.basis[at]);
    if (!isSame) this.#known = { basis, rows: this.#lookedUp() };
    return this.#known.rows;
  }

  #lookedUp(): LeftRows {
    const [accumulators, preExisting] = sheetNames.map((name) =>
      stillLeft(this.workspace.sheet(name), this.ids.get()),
    );
    const ids = {
      accumulators: accumulators?.ids ?? nobody,
      preExisting: preExisting?.ids ?? nobody,
    };
    return {
      ids,
      count: ids.accumulators.size + ids.preExisting.size,
      ready: (accumulators?.ready ?? 0) + (preExisting?.ready ?? 0),
      undone: (accumulators?.undone ?? 0) + (preExisting?.undone ?? 0),
    };
  }
}

function stillLeft(rows: SheetRows, left: ReadonlySet<string>) {
  const ids = new Set<string>();
  let ready = 0;
  let undone = 0;
  for (const id of left) {
    const view = rows.isUntouched(id) ? undefined : rows.view(id);
    if (view === undefined || !mayBeLeft(view.state)) continue;
    ids.add(id);
    if (view.state === 'new' || view.state === 'edited') ready += 1;
    if (isUndone(view)) undone += 1;
  }
  return { ids, ready, undone };
}

/** Whether a row in that state goes out, or may once something is fixed or decided. */
export function mayBeLeft(state: RowState): boolean {
  return state === 'new' || state === 'edited' || state === 'invalid' || state === 'conflict';
}

const kept = new WeakMap<LeavingWorkspace, LeftOut>();

/** What is left out in a workspace, the same for all who ask. */
export function leftOutOf(workspace: LeavingWorkspace): LeftOut {
  const known = kept.get(workspace) ?? new LeftOut(workspace);
  kept.set(workspace, known);
  return known;
}
