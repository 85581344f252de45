import { expect, test } from 'vitest';
import { plan, testClock } from '../unit/sending/edited-row';
import { type Services, startServices } from '../unit/sending/services';
import { batch, list, notTaken } from './desk';

const names = ['ACUPUNC', 'CHIRO', 'DEDUCT', 'DME', 'HEARING', 'INFERT'] as const;

async function edited(count: number, given: Parameters<typeof startServices>[0]): Promise<Services> {
  const services = await startServices({ batchSize: 1, ...given });
  await services.load(plan);
  for (const name of names.slice(0, count)) {
    await services.set(services.row('accumulators', `${plan}|${name}`), { annual_Max: '77' });
  }
  return services;
}

const shown = (services: Services, name: (typeof names)[number]): ReturnType<Services['shown']> =>
  services.shown('accumulators', `${plan}|${name}`);

async function readings(services: Services): Promise<number> {
  const requests = await services.practice.control.requests();
  return requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/accumulators')).length;
}

const busy = { kind: 'answer', status: 429, headers: { 'Retry-After': '4' } } as const;

/** The first of the batches is saved, the second has to wait, and the plan cannot be read again as it was. */
async function unreadAfterWaiting(status: number, times: number, rows = 2): Promise<Services> {
  const services = await edited(rows, testClock());
  const { control } = services.practice;
  await control.fault({ ...batch, skip: 1, actions: [busy] });
  await control.fault({
    ...list,
    skip: 1,
    times,
    actions: [{ kind: 'answer', status, body: '{"error":"No."}' }],
  });
  return services;
}

test('rows of a plan that cannot be read anew are not sent, and say why', async () => {
  const services = await unreadAfterWaiting(400, 1, 3);
  expect((await services.send()).counts).toMatchObject({ updated: 1, failed: 2 });
  expect(shown(services, 'DEDUCT')).toMatchObject({ state: 'failed' });
  expect(shown(services, 'DEDUCT').message).toMatch(/^Not sent: /);
  // The service has refused this one already.
  expect(shown(services, 'CHIRO')).toMatchObject({ state: 'failed' });
  expect(shown(services, 'CHIRO').message).toMatch(/^Not tried again: /);
  expect(await services.bodies()).toHaveLength(2);
});

test('a run that cannot read a plan anew as the service is away holds itself, and goes on from there', async () => {
  const services = await unreadAfterWaiting(503, 20);
  await services.start();
  expect(await services.held()).toMatchObject({ pausedFor: 'service', counts: { updated: 1, queued: 1 } });
  expect(await services.bodies()).toHaveLength(2);
  await services.practice.control.clearFaults();
  expect((await services.resumed()).counts).toMatchObject({ updated: 2 });
});

test('Stop while a plan is read anew waits for that reading, so that the check has one of its own', async () => {
  const services = await edited(2, testClock());
  const { control } = services.practice;
  await control.fault({ ...batch, skip: 1, actions: [busy] });
  await control.fault({ ...list, skip: 1, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  while ((await control.state()).held === 0);
  const before = await readings(services);
  await services.calls.stopRun({});
  // By then another reading would have been asked for.
  for (let look = 0; look < 20; look += 1) expect(await readings(services)).toBe(before);
  await control.changeRow({ sheet: 'accumulators', plan, second: 'ACUPUNC', values: { annual_Max: 78 } });
  await control.release();
  // By now the service holds another amount than was sent.
  expect((await services.end()).counts).toMatchObject({ conflict: 1 });
  expect(await readings(services)).toBe(before + 1);
  expect(shown(services, 'CHIRO').state).toBe('edited');
});

test('batches that come too late now and then, but not in a row, do not hold a run', async () => {
  let passed = 0;
  const services = await edited(names.length, { now: () => passed });
  const { store } = services.kept;
  const { recordAttempt } = store;
  let times = 0;
  const now: typeof recordAttempt = async (attempt) => {
    const missing = await recordAttempt(attempt);
    times += 1;
    if (times % 2 === 1) passed += 41_000;
    return missing;
  };
  Object.assign(store, { recordAttempt: now });
  expect(await services.send()).toMatchObject({ phase: 'finished', counts: { updated: names.length } });
  expect(services.runs.every(({ pausedFor }) => pausedFor === null)).toBe(true);
});

test('a row that a 503 left open, and that the next reading does not show, has failed where the last one says so', async () => {
  const services = await edited(1, testClock());
  const { control } = services.practice;
  await control.fault({ ...batch, actions: [{ kind: 'answer', status: 503 }] });
  const odd = { plan_ID: plan, accum_Name: 'ACUPUNC', annual_Max: 'odd' };
  const body = JSON.stringify({ data: [odd], error: null });
  await control.fault({ ...list, skip: 1, actions: [{ kind: 'answer', status: 200, body }] });
  expect((await services.send()).counts).toMatchObject({ failed: 1 });
  expect(shown(services, 'ACUPUNC').message).toContain(notTaken);
});
