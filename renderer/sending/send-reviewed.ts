import type { SentReview } from '../../shared/ipc/review-schemas';
import { decideReviewed } from '../state/decide-reviewed';
import { leftSentence } from '../state/fitting-edits';
import type { HistoryStep } from '../state/history';
import { isUnconfirmed } from '../state/with-confirmation';
import type { Workspace } from '../state/workspace';
import { startedSentence } from './send-commands';

/**
 * Does what was chosen in a review, in one step that can be undone, and starts a run of what was reviewed. Where the
 * person does not confirm that run, the choices are taken back with it.
 */
export async function sendReviewed(workspace: Workspace, review: SentReview): Promise<void> {
  const before = lastStep(workspace);
  if (!(await decideReviewed(workspace, review))) return;
  const decision = lastStep(workspace);
  await sendDecided(workspace, review, decision === before ? undefined : decision);
}

async function sendDecided(
  workspace: Workspace,
  review: SentReview,
  decision: HistoryStep | undefined,
): Promise<void> {
  const started = await workspace.api.sendReviewed(review);
  if (started.ok) {
    const { rows, heldBack } = started.value;
    workspace.tell('information', startedSentence(rows, heldBack));
    return;
  }
  const { failure } = started;
  workspace.tellFailure(failure, () => void sendDecided(workspace, review, decision));
  if (decision === undefined || !isUnconfirmed(failure) || lastStep(workspace) !== decision) return;
  await workspace.move('undo', (_step, _content, { left }) => {
    workspace.tell('information', takenBackSentence(left));
  });
}

/** Where rows changed while the person was asked, not all of what was chosen can be taken back. */
function takenBackSentence(left: number): string {
  if (left === 0) return 'Nothing was sent, and your choices are taken back. Redo makes them again.';
  return `Nothing was sent, and your choices are taken back where they could be. ${leftSentence(left)}`;
}

function lastStep(workspace: Workspace): HistoryStep | undefined {
  return workspace.history.get().done.at(-1);
}
