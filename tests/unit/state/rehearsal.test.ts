import { afterEach, expect, it, vi } from 'vitest';
import { inQuiet, rehearsal } from '../../../renderer/state/rehearsal';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('comes to its end', () => {
  const steps = rehearsal();
  while (steps.next().done !== true);
  expect(steps.next().done).toBe(true);
});

it('takes one step in each quiet moment, and none before', () => {
  const moments: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => moments.push(work));
  const taken: string[] = [];
  function* steps() {
    taken.push('first');
    yield undefined;
    taken.push('second');
  }
  inQuiet(steps());
  expect(taken).toEqual([]);
  moments.shift()?.();
  expect(taken).toEqual(['first']);
  moments.shift()?.();
  expect(taken).toEqual(['first', 'second']);
  expect(moments).toEqual([]);
});
