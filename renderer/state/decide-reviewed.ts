import type { SentReview } from '../../shared/ipc/review-schemas';
import type { Taken } from '../../shared/plan/decision-edit';
import { type DecidedCounts, decideRows, removedSentence } from './decide-rows';
import { decisionLabel } from './decision-label';
import type { Workspace } from './workspace';

/**
 * Decides rows in conflict as chosen in a review, cell by cell, in one step that can be undone, and says so. Sends
 * nothing. False where that could not be done; the person is told why.
 */
export async function decideReviewed(
  workspace: Workspace,
  { reviewId, choices }: Pick<SentReview, 'reviewId' | 'choices'>,
): Promise<boolean> {
  if (choices.length === 0) return true;
  if (!workspace.mayEdit()) return false;
  const done = await workspace.api.decideReviewed({ reviewId, rowIds: choices.map(({ rowId }) => rowId) });
  if (!done.ok) {
    workspace.tellFailure(done.failure, () => void decideReviewed(workspace, { reviewId, choices }));
    return false;
  }
  const taken = new Map<string, Taken>(
    choices.map(({ rowId, keep, theirs }) => [rowId, keep === 'theirs' ? 'all' : theirs]),
  );
  const label = decisionLabel('chosen', rowCount(done.value.length));
  const decided = decideRows(workspace, done.value, { label, taken: (rowId) => taken.get(rowId) ?? [] });
  workspace.tell('information', decidedSentence(decided, choices.length - done.value.length));
  return true;
}

function decidedSentence({ rows, removed }: DecidedCounts, changedSince: number): string {
  const since =
    changedSince === 0 ? '' : ` ${rowCount(changedSince)} changed since the review and left as they are.`;
  const undo = rows === 0 ? '' : ' Undo brings back what you typed.';
  return `${rowCount(rows)} decided as you chose.${removedSentence(removed)}${since}${undo}`;
}

function rowCount(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`;
}
