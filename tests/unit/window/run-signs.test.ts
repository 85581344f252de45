import { expect, test } from 'vitest';
import { runSigns } from '../../../electron/window/run-signs';
import type { RunProgress } from '../../../shared/ipc/run-schemas';

const none = { created: 0, rejected: 0, failed: 0, unknown: 0, conflict: 0, unchanged: 0 };

function run(phase: RunProgress['phase'], updated: number, notice = ''): RunProgress {
  const counts = { ...none, updated, sending: 0, queued: 4 - updated };
  const steps = {
    batches: 1,
    batchesDone: 0,
    unloaded: 0,
    plans: 1,
    plansDone: 0,
    openPlans: [],
    elapsed: 1,
    pausedFor: null,
    waitsFor: null,
  };
  return { runId: 'r', phase, rows: 4, counts, notice, ...steps };
}

function watched(isFocused: boolean) {
  const bars: unknown[][] = [];
  const notices: string[][] = [];
  const window = {
    setProgressBar: (...given: unknown[]) => void bars.push(given),
    isFocused: () => isFocused,
    isDestroyed: () => false,
  };
  const show = runSigns({ window: () => window, notify: (...told) => void notices.push(told) });
  return { show, bars, notices };
}

test('a run moves along the taskbar, and leaves it at its end', () => {
  const { show, bars } = watched(true);
  show(run('sending', 1));
  show(run('paused', 2));
  show(run('finished', 4));
  expect(bars).toEqual([[0.25, { mode: 'normal' }], [0.5, { mode: 'paused' }], [-1]]);
});

test('who looks at something else is told the end once, with what the run came to', () => {
  const { show, notices } = watched(false);
  show(run('sending', 1));
  show(run('finished', 4, 'One more thing.'));
  show(run('finished', 4));
  const body = '0 created, 4 updated, 0 rejected, 0 failed, 0 no answer. One more thing.';
  expect(notices).toEqual([['All rows have been sent', body]]);
});

test('who looks at something else is told once that a run waits for a new sign-in', () => {
  const { show, notices } = watched(false);
  const held = { ...run('paused', 1, 'Sign in again.'), pausedFor: 'signIn' } as const;
  show(held);
  show({ ...held, counts: { ...held.counts, updated: 2 } });
  show({ ...run('paused', 2), pausedFor: 'asked' });
  expect(notices).toEqual([['Sending is paused', 'Sign in again.']]);
});

test('who looks at the window sees it there', () => {
  const { show, notices } = watched(true);
  show(run('sending', 1));
  show(run('stopped', 1));
  expect(notices).toEqual([]);
});
