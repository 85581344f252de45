import { expect, test } from 'vitest';
import { rowState } from '../../../shared/plan/row-state';
import { batch, edited, key, plan, puts, shown, stored, testClock } from './edited-row';
import { Services, startAgain, startServices } from './services';

const ended = 'Planbatch ended before the answer came.';

/** A run of two batches whose first is on its way when the program is killed. */
async function killed(applied: boolean): Promise<Services> {
  const services = await edited({ batchSize: 1 });
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '78' });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied }] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  return services;
}

const states = (services: Services): readonly string[] =>
  ['ACUPUNC', 'CHIRO'].map((name) => services.shown('accumulators', `${plan}|${name}`).state);

test('after a kill, a row on its way has no answer and one that waited is edited again', async () => {
  const services = await startAgain(await killed(false));
  expect(states(services)).toEqual(['unknown', 'edited']);
  expect(services.shown('accumulators', key).message).toBe(ended);
});

test('the next start tells once what became of the run', async () => {
  const services = await startAgain(await killed(false));
  expect(services.interruption).toBe(
    'The last run was interrupted. No answer for 1 row: press Settle unknown. Not sent: 1 row.',
  );
  expect(await services.calls.openWorkspace({ workspaceId: null })).toMatchObject({
    value: { interruption: null },
  });
  expect((await startAgain(services)).interruption).toBeNull();
});

test('the record tells rows that the service had refused before a kill from those that never left', async () => {
  const services = await edited({ batchSize: 1, wait: () => new Promise<void>(() => undefined) });
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '78' });
  const busy = { kind: 'answer', status: 429, headers: { 'Retry-After': '4' } } as const;
  await services.practice.control.fault({ ...batch, actions: [busy] });
  const { runId } = await services.start();
  await services.until(() => (services.runs.at(-1)?.waitsFor ?? 0) > 0);
  const again = await startAgain(services);
  expect(states(again)).toEqual(['edited', 'edited']);
  expect(await again.calls.readRun({ runId, search: '' })).toMatchObject({
    value: {
      groups: [
        { state: null, message: '', rows: 1 },
        { state: null, message: 'The service asks for a pause (429).', rows: 1 },
      ],
    },
  });
});

test('what became of the run is told to the window, also where the workspace was opened ahead of it', async () => {
  const { practice, kept } = await killed(false);
  const services = new Services(practice, kept, {});
  await services.calls.openWorkspace({ workspaceId: null });
  await services.open();
  expect(services.interruption).toContain('The last run was interrupted.');
});

test('plans that are read back at once are all counted', async () => {
  const services = await startServices();
  const plans = [plan, 'CEDAR-PPO1000-2026'];
  await services.load(...plans);
  for (const one of plans) {
    await services.set(services.row('accumulators', `${one}|DME`), { annual_Max: '77' });
  }
  const { control } = services.practice;
  await control.fault({ ...batch, times: 2, actions: [{ kind: 'cut', moment: 'afterApplying' }] });
  const list = { method: 'GET', path: '/accumulators$', skip: 2, times: 1_000 } as const;
  await control.fault({ ...list, actions: [{ kind: 'answer', status: 503 }] });
  expect((await services.send()).counts).toMatchObject({ unknown: 2 });
  const settled = async (): Promise<unknown> => services.calls.settleUnknown({});
  const closed = 'The service is not available at the moment (503). A scripted fault.';
  expect(await settled()).toEqual({ ok: true, value: { settled: 0, stillUnknown: 2, why: closed } });
  await control.clearFaults();
  expect(await settled()).toEqual({ ok: true, value: { settled: 2, stillUnknown: 0, why: '' } });
});

test('a request that was applied before the kill is confirmed by reading back, and not sent again', async () => {
  const before = await killed(true);
  const services = await startAgain(before, testClock());
  expect(await services.calls.settleUnknown({})).toEqual({
    ok: true,
    value: { settled: 1, stillUnknown: 0, why: '' },
  });
  expect(states(services)).toEqual(['updated', 'edited']);
  expect(await stored(services)).toBe(77);
  expect(await puts(services)).toBe(1);
});

test('a request that never arrived may still do so for a while, and is edited again after that', async () => {
  const clock = testClock();
  const services = await startAgain(await killed(false), clock);
  const why = 'Not on the server yet, but it may still arrive. Settle again in a minute.';
  expect(await services.calls.settleUnknown({})).toEqual({
    ok: true,
    value: { settled: 0, stillUnknown: 1, why },
  });
  expect(shown(services)).toBe('unknown');
  expect(services.shown('accumulators', key).message).toContain('may still arrive');
  await clock.wait?.(31_000);
  await services.calls.settleUnknown({});
  expect(shown(services)).toBe('edited');
  expect(services.row('accumulators', key).cells).toMatchObject({ annual_Max: '77' });
});

test('a row of which a colleague changed something meanwhile is a conflict, never a false success', async () => {
  const before = await killed(false);
  const place = { sheet: 'accumulators', plan, second: 'ACUPUNC' } as const;
  await before.practice.control.changeRow({ ...place, values: { annual_Max: 99 } });
  const services = await startAgain(before, testClock());
  await services.calls.settleUnknown({});
  expect(shown(services)).toBe('conflict');
});

test('a new row on its way is found again by its key', async () => {
  const services = await edited({ batchSize: 10 });
  await services.set(services.row('accumulators', key), { annual_Max: '2000' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  const again = await startAgain(services, testClock());
  expect(again.shown('accumulators', `${plan}|NEWONE`).state).toBe('unknown');
  await again.calls.settleUnknown({});
  expect(again.shown('accumulators', `${plan}|NEWONE`).state).toBe('created');
});

test('a row that was edited while it was on its way shows the edit after a kill', async () => {
  const before = await killed(false);
  await before.set(before.row('accumulators', key), { annual_Max: '88' });
  const services = await startAgain(before);
  const row = services.row('accumulators', key);
  expect(row.cells).toMatchObject({ annual_Max: '88' });
  expect(row.run).toMatchObject({ state: 'unknown' });
  expect(rowState(row, false)).toBe('edited');
});

test('a disk that refuses stops the run and says so; what was sent is settled once it takes edits again', async () => {
  const services = await killed(true);
  services.kept.refuse(true);
  await services.practice.control.release();
  const end = await services.end();
  expect(end).toMatchObject({ phase: 'stopped' });
  expect(end.notice).toContain('The folder of the workspace cannot be written to.');
  expect(await puts(services)).toBe(1);
  services.kept.refuse(false);
  await services.calls.retryKeeping({});
  expect(await services.calls.settleUnknown({})).toMatchObject({ ok: true, value: { settled: 1 } });
  expect(states(services)).toEqual(['updated', 'edited']);
  expect(services.runs.at(-1)).toMatchObject({ phase: 'stopped', counts: { updated: 1, unknown: 0 } });
  await services.send();
  expect(states(services)).toEqual(['updated', 'updated']);
  expect(await puts(services)).toBe(2);
});

test('what was not read back as the disk refused is not put down to the plan', async () => {
  const services = await edited({ batchSize: 1 });
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '78' });
  const hold = { kind: 'hold', applied: true } as const;
  await services.practice.control.fault({ ...batch, skip: 1, actions: [hold] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  services.kept.refuse(true);
  await services.practice.control.release();
  const { notice } = await services.end();
  expect(notice).toMatch(/ 1 row was not read back, as sending broke off\.$/);
});
