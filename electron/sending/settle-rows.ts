import { groupByPlan, type PlanRows } from '../../shared/batch/batches';
import { type ServerList, serverRowFinder } from '../../shared/batch/server-list';
import { severalAtOnce } from '../../shared/batch/several-at-once';
import { settle } from '../../shared/batch/settling';
import { assertNever } from '../../shared/plan/assert-never';
import type { OpenAttempt, OpenAttempts } from './open-attempts';
import { confirmedSaved, inState, released } from './row-outcomes';
import type { Mark } from './run';
import type { SendingSurroundings } from './sending-surroundings';

/** Plans read or written at the same time. */
export const plansAtOnce = 4;

export interface SettleRoom {
  readonly attempts: OpenAttempts;
  readonly around: SendingSurroundings;
  /** Keeps and counts what the rows are told. */
  readonly mark: (marks: readonly Mark[]) => Promise<void>;
}

/** Reads the plans of the attempts back and says what became of each. What cannot be read stays unknown. */
export async function settleRows(open: readonly OpenAttempt[], room: SettleRoom): Promise<void> {
  const groups = groupByPlan(open, (one) => ({ sheet: one.attempt.sheet, planId: one.planId }));
  await severalAtOnce(groups, plansAtOnce, async (group: PlanRows<OpenAttempt>) => {
    const startedAt = room.around.now();
    const read = await room.around.readRows(group.planId, group.sheet);
    if (!read.ok) return;
    await room.mark(settledMarks(group.items, { list: read.value, readAt: startedAt }, room.attempts));
  });
}

/** A list and the moment it was asked for. */
export interface ReadBack {
  readonly list: ServerList;
  readonly readAt: number;
}

/** What a list of one plan and sheet says of its attempts; settled ones are closed. */
export function settledMarks(
  open: readonly OpenAttempt[],
  read: ReadBack,
  attempts: OpenAttempts,
): readonly Mark[] {
  const [first] = open;
  if (first === undefined) return [];
  const find = serverRowFinder(first.attempt.sheet, read.list);
  return open.map((one) => {
    const settlement = settle(one.attempt, find(one.attempt.sent));
    const { frozen } = one;
    switch (settlement.kind) {
      case 'created':
      case 'updated':
        attempts.close(frozen.id);
        return { update: confirmedSaved(one, settlement), standing: settlement.kind };
      case 'notApplied':
        if (mayStillLand(one, read.readAt)) return stillUnknown(one, mayArrive);
        attempts.close(frozen.id);
        return { update: released(frozen), standing: null };
      case 'conflict':
        attempts.close(frozen.id);
        return { update: inState(frozen, 'conflict', settlement.message), standing: 'conflict' };
      case 'unknown':
        return stillUnknown(one, settlement.message);
      default:
        return assertNever(settlement);
    }
  });
}

const mayArrive = 'Not on the server yet, but it may still arrive. Settle again in a minute.';

/** A request that timed out may land after it was read back: "as before" counts only once that is over. */
function mayStillLand(open: OpenAttempt, readAt: number): boolean {
  return open.landsUntil === null || readAt < open.landsUntil;
}

function stillUnknown(open: OpenAttempt, message: string): Mark {
  return { update: inState(open.frozen, 'unknown', message), standing: 'unknown' };
}
