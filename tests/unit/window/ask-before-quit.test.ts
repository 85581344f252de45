import { expect, test } from 'vitest';
import { askBeforeQuit, type QuittingApp } from '../../../electron/launch/ask-before-quit';
import { watchRuns } from '../../../electron/launch/run-watch';
import type { RunProgress } from '../../../shared/ipc/run-schemas';

/** An app that ends as Electron's does: asked, it tells, and ends unless somebody prevents it. */
function quittingApp(): { readonly app: QuittingApp; readonly ended: () => boolean } {
  let listener: ((event: { preventDefault: () => void }) => void) | undefined;
  let hasEnded = false;
  const quit = (): void => {
    let isPrevented = false;
    listener?.({ preventDefault: () => (isPrevented = true) });
    hasEnded ||= !isPrevented;
  };
  return { app: { on: (_event, heard) => (listener = heard), quit }, ended: () => hasEnded };
}

const run = { phase: 'sending' } as RunProgress;
const over = { phase: 'stopped' } as RunProgress;

test('without a run the program ends and no question is put', () => {
  const { app, ended } = quittingApp();
  const { mayClose } = askBeforeQuit(app, {
    isSending: () => false,
    ask: () => Promise.reject(new Error('asked')),
    endRun: () => Promise.resolve(),
  });
  expect(mayClose()).toBe(true);
  app.quit();
  expect(ended()).toBe(true);
});

test('in the middle of a run it asks once, and goes on sending when that is the answer', async () => {
  const { app, ended } = quittingApp();
  const runs = watchRuns();
  runs.heard(run);
  let asked = 0;
  let answer: (quits: boolean) => void = () => undefined;
  const ask = (): Promise<boolean> => {
    asked += 1;
    return new Promise((resolve) => (answer = resolve));
  };
  const { mayClose } = askBeforeQuit(app, { isSending: runs.isSending, ask, endRun: runs.end });
  expect(mayClose()).toBe(false);
  app.quit();
  expect(asked).toBe(1);
  answer(false);
  await Promise.resolve();
  await Promise.resolve();
  expect(ended()).toBe(false);
  expect(mayClose()).toBe(false);
  expect(asked).toBe(2);
});

test('told to quit, it stops the run, waits for its end, and ends', async () => {
  const { app, ended } = quittingApp();
  const runs = watchRuns();
  runs.heard(run);
  let stops = 0;
  runs.stopBy(() => {
    stops += 1;
    return Promise.resolve();
  });
  const { mayClose } = askBeforeQuit(app, {
    isSending: runs.isSending,
    ask: () => Promise.resolve(true),
    endRun: runs.end,
  });
  app.quit();
  await expect.poll(() => stops).toBe(1);
  expect(ended()).toBe(false);
  runs.heard(over);
  await expect.poll(ended).toBe(true);
  expect(mayClose()).toBe(true);
});

test('told to end by the system, it stops the run without a question, also where one is being asked', async () => {
  const { app, ended } = quittingApp();
  const runs = watchRuns();
  runs.heard(run);
  runs.stopBy(() => {
    runs.heard(over);
    return Promise.resolve();
  });
  let asked = 0;
  let answer: (quits: boolean) => void = () => undefined;
  const ask = (): Promise<boolean> => {
    asked += 1;
    return new Promise((resolve) => (answer = resolve));
  };
  const { mayClose, endUnasked } = askBeforeQuit(app, { isSending: runs.isSending, ask, endRun: runs.end });
  expect(mayClose()).toBe(false);
  endUnasked();
  endUnasked();
  await expect.poll(ended).toBe(true);
  expect(asked).toBe(1);
  answer(false);
  await Promise.resolve();
  expect(mayClose()).toBe(true);
});
