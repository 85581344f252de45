import { expect, test } from 'vitest';
import { plan, stored } from '../unit/sending/edited-row';
import { type Services, startServices } from '../unit/sending/services';
import { batch, list } from './desk';

const other = 'CEDAR-PPO500-2027';
const eightHours = 8 * 60 * 60_000;

const placeOf = (planId: string, second = 'ACUPUNC') =>
  ({ sheet: 'accumulators', plan: planId, second }) as const;

/** What a colleague sets on the server while a run goes on. */
async function colleague(
  services: Services,
  values: Readonly<Record<string, number>>,
  planId = plan,
): Promise<void> {
  await services.practice.control.changeRow({ ...placeOf(planId), values });
}

/** A row of these plans with an edit that no server holds yet. */
async function edited(
  planIds: readonly string[],
  given: Parameters<typeof startServices>[0],
): Promise<Services> {
  const services = await startServices(given);
  await services.load(...planIds);
  for (const planId of planIds) {
    await services.set(services.row('accumulators', `${planId}|ACUPUNC`), { annual_Max: '77' });
  }
  return services;
}

function shown(services: Services, planId = plan): ReturnType<Services['shown']> {
  return services.shown('accumulators', `${planId}|ACUPUNC`);
}

/** The requests about rows, in their order. */
async function asked(services: Services): Promise<readonly string[]> {
  const requests = await services.practice.control.requests();
  const rows = requests.filter(({ path }) => /\/accumulators(-batch)?$/.test(path));
  return rows.map(({ method, path }) => `${method} ${path.includes(other) ? 'other' : 'plan'}`);
}

/** A run that was paused while it read its plan, and rests. */
async function paused(): Promise<Services> {
  const services = await edited([plan], {});
  await services.practice.control.fault({ ...list, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  await services.calls.pauseRun({});
  await services.practice.control.release();
  await services.until(() => services.runs.some(({ openPlans }) => openPlans[0]?.doing === 'resting'));
  return services;
}

test('a colleague who changes the same cell during a pause is found in conflict after Resume', async () => {
  const services = await paused();
  await colleague(services, { annual_Max: 4321 });
  expect((await services.resumed()).counts).toMatchObject({ conflict: 1, updated: 0 });
  expect(shown(services).state).toBe('conflict');
  expect(shown(services).message).toContain('the server has 4,321');
  expect(await stored(services)).toBe(4321);
  expect(await services.bodies()).toEqual([]);
});

test('what a colleague sets in another cell of the row during a pause stays', async () => {
  const services = await paused();
  await colleague(services, { lifetime_Max: 55 });
  expect((await services.resumed()).counts).toMatchObject({ updated: 1 });
  const row = await services.practice.control.row(placeOf(plan));
  expect(row).toMatchObject({ annual_Max: 77, lifetime_Max: 55 });
  expect(services.row('accumulators', `${plan}|ACUPUNC`).baseline).toMatchObject({ lifetime_Max: '55' });
});

test('what a colleague sets while the service has a batch wait (429) stays', async () => {
  let change: (() => Promise<void>) | null = null;
  let passed = 0;
  const services = await edited([plan], {
    now: () => passed,
    wait: async (milliseconds) => {
      if (milliseconds >= 4_000) await change?.();
      passed += milliseconds;
    },
  });
  change = () => colleague(services, { lifetime_Max: 55 });
  const headers = { 'Retry-After': '4' };
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', status: 429, headers }] });
  const before = (await asked(services)).length;
  expect((await services.send()).counts).toMatchObject({ updated: 1 });
  expect(await services.practice.control.row(placeOf(plan))).toMatchObject({
    annual_Max: 77,
    lifetime_Max: 55,
  });
  expect((await asked(services)).slice(before)).toEqual([
    ...['GET plan', 'PUT plan', 'GET plan', 'PUT plan', 'GET plan'],
  ]);
});

/**
 * Two plans: the service has the first one wait for a minute while the second is read, whose batch comes to the limit
 * of requests then. Gives a function that lets the minute pass.
 */
async function heldByAnother(): Promise<{ readonly services: Services; readonly pass: () => void }> {
  const waiting: (() => void)[] = [];
  let passed = 0;
  const services = await edited([plan, other], {
    now: () => passed,
    wait: (milliseconds) =>
      new Promise((go) => {
        if (milliseconds > 30_000) waiting.push(go);
        else setImmediate(go);
      }),
  });
  const { control } = services.practice;
  const answer = { kind: 'answer', status: 429, headers: { 'Retry-After': '60' } } as const;
  await control.fault({ method: 'PUT', path: `${plan}/.*-batch$`, actions: [answer] });
  const hold = { kind: 'hold', applied: true } as const;
  await control.fault({ method: 'GET', path: `${other}/accumulators$`, actions: [hold] });
  await services.start();
  await services.until(() => services.runs.some(({ waitsFor }) => waitsFor !== null));
  await control.release();
  while (waiting.length < 2) await new Promise((resolve) => setImmediate(resolve));
  const pass = (): void => {
    passed += 61_000;
    for (const go of waiting.splice(0)) go();
  };
  return { services, pass };
}

test('a batch does not wait in the limit of requests while the service holds them for another plan', async () => {
  const { services, pass } = await heldByAnother();
  expect(shown(services, other).state).toBe('queued');
  await colleague(services, { lifetime_Max: 99 }, other);
  pass();
  expect((await services.end()).counts).toMatchObject({ updated: 2 });
  const row = await services.practice.control.row(placeOf(other));
  expect(row).toMatchObject({ annual_Max: 77, lifetime_Max: 99 });
});

test('Stop while the service holds all requests ends the run, and no batch goes out afterwards', async () => {
  const { services, pass } = await heldByAnother();
  await services.calls.stopRun({});
  expect((await services.end()).phase).toBe('stopped');
  expect([shown(services).state, shown(services, other).state]).toEqual(['edited', 'edited']);
  pass();
  // The reading that waited goes out and is of no use to anybody.
  while ((await asked(services)).filter((request) => request === 'GET other').length < 3);
  expect((await services.bodies()).length).toBe(1);
});

/** A run of three batches of one row whose first one is held by the service. */
async function firstOfThreeHeld(given: Parameters<typeof startServices>[0]): Promise<Services> {
  const services = await edited([plan], { ...given, batchSize: 1 });
  for (const name of ['CHIRO', 'DME']) {
    await services.set(services.row('accumulators', `${plan}|${name}`), { annual_Max: '77' });
  }
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  return services;
}

test('after the computer has slept the plan is read again before its next batch', async () => {
  let slept = 0;
  const services = await firstOfThreeHeld({ now: () => 0, clock: () => slept });
  const change = { ...placeOf(plan, 'CHIRO'), values: { lifetime_Max: 55 } };
  await services.practice.control.changeRow(change);
  slept = eightHours;
  await services.practice.control.release();
  expect((await services.end()).counts).toMatchObject({ updated: 3 });
  const row = await services.practice.control.row(placeOf(plan, 'CHIRO'));
  expect(row).toMatchObject({ annual_Max: 77, lifetime_Max: 55 });
});

test('an ordinary run reads a plan once for all its batches, and once more at its end', async () => {
  const services = await firstOfThreeHeld({ now: () => 0 });
  await services.practice.control.release();
  expect((await services.end()).counts).toMatchObject({ updated: 3 });
  const load = ['GET plan'];
  expect(await asked(services)).toEqual([
    ...load,
    'GET plan',
    'PUT plan',
    'PUT plan',
    'PUT plan',
    'GET plan',
  ]);
});

test('a restore knows what a row was that was found by reading back, though others changed meanwhile', async () => {
  const services = await edited([plan], { batchSize: 1 });
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '77' });
  const was = services.row('accumulators', `${plan}|ACUPUNC`).baseline?.['annual_Max'] ?? null;
  const held = { kind: 'hold', applied: true } as const;
  await services.practice.control.fault({
    ...batch,
    actions: [held, { kind: 'answer', status: 503, applied: true }],
  });
  const { runId } = await services.start();
  while ((await services.practice.control.state()).held === 0);
  const change = { ...placeOf(plan, 'CHIRO'), values: { lifetime_Max: 55 } };
  await services.practice.control.changeRow(change);
  await services.practice.control.release();
  expect((await services.end()).counts).toMatchObject({ updated: 2 });
  const restore = await services.calls.prepareRestore({ runId, search: 'acupunc', group: null });
  expect(restore.ok && restore.value.edits.accumulators).toMatchObject([
    { kind: 'set', cells: { annual_Max: was } },
  ]);
});

test('where a batch never gets out in time, the run holds after five readings and goes on with Resume', async () => {
  let passed = 0;
  const services = await edited([plan], { now: () => passed });
  const { store } = services.kept;
  const { recordAttempt } = store;
  const slowly: typeof recordAttempt = async (attempt) => {
    const missing = await recordAttempt(attempt);
    passed += 41_000;
    return missing;
  };
  Object.assign(store, { recordAttempt: slowly });
  const before = (await asked(services)).length;
  await services.start();
  expect(await services.held()).toMatchObject({
    pausedFor: 'service',
    notice: expect.stringMatching(/^It takes so long until a batch can go out/) as string,
    counts: { queued: 1 },
  });
  expect((await asked(services)).slice(before)).toEqual(new Array(5).fill('GET plan'));
  Object.assign(store, { recordAttempt });
  expect((await services.resumed()).counts).toMatchObject({ updated: 1 });
});
