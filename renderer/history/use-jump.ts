import { useState } from 'react';
import type { PlanbatchApi } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/failure';
import type { MessageGroup, RunRow, RunRows } from '../../shared/ipc/history-schemas';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import { useWorkspace } from '../state/workspace-context';
import { counted, numberText } from '../ui/number-text';
import { groupText, outcomeWord } from './history-words';
import { type NamedRow, rowsOnSheets } from './rows-on-sheet';

/** What the sheets do with rows of a run. */
export interface ShowOnSheet {
  readonly row: (sheet: SheetName, rowId: string) => void;
  /** Shows these rows and no others; `words` name them. */
  readonly rows: (ids: Readonly<Record<SheetName, ReadonlySet<string>>>, words: string) => void;
}

export interface Jump {
  /** The row that was asked for and is not on its sheet any more. */
  readonly missing: NamedRow | null;
  readonly isBusy: boolean;
  readonly toRow: (row: NamedRow) => void;
  /** Loads the plan of the missing row, then shows it. */
  readonly load: () => void;
  readonly toGroup: (runId: string, group: MessageGroup, search: string) => void;
}

/** Leads from the rows of a run to the rows of the sheets. */
export function useJump(show: ShowOnSheet): Jump {
  const workspace = useWorkspace();
  const [missing, setMissing] = useState<NamedRow | null>(null);
  const [isBusy, setBusy] = useState(false);
  const found = (rows: readonly NamedRow[]) => rowsOnSheets(rows, (name) => workspace.sheet(name));
  const toRow = (row: NamedRow): void => {
    const { ids } = found([row]);
    const [id] = ids[row.sheet];
    setMissing(id === undefined ? row : null);
    if (id !== undefined) show.row(row.sheet, id);
  };
  const load = async (row: NamedRow): Promise<void> => {
    setBusy(true);
    const loaded = await workspace.api.loadPlans({ planIds: [row.planId] });
    setBusy(false);
    if (loaded.ok) toRow(row);
    else workspace.tellFailure(loaded.failure, () => void load(row));
  };
  const toGroup = async (runId: string, group: MessageGroup, search: string): Promise<void> => {
    setBusy(true);
    const read = await readGroup(workspace.api, { runId, group, search });
    setBusy(false);
    if (!read.ok) {
      workspace.tellFailure(read.failure, () => void toGroup(runId, group, search));
      return;
    }
    const rows = read.value;
    const { ids, missing: gone } = found(rows);
    if (sheetNames.every((name) => ids[name].size === 0)) {
      setMissing(rows[0] ?? null);
      return;
    }
    show.rows(ids, groupName(group, rows.length));
    if (gone.length > 0) {
      const text = `${numberText(gone.length)} of ${counted(rows.length, 'row')} are not on the sheets any more.`;
      workspace.tell('information', text);
    }
  };
  return {
    missing,
    isBusy,
    toRow,
    load: () => {
      if (missing !== null) void load(missing);
    },
    toGroup: (runId, group, search) => void toGroup(runId, group, search),
  };
}

/** What rows of a group that stand alone on the sheet are called. */
function groupName(group: MessageGroup, rows: number): string {
  return `${outcomeWord(group.state)}, ${groupText({ ...group, rows, found: rows })}`.slice(0, 80);
}

interface AskedGroup {
  readonly runId: string;
  readonly group: MessageGroup;
  readonly search: string;
}

/** All rows of a group, page by page. */
async function readGroup(
  api: Pick<PlanbatchApi, 'readRunRows'>,
  { runId, group: { state, message }, search }: AskedGroup,
): Promise<Result<readonly RunRow[]>> {
  const rows: RunRow[] = [];
  for (let after: number | null = null; ;) {
    const read: Result<RunRows> = await api.readRunRows({ runId, search, group: { state, message }, after });
    if (!read.ok) return read;
    rows.push(...read.value.rows);
    if (read.value.next === null) return { ok: true, value: rows };
    after = read.value.next;
  }
}
