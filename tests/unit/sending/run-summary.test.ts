import { describe, expect, it } from 'vitest';
import { runPhaseText, runSummary, shortSummary } from '../../../renderer/sending/run-summary';
import type { RunCounts, RunProgress } from '../../../shared/ipc/run-schemas';

const nothing: RunCounts = {
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

function run(counts: Partial<RunCounts>, phase: RunProgress['phase'] = 'finished'): RunProgress {
  const all = { ...nothing, ...counts };
  const times = {
    unloaded: 0,
    plans: 2,
    plansDone: 1,
    openPlans: [],
    elapsed: 10_000,
    pausedFor: null,
    waitsFor: null,
  };
  return { runId: 'r', phase, rows: 1200, counts: all, batchesDone: 3, batches: 10, notice: '', ...times };
}

describe('the summary of a run', () => {
  it('names the five outcomes, also those that did not happen', () => {
    expect(runSummary(run({ created: 12, updated: 3, rejected: 1 }), 0)).toBe(
      '12 created, 3 updated, 1 rejected, 0 failed, 0 no answer',
    );
  });

  it('adds conflicts and rows that were on the server already where there are any', () => {
    expect(runSummary(run({ unknown: 1, conflict: 1, unchanged: 2 }), 1)).toBe(
      '0 created, 0 updated, 0 rejected, 0 failed, 1 no answer, 1 conflict, 2 already as on the server',
    );
  });

  it('says of rows made new that the server had them already', () => {
    expect(runSummary({ ...run({ updated: 2 }), unloaded: 1 }, 0)).toContain(
      ', 1 row you made new was on the server already and was changed',
    );
    expect(runSummary({ ...run({ updated: 2 }), unloaded: 2 }, 0)).toContain(
      ', 2 rows you made new were on the server already and were changed',
    );
    expect(runSummary(run({ updated: 2 }), 0)).not.toContain('made new');
  });

  it('speaks of more than one conflict', () => {
    expect(runSummary(run({ conflict: 2 }), 2)).toContain('2 conflicts');
  });

  it('counts only the conflicts that are still to be decided', () => {
    expect(runSummary(run({ conflict: 2 }), 1)).toContain(', 1 conflict');
    expect(runSummary(run({ conflict: 2 }), 0)).not.toContain('conflict');
  });

  it('leaves out what did not happen where the room is short', () => {
    expect(shortSummary(run({ updated: 4000, rejected: 2, conflict: 2 }), 2)).toBe(
      '4,000 updated, 2 rejected, 2 conflicts',
    );
    expect(shortSummary(run({}), 0)).toBe('');
  });

  it('separates thousands', () => {
    expect(runSummary(run({ created: 60000 }), 0)).toContain('60,000 created');
  });
});

describe('the progress of a run', () => {
  it('counts rows with an outcome while it sends', () => {
    const counts = { queued: 100, sending: 50, created: 1000, rejected: 50 };
    expect(runPhaseText(run(counts, 'sending'))).toBe('Sending: 1,050 of 1,200 rows');
  });

  it('has nothing to say once the run is over', () => {
    expect(runPhaseText(run({}, 'stopped'))).toBe('');
  });
});
