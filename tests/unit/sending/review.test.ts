import { expect, test } from 'vitest';
import type { ReviewedRow } from '../../../shared/batch/reviewed-row';
import type { ReviewChoice, SentReview } from '../../../shared/ipc/review-schemas';
import { edited, key, plan, puts, shown, stored } from './edited-row';
import type { Services } from './services';

const place = { sheet: 'accumulators', plan, second: 'ACUPUNC' } as const;

/** Reviews to the end; gives what was found, by the id of the row. */
async function review(services: Services, reviewId = 'one'): Promise<ReadonlyMap<string, ReviewedRow>> {
  services.reviews.length = 0;
  expect(await services.calls.startReview({ reviewId })).toMatchObject({ ok: true });
  await services.until(() => services.reviews.some(({ isOver }) => isOver));
  return new Map(services.reviews.flatMap(({ found }) => found.map((row) => [row.rowId, row] as const)));
}

const idOf = (services: Services, name: string): string => services.row('accumulators', `${plan}|${name}`).id;

async function send(services: Services, given: Partial<SentReview> = {}): Promise<readonly string[]> {
  services.runs.length = 0;
  const started = await services.calls.sendReviewed({ reviewId: 'one', choices: [], leftOut: [], ...given });
  if (!started.ok) return [started.failure.message];
  await services.end();
  return [];
}

const mine = (rowId: string, theirs: readonly string[] = []): ReviewChoice => ({
  rowId,
  keep: 'mine',
  theirs,
});

test('a review sorts rows by what a run would do, reads each plan once and writes nothing', async () => {
  const services = await edited();
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '6' });
  const created = await services.add('accumulators', { plan_ID: plan, accum_Name: 'OTHER', annual_Max: '7' });
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '5000' });
  await services.practice.control.changeRow({ ...place, second: 'CHIRO', values: { annual_Max: 5000 } });
  const before = [...services.window.values()];
  const asked = (await services.practice.control.requests()).length;
  const found = await review(services);
  const kinds = [...found.values()].map(({ kind }) => kind).toSorted();
  expect(kinds).toEqual(['blocked', 'blocked', 'create', 'unchanged', 'update']);
  expect(found.get(created)?.kind).toBe('create');
  expect(found.get(idOf(services, 'ACUPUNC'))).toMatchObject({ kind: 'update', server: {} });
  const gets = (await services.practice.control.requests()).slice(asked).map(({ path }) => path);
  expect(gets.filter((path) => path.endsWith('/accumulators'))).toHaveLength(1);
  expect(await puts(services)).toBe(0);
  expect([...services.window.values()]).toEqual(before);
});

test('a row to fix shows what the server holds now where its plan is read for another one', async () => {
  const services = await edited();
  const broken = services.row('accumulators', `${plan}|CHIRO`);
  await services.set(broken, { annual_Max: 'abc' });
  await services.practice.control.changeRow({ ...place, second: 'CHIRO', values: { annual_Max: 4321 } });
  const found = await review(services);
  expect(found.get(broken.id)).toMatchObject({ kind: 'blocked', server: { annual_Max: '4321' } });
  await services.set(services.row('accumulators', key), { annual_Max: 'abc' });
  expect((await review(services, 'two')).get(broken.id)).toMatchObject({ kind: 'blocked', server: null });
});

test('a conflict shows what the server holds now, and nothing of it is sent undecided', async () => {
  const services = await edited();
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 99 } });
  const found = await review(services);
  expect(found.get(idOf(services, 'ACUPUNC'))).toMatchObject({
    kind: 'conflict',
    server: { annual_Max: '99' },
  });
  await services.until(() => shown(services) === 'conflict');
  await send(services);
  expect(await puts(services)).toBe(0);
  expect(shown(services)).toBe('conflict');
});

test('a conflict that keeps mine is sent over what the review saw', async () => {
  const services = await edited();
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 99 } });
  await review(services);
  await send(services, { choices: [mine(idOf(services, 'ACUPUNC'))] });
  expect(shown(services)).toBe('updated');
  expect(await stored(services)).toBe(77);
});

test('a conflict decided cell by cell takes theirs in one and sends mine in the other', async () => {
  const services = await edited();
  await services.set(services.row('accumulators', key), { lifetime_Max: '123' });
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 99, lifetime_Max: 98 } });
  await review(services);
  await send(services, { choices: [mine(idOf(services, 'ACUPUNC'), ['annual_Max'])] });
  expect(await services.practice.control.row(place)).toMatchObject({ annual_Max: 99, lifetime_Max: 123 });
  expect(services.row('accumulators', key).cells).toMatchObject({ annual_Max: '99', lifetime_Max: '123' });
});

test('a row that is gone from the server is created again, or goes here too', async () => {
  for (const keep of ['mine', 'theirs'] as const) {
    const services = await edited();
    await services.practice.control.removeRow(place);
    const rowId = idOf(services, 'ACUPUNC');
    const found = await review(services);
    expect(found.get(rowId)).toMatchObject({ kind: 'conflict', server: null });
    await send(services, { choices: [{ rowId, keep, theirs: [] }] });
    expect(services.window.has(rowId)).toBe(keep === 'mine');
    expect(await stored(services)).toBe(keep === 'mine' ? 77 : undefined);
  }
});

test('what is left out is not sent and stays edited', async () => {
  const services = await edited();
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '78' });
  await review(services);
  await send(services, { leftOut: [idOf(services, 'ACUPUNC')] });
  expect(shown(services)).toBe('edited');
  expect(services.shown('accumulators', `${plan}|CHIRO`).state).toBe('updated');
  expect((await services.bodies()).flat().map((row) => row['accum_Name'])).toEqual(['CHIRO']);
});

test('what was edited after the review is not sent by it', async () => {
  const services = await edited();
  await review(services);
  await services.set(services.row('accumulators', key), { annual_Max: '79' });
  await send(services);
  expect(await puts(services)).toBe(0);
  expect(shown(services)).toBe('edited');
});

test('a cell the server changed after the review is a conflict and not sent over', async () => {
  const services = await edited();
  await review(services);
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 99 } });
  await send(services);
  expect(shown(services)).toBe('conflict');
  expect(await stored(services)).toBe(99);
});

test('a row reviewed as new that a colleague created meanwhile is held back and says so', async () => {
  const services = await edited();
  const cells = { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' };
  const rowId = await services.add('accumulators', cells);
  expect((await review(services)).get(rowId)?.kind).toBe('create');
  await services.practice.control.changeRow({ ...place, second: 'NEWONE', values: { annual_Max: 6 } });
  await send(services, { leftOut: [idOf(services, 'ACUPUNC')] });
  const { state, message } = services.shown('accumulators', `${plan}|NEWONE`);
  expect(state).toBe('conflict');
  expect(message).toBe('The server has changed this accumulator since you reviewed it. Review it again.');
  expect(await puts(services)).toBe(0);
});

test('a plan that cannot be read is named in plain words and stops no other', async () => {
  const services = await edited();
  await services.load('00123');
  await services.set(services.row('accumulators', '00123|CHIRO'), { annual_Max: '8' });
  await services.practice.control.fault({
    method: 'GET',
    path: `/plans/${plan}/accumulators$`,
    times: 9,
    actions: [{ kind: 'answer', status: 500 }],
  });
  const found = await review(services);
  expect(found.get(idOf(services, 'ACUPUNC'))?.kind).toBe('unread');
  expect(found.get(services.row('accumulators', '00123|CHIRO').id)?.kind).toBe('update');
  const troubles = services.reviews.flatMap((told) => told.troubles);
  expect(troubles).toHaveLength(1);
  expect(troubles[0]).toMatchObject({ planId: plan, sheet: 'accumulators' });
  await send(services);
  expect(shown(services)).toBe('edited');
  expect(services.shown('accumulators', '00123|CHIRO').state).toBe('updated');
});

test('with the server out of reach a review says so soon, and asks for no more plans', async () => {
  const fetched: string[] = [];
  let isOffline = false;
  const services = await edited({
    fetch: (url, init) => {
      fetched.push(url);
      return isOffline
        ? Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }))
        : fetch(url, init);
    },
  });
  const listed = await services.calls.listPlans({});
  const names = listed.ok ? listed.value.map(({ planId }) => planId).slice(0, 20) : [];
  await services.load(...names);
  for (const row of [...services.window.values()].filter((one) => one.sheet === 'accumulators')) {
    await services.set(row, { annual_Max: '81' });
  }
  fetched.length = 0;
  isOffline = true;
  const found = await review(services);
  expect([...found.values()].every(({ kind }) => kind === 'unread')).toBe(true);
  const asked = new Set(fetched.filter((url) => url.endsWith('/accumulators')));
  expect(asked.size).toBeLessThanOrEqual(8);
});

test('a review that is closed tells nothing more', async () => {
  const services = await edited();
  await services.practice.control.fault({
    method: 'GET',
    path: '/accumulators$',
    actions: [{ kind: 'hold' }],
  });
  services.reviews.length = 0;
  await services.calls.startReview({ reviewId: 'one' });
  while ((await services.practice.control.state()).held === 0);
  await services.calls.stopReview({ reviewId: 'one', isForgotten: true });
  await services.practice.control.release();
  expect(await send(services)).toEqual(['This review is no longer there. Review the changes again.']);
  expect(services.reviews.some(({ isOver }) => isOver)).toBe(false);
});

test('a review that is stopped keeps what it has read, and that can be sent', async () => {
  const services = await edited();
  await services.load('00123');
  await services.set(services.row('accumulators', '00123|CHIRO'), { annual_Max: '8' });
  await services.practice.control.fault({
    method: 'GET',
    path: `/plans/${plan}/accumulators$`,
    actions: [{ kind: 'hold' }],
  });
  services.reviews.length = 0;
  await services.calls.startReview({ reviewId: 'one' });
  await services.until(() => services.reviews.some(({ found }) => found.length > 0));
  await services.calls.stopReview({ reviewId: 'one', isForgotten: false });
  await services.practice.control.release();
  await services.until(() => services.reviews.some(({ isOver }) => isOver));
  await send(services);
  expect(services.shown('accumulators', '00123|CHIRO').state).toBe('updated');
});
