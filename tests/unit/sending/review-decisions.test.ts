import { expect, test } from 'vitest';
import { inverseEdit } from '../../../renderer/state/inverse-edit';
import type { ReviewChoice } from '../../../shared/ipc/review-schemas';
import { decide, makeDecision } from './decide';
import { batch, edited, key, plan, puts, shown, testClock } from './edited-row';
import type { Services } from './services';

const place = { sheet: 'accumulators', plan, second: 'ACUPUNC' } as const;

async function reviewed(services: Services): Promise<void> {
  await services.calls.startReview({ reviewId: 'one' });
  await services.until(() => services.reviews.some(({ isOver }) => isOver));
}

test('choices can be made without sending anything, and what was typed comes back by undo', async () => {
  const services = await edited();
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 99 } });
  await reviewed(services);
  const typed = services.row('accumulators', key);
  const decided = await services.calls.decideReviewed({ reviewId: 'one', rowIds: [typed.id] });
  expect(decided).toEqual({ ok: true, value: [{ rowId: typed.id, isGone: false }] });
  await makeDecision(services, [{ rowId: typed.id, isGone: false }], ['annual_Max']);
  expect(services.row('accumulators', key).cells).toMatchObject({ annual_Max: '99' });
  expect(shown(services)).toBe('clean');
  expect(await puts(services)).toBe(0);
  const asAt = typed.revision;
  await services.edit({ kind: 'set', rowId: typed.id, cells: { annual_Max: '77' }, untouch: [], asAt });
  expect(shown(services)).toBe('conflict');
  expect(services.row('accumulators', key)).toMatchObject({
    cells: { annual_Max: '77' },
    baseline: { annual_Max: '99' },
  });
});

test('what was decided by a gesture is sent with the rest of its review', async () => {
  const services = await edited();
  await services.set(services.row('accumulators', key), { lifetime_Max: '123' });
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 99, lifetime_Max: 98 } });
  await reviewed(services);
  const { id: rowId } = services.row('accumulators', key);
  const choice: ReviewChoice = { rowId, keep: 'mine', theirs: ['annual_Max'] };
  const decided = await services.calls.decideReviewed({ reviewId: 'one', rowIds: [choice.rowId] });
  if (decided.ok) await makeDecision(services, decided.value, choice.theirs);
  await services.calls.sendReviewed({ reviewId: 'one', choices: [choice], leftOut: [] });
  await services.end();
  expect(shown(services)).toBe('updated');
  expect(await services.practice.control.row(place)).toMatchObject({ annual_Max: 99, lifetime_Max: 123 });
});

test('a row that went as the server no longer has it comes back by undo with what was typed', async () => {
  const services = await edited();
  await services.practice.control.removeRow(place);
  await services.send();
  const { id } = services.row('accumulators', key);
  await decide(services, [id], []);
  const before = services.row('accumulators', key);
  const removal = { kind: 'remove', rowId: id } as const;
  await services.edit(removal);
  const back = inverseEdit(removal, before);
  expect(back).toBeDefined();
  if (back !== undefined) await services.edit(back);
  expect(services.row('accumulators', key).cells).toMatchObject({ annual_Max: '77' });
  await services.send();
  expect(shown(services)).toBe('created');
});

test.each(['mine', 'theirs'] as const)(
  'after a restart, undo of keeping %s puts the row in conflict again',
  async (kept) => {
    const services = await edited();
    await services.practice.control.changeRow({ ...place, values: { annual_Max: 99 } });
    await services.send();
    const { id } = services.row('accumulators', key);
    await decide(services, [id], kept === 'theirs' ? 'all' : []);
    const { history } = await services.open();
    const stepId = history.done.at(-1)?.id ?? '';
    const step = await services.calls.readStep({ stepId });
    expect(shown(services)).toBe(kept === 'mine' ? 'edited' : 'clean');
    await services.edit(...(step.ok ? (step.value?.inverse ?? []) : []));
    expect(shown(services)).toBe('conflict');
    expect(services.row('accumulators', key)).toMatchObject({
      cells: { annual_Max: '77' },
      baseline: { annual_Max: '99' },
    });
    await services.open();
    expect(shown(services)).toBe('conflict');
  },
);

test('a row whose decision was taken back stays in conflict while something else is typed into it', async () => {
  const services = await edited();
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 99 } });
  await services.send();
  const { id, revision: asAt } = services.row('accumulators', key);
  await decide(services, [id], 'all');
  await services.edit({ kind: 'set', rowId: id, cells: { annual_Max: '77' }, untouch: [], asAt });
  await services.set(services.row('accumulators', key), { lifetime_Max: '5' });
  expect(shown(services)).toBe('conflict');
  await services.send();
  expect(await services.practice.control.row(place)).toMatchObject({ annual_Max: 99 });
  await decide(services, [id], []);
  await services.send();
  expect(shown(services)).toBe('updated');
  expect(await services.practice.control.row(place)).toMatchObject({ annual_Max: 77, lifetime_Max: 5 });
});

test('a row that the server no longer has says so still after its decision was taken back', async () => {
  const services = await edited();
  await services.practice.control.removeRow(place);
  await services.send();
  const { id, revision: asAt } = services.row('accumulators', key);
  await decide(services, [id], []);
  expect(shown(services)).toBe('new');
  await services.edit({ kind: 'set', rowId: id, cells: { annual_Max: '77' }, untouch: [], asAt });
  expect(services.shown('accumulators', key)).toMatchObject({
    state: 'conflict',
    message: expect.stringContaining('The server no longer has this row') as string,
  });
  await services.send();
  expect(await services.practice.control.row(place)).toBeNull();
});

test('a row without an answer stays so while a review finds it changed on the server', async () => {
  const services = await edited({ ...testClock(), deadline: 200 });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold' }] });
  await services.send();
  expect(shown(services)).toBe('unknown');
  await services.set(services.row('accumulators', key), { annual_Max: '78' });
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 99 } });
  await reviewed(services);
  expect(services.row('accumulators', key).run?.state).toBe('unknown');
});
