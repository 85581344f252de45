import { expect, test } from 'vitest';
import { watchRuns } from '../../../electron/launch/run-watch';
import type { RunProgress } from '../../../shared/ipc/run-schemas';

const told = (phase: RunProgress['phase']): RunProgress => ({ phase }) as RunProgress;

test('a run leaves no time for anything else, but while it is paused and once it is over', () => {
  const runs = watchRuns();
  const busy = (['sending', 'paused', 'sending', 'stopping', 'finished'] as const).map((phase) => {
    runs.heard(told(phase));
    return [phase, runs.isBusy(), runs.isSending()];
  });
  expect(busy).toEqual([
    ['sending', true, true],
    ['paused', false, true],
    ['sending', true, true],
    ['stopping', true, true],
    ['finished', false, false],
  ]);
});
