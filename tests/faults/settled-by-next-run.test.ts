import { expect, test } from 'vitest';
import type { RunDetail } from '../../shared/ipc/history-schemas';
import { batch, confirmed, Desk, list, plan } from './desk';

/**
 * A run whose answer is lost and whose plan cannot be read back; its row CHIRO is edited then and sent by the next run.
 * Gives the first of them.
 */
async function lostThenEdited(applied: boolean): Promise<{ readonly desk: Desk; readonly runId: string }> {
  let passed = 0;
  const desk = await Desk.withEdits({ now: () => performance.now() + passed });
  const { services } = desk;
  await desk.fault({ kind: 'cut', moment: applied ? 'afterApplying' : 'beforeApplying' });
  await desk.fault({ kind: 'answer', status: 400 }, { ...list, skip: 1 });
  const { runId, counts } = await desk.send();
  expect(counts).toMatchObject({ unknown: 3 });
  // By then nothing of it can arrive any more.
  passed = 61_000;
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '88' });
  expect((await desk.send()).counts).toMatchObject({ queued: 0, updated: 1, unknown: 0 });
  expect(desk.row('CHIRO')).toBe('Updated');
  expect((await desk.held())[1]).toBe(88);
  return { desk, runId };
}

async function record({ services }: Desk, runId: string): Promise<RunDetail['groups']> {
  const read = await services.calls.readRun({ runId, search: '' });
  return (read.ok ? read.value?.groups : undefined) ?? [];
}

test('what a run left without an answer and the next finds stored counts as updated by the first', async () => {
  const { desk, runId } = await lostThenEdited(true);
  expect(await record(desk, runId)).toMatchObject([
    { state: 'unknown', rows: 2 },
    { state: 'updated', message: confirmed, rows: 1 },
  ]);
  // By now the row holds something else than that run wrote, which restoring says instead of leaving it out.
  expect(await desk.services.calls.prepareRestore({ runId, search: 'chiro', group: null })).toMatchObject({
    value: { changedSince: 1 },
  });
});

test('what the next run does not find stored counts as not sent by the first, and not as waiting', async () => {
  const { desk, runId } = await lostThenEdited(false);
  expect(await record(desk, runId)).toMatchObject([
    { state: 'unknown', rows: 2 },
    { state: null, rows: 1 },
  ]);
});

test('a row made new here that the next run finds on the server is counted once as never loaded', async () => {
  const desk = await Desk.withEdits();
  const { services } = desk;
  const values = { annual_Max: 5, lifetime_Max: 6 };
  await desk.control.changeRow({ sheet: 'accumulators', plan, second: 'THEIRS', values });
  await desk.add('THEIRS');
  await desk.fault({ kind: 'cut', moment: 'afterApplying' }, batch);
  await desk.fault({ kind: 'answer', status: 400 }, { ...list, skip: 1 });
  expect((await desk.send()).counts).toMatchObject({ unknown: 4 });
  await services.set(services.row('accumulators', `${plan}|THEIRS`), { annual_Max: '88' });
  expect(await desk.send()).toMatchObject({ counts: { updated: 1 }, unloaded: 0 });
});
