import { expect, test } from 'vitest';
import { type Services, startServices } from '../sending/services';

const plan = 'CEDAR-PPO500-2026';
const key = (name: string): string => `${plan}|${name}`;
const place = (second: string) => ({ sheet: 'accumulators', plan, second }) as const;

async function loaded(): Promise<Services> {
  const services = await startServices();
  await services.load(plan);
  return services;
}

test('both sheets of the plans arrive in order of plan and second key, with progress', async () => {
  const services = await startServices();
  const plans = ['CEDAR-PPO1000-2026', plan, 'CEDAR-DENTAL-2026', plan.toLowerCase()];
  const result = await services.load(...plans);
  expect(result).toMatchObject({ plans: 3, failures: [], rows: services.window.size });
  expect(services.loads.at(-1)).toEqual({ plansDone: 3, plans: 3, rows: services.window.size });
  for (const sheet of ['accumulators', 'preExisting'] as const) {
    const rows = [...services.window.values()].filter((row) => row.sheet === sheet);
    const inPlace = rows.toSorted((a, b) => a.position - b.position).map((row) => row.cells['plan_ID']);
    expect([...new Set(inPlace)]).toEqual(
      ['CEDAR-DENTAL-2026', plan, 'CEDAR-PPO1000-2026'].filter((one) => inPlace.includes(one)),
    );
    expect(new Set(rows.map((row) => row.position)).size).toBe(rows.length);
  }
});

const namesOf = (services: Services): readonly string[] =>
  [...services.window.values()]
    .filter(({ sheet }) => sheet === 'accumulators')
    .toSorted((one, other) => one.position - other.position)
    .map(({ cells }) => `${cells['plan_ID'] ?? ''}|${cells['accum_Name'] ?? ''}`);

test('rows that colleagues added, or that were taken off the sheet, join those of their plan, also after a restart', async () => {
  const services = await loaded();
  await services.load('CEDAR-PPO1000-2026');
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'TYPED' });
  const before = namesOf(services);
  const chiro = services.row('accumulators', key('CHIRO'));
  await services.edit({ kind: 'remove', rowId: chiro.id });
  await services.practice.control.changeRow({ ...place('ZZZ'), values: { annual_Max: 5 } });
  await services.load(plan);
  const ofPlan = before.filter((name) => name.startsWith(`${plan}|`) && name !== key('CHIRO'));
  const others = before.filter((name) => !name.startsWith(`${plan}|`));
  const expected = [
    ...ofPlan.filter((name) => name !== key('TYPED')),
    ...[key('CHIRO'), key('ZZZ'), ...others, key('TYPED')],
  ];
  expect(namesOf(services)).toEqual(expected);
  await services.practice.control.changeRow({ ...place('ZZZZ'), values: { annual_Max: 5 } });
  await services.load(plan);
  const after = expected.toSpliced(expected.indexOf(key('ZZZ')) + 1, 0, key('ZZZZ'));
  expect(namesOf(services)).toEqual(after);
  await services.open();
  expect(namesOf(services)).toEqual(after);
});

test('loading again brings what changed on the server and keeps what was typed', async () => {
  const services = await loaded();
  await services.set(services.row('accumulators', key('ACUPUNC')), { annual_Max: '77' });
  await services.practice.control.changeRow({ ...place('ACUPUNC'), values: { lifetime_Max: 123 } });
  await services.practice.control.changeRow({ ...place('CHIRO'), values: { lifetime_Max: 456 } });
  const count = services.window.size;
  await services.load(plan);
  expect(services.window.size).toBe(count);
  expect(services.row('accumulators', key('ACUPUNC')).cells).toMatchObject({
    annual_Max: '77',
    lifetime_Max: '123',
  });
  expect(services.shown('accumulators', key('ACUPUNC')).state).toBe('edited');
  expect(services.row('accumulators', key('CHIRO')).cells).toMatchObject({ lifetime_Max: '456' });
  expect(services.shown('accumulators', key('CHIRO')).state).toBe('clean');
});

test('a cell that both the person and the server changed is a conflict, not silently the last one', async () => {
  const services = await loaded();
  await services.set(services.row('accumulators', key('ACUPUNC')), { annual_Max: '77' });
  await services.practice.control.changeRow({ ...place('ACUPUNC'), values: { annual_Max: 88 } });
  await services.load(plan);
  expect(services.shown('accumulators', key('ACUPUNC')).state).toBe('conflict');
  expect(services.row('accumulators', key('ACUPUNC')).cells).toMatchObject({ annual_Max: '77' });
});

/** The edit of the row in conflict is taken back, cell by cell, as undo does it. */
async function takenBack(services: Services): Promise<void> {
  const row = services.row('accumulators', key('ACUPUNC'));
  await services.set(row, { annual_Max: row.baseline?.['annual_Max'] ?? null });
}

test('a row in conflict whose edit is taken back is none, and loading again brings what the server has', async () => {
  const services = await loaded();
  await services.set(services.row('accumulators', key('ACUPUNC')), { annual_Max: '77' });
  await services.practice.control.changeRow({ ...place('ACUPUNC'), values: { annual_Max: 88 } });
  await services.load(plan);
  await takenBack(services);
  expect(services.shown('accumulators', key('ACUPUNC')).state).toBe('clean');
  await services.open();
  expect(services.shown('accumulators', key('ACUPUNC')).state).toBe('clean');
  await services.load(plan);
  const { cells, run } = services.row('accumulators', key('ACUPUNC'));
  expect([cells['annual_Max'], run]).toEqual(['88', null]);
});

test('a row that has gone from the server stays in conflict without its edit, and the next load takes it away', async () => {
  const services = await loaded();
  await services.set(services.row('accumulators', key('ACUPUNC')), { annual_Max: '77' });
  await services.practice.control.removeRow(place('ACUPUNC'));
  await services.load(plan);
  await takenBack(services);
  expect(services.shown('accumulators', key('ACUPUNC')).state).toBe('conflict');
  expect((await services.load(plan)).gone).toEqual([{ planId: plan, rows: 1 }]);
  expect(() => services.row('accumulators', key('ACUPUNC'))).toThrow('no row');
});

test('a row that has gone from the server goes, but with edits it stays, in conflict until somebody decides', async () => {
  const services = await loaded();
  await services.set(services.row('accumulators', key('ACUPUNC')), { annual_Max: '77' });
  await services.practice.control.removeRow(place('ACUPUNC'));
  await services.practice.control.removeRow(place('CHIRO'));
  expect((await services.load(plan)).gone).toEqual([{ planId: plan, rows: 1 }]);
  expect(services.shown('accumulators', key('ACUPUNC'))).toEqual({
    state: 'conflict',
    message: expect.stringMatching(/^The server no longer has this accumulator\. Keep mine/) as string,
  });
  expect(() => services.row('accumulators', key('CHIRO'))).toThrow('no row');
  // Sending does not make the row again by itself.
  expect((await services.send()).counts).toMatchObject({ created: 0 });
  expect(await services.practice.control.row(place('ACUPUNC'))).toBeNull();
});

test('a new row of a key the server has takes its baseline and keeps its own values', async () => {
  const services = await startServices();
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'chiro', annual_Max: '5' });
  await services.load(plan);
  const row = services.row('accumulators', key('CHIRO'));
  expect(row.cells).toMatchObject({ annual_Max: '5', annual_Max_Net: '2000' });
  expect(row.baseline).toMatchObject({ accum_Name: 'CHIRO' });
  expect([...services.window.values()].filter((one) => one.cells['accum_Name'] === 'CHIRO')).toHaveLength(1);
});

test('plans that cannot be read are told apart and leave their rows alone', async () => {
  const services = await loaded();
  const count = services.window.size;
  await services.practice.control.fault({
    path: `^/plans/${plan}/`,
    times: 10,
    actions: [{ kind: 'answer', status: 503 }],
  });
  const result = await services.load(plan, 'NO-SUCH-PLAN', 'CEDAR-DENTAL-2026');
  expect(result.failures.map((failure) => failure.planId).toSorted()).toEqual([plan, 'NO-SUCH-PLAN']);
  expect(result.plans).toBe(1);
  expect(services.window.size).toBeGreaterThan(count);
});

test('a row sent while the list was on its way is not undone by the older list', async () => {
  const services = await loaded();
  await services.practice.control.fault({
    method: 'GET',
    path: '/accumulators$',
    actions: [{ kind: 'hold', applied: true }],
  });
  const load = services.load(plan);
  while ((await services.practice.control.state()).held === 0);
  const id = await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  await services.set(services.row('accumulators', key('CHIRO')), { annual_Max: '77' });
  await services.send();
  await services.practice.control.release();
  await load;
  expect(services.window.has(id)).toBe(true);
  expect(services.row('accumulators', key('CHIRO')).cells).toMatchObject({ annual_Max: '77' });
  expect(services.shown('accumulators', key('NEWONE')).state).toBe('created');
});

test('loading the same plan twice at once adds its rows once', async () => {
  const services = await startServices();
  await Promise.all([services.load(plan), services.load(plan)]);
  const keys = [...services.window.values()].map(
    (row) => `${row.sheet} ${row.cells['accum_Name'] ?? row.cells['coverage_Type'] ?? ''}`,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('opening the workspace gives all rows with the edits made so far', async () => {
  const services = await loaded();
  await services.set(services.row('accumulators', key('ACUPUNC')), { annual_Max: '77' });
  const before = new Map(services.window);
  expect(await services.open()).toMatchObject({ appVersion: '1.2.3', run: null });
  expect(services.window).toEqual(before);
});

const other = 'CEDAR-PPO1000-2026';

/** What the service lists of another plan, under the name of this one. */
async function answerOfOther(services: Services, own: readonly unknown[]): Promise<void> {
  const rows = await services.practice.control.rows({ sheet: 'accumulators', plan: other });
  const body = JSON.stringify({ data: [...own, ...rows], error: null });
  await services.practice.control.fault({
    ...{ method: 'GET', path: `/${plan}/accumulators$` },
    actions: [{ kind: 'answer', status: 200, body }],
  });
}

test('a list of nothing but rows of another plan is no answer: the rows stay, and nothing is sent by it', async () => {
  const services = await loaded();
  const before = namesOf(services);
  await answerOfOther(services, []);
  const message = `The service answered with rows of plan ${other} when it was asked for plan ${plan}. That answer cannot be trusted: what is here of the plan stays as it is.`;
  expect(await services.load(plan)).toMatchObject({ gone: [], failures: [{ planId: plan, message }] });
  expect(namesOf(services)).toEqual(before);
  await services.set(services.row('accumulators', key('ACUPUNC')), { annual_Max: '77' });
  await answerOfOther(services, []);
  await services.send();
  expect(services.shown('accumulators', key('ACUPUNC'))).toEqual({
    state: 'failed',
    message: `Not sent: ${message}`,
  });
  expect(await services.bodies()).toEqual([]);
});

test('rows of another plan among those of a plan are left out and told of', async () => {
  const services = await loaded();
  const before = namesOf(services);
  const own = await services.practice.control.rows({ sheet: 'accumulators', plan });
  await answerOfOther(services, own);
  const result = await services.load(plan);
  expect(result.failures[0]?.message).toContain(
    `The server lists a row of plan ${other} among those of plan ${plan}. It was left out.`,
  );
  expect(namesOf(services)).toEqual(before);
});
