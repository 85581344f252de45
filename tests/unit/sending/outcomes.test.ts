import { expect, test } from 'vitest';
import { rowState } from '../../../shared/plan/row-state';
import { type Services, startServices } from './services';
import { decide } from './decide';

const plan = 'CEDAR-PPO500-2026';
const key = (name: string): string => `${plan}|${name}`;
const batch = { method: 'PUT', path: '-batch$' } as const;

/** Three loaded rows with an edit each, in this order in the batch: ACUPUNC, CHIRO, DME. */
async function edited(given: Parameters<typeof startServices>[0] = {}): Promise<Services> {
  const services = await startServices(given);
  await services.load(plan);
  for (const name of ['ACUPUNC', 'CHIRO', 'DME']) {
    await services.set(services.row('accumulators', key(name)), { annual_Max: '77' });
  }
  return services;
}

const states = (services: Services): readonly string[] =>
  ['ACUPUNC', 'CHIRO', 'DME'].map((name) => services.shown('accumulators', key(name)).state);

test('answers in another order paint the right rows', async () => {
  const services = await edited();
  await services.practice.control.fault({
    ...batch,
    actions: [
      {
        kind: 'items',
        changes: [
          { change: 'setStatus', index: 0, status: 400, body: 'No.', stored: false },
          { change: 'reverse' },
          { change: 'reverseKeys' },
          { change: 'renameKeys', names: { plan_ID: 'PLANID', accum_Name: 'AccumName' } },
        ],
      },
    ],
  });
  const end = await services.send();
  expect(states(services)).toEqual(['rejected', 'updated', 'updated']);
  expect(services.shown('accumulators', key('ACUPUNC')).message).toBe('No.');
  expect(end.counts).toMatchObject({ rejected: 1, updated: 2 });
});

test('a row the answer does not mention is never called saved, but read back', async () => {
  const services = await edited();
  await services.practice.control.fault({
    ...batch,
    actions: [
      { kind: 'items', changes: [{ change: 'drop', index: 1 }] },
      { kind: 'storeOnly', items: 1 },
    ],
  });
  const end = await services.send();
  // ACUPUNC: its item; CHIRO: no item, and reading back shows it was not stored.
  expect(services.shown('accumulators', key('ACUPUNC')).state).toBe('updated');
  expect(services.shown('accumulators', key('CHIRO'))).toEqual({
    state: 'failed',
    message: 'The service did not take this row (read back). The answer does not mention this row.',
  });
  expect(end.counts).toMatchObject({ failed: 1, unknown: 0 });
});

test('a row the answer leaves out but the server stored is confirmed by reading back', async () => {
  const services = await edited();
  await services.practice.control.fault({
    ...batch,
    actions: [{ kind: 'items', changes: [{ change: 'drop', index: 1 }] }],
  });
  await services.send();
  expect(services.shown('accumulators', key('CHIRO'))).toEqual({
    state: 'updated',
    message: 'Confirmed by reading back.',
  });
});

test('while reading back fails, a row stays without an answer', async () => {
  const services = await edited();
  await services.practice.control.fault({
    ...batch,
    actions: [{ kind: 'items', changes: [{ change: 'repeat', index: 2, status: 400 }] }],
  });
  const list = { method: 'GET', path: '/accumulators$' } as const;
  await services.practice.control.fault({
    ...list,
    skip: 1,
    times: 5,
    actions: [{ kind: 'answer', status: 503 }],
  });
  const end = await services.send();
  expect(states(services)).toEqual(['updated', 'updated', 'unknown']);
  expect(end.counts).toMatchObject({ updated: 2, unknown: 1 });
  const settled = await services.calls.settleUnknown({});
  expect(settled).toEqual({ ok: true, value: { settled: 1, stillUnknown: 0, why: '' } });
  await services.until(() => states(services)[2] === 'updated');
});

test('a rejected row is sent again after its correction', async () => {
  const services = await edited();
  await services.practice.control.fault({
    ...batch,
    actions: [
      {
        kind: 'items',
        changes: [{ change: 'setStatus', index: 0, status: 400, body: 'Too low.', stored: false }],
      },
    ],
  });
  await services.send();
  expect(services.shown('accumulators', key('ACUPUNC'))).toEqual({ state: 'rejected', message: 'Too low.' });
  const row = services.row('accumulators', key('ACUPUNC'));
  expect(row.cells).toMatchObject({ annual_Max: '77' });
  await services.set(row, { annual_Max: '88' });
  expect(services.shown('accumulators', key('ACUPUNC')).state).toBe('edited');
  const end = await services.send();
  expect(end).toMatchObject({ rows: 1 });
  const stored = await services.practice.control.row({ sheet: 'accumulators', plan, second: 'ACUPUNC' });
  expect(stored).toMatchObject({ annual_Max: 88 });
  expect(states(services)).toEqual(['updated', 'updated', 'updated']);
});

test('retrying sends what was rejected once more, and nothing else', async () => {
  const services = await edited();
  await services.practice.control.fault({
    ...batch,
    actions: [
      {
        kind: 'items',
        changes: [{ change: 'setStatus', index: 0, status: 400, body: 'Later.', stored: false }],
      },
    ],
  });
  await services.send();
  const end = await services.send('failed');
  expect(end).toMatchObject({ rows: 1, counts: { updated: 1 } });
});

test('a row another person changed is held back, and both ways out of the conflict work', async () => {
  const services = await edited();
  const change = (second: string, values: Record<string, number>): Promise<unknown> =>
    services.practice.control.changeRow({ sheet: 'accumulators', plan, second, values });
  await change('ACUPUNC', { annual_Max: 500 });
  await change('CHIRO', { annual_Max: 600 });
  const end = await services.send();
  expect(states(services)).toEqual(['conflict', 'conflict', 'updated']);
  expect(end.counts).toMatchObject({ conflict: 2, updated: 1 });
  expect(services.shown('accumulators', key('ACUPUNC')).message).toContain('the server has 500');
  const [mine, theirs] = [
    services.row('accumulators', key('ACUPUNC')),
    services.row('accumulators', key('CHIRO')),
  ];
  expect(await decide(services, [mine.id], [])).toBe(1);
  await decide(services, [theirs.id], 'all');
  await services.until(() => states(services)[0] === 'edited' && states(services)[1] === 'clean');
  expect(services.row('accumulators', key('ACUPUNC'))).toMatchObject({
    cells: { annual_Max: '77' },
    baseline: { annual_Max: '500' },
  });
  expect(services.row('accumulators', key('CHIRO')).cells).toMatchObject({ annual_Max: '600' });
  await services.send();
  expect(states(services)).toEqual(['updated', 'clean', 'updated']);
});

test('a row that was deleted on the server is a conflict; keeping mine creates it again', async () => {
  const services = await edited();
  await services.practice.control.removeRow({ sheet: 'accumulators', plan, second: 'CHIRO' });
  await services.send();
  expect(services.shown('accumulators', key('CHIRO')).state).toBe('conflict');
  const row = services.row('accumulators', key('CHIRO'));
  await decide(services, [row.id], []);
  await services.until(() => states(services)[1] === 'new');
  await services.send();
  expect(services.shown('accumulators', key('CHIRO')).state).toBe('created');
});

test('a deleted row goes from the sheet when theirs is taken', async () => {
  const services = await edited();
  await services.practice.control.removeRow({ sheet: 'accumulators', plan, second: 'CHIRO' });
  await services.send();
  const row = services.row('accumulators', key('CHIRO'));
  await decide(services, [row.id], 'all');
  await services.until(() => !services.window.has(row.id));
});

test('a row edited while it is in flight becomes edited after its answer and keeps what was typed', async () => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  await services.until(() => states(services).every((state) => state === 'sending'));
  await services.set(services.row('accumulators', key('CHIRO')), { annual_Max: '99' });
  expect(states(services)).toEqual(['sending', 'sending', 'sending']);
  await released(services);
  await services.end();
  expect(states(services)).toEqual(['updated', 'edited', 'updated']);
  expect(services.row('accumulators', key('CHIRO'))).toMatchObject({
    cells: { annual_Max: '99' },
    baseline: { annual_Max: '77' },
  });
});

test('after stopping, the batch in flight gets its answer and the rest is edited again', async () => {
  const services = await edited({ batchSize: 1 });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  await services.until(() => states(services)[0] === 'sending');
  await services.calls.stopRun({});
  await released(services);
  expect(await services.end()).toMatchObject({
    ...{ phase: 'stopped', counts: { updated: 1, queued: 0 } },
    notice: 'Stopped. 2 rows were not sent.',
  });
  expect(states(services)).toEqual(['updated', 'edited', 'edited']);
});

test('only one run goes on at a time', async () => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold' }] });
  await services.start();
  expect(await services.calls.startRun({ scope: 'changed' })).toMatchObject({
    ok: false,
    failure: { kind: 'notPossible' },
  });
  await services.until(() => states(services)[0] === 'sending');
  await released(services);
  await services.end();
  expect([...services.window.values()].filter((row) => rowState(row, false) === 'edited')).toEqual([]);
});

/** Lets the held request go on as soon as it is held. */
async function released(services: Services): Promise<void> {
  while ((await services.practice.control.release()) === 0);
}

test('an answer about a row that was never sent changes nothing and is told at the end', async () => {
  const services = await edited();
  const id = [
    { key: 'plan_ID', value: plan },
    { key: 'accum_Name', value: 'OOPMAX' },
  ];
  await services.practice.control.fault({
    ...batch,
    actions: [{ kind: 'items', changes: [{ change: 'add', item: { id, status: 200, body: 'Updated' } }] }],
  });
  const end = await services.send();
  expect(end.notice).toMatch(/rows that were not sent \(1\).*OOPMAX/);
  expect(services.shown('accumulators', key('OOPMAX')).state).toBe('clean');
});
