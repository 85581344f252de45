import { expect, test } from 'vitest';
import { ServiceLink } from '../../electron/vbapi/service-link';
import { productionStaysOpen } from '../../electron/connections/production-lock';
import { type ConnectionLimits, defaultLimits } from '../../shared/ipc/connection-rules';
import { success } from '../../shared/ipc/failure';
import {
  accumulatorsOf,
  type ComposedApp,
  composedApp,
  fieldsOf,
  sendAll,
  typeInto,
  useService,
  valueOf,
} from '../support/composed-app';
import { type Practice, startPractice } from '../support/practice';
import { batchSizes, sentBatches } from '../support/sent-batches';

const plans = ['CEDAR-PPO500-2026', 'CEDAR-HDHP3000-2026', 'CEDAR-EPO-2026'] as const;

interface Sending {
  readonly app: ComposedApp;
  readonly practice: Practice;
  readonly id: string;
  /** The milliseconds each request had to wait for its turn. */
  readonly waits: number[];
  /** The greatest number of requests under way at the same time, those for tokens aside. */
  readonly most: () => number;
}

/** A connection with those limits, and the first plans of the server loaded by it. */
async function sending(limits: Partial<ConnectionLimits>, planCount = 1): Promise<Sending> {
  const practice = await startPractice();
  const waits: number[] = [];
  const under = { now: 0, most: 0 };
  const app = await composedApp(practice, {
    // The clock stands still: whatever goes beyond the burst waits.
    now: () => 0,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return new Promise((resolve) => setImmediate(resolve));
    },
    fetch: async (url, init) => {
      under.now += 1;
      under.most = Math.max(under.most, under.now);
      try {
        return await fetch(url, init);
      } finally {
        under.now -= 1;
      }
    },
  });
  const { id } = await useService(app, { practice, name: 'Renewals', limits });
  const listed = valueOf(await app.calls.listPlans({}));
  const planIds = listed.slice(0, planCount).map(({ planId }) => planId);
  expect(valueOf(await app.calls.loadPlans({ planIds })).failures).toEqual([]);
  return { app, practice, id, waits, most: () => under.most };
}

async function editSome(app: ComposedApp, count: number, amount = '77'): Promise<void> {
  const rows = (await accumulatorsOf(app)).slice(0, count);
  expect(rows).toHaveLength(count);
  await typeInto(app, rows, { annual_Max: amount });
}

test('a batch has no more rows than the connection allows, as it is at each run', async () => {
  const { app, practice, id } = await sending({ batchSize: 2 });
  await editSome(app, 5);
  await sendAll(app);
  expect(await batchSizes(practice)).toEqual([1, 2, 2]);
  await practice.control.forgetRequests();
  const fields = fieldsOf({ practice, name: 'Renewals', limits: { batchSize: 5 } });
  valueOf(await app.calls.saveConnection({ id, fields, secrets: {} }));
  await editSome(app, 5, '88');
  await sendAll(app);
  expect(await batchSizes(practice)).toEqual([5]);
});

test('audit fields are left out, and sent as the server holds them where the connection says so', async () => {
  const { app, practice, id } = await sending({});
  const audit = ['entry_Date', 'entry_User', 'update_Date', 'update_User'];
  await editSome(app, 1);
  await sendAll(app);
  const [[plain = {}] = []] = await sentBatches(practice);
  expect(Object.keys(plain).filter((name) => audit.includes(name))).toEqual([]);
  await practice.control.forgetRequests();
  const fields = fieldsOf({ practice, name: 'Renewals', limits: { sendsAuditFields: true } });
  valueOf(await app.calls.saveConnection({ id, fields, secrets: {} }));
  await editSome(app, 1, '88');
  const { plan_ID: plan, accum_Name: second } = plain as { plan_ID: string; accum_Name: string };
  const held = await practice.control.row({ sheet: 'accumulators', plan, second });
  await sendAll(app);
  const [[full = {}] = []] = await sentBatches(practice);
  expect(full).toMatchObject(Object.fromEntries(audit.map((name) => [name, held?.[name]])));
});

test('requests beyond the rate of the connection wait their turn', async () => {
  const slow = await sending({ requestsPerSecond: 1 }, 3);
  const fast = await sending({ requestsPerSecond: 24 }, 3);
  const longest = ({ waits }: Sending): number => Math.max(0, ...waits);
  expect(longest(slow)).toBeGreaterThan(longest(fast));
  expect(longest(slow) % 1000).toBe(0);
});

test('no more plans are read or sent at the same time than the connection allows', async () => {
  const at = await sending({ plansAtOnce: 1 }, plans.length);
  await editSome(at.app, 5);
  await sendAll(at.app);
  // Both sheets of a plan are read together.
  expect(at.most()).toBe(2);
  const wide = await sending({ plansAtOnce: 3 }, plans.length);
  expect(wide.most()).toBeGreaterThan(2);
});

test('a request ends after the seconds of the connection, as they are when it is made', async () => {
  const practice = await startPractice();
  let deadline = 30;
  const link = new ServiceLink({
    ...{
      fetch: (url, init) => fetch(url, init),
      userAgent: 'Planbatch/1.2.3',
      now: () => 0,
      random: () => 0.5,
    },
    wait: () => Promise.resolve(),
    access: () => Promise.resolve(success(() => Promise.resolve(practice.access))),
    limits: () => ({ ...defaultLimits, deadline }),
  });
  expect(await link.listCoverageTypes()).toMatchObject({ ok: true });
  await practice.control.fault({
    path: '/coverage-types$',
    actions: [{ kind: 'hold', applied: false }],
    times: 9,
  });
  deadline = 0.1;
  expect(await link.listCoverageTypes(1)).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
});

test('a run in Production is confirmed, and the name is asked for again after 15 minutes without one', async () => {
  const practice = await startPractice();
  let now = 1_000_000;
  const app = await composedApp(practice, { clock: () => now });
  await useService(app, { practice, name: 'Live', environment: 'production' });
  const [plan] = valueOf(await app.calls.listPlans({}));
  valueOf(await app.calls.loadPlans({ planIds: [plan?.planId ?? ''] }));
  const { database } = practice.access;
  const unlockedUntil = async (): Promise<number | null> =>
    valueOf(await app.calls.previewRun({ scope: 'changed', leftOut: [] })).unlockedUntil;
  const confirm = async (typed: string): Promise<boolean> =>
    (await app.calls.confirmRun({ database: typed })).ok;
  await editSome(app, 1);
  const started = await app.calls.startRun({ scope: 'changed' });
  expect(started).toMatchObject({ ok: false, failure: { nextStep: 'confirm' } });
  expect(await confirm('')).toBe(false);
  expect(await confirm(database)).toBe(true);
  await sendAll(app);
  now += productionStaysOpen - 1;
  expect(await unlockedUntil()).toBe(now + 1);
  now += 1;
  expect(await unlockedUntil()).toBeNull();
  await editSome(app, 1, '88');
  expect(await confirm('')).toBe(false);
  expect(await app.calls.startRun({ scope: 'changed' })).toMatchObject({ failure: { nextStep: 'confirm' } });
  expect(await sentBatches(practice)).toHaveLength(1);
});
