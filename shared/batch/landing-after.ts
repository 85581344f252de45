import type { Cells } from '../plan/cells';
import type { SheetName } from '../plan/sheet';
import { readBatchAnswer } from './batch-answer';
import { landingAfterItem } from './item-outcome';
import { landingOf } from './settling';

/** An answer as it was written down. */
export interface KeptAnswer {
  readonly status: number;
  /** Empty where nothing was kept of it. */
  readonly text: string;
}

/** How long each row of a batch may still be applied that got this answer, in milliseconds, in the order they were sent. */
export function landingsAfter(
  sheet: SheetName,
  sent: readonly Cells[],
  { status, text }: KeptAnswer,
): readonly number[] {
  const landing = landingOf(status);
  const answer = landing === 0 ? readBatchAnswer(sheet, sent, text) : undefined;
  if (answer?.kind !== 'items') return sent.map(() => landing);
  return answer.outcomes.map((outcome) => landingAfterItem(outcome));
}
