import type { Mark, Standing } from '../../../shared/batch/run-record';
import { type ServerList, serverRowFinder } from '../../../shared/batch/server-list';
import { assertNever } from '../../../shared/plan/assert-never';
import type { OpenAttempt } from '../open-attempts';
import { confirmedSaved } from '../row-outcomes';
import { ofUnloaded, releaseMark, stateMark } from './marks';
import type { RunRules } from './run-rules';

/** A list and the moment it was asked for. */
export interface ReadBack {
  readonly list: ServerList;
  readonly readAt: number;
}

export interface Settled {
  readonly marks: readonly Mark[];
  /** What is still without an answer. */
  readonly open: readonly OpenAttempt[];
}

export interface SettleTerms {
  readonly rules: Pick<RunRules, 'settle' | 'mayStillLand'>;
  readonly was: Standing;
}

/** What a list of one plan and sheet says of attempts without an answer. */
export function settledBy(attempts: readonly OpenAttempt[], read: ReadBack, terms: SettleTerms): Settled {
  const [first] = attempts;
  if (first === undefined) return { marks: [], open: [] };
  const find = serverRowFinder(first.attempt.sheet, read.list);
  const open: OpenAttempt[] = [];
  const marks = attempts.map((one) => {
    const mark = settledMark(one, { find, readAt: read.readAt }, terms);
    if (mark.standing === 'unknown') open.push(one);
    return mark;
  });
  return { marks, open };
}

/** A row that this run has sent has failed, with the reason; what an earlier run left is edited or new again. */
function notAppliedMark({ frozen, trouble }: OpenAttempt, was: Standing): Mark {
  if (trouble === undefined) return releaseMark(frozen, was);
  return stateMark(frozen, 'failed', { was, message: `${notTaken} ${trouble}`.trim() });
}

const notTaken = 'The service did not take this row (read back).';

const mayArrive = 'Not on the server yet, but it may still arrive. Settle again in a minute.';

function settledMark(
  one: OpenAttempt,
  read: { readonly find: ReturnType<typeof serverRowFinder>; readonly readAt: number },
  { rules, was }: SettleTerms,
): Mark {
  const { frozen, attempt, landsUntil } = one;
  const found = rules.settle(attempt, read.find(attempt.sent));
  switch (found.kind) {
    case 'created':
    case 'updated':
      return { update: confirmedSaved(one, found), standing: found.kind, was, ...ofUnloaded(one) };
    case 'notApplied':
      // "As before" counts only once the request cannot land any more.
      if (rules.mayStillLand(landsUntil, read.readAt)) {
        return stateMark(frozen, 'unknown', { was, message: mayArrive });
      }
      return notAppliedMark(one, was);
    case 'conflict':
    case 'unknown':
      return stateMark(frozen, found.kind, { was, message: found.message });
    default:
      return assertNever(found);
  }
}
