import { assertNever } from '../../shared/plan/assert-never';
import { hasErrors } from '../../shared/plan/problem';
import type { ReviewedRow, ReviewKind } from '../../shared/batch/reviewed-row';
import type { RowView } from '../state/row-view';

/** What a run would do with a row; `pending` while its plan is still to be read. */
export type ShownKind = ReviewKind | 'pending';

/**
 * Which rows of a review are shown: those of a kind, those with something to check, those made new that the server has
 * all the same, or those left out.
 */
export type ShownRows = ShownKind | 'toCheck' | 'unloaded' | 'left';

/** The kinds in the order they are counted in. */
export const shownKinds: readonly ShownKind[] = [
  'create',
  'update',
  'unchanged',
  'conflict',
  'blocked',
  'waiting',
  'unread',
  'pending',
];

export const kindWords: Readonly<Record<ShownKind, string>> = {
  create: 'Create',
  update: 'Update',
  unchanged: 'Same on the server',
  conflict: 'Conflict',
  blocked: 'To fix',
  waiting: 'Not done by the last run',
  unread: 'Not read',
  pending: 'Being read',
};

/** What a kind means, where its word alone may not tell. */
export function kindHint(kind: ShownKind): string | undefined {
  if (kind !== 'waiting') return undefined;
  return 'Rejected, failed or without an answer, and not edited since. Send leaves them alone: correct them, or use Retry failed or Settle unknown.';
}

/** What a run would do with a row, as far as is known. */
export function kindOf({ state, problems }: RowView, found: ReviewedRow | undefined): ShownKind {
  if (found !== undefined) return found.kind;
  if (hasErrors(problems)) return 'blocked';
  switch (state) {
    case 'new':
    case 'edited':
    case 'conflict':
      return 'pending';
    case 'invalid':
      return 'blocked';
    case 'clean':
    case 'queued':
    case 'sending':
    case 'created':
    case 'updated':
    case 'rejected':
    case 'failed':
    case 'unknown':
      return 'waiting';
    default:
      return assertNever(state);
  }
}
