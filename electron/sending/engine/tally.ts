import type { Mark } from '../../../shared/batch/run-record';
import type { RunCounts, RunProgress } from '../../../shared/ipc/run-schemas';

export const noCounts: RunCounts = {
  queued: 0,
  sending: 0,
  created: 0,
  updated: 0,
  rejected: 0,
  failed: 0,
  unknown: 0,
  conflict: 0,
  unchanged: 0,
};

/** The counts after rows moved from one standing to another. */
export function recounted(counts: RunCounts, marks: readonly Pick<Mark, 'was' | 'standing'>[]): RunCounts {
  const next = { ...counts };
  for (const { was, standing } of marks) {
    if (was !== null) next[was] -= 1;
    if (standing !== null) next[standing] += 1;
  }
  return next;
}

type Told = Pick<RunProgress, 'counts' | 'unloaded'>;

/** What is told of a run after rows moved: its counts, and the updated rows among those that had never been loaded. */
export function retold({ counts, unloaded }: Told, marks: readonly Mark[]): Told {
  const more = marks.reduce((sum, { was, standing, isUnloaded }) => {
    if (isUnloaded === undefined) return sum;
    return sum + (standing === 'updated' ? 1 : 0) - (was === 'updated' ? 1 : 0);
  }, 0);
  return { counts: recounted(counts, marks), unloaded: unloaded + more };
}
