import { groupByPlan, type PlanRows } from '../../shared/batch/batches';
import type { Mark } from '../../shared/batch/run-record';
import { severalAtOnce } from '../../shared/batch/several-at-once';
import type { RunRules } from './engine/run-rules';
import { settledBy } from './engine/settled';
import type { OpenAttempt } from './open-attempts';
import type { SendingSurroundings } from './sending-surroundings';

/** What reading back came to, in rows. */
export interface Settling {
  readonly settled: number;
  readonly stillUnknown: number;
  /** Why rows are still without an answer, in plain language; empty where none is. */
  readonly why: string;
}

/** So many reasons are told at once. */
const greatestReasons = 2;

type Around = Pick<SendingSurroundings, 'limits' | 'now' | 'readRows' | 'keepMarks'>;

interface Terms {
  readonly rules: RunRules;
  /** Hears what rows are told, once that is kept. */
  readonly told: (marks: readonly Mark[]) => void;
}

/** Reads the plans of rows without an answer back, and keeps what became of them. */
export async function settleOpen(
  open: readonly OpenAttempt[],
  around: Around,
  terms: Terms,
): Promise<Settling> {
  const groups = groupByPlan(open, (one) => ({ sheet: one.attempt.sheet, planId: one.planId }));
  const left: string[] = [];
  await severalAtOnce(groups, around.limits().plansAtOnce, async (group) => {
    left.push(...(await settleGroup(group, around, terms)));
  });
  const why = [...new Set(left)].slice(0, greatestReasons).join(' ');
  return { settled: open.length - left.length, stillUnknown: left.length, why };
}

/** Of one plan; gives why each of its rows that are still without an answer is so. */
async function settleGroup(
  { planId, sheet, items }: PlanRows<OpenAttempt>,
  around: Around,
  { rules, told }: Terms,
): Promise<readonly string[]> {
  const readAt = around.now();
  const read = await around.readRows(planId, sheet);
  if (!read.ok) return items.map(() => read.failure.message);
  const { marks } = settledBy(items, { list: read.value, readAt }, { rules, was: 'unknown' });
  await around.keepMarks({ runId: null, marks });
  told(marks);
  return marks.flatMap(({ standing, update }) => (standing === 'unknown' ? [update.run?.message ?? ''] : []));
}
