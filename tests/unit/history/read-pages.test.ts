import { expect, onTestFinished, test, vi } from 'vitest';
import { type ReadPage, readPages, withKnown } from '../../../renderer/history/read-pages';
import { followRun } from '../../../renderer/history/run-news';
import { observable } from '../../../renderer/state/observable';
import type { RunProgress } from '../../../shared/ipc/run-schemas';

const pagesOfThree: ReadPage<number> = (after) => {
  const first = (after ?? 0) * 3;
  const next = first >= 6 ? null : (after ?? 0) + 1;
  return Promise.resolve({ ok: true, value: { items: [first, first + 1, first + 2], next } });
};

test('as many items are read again as there were', async () => {
  const first = await readPages(pagesOfThree, 0);
  expect(first).toEqual({ ok: true, value: { items: [0, 1, 2], next: 1 } });
  const five = await readPages(pagesOfThree, 5);
  expect(five).toEqual({ ok: true, value: { items: [0, 1, 2, 3, 4, 5], next: 2 } });
  const all = await readPages(pagesOfThree, 100);
  expect(all).toEqual({ ok: true, value: { items: [0, 1, 2, 3, 4, 5, 6, 7, 8], next: null } });
});

test('a page that cannot be read ends it', async () => {
  const failure = { kind: 'programError', message: 'No.', nextStep: 'none' } as const;
  expect(await readPages(() => Promise.resolve({ ok: false, failure }), 5)).toEqual({ ok: false, failure });
});

test('what says the same as before is the same value, so that nothing is read for it again', () => {
  const before = [
    { id: 'a', state: 'sending' },
    { id: 'b', state: 'updated' },
  ];
  const [a, b, c] = withKnown(before, [
    { id: 'a', state: 'updated' },
    { id: 'b', state: 'updated' },
    { id: 'c', state: 'queued' },
  ]);
  expect(a).toEqual({ id: 'a', state: 'updated' });
  expect(b).toBe(before[1]);
  expect(c).toEqual({ id: 'c', state: 'queued' });
});

test('a run that goes on is told of now and then, and one that is over at once', () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const progress = (updated: number, phase: RunProgress['phase']): RunProgress =>
    ({ runId: 'r', phase, counts: { updated } }) as unknown as RunProgress;
  const run = observable<RunProgress | null>(progress(0, 'sending'));
  const told: string[] = [];
  const stop = followRun(run, ({ text }) => told.push(text));
  for (let updated = 1; updated < 50; updated += 1) run.set(progress(updated, 'sending'));
  expect(told).toHaveLength(0);
  vi.runOnlyPendingTimers();
  expect(told).toEqual(['["r",false,{"updated":49}]']);
  run.set(progress(50, 'sending'));
  run.set(progress(51, 'finished'));
  expect(told.at(-1)).toBe('["r",true,{"updated":51}]');
  vi.runOnlyPendingTimers();
  expect(told).toHaveLength(2);
  run.set(progress(52, 'finished'));
  expect(told).toHaveLength(3);
  stop();
});
