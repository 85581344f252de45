import { expect, test } from 'vitest';
import { batch, edited, key, plan, puts, shown } from './edited-row';
import { startServices } from './services';
import { confirmed, notTaken } from '../../faults/desk';

test('429 is waited out as long as the service asks', async () => {
  const services = await edited();
  await services.practice.control.fault({
    ...batch,
    times: 2,
    actions: [{ kind: 'answer', status: 429, headers: { 'Retry-After': '7' } }],
  });
  const end = await services.send();
  expect(shown(services)).toBe('updated');
  // What is read in between and at the end goes at a lower rate, and may have to wait for it.
  expect(services.waits.filter((wait) => wait >= 1000)).toEqual([7000, 7000]);
  expect(end.counts).toMatchObject({ updated: 1 });
  expect(services.runs.some((run) => run.notice.includes('429') && run.counts.queued === 1)).toBe(true);
});

test('an item that says 503 is sent again, the others stand; after five tries it has failed', async () => {
  const services = await edited();
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  await services.practice.control.fault({
    ...batch,
    times: 5,
    actions: [
      {
        kind: 'items',
        changes: [{ change: 'setStatus', index: 0, status: 503, body: 'Busy.', stored: false }],
      },
    ],
  });
  const end = await services.send();
  const bodies = await services.bodies();
  expect(bodies.map((body) => body.length)).toEqual([2, 1, 1, 1, 1]);
  expect(services.shown('accumulators', key)).toEqual({ state: 'failed', message: `${notTaken} Busy.` });
  expect(end.counts).toMatchObject({ failed: 1, created: 1 });
  expect((await services.send('failed')).counts).toMatchObject({ updated: 1 });
});

test('an item that says 503 five times, and was stored by the last, is found by reading back', async () => {
  const services = await edited();
  const said = { change: 'setStatus', index: 0, status: 503, body: 'Busy.' } as const;
  const fault = (stored: boolean, times: number): Promise<void> =>
    services.practice.control.fault({
      ...batch,
      times,
      actions: [{ kind: 'items', changes: [{ ...said, stored }] }],
    });
  await fault(false, 4);
  await fault(true, 1);
  expect((await services.send()).counts).toMatchObject({ updated: 1, failed: 0 });
  expect(services.shown('accumulators', key)).toEqual({ state: 'updated', message: confirmed });
  expect(await puts(services)).toBe(5);
});

test('of rows that fail after five tries each has its own reason', async () => {
  const services = await edited();
  const other = await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  const busy = { change: 'setStatus', status: 503, stored: false } as const;
  const changes = [
    { ...busy, index: 0, body: 'Busy.' },
    { ...busy, index: 1, body: 'Locked.' },
  ];
  await services.practice.control.fault({ ...batch, times: 5, actions: [{ kind: 'items', changes }] });
  expect((await services.send()).counts).toMatchObject({ failed: 2 });
  expect(services.shown('accumulators', key).message).toBe(`${notTaken} Busy.`);
  expect(services.window.get(other)?.run?.message).toBe(`${notTaken} Locked.`);
});

test('an expired token is renewed in passing, and the same bytes go again', async () => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'expireTokens' }] });
  await services.send();
  expect(services.shown('accumulators', key)).toEqual({ state: 'updated', message: '' });
  const [first, second] = await services.bodies();
  expect(second ?? first).toEqual(first);
  const paths = (await services.practice.control.requests()).map((request) => request.path);
  expect(paths.filter((path) => path.endsWith('/user-refresh-tokens'))).toHaveLength(1);
});

test('when refreshing fails too, signing in again helps', async () => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'expireTokens', alsoRefresh: true }] });
  await services.send();
  expect(shown(services)).toBe('updated');
});

test('401 twice holds the run with its rows queued, and it goes on after a new sign-in', async () => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, times: 2, actions: [{ kind: 'answer', status: 401 }] });
  await services.start();
  const held = await services.held();
  expect(held).toMatchObject({ phase: 'paused', pausedFor: 'signIn', counts: { queued: 1, sending: 0 } });
  expect(held.notice).toContain('Sign in again');
  expect(shown(services)).toBe('queued');
  expect((await services.resumed()).counts).toMatchObject({ updated: 1 });
});

test.each([403, 404, 405])(
  '%i holds the run with its rows queued, and stopping lets them go',
  async (status) => {
    const services = await edited();
    await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', status }] });
    await services.start();
    const held = await services.held();
    expect(held).toMatchObject({ pausedFor: 'connection', counts: { queued: 1 } });
    expect(held.notice).toContain(String(status));
    expect(shown(services)).toBe('queued');
    await services.calls.stopRun({});
    expect((await services.end()).phase).toBe('stopped');
    expect(shown(services)).toBe('edited');
    expect(await puts(services)).toBe(1);
  },
);

test('a plan that may not be read holds the run, and is read again when it goes on', async () => {
  const services = await edited();
  const list = { method: 'GET', path: '/accumulators$' } as const;
  await services.practice.control.fault({ ...list, actions: [{ kind: 'answer', status: 403 }] });
  await services.start();
  expect(await services.held()).toMatchObject({ pausedFor: 'connection', counts: { queued: 1 } });
  expect((await services.resumed()).counts).toMatchObject({ updated: 1 });
  expect(await puts(services)).toBe(1);
});

test('400 for the whole batch rejects its rows with the words of the server', async () => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', status: 400 }] });
  await services.send();
  expect(services.shown('accumulators', key).state).toBe('rejected');
  expect(services.shown('accumulators', key).message).toMatch(/^Whole batch refused \(400\)\. \S/);
});

test('413 halves the batch until it fits', async () => {
  const services = await startServices();
  for (const name of ['A1', 'A2', 'A3', 'A4']) {
    await services.add('accumulators', { plan_ID: plan, accum_Name: name, annual_Max: '5' });
  }
  await services.practice.control.fault({ ...batch, times: 2, actions: [{ kind: 'answer', status: 413 }] });
  const end = await services.send();
  expect(end.counts).toMatchObject({ created: 4 });
  expect((await services.bodies()).map((body) => body.length)).toEqual([4, 2, 1, 1, 2]);
});

test('when no plan can be read, the run holds and nothing is sent; stopping lets the rows go', async () => {
  const services = await edited();
  const list = { method: 'GET', path: '/accumulators$', times: 5 } as const;
  await services.practice.control.fault({ ...list, actions: [{ kind: 'answer', status: 503 }] });
  await services.start();
  expect(await services.held()).toMatchObject({ pausedFor: 'service', counts: { queued: 1 } });
  await services.calls.stopRun({});
  await services.end();
  expect(await puts(services)).toBe(0);
  expect(shown(services)).toBe('edited');
});

test('when one plan cannot be read, its rows fail and nothing is sent over it', async () => {
  const services = await edited();
  const list = { method: 'GET', path: '/accumulators$' } as const;
  await services.practice.control.fault({ ...list, actions: [{ kind: 'answer', status: 500 }] });
  const end = await services.send();
  expect(await puts(services)).toBe(0);
  expect(end.counts).toMatchObject({ failed: 1 });
  expect(services.shown('accumulators', key).message).toMatch(/^Not sent: .*500/);
});
