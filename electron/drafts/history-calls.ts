import { restoring, type WrittenRow } from '../../shared/batch/restoring';
import type { CallName } from '../../shared/ipc/call-names';
import type { CallInput, CallOutput } from '../../shared/ipc/contract';
import { type Result, success } from '../../shared/ipc/failure';
import type { ChosenRows, Restore, RunRows } from '../../shared/ipc/history-schemas';
import type { Row } from '../../shared/plan/row';
import { comparedText } from '../../shared/plan/row-key';
import { sheetNamed, sheetNames } from '../../shared/plan/sheet';
import { atDesk } from './desk-calls';
import type { Desk, Desks, DeskTools } from './desks';
import { exportRuns, type HistoryFiles } from './run-exporting';
import type { StoreFace } from './store/store-calls';

type HistoryCall = Extract<
  CallName,
  'readRuns' | 'readRun' | 'readRunRows' | 'readRunChanges' | 'prepareRestore' | 'exportRuns'
>;

export interface HistorySurroundings<Tools extends DeskTools> {
  readonly store: StoreFace;
  readonly files: HistoryFiles;
  readonly load: (tools: Tools, planIds: readonly string[]) => Promise<unknown>;
}

/** The answers to the calls about earlier runs of the open workspace. */
export type HistoryCalls = {
  readonly [Name in HistoryCall]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

export function historyCalls<Tools extends DeskTools>(
  desks: Desks<Tools>,
  { store, files, load }: HistorySurroundings<Tools>,
): HistoryCalls {
  return {
    readRuns: (input) =>
      atDesk(desks, async ({ id }) => success(await store.readRuns({ workspaceId: id, ...input }))),
    readRun: (run) =>
      atDesk(desks, async ({ id }) => success(await store.readRun({ workspaceId: id, ...run }))),
    readRunRows: (filter) =>
      atDesk(desks, async ({ id }) => success(await store.readRunRows({ workspaceId: id, ...filter }))),
    readRunChanges: (asked) =>
      atDesk(desks, async ({ id }) => success(await store.readRunChanges({ workspaceId: id, ...asked }))),
    exportRuns: (asked) =>
      atDesk(desks, async ({ id }) => {
        const entry = (await store.listWorkspaces()).find((one) => one.id === id);
        return exportRuns({ store, files }, { id, name: entry?.name ?? '' }, asked);
      }),
    prepareRestore: (chosen) =>
      atDesk(desks, async (desk) => {
        const written = await chosenOf(store, desk.id, chosen);
        const first = restoring(written, await rowsFor(desk, written));
        if (first.missing.length === 0) return success(shownRestore(first));
        await load(desk.tools, [...new Set(first.missing.map(({ planId }) => planId))]);
        return success(shownRestore(restoring(written, await rowsFor(desk, written))));
      }),
  };
}

/** What the run wrote, as far as it is chosen. */
async function chosenOf(
  store: StoreFace,
  workspaceId: string,
  chosen: ChosenRows,
): Promise<readonly WrittenRow[]> {
  const written = await store.readWritten({ workspaceId, runId: chosen.runId });
  if (chosen.search.trim() === '' && chosen.group === null) return written;
  const ids = new Set<string>();
  let after: number | null = null;
  do {
    const page: RunRows = await store.readRunRows({ workspaceId, ...chosen, after });
    for (const { rowId } of page.rows) ids.add(rowId);
    after = page.next;
  } while (after !== null);
  return written.filter(({ rowId }) => ids.has(rowId));
}

/** The rows as they are now: by identity, and those of the same plans for what was loaded anew since. */
async function rowsFor<Tools extends DeskTools>(
  { workspace }: Desk<Tools>,
  written: readonly WrittenRow[],
): Promise<readonly Row[]> {
  const byId = await workspace.rowsOf(written.map(({ rowId }) => rowId));
  const there = new Set(byId.map((row) => row.id));
  const gone = written.filter(({ rowId, before }) => before !== null && !there.has(rowId));
  const plans = new Map(
    gone.map(({ sheet, planId }) => [`${sheet} ${comparedText(planId)}`, { sheet, planId }]),
  );
  const ofPlans = await Promise.all(
    [...plans.values()].map(({ sheet, planId }) => workspace.rowsOfPlan(sheet, planId)),
  );
  return [...ofPlans.flat(), ...byId];
}

function shownRestore(restored: ReturnType<typeof restoring>): Restore {
  const { edits, created, changedSince, changedCells, missing } = restored;
  const named = ({ sheet, planId, sent }: WrittenRow) => ({
    sheet,
    planId,
    second: sent[sheetNamed(sheet).secondKey] ?? '',
  });
  const ofSheet = sheetNames.map((sheet) => [
    sheet,
    edits.filter((edit) => edit.sheet === sheet).map(({ edit }) => edit),
  ]);
  return {
    edits: Object.fromEntries(ofSheet) as Restore['edits'],
    created: created.map(named),
    changedSince,
    changedCells: changedCells.map(({ row, field }) => ({ ...named(row), field })),
    missing: missing.map(named),
  };
}
