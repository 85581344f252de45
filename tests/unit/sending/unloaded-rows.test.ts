import { expect, test } from 'vitest';
import { plan } from './edited-row';
import { type Services, startServices } from './services';

const key = `${plan}|CHIRO`;
const place = { sheet: 'accumulators', plan, second: 'CHIRO' } as const;
const words =
  'This accumulator was on the server already: what you typed changed it, its other values stayed.';

/** A row made new here whose plan was never loaded, though the server has it; and one that it has not. */
async function madeNew(): Promise<Services> {
  const services = await startServices();
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 900, lifetime_Max: 5 } });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'CHIRO', annual_Max: '77' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '78' });
  return services;
}

async function sendReviewed(services: Services): Promise<void> {
  services.runs.length = 0;
  services.reviews.length = 0;
  await services.calls.startReview({ reviewId: 'one' });
  await services.until(() => services.reviews.some(({ isOver }) => isOver));
  await services.calls.sendReviewed({ reviewId: 'one', choices: [], leftOut: [] });
}

test('a new row that the server had already says so, and the run counts it', async () => {
  const services = await madeNew();
  const end = await services.send();
  expect(services.shown('accumulators', key)).toEqual({ state: 'updated', message: words });
  expect(services.shown('accumulators', `${plan}|NEWONE`)).toEqual({ state: 'created', message: '' });
  expect(end).toMatchObject({ counts: { created: 1, updated: 1 }, unloaded: 1 });
  expect(await services.practice.control.row(place)).toMatchObject({ annual_Max: 77, lifetime_Max: 5 });
});

test('a review tells it beforehand, with what the server has', async () => {
  const services = await madeNew();
  await services.calls.startReview({ reviewId: 'one' });
  await services.until(() => services.reviews.some(({ isOver }) => isOver));
  const found = services.reviews.flatMap((told) => told.found);
  const ids = ['CHIRO', 'NEWONE'].map((name) => services.row('accumulators', `${plan}|${name}`).id);
  const [there, created] = ids.map((id) => found.find(({ rowId }) => rowId === id));
  expect(there).toMatchObject({ kind: 'update', isUnloaded: true, server: { annual_Max: '900' } });
  expect(created).toMatchObject({ kind: 'create', server: null });
  expect(created).not.toHaveProperty('isUnloaded');
});

test('it says so after a review that showed it as well', async () => {
  const services = await madeNew();
  await sendReviewed(services);
  const end = await services.end();
  expect(services.shown('accumulators', key)).toEqual({ state: 'updated', message: words });
  expect(end.unloaded).toBe(1);
});

test('it says so when only reading back tells that it was stored', async () => {
  const services = await madeNew();
  await services.practice.control.fault({
    ...{ method: 'PUT', path: '-batch$' },
    actions: [{ kind: 'items', changes: [{ change: 'drop', index: 0 }] }],
  });
  const end = await services.send();
  const message = `${words} Confirmed by reading back.`;
  expect(services.shown('accumulators', key)).toEqual({ state: 'updated', message });
  expect(end.unloaded).toBe(1);
});

test('a row that was loaded is not among them', async () => {
  const services = await startServices();
  await services.load(plan);
  await services.set(services.row('accumulators', key), { annual_Max: '77' });
  expect((await services.send()).unloaded).toBe(0);
  await services.set(services.row('accumulators', key), { annual_Max: '78' });
  await sendReviewed(services);
  expect((await services.end()).unloaded).toBe(0);
  expect(services.shown('accumulators', key)).toEqual({ state: 'updated', message: '' });
});
