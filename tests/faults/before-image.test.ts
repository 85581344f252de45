import { expect, test } from 'vitest';
import type { VbapiSurroundings } from '../../electron/vbapi/vbapi-access';
import type { Edit } from '../../shared/plan/edit';
import { plan } from '../unit/sending/edited-row';
import { type Services, startServices } from '../unit/sending/services';
import { batch } from './desk';
import { repeatingFetch } from './repeating-fetch';

/**
 * Batches of one row: a new one, then two with an edit. While the service has a batch wait, a colleague changes another
 * cell of the last row, so that the plan is written down anew as it was before the run.
 */
async function colleagueAmongBatches(
  given: Partial<Pick<VbapiSurroundings, 'fetch'>> = {},
): Promise<Services> {
  let passed = 0;
  const services = await startServices({
    ...given,
    batchSize: 1,
    now: () => passed,
    wait: async (milliseconds) => {
      passed += milliseconds;
      const place = { sheet: 'accumulators', plan, second: 'CHIRO' } as const;
      await services.practice.control.changeRow({ ...place, values: { lifetime_Max: 55 } });
    },
  });
  await services.load(plan);
  const cells = { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' };
  const row = { id: 'new', sheet: 'accumulators', position: -1, cells, baseline: null } as const;
  await services.edit({ kind: 'add', row });
  for (const name of ['ACUPUNC', 'CHIRO']) {
    await services.set(services.row('accumulators', `${plan}|${name}`), { annual_Max: '77' });
  }
  return services;
}

/** What restoring the last run would do: the cells it gives back, and the rows it names as created. */
async function restored(services: Services) {
  const runId = services.runs.at(-1)?.runId ?? '';
  const prepared = await services.calls.prepareRestore({ runId, search: '', group: null });
  if (!prepared.ok) throw new Error(prepared.failure.message);
  const { edits, created } = prepared.value;
  const cellsOf = (edit: Edit) => (edit.kind === 'set' ? edit.cells : undefined);
  return { cells: edits.accumulators.map(cellsOf), created: created.map(({ second }) => second) };
}

const wholeRun = { cells: [{ annual_Max: null }, { annual_Max: null }], created: ['NEWONE'] };
const wait = { kind: 'answer', status: 429, headers: { 'Retry-After': '4' } } as const;

test('of a row that was saved, and of one without an answer, it stays known what they were before', async () => {
  const services = await colleagueAmongBatches();
  const { control } = services.practice;
  await control.fault({ ...batch, skip: 1, actions: [{ kind: 'cut', moment: 'afterApplying' }] });
  await control.fault({ ...batch, actions: [wait] });
  expect((await services.send()).counts).toMatchObject({ created: 1, updated: 2 });
  expect(await restored(services)).toEqual(wholeRun);
});

test('so it does of rows that landed in spite of a 503', async () => {
  for (const skip of [0, 1]) {
    const services = await colleagueAmongBatches();
    const landed = { kind: 'answer', status: 503, applied: true } as const;
    await services.practice.control.fault({ ...batch, skip, actions: [landed] });
    expect((await services.send()).counts).toMatchObject({ created: 1, updated: 2 });
    expect(await restored(services)).toEqual(wholeRun);
  }
});

test('so it does of rows that were stored before the same request, sent again unseen, was refused', async () => {
  for (const skip of [0, 1]) {
    const services = await colleagueAmongBatches({ fetch: repeatingFetch });
    const { control } = services.practice;
    await control.fault({ ...batch, skip, actions: [{ kind: 'cut', moment: 'afterApplying' }] });
    await control.fault({ ...batch, skip, actions: [wait] });
    expect((await services.send()).counts).toMatchObject({ created: 1, updated: 2, unchanged: 0 });
    expect(await restored(services)).toEqual(wholeRun);
  }
});
