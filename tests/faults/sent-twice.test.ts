import { expect, test } from 'vitest';
import type { Ingredients } from '../../electron/compose-ingredients';
import { testClock } from '../unit/sending/edited-row';
import { after, alike, confirmed, Desk, ended, plan, place } from './desk';
import { repeatingFetch } from './repeating-fetch';

const busy = { kind: 'answer', status: 429, headers: { 'Retry-After': '4' } } as const;

/** The first request is stored and its line cut; what is sent again unseen is refused. */
async function refusedAgain(
  refusal: Parameters<Desk['fault']>[0],
  given: Partial<Ingredients> & { readonly batchSize?: number } = {},
): Promise<Desk> {
  const desk = await Desk.withEdits({ ...testClock(), fetch: repeatingFetch, ...given });
  await desk.fault({ kind: 'cut', moment: 'afterApplying' });
  await desk.fault(refusal);
  return desk;
}

/** What restoring the last run would do: the cells it gives back, and the rows it names as created. */
async function restored({ services }: Desk) {
  const runId = services.runs.at(-1)?.runId ?? '';
  const prepared = await services.calls.prepareRestore({ runId, search: '', group: null });
  if (!prepared.ok) throw new Error(prepared.failure.message);
  const { edits, created } = prepared.value;
  return {
    cells: edits.accumulators.map((edit) => (edit.kind === 'set' ? edit.cells : undefined)),
    created: created.map(({ second }) => second),
  };
}

const wholeRun = [{ annual_Max: '10' }, { annual_Max: '20' }, { annual_Max: '30' }];

test('rows stored before a repeat unseen was refused (429) are updated and created, and known to restoring', async () => {
  const desk = await refusedAgain(busy);
  await desk.add('NEWONE');
  await desk.send();
  expect(await desk.seen()).toMatchObject({
    rows: alike(`Updated: ${confirmed}`),
    status: ended({ created: 1, updated: 3 }),
    history: [`Updated, 3 rows: ${confirmed}`, `Created, 1 row: ${confirmed}`],
  });
  expect(desk.row('NEWONE')).toBe(`Created: ${confirmed}`);
  expect(await desk.held()).toEqual(after);
  // Stored by the first, refused as the second, and not sent again.
  expect(await desk.puts()).toEqual([4, 4]);
  expect(await restored(desk)).toEqual({ cells: wholeRun, created: ['NEWONE'] });
});

test('so they are after a refusal that holds the run', async () => {
  const held = await refusedAgain({ kind: 'answer', status: 403 });
  await held.services.start();
  await held.services.held();
  expect((await held.services.resumed()).counts).toMatchObject({ updated: 3, unchanged: 0 });
  expect(await restored(held)).toEqual({ cells: wholeRun, created: [] });
});

test('an edit made while such rows wait stays, over what the server holds', async () => {
  const desk = await refusedAgain(busy, {
    ...testClock(),
    wait: async () => {
      const row = desk.services.row('accumulators', `${plan}|CHIRO`);
      await desk.services.set(row, { annual_Max: '88' });
    },
  });
  await desk.send();
  expect(desk.services.row('accumulators', `${plan}|CHIRO`)).toMatchObject({
    cells: { annual_Max: '88' },
    baseline: { annual_Max: '77' },
  });
  expect(desk.row('ACUPUNC')).toBe(`Updated: ${confirmed}`);
  expect(desk.services.shown('accumulators', `${plan}|CHIRO`).state).toBe('edited');
});

test('rows that were so before they were sent, or have not been sent, stay unchanged', async () => {
  const clock = testClock();
  const desk = await Desk.withEdits({
    ...clock,
    batchSize: 1,
    wait: async (milliseconds) => {
      await clock.wait?.(milliseconds);
      // A colleague types the same into the last row while the second waits.
      await desk.control.changeRow({ ...place('DME'), values: { annual_Max: 77 } });
    },
  });
  await desk.control.changeRow({ ...place('ACUPUNC'), values: { annual_Max: 77 } });
  await desk.fault(busy);
  expect((await desk.send()).counts).toMatchObject({ updated: 1, unchanged: 2 });
  expect(await desk.puts()).toEqual([1, 1]);
  expect(await restored(desk)).toEqual({ cells: [{ annual_Max: '20' }], created: [] });
});

test('the record of a run that is stopped while such rows wait does not say that they never left', async () => {
  const clock = testClock();
  let stands = true;
  const desk = await refusedAgain(busy, {
    ...clock,
    batchSize: 2,
    wait: (milliseconds) =>
      stands ? new Promise<void>(() => undefined) : (clock.wait?.(milliseconds) ?? Promise.resolve()),
  });
  await desk.services.start();
  await desk.services.until(() => (desk.services.runs.at(-1)?.waitsFor ?? 0) > 0);
  await desk.services.calls.stopRun({});
  await desk.services.end();
  expect(await desk.seen()).toMatchObject({
    rows: alike('Edited'),
    history: ['Stopped', 'Not sent, 2 rows: Stopped before it was tried again.', 'Not sent, 1 row'],
  });
  // The next run finds them as they were to be: it neither sends nor claims them.
  stands = false;
  expect((await desk.send()).counts).toMatchObject({ unchanged: 2, updated: 1 });
  expect(await desk.puts()).toEqual([2, 2, 1]);
  expect(await desk.held()).toEqual(after);
});
