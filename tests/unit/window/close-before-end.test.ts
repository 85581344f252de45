import { expect, test } from 'vitest';
import { closeBeforeEnd } from '../../../electron/launch/close-before-end';

/** An app that ends as Electron's does: asked, it tells, and ends unless somebody prevents it. */
function endingApp(): { readonly app: Parameters<typeof closeBeforeEnd>[0]; readonly ended: () => boolean } {
  let listener: ((event: { preventDefault: () => void }) => void) | undefined;
  let hasEnded = false;
  const quit = (): void => {
    let isPrevented = false;
    listener?.({ preventDefault: () => (isPrevented = true) });
    hasEnded ||= !isPrevented;
  };
  return { app: { on: (_event, heard) => (listener = heard), quit }, ended: () => hasEnded };
}

test('the program ends only once the store is closed, however often it is asked to', async () => {
  const { app, ended } = endingApp();
  let finish: () => void = () => undefined;
  let closings = 0;
  closeBeforeEnd(app, () => {
    closings += 1;
    return new Promise((resolve) => (finish = resolve));
  });
  app.quit();
  app.quit();
  expect([ended(), closings]).toEqual([false, 1]);
  finish();
  await expect.poll(ended).toBe(true);
  expect(closings).toBe(1);
});

test('a store that cannot be closed keeps no program from ending', async () => {
  const { app, ended } = endingApp();
  closeBeforeEnd(app, () => Promise.reject(new Error('The store has ended')));
  app.quit();
  expect(ended()).toBe(false);
  await expect.poll(ended).toBe(true);
});
