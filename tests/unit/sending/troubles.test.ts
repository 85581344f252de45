import { expect, test } from 'vitest';
import { type Services, startServices } from './services';

const plan = 'CEDAR-PPO500-2026';
const key = `${plan}|ACUPUNC`;
const batch = { method: 'PUT', path: '-batch$' } as const;
const place = { sheet: 'accumulators', plan, second: 'ACUPUNC' } as const;

async function edited(given: Parameters<typeof startServices>[0] = {}): Promise<Services> {
  const services = await startServices(given);
  await services.load(plan);
  await services.set(services.row('accumulators', key), { annual_Max: '77' });
  return services;
}

/** The clock of a test: waiting moves it, nothing else does. */
function testClock(): Pick<NonNullable<Parameters<typeof startServices>[0]>, 'now' | 'wait'> {
  let time = 0;
  return {
    now: () => time,
    wait: (milliseconds) => {
      time += milliseconds;
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const shown = (services: Services): string => services.shown('accumulators', key).state;
const puts = async (services: Services): Promise<number> => (await services.bodies()).length;
const stored = async (services: Services): Promise<unknown> =>
  (await services.practice.control.row(place))?.['annual_Max'];

test('a line cut after applying: the row is found on the server and confirmed, sent once', async () => {
  const services = await edited(testClock());
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'cut', moment: 'afterApplying' }] });
  await services.send();
  expect(services.shown('accumulators', key)).toEqual({
    state: 'updated',
    message: 'Confirmed by reading back.',
  });
  expect(await puts(services)).toBe(1);
});

test('a line cut before applying: the row is edited again after reading back, and not sent blindly', async () => {
  const services = await edited(testClock());
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'cut', moment: 'beforeApplying' }] });
  const end = await services.send();
  expect(shown(services)).toBe('edited');
  expect(await puts(services)).toBe(1);
  expect(end).toMatchObject({ phase: 'finished', counts: { unknown: 0 } });
  await services.send();
  expect(shown(services)).toBe('updated');
  expect(await stored(services)).toBe(77);
});

test('a timeout: what has not landed stays unknown until it cannot land any more', async () => {
  const clock = testClock();
  const services = await edited({ ...clock, deadline: 200 });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold' }] });
  await services.send();
  expect(shown(services)).toBe('unknown');
  expect(services.shown('accumulators', key).message).toContain('may still arrive');
  // Settling too early does not help: the held request lands only now.
  expect(await services.calls.settleUnknown({})).toMatchObject({ value: { settled: 0, stillUnknown: 1 } });
  await services.practice.control.release();
  await settledAs(services, 'updated');
});

test('a timeout that never landed is edited again once the waiting time is over', async () => {
  const clock = testClock();
  const services = await edited({ ...clock, deadline: 200 });
  await services.practice.control.fault({
    ...batch,
    actions: [{ kind: 'hold' }, { kind: 'cut', moment: 'beforeApplying' }],
  });
  await services.send();
  expect(shown(services)).toBe('unknown');
  await clock.wait?.(31_000);
  await services.calls.settleUnknown({});
  await services.until(() => shown(services) === 'edited');
});

test('a newer edit of an unknown row does not go out before the earlier one is settled', async () => {
  const services = await edited({ ...testClock(), deadline: 200 });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold' }] });
  await services.send();
  await services.set(services.row('accumulators', key), { annual_Max: '88' });
  await services.send();
  expect(await puts(services)).toBe(1);
  expect(services.row('accumulators', key).cells).toMatchObject({ annual_Max: '88' });
  await services.practice.control.release();
  while ((await stored(services)) !== 77);
  await services.send();
  expect(shown(services)).toBe('updated');
  expect(await stored(services)).toBe(88);
});

test.each([500, 502, 503, 504])(
  '%i may have been applied: read back, never sent again blindly',
  async (status) => {
    const services = await edited();
    await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', status, applied: true }] });
    await services.send();
    expect(services.shown('accumulators', key)).toEqual({
      state: 'updated',
      message: 'Confirmed by reading back.',
    });
    expect(await puts(services)).toBe(1);
  },
);

test.each([200, 202, 204])('%i with an empty body is not an answer; the row is read back', async (status) => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', status, body: '' }] });
  await services.send();
  expect(shown(services)).toBe('edited');
  expect(await stored(services)).not.toBe(77);
});

test('an answer cut short does not count, whatever its framing', async () => {
  for (const framing of ['length', 'chunked', 'close', 'gzip'] as const) {
    const services = await edited(testClock());
    await services.practice.control.fault({ ...batch, actions: [{ kind: 'truncate', framing }] });
    await services.send();
    expect(services.shown('accumulators', key)).toEqual({
      state: 'updated',
      message: 'Confirmed by reading back.',
    });
  }
});

test('an answer byte by byte, behind a byte order mark, counts', async () => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'trickle', byteOrderMark: true }] });
  await services.send();
  expect(services.shown('accumulators', key)).toEqual({ state: 'updated', message: '' });
});

test('429 is waited out as long as the service asks', async () => {
  const services = await edited();
  await services.practice.control.fault({
    ...batch,
    times: 2,
    actions: [{ kind: 'answer', status: 429, headers: { 'Retry-After': '7' } }],
  });
  const end = await services.send();
  expect(shown(services)).toBe('updated');
  expect(services.waits).toEqual([7000, 7000]);
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
  expect(services.shown('accumulators', key)).toEqual({ state: 'failed', message: 'Busy.' });
  expect(end.counts).toMatchObject({ failed: 1, created: 1 });
  expect((await services.send('failed')).counts).toMatchObject({ updated: 1 });
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

test('401 twice stops the run and leaves the rows edited', async () => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, times: 2, actions: [{ kind: 'answer', status: 401 }] });
  const end = await services.send();
  expect(end).toMatchObject({ phase: 'stopped', counts: { queued: 0, sending: 0, failed: 0 } });
  expect(end.notice).toContain('sign-in');
  expect(shown(services)).toBe('edited');
});

test.each([403, 404, 405, 406, 415])('%i stops the run and leaves the rows edited', async (status) => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', status }] });
  const end = await services.send();
  expect(end.phase).toBe('stopped');
  expect(end.notice).toContain(String(status));
  expect(shown(services)).toBe('edited');
});

test('a redirect is not followed: the run stops and nothing leaves for the other address', async () => {
  const other = await startServices();
  const services = await edited();
  const location = `${other.practice.access.baseUrl}/plans/${plan}/accumulators-batch`;
  await services.practice.control.fault({
    ...batch,
    actions: [{ kind: 'answer', status: 307, headers: { Location: location } }],
  });
  const end = await services.send();
  expect(end).toMatchObject({ phase: 'stopped' });
  expect(end.notice).toContain('moved');
  expect(await other.practice.control.requests()).toEqual([]);
  expect(shown(services)).toBe('edited');
});

test('a web page is not an answer: the row is unknown until read back, and the run stops', async () => {
  const services = await edited({ batchSize: 1 });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  const page = { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><p>Welcome' };
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', applied: true, ...page }] });
  const end = await services.send();
  expect(end).toMatchObject({ phase: 'stopped' });
  expect(end.notice).toContain('web page');
  expect(services.shown('accumulators', `${plan}|NEWONE`).state).toBe('new');
  expect(services.shown('accumulators', key).message).toBe('Confirmed by reading back.');
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

test('when the plan cannot be read first, nothing is sent over it', async () => {
  const services = await edited();
  await services.practice.control.fault({
    method: 'GET',
    path: '/accumulators$',
    times: 5,
    actions: [{ kind: 'answer', status: 503 }],
  });
  const end = await services.send();
  expect(await puts(services)).toBe(0);
  expect(end.counts).toMatchObject({ failed: 1 });
  expect(services.shown('accumulators', key)).toMatchObject({ state: 'failed' });
  expect(services.shown('accumulators', key).message).toMatch(/^Not sent: .*503/);
});

test('a server that cannot be reached leaves rows failed, known not to be applied', async () => {
  const services = await edited();
  await services.practice.close();
  const end = await services.send();
  expect(end.counts).toMatchObject({ failed: 1 });
  expect(services.shown('accumulators', key).message).toContain('cannot be reached');
});

/** Asks again and again, as a person would, until the row shows the state. */
async function settledAs(services: Services, state: string): Promise<void> {
  while (shown(services) !== state) {
    const settled = await services.calls.settleUnknown({});
    if (settled.ok && settled.value.settled > 0) await services.until(() => shown(services) === state);
  }
}
