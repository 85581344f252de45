import type { Row } from '../../shared/plan/row';
import { sheetNames } from '../../shared/plan/sheet';
import { type DecidedCounts, decideRows, removedSentence } from './decide-rows';
import { decisionLabel } from './decision-label';
import type { Workspace } from './workspace';

/** Decides the given rows in conflict the same way, in one step that can be undone. */
export async function resolveConflicts(
  workspace: Workspace,
  keep: 'mine' | 'theirs',
  rowIds: readonly string[],
): Promise<void> {
  if (rowIds.length === 0 || !workspace.mayEdit()) return;
  const done = await workspace.api.resolveConflicts({ rowIds });
  if (!done.ok) {
    workspace.tellFailure(done.failure, () => void resolveConflicts(workspace, keep, rowIds));
    return;
  }
  const isMine = keep === 'mine';
  const label = decisionLabel(keep, rowCount(done.value.length));
  const decided = decideRows(workspace, done.value, { label, taken: () => (isMine ? [] : 'all') });
  workspace.tell('information', decidedSentence(keep, decided));
}

function decidedSentence(keep: 'mine' | 'theirs', { rows, removed }: DecidedCounts): string {
  if (rows === 0) return 'No row could be decided: it is not clear what the server holds.';
  if (keep === 'mine') return `${rowCount(rows)} as you typed, to be sent again.`;
  const kept = rows - removed;
  const told = kept === 0 ? '' : `${rowCount(kept)} as the server holds ${kept === 1 ? 'it' : 'them'}.`;
  return `${told}${removedSentence(removed)} Undo brings back what you typed.`.trim();
}

/** The rows in conflict of both sheets, in their order. */
export function conflictRows(workspace: Workspace): readonly Row[] {
  return sheetNames.flatMap((name) => {
    const rows = workspace.sheet(name);
    return rows.touchedIds().flatMap((id) => {
      const view = rows.view(id);
      return view?.state === 'conflict' ? [view.row] : [];
    });
  });
}

function rowCount(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`;
}
