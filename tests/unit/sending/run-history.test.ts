import { expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/ipc/contract';
import type { RunDetail, RunEntry } from '../../../shared/ipc/history-schemas';
import type { Result } from '../../../shared/ipc/failure';
import { batch, edited, key, plan, testClock } from './edited-row';
import { type Services, startAgain, startServices } from './services';

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const runs = async (services: Services, search = ''): Promise<readonly RunEntry[]> =>
  value(await services.calls.readRuns({ search, after: null })).runs;

async function detail(services: Services, runId: string, search = ''): Promise<RunDetail> {
  const found = value(await services.calls.readRun({ runId, search }));
  if (found === null) throw new Error('There is no such run.');
  return found;
}

const rowsOf = async (
  services: Services,
  runId: string,
  given: Partial<Parameters<Services['calls']['readRunRows']>[0]> = {},
): Promise<CallOutput<'readRunRows'>['rows']> =>
  value(await services.calls.readRunRows({ runId, search: '', group: null, after: null, ...given })).rows;

test('a run is kept with where and as whom it was sent, its rows, batches and what the service called them', async () => {
  const services = await edited();
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'OV', annual_Max: '5' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  const { runId } = await services.start();
  await services.end();
  const [run] = await runs(services);
  expect(run).toMatchObject({
    ...{ runId, phase: 'finished', scope: 'changed', environment: 'practice', connection: 'Practice' },
    ...{ database: 'PRACTICE', userName: 'practice', batches: 1, verified: 2, unverified: 0 },
  });
  expect(run?.outcomes).toEqual([
    { state: 'created', rows: 1 },
    { state: 'updated', rows: 1 },
  ]);
  const { batches } = await detail(services, runId);
  expect(batches).toMatchObject([{ number: 1, tried: 1, planId: plan, rows: 2, status: 207, failure: null }]);
  expect(batches[0]?.activityId).toMatch(/^[\w-]{36}$/);
  expect(await rowsOf(services, runId)).toMatchObject([
    { planId: plan, second: 'ACUPUNC', state: 'updated' },
    { planId: plan, second: 'NEWONE', state: 'created' },
  ]);
});

test('runs and their rows are found by plan and key, and rows with the same words stand together', async () => {
  const services = await edited();
  for (const name of ['CHIRO', 'DME']) {
    await services.set(services.row('accumulators', `${plan}|${name}`), { annual_Max: '78' });
  }
  const refused = (index: number) =>
    ({ change: 'setStatus', index, status: 400, body: 'Too low.', stored: false }) as const;
  await services.practice.control.fault({
    ...batch,
    actions: [{ kind: 'items', changes: [refused(0), refused(2)] }],
  });
  const { runId } = await services.start();
  await services.end();
  expect((await detail(services, runId)).groups).toEqual([
    { state: 'rejected', message: 'Too low.', rows: 2, found: 2 },
    { state: 'updated', message: '', rows: 1, found: 1 },
  ]);
  expect((await detail(services, runId, ' DME ')).groups).toMatchObject([
    { state: 'rejected', rows: 2, found: 1 },
    { state: 'updated', rows: 1, found: 0 },
  ]);
  const group = { state: 'rejected', message: 'Too low.' } as const;
  expect((await rowsOf(services, runId, { group })).map((row) => row.second)).toEqual(['ACUPUNC', 'DME']);
  expect((await rowsOf(services, runId, { search: 'ppo500-2026|chi' })).map((row) => row.second)).toEqual([
    'CHIRO',
  ]);
  expect(await runs(services, 'ppo500-2026|chi')).toHaveLength(1);
  expect(await runs(services, 'nowhere')).toEqual([]);
});

test('a run the program did not live to end is shown as interrupted, its rows without an answer or not sent', async () => {
  const before = await edited({ batchSize: 1 });
  await before.set(before.row('accumulators', `${plan}|CHIRO`), { annual_Max: '78' });
  await before.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  const { runId } = await before.start();
  while ((await before.practice.control.state()).held === 0);
  const services = await startAgain(before, testClock());
  const [run] = await runs(services);
  expect(run).toMatchObject({
    runId,
    phase: 'interrupted',
    notice: 'Planbatch ended before the answer came.',
  });
  expect(await rowsOf(services, runId)).toMatchObject([{ state: 'unknown' }, { state: null }]);
  await services.calls.settleUnknown({});
  expect(await rowsOf(services, runId)).toMatchObject([{ state: 'updated' }, { state: null }]);
});

test('what a row was without an answer is settled by the bytes that were sent, also when it was edited since', async () => {
  const before = await edited();
  await before.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await before.start();
  while ((await before.practice.control.state()).held === 0);
  await before.set(before.row('accumulators', key), { annual_Max: '88' });
  const services = await startAgain(before, testClock());
  await services.calls.settleUnknown({});
  expect(services.row('accumulators', key)).toMatchObject({
    cells: { annual_Max: '88' },
    baseline: { annual_Max: '77' },
  });
  expect((await services.send()).counts).toMatchObject({ updated: 1, conflict: 0 });
});

test('restoring prepares what was there before as edits, leaves what was changed since, and names what was created', async () => {
  const services = await edited();
  await services.set(services.row('accumulators', key), { annual_Max_Member: '700' });
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '78' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  const { runId } = await services.start();
  await services.end();
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '99' });
  const restore = value(await services.calls.prepareRestore({ runId, search: '', group: null }));
  expect(restore).toMatchObject({
    created: [{ sheet: 'accumulators', planId: plan, second: 'NEWONE' }],
    changedSince: 1,
    changedCells: [{ sheet: 'accumulators', planId: plan, second: 'CHIRO', field: 'annual_Max' }],
    missing: [],
  });
  const some = async (search: string, state: 'updated' | 'created' | null) => {
    const group = state === null ? null : { state, message: '' };
    const { edits, created } = value(await services.calls.prepareRestore({ runId, search, group }));
    return [edits.accumulators.length, created.length];
  };
  expect(await some(`${plan}|acu`, null)).toEqual([1, 0]);
  expect(await some('', 'created')).toEqual([0, 1]);
  expect(await some('chiro', 'updated')).toEqual([0, 0]);
  expect(restore.edits.accumulators.map((edit) => edit.kind === 'set' && edit.cells)).toEqual([
    { annual_Max: null, annual_Max_Member: '750' },
  ]);
  await services.edit(...restore.edits.accumulators);
  await services.send();
  const stored = await services.practice.control.row({ sheet: 'accumulators', plan, second: 'ACUPUNC' });
  expect(stored).toMatchObject({ annual_Max: null, annual_Max_Member: 750 });
});

test('what a run tried to change is told cell by cell, whatever became of it', async () => {
  const services = await edited();
  await services.set(services.row('accumulators', key), { annual_Max_Member: null });
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '78' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  const refused = { change: 'setStatus', index: 1, status: 400, body: 'Too low.', stored: false } as const;
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'items', changes: [refused] }] });
  const { runId } = await services.start();
  await services.end();
  // What was edited since is no business of the run.
  await services.set(services.row('accumulators', key), { annual_Max: '99' });
  const rows = await rowsOf(services, runId);
  const rowIds = [...rows.map((row) => row.rowId), 'never-sent'];
  const changes = value(await services.calls.readRunChanges({ runId, rowIds }));
  expect(rows.map(({ second, state }) => [second, state])).toEqual([
    ['ACUPUNC', 'updated'],
    ['CHIRO', 'rejected'],
    ['NEWONE', 'created'],
  ]);
  expect(changes).toEqual([
    {
      ...{ rowId: rowIds[0], isNew: false },
      changes: [
        { field: 'annual_Max', before: null, sent: '77' },
        { field: 'annual_Max_Member', before: '750', sent: null },
      ],
    },
    {
      ...{ rowId: rowIds[1], isNew: false },
      changes: [{ field: 'annual_Max', before: null, sent: '78' }],
    },
    { rowId: rowIds[2], isNew: true, changes: [{ field: 'annual_Max', before: null, sent: '5' }] },
    { rowId: 'never-sent', isNew: false, changes: [] },
  ]);
  expect(value(await services.calls.readRunChanges({ runId: 'none', rowIds: ['x'] }))).toEqual([
    { rowId: 'x', isNew: false, changes: [] },
  ]);
});

test('of a batch that was written down and then let go, no change is told', async () => {
  const services = await edited();
  const { store } = services.kept;
  const record = store.recordAttempt;
  const stopAfter: typeof record = async (attempt) => {
    const missing = await record(attempt);
    await services.calls.stopRun({});
    return missing;
  };
  Object.assign(store, { recordAttempt: stopAfter });
  const { runId } = await services.start();
  await services.end();
  expect(await services.bodies()).toEqual([]);
  const rowIds = [services.row('accumulators', key).id];
  const changes = value(await services.calls.readRunChanges({ runId, rowIds }));
  expect(changes).toEqual([{ rowId: rowIds[0], isNew: false, changes: [] }]);
});

test('restoring loads the plans of rows that have left the sheet', async () => {
  const services = await edited();
  const { runId } = await services.start();
  await services.end();
  const { id } = services.row('accumulators', key);
  await services.edit({ kind: 'remove', rowId: id });
  const restore = value(await services.calls.prepareRestore({ runId, search: '', group: null }));
  expect(restore.missing).toEqual([]);
  expect(restore.edits.accumulators).toHaveLength(1);
  expect(services.row('accumulators', key).id).not.toBe(id);
});

test('a run of nothing leaves an entry that says so', async () => {
  const services = await startServices();
  await services.send();
  expect(await runs(services)).toMatchObject([{ phase: 'finished', outcomes: [], batches: 0 }]);
});
