import { describe, expect, it } from 'vitest';
import { runPace, waitText } from '../../../renderer/sending/run-pace';
import type { RunProgress } from '../../../shared/ipc/run-schemas';

const zero = { rejected: 0, failed: 0, unknown: 0, conflict: 0, unchanged: 0, created: 0 };

function run(done: number, left: number, elapsed: number): RunProgress {
  const counts = { ...zero, updated: done, queued: left, sending: 0 };
  const steps = {
    batches: 1,
    batchesDone: 0,
    unloaded: 0,
    plans: 1,
    plansDone: 0,
    openPlans: [],
    pausedFor: null,
    waitsFor: null,
    notice: '',
  };
  return { runId: 'r', phase: 'sending', rows: done + left, counts, elapsed, ...steps };
}

describe('the pace of a run', () => {
  it('is told in rows a second with the time that is left', () => {
    expect(runPace(run(250, 1000, 10_000))).toBe('25 rows a second, about 40 seconds left');
    expect(runPace(run(250, 10_000, 10_000))).toBe('25 rows a second, about 7 minutes left');
    expect(runPace(run(1, 1, 10_000))).toBe('6 rows a minute, about 10 seconds left');
  });

  it('is not told before it means anything, nor at the end', () => {
    expect(runPace(run(10, 100, 500))).toBe('');
    expect(runPace(run(0, 100, 5_000))).toBe('');
    expect(runPace(run(100, 0, 5_000))).toBe('');
    expect(runPace({ ...run(10, 100, 5_000), phase: 'paused' })).toBe('');
  });
});

it('counts down what a run waits for', () => {
  const pause = 'The service asks for a pause (429).';
  expect(waitText(pause, 6_400)).toBe(`Goes on in 7 seconds. ${pause}`);
  expect(waitText(pause, 900)).toBe(`Goes on in 1 second. ${pause}`);
  expect(waitText(pause, 0)).toBe(`Goes on now. ${pause}`);
});
