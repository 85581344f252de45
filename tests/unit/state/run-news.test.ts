import { expect, test } from 'vitest';
import { observable } from '../../../renderer/state/observable';
import { RunNews } from '../../../renderer/state/run-news';
import type { RunProgress } from '../../../shared/ipc/run-schemas';

const counts = {
  ...{ queued: 0, sending: 0, created: 0, updated: 0, rejected: 0, failed: 0 },
  ...{ unknown: 0, conflict: 0, unchanged: 0 },
};
const start: RunProgress = {
  ...{ runId: 'r', phase: 'sending', rows: 9, counts, elapsed: 0, batches: 1, batchesDone: 0 },
  ...{ plans: 1, plansDone: 0, openPlans: [], pausedFor: null, waitsFor: null, notice: '', unloaded: 0 },
};

function shownRun() {
  const shown = observable<RunProgress | null>(null);
  const drawn: (RunProgress | null)[] = [];
  shown.subscribe(() => drawn.push(shown.get()));
  return { shown, drawn, news: new RunNews(shown) };
}

test('numbers of a run are shown with the rows they count', () => {
  const { drawn, news } = shownRun();
  const [one, other] = [
    { ...start, batchesDone: 1 },
    { ...start, batchesDone: 2 },
  ];
  news.told(start);
  news.told(one);
  news.told(other);
  expect(drawn).toEqual([start]);
  news.show();
  expect(drawn).toEqual([start, other]);
});

test('numbers of a run that no row comes with are shown all the same', async () => {
  const { drawn, shown, news } = shownRun();
  news.told(start);
  const last = { ...start, batchesDone: 3 };
  const isShown = new Promise<void>((resolve) => shown.subscribe(resolve));
  news.told(last);
  await isShown;
  expect(drawn).toEqual([start, last]);
});

test('words of a run are shown at once, and numbers that waited never after them', () => {
  const { drawn, news } = shownRun();
  const over: RunProgress = { ...start, phase: 'finished' };
  news.told(start);
  news.told({ ...start, batchesDone: 1 });
  news.told(over);
  news.show();
  expect(drawn).toEqual([start, over]);
});

test('numbers of a run are not shown once another workspace is open', () => {
  const { shown, news } = shownRun();
  news.told(start);
  news.told({ ...start, batchesDone: 1 });
  shown.set(null);
  news.show();
  expect(shown.get()).toBeNull();
});
