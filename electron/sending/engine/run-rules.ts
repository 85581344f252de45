import { decideBatch } from '../../../shared/batch/batch-decision';
import { prepareRow } from '../../../shared/batch/prepared-row';
import { retryWait } from '../../../shared/batch/retry-wait';
import { settle } from '../../../shared/batch/settling';
import { verify } from '../../../shared/batch/verifying';
import { isFresh } from './reading';

/** What a run decides by. Handed in, so that a test can see that a wrong rule is caught. */
export interface RunRules {
  readonly prepare: typeof prepareRow;
  readonly decide: typeof decideBatch;
  readonly settle: typeof settle;
  readonly verify: typeof verify;
  readonly retryWait: typeof retryWait;
  readonly isFresh: typeof isFresh;
  /** Whether "as before" proves nothing yet, as the request may still land. */
  readonly mayStillLand: (landsUntil: number | null, readAt: number) => boolean;
}

export const runRules: RunRules = {
  prepare: prepareRow,
  decide: decideBatch,
  settle,
  verify,
  retryWait,
  isFresh,
  mayStillLand: (landsUntil, readAt) => landsUntil === null || readAt < landsUntil,
};
