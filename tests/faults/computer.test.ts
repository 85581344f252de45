import { expect, test, vi } from 'vitest';
import { after, alike, confirmed, Desk, ended, plan } from './desk';

const day = 86_400_000;

test('46: while the window is loaded again the run goes on, and every edit is there', async () => {
  const desk = await Desk.withEdits({ batchSize: 2 });
  await desk.fault({ kind: 'hold' });
  await desk.services.start();
  while ((await desk.control.state()).held === 0);
  await desk.services.set(desk.services.row('accumulators', `${plan}|HEARING`), { annual_Max_Member: '5' });
  const opened = await desk.services.open();
  expect(opened.run).toMatchObject({ phase: 'sending', counts: { sending: 2, queued: 1 } });
  expect(await desk.seen()).toMatchObject({ rows: ['Sending', 'Sending', 'Queued'] });
  expect(desk.row('HEARING')).toBe('Edited');
  await desk.control.release();
  await desk.services.end();
  expect(await desk.seen()).toMatchObject({ rows: alike('Updated'), status: ended({ updated: 3 }) });
  expect(await desk.held()).toEqual(after);
});

test('58: after a sleep, another network or a jump of the clock every row comes to its truth', async () => {
  // A lid that is closed while a PUT is on its way: hours later the line is dead.
  let slept = 0;
  const desk = await Desk.withEdits({ now: () => performance.now() + slept, batchSize: 2 });
  await desk.fault([
    { kind: 'hold', applied: true },
    { kind: 'cut', moment: 'afterApplying' },
  ]);
  await desk.services.start();
  while ((await desk.control.state()).held === 0);
  slept = 9 * 3_600_000;
  await desk.control.expireTokens({});
  await desk.control.release();
  await desk.services.end();
  expect(await desk.seen()).toMatchObject({
    rows: [`Updated: ${confirmed}`, `Updated: ${confirmed}`, 'Updated'],
    status: ended({ updated: 3 }),
  });
  expect(await desk.held()).toEqual(after);
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    for (const jump of [2 * day, -400 * day]) {
      const jumped = await Desk.withEdits({ batchSize: 1 });
      await jumped.fault({ kind: 'hold' });
      await jumped.services.start();
      while ((await jumped.control.state()).held === 0);
      vi.setSystemTime(Date.now() + jump);
      await jumped.control.release();
      const end = await jumped.services.end();
      expect(await jumped.seen()).toMatchObject({ rows: alike('Updated'), status: ended({ updated: 3 }) });
      expect(end.elapsed).toBeLessThan(day);
      expect(Math.max(0, ...jumped.services.waits)).toBeLessThan(30_000);
      expect(await jumped.held()).toEqual(after);
    }
  } finally {
    vi.useRealTimers();
  }
});
