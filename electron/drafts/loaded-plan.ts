import { prepareRow } from '../../shared/batch/prepared-row';
import { type ServerList, serverRowFinder } from '../../shared/batch/server-list';
import { type Cells, sameContent } from '../../shared/plan/cells';
import { loadedContent } from '../../shared/plan/created-again';
import type { Row } from '../../shared/plan/row';
import { comparedKey } from '../../shared/plan/row-key';
import { changedFields, goneMessage, isInFlight, isUndecided } from '../../shared/plan/row-state';
import { rebased, type RowUpdate } from '../../shared/plan/row-update';
import { sheetNamed, type SheetName } from '../../shared/plan/sheet';

/** What loading one sheet of one plan does to the workspace. */
export interface LoadedPlan {
  readonly updates: readonly RowUpdate[];
  readonly removed: readonly Row[];
  /** Rows the workspace does not have yet, by their second key. */
  readonly fresh: readonly Cells[];
}

/** One sheet of one plan, here and there. */
export interface PlanInput {
  readonly sheet: SheetName;
  readonly mine: readonly Row[];
  readonly list: ServerList;
  /** Whether the list may say anything about the row. */
  readonly isCurrent: (row: Row) => boolean;
}

const byName = new Intl.Collator('en', { numeric: true });

/** Lays what the server has beside what the workspace has of the same plan and sheet. Edits always survive. */
export function loadedPlan({ sheet, mine, list, isCurrent }: PlanInput): LoadedPlan {
  const find = serverRowFinder(sheet, list);
  const updates: RowUpdate[] = [];
  const removed: Row[] = [];
  for (const row of mine) {
    if (!isCurrent(row)) continue;
    const match = find(row.baseline ?? row.cells);
    if (match.kind === 'found') updates.push(reloaded(row, match.cells));
    else if (match.kind === 'absent' && row.baseline !== null) {
      if (changedFields(row).length > 0) updates.push(inConflict(row, goneMessage(row)));
      else removed.push(row);
    }
  }
  const known = new Set(mine.flatMap((row) => comparedKey(sheet, row.baseline ?? row.cells) ?? []));
  const fresh = list.rows.filter((cells) => !known.has(comparedKey(sheet, cells) ?? ''));
  const secondKey = sheetNamed(sheet).secondKey;
  const sorted = fresh.toSorted((a, b) => byName.compare(a[secondKey] ?? '', b[secondKey] ?? ''));
  return { updates, removed, fresh: sorted };
}

/** A run, or a question to the person, has its own say about these rows. */
export function isHeld(row: Row): boolean {
  return isInFlight(row) || row.run?.state === 'unknown' || isUndecided(row);
}

/** The server's row goes under the edits; where both changed the same cell, the person decides. */
function reloaded(row: Row, server: Cells): RowUpdate {
  const prepared = prepareRow(row, { kind: 'found', cells: server });
  if (prepared.kind === 'conflict') return inConflict(row, prepared.message);
  const rebase = { frozen: loadedContent(row), revision: row.revision, baseline: server };
  const after = rebased(row, rebase);
  const isClean = changedFields(after).every((name) => sameContent(after.cells[name], server[name]));
  return { rowId: row.id, run: isClean ? null : row.run, rebase };
}

function inConflict({ id, revision }: Row, message: string): RowUpdate {
  return { rowId: id, run: { state: 'conflict', message, revision } };
}
