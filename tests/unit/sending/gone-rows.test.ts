import { expect, test } from 'vitest';
import { inverseEdit } from '../../../renderer/state/inverse-edit';
import { changedFields } from '../../../shared/plan/row-state';
import { decide } from './decide';
import { batch, edited, key, plan, puts, shown } from './edited-row';
import type { Services } from './services';

const place = { sheet: 'accumulators', plan, second: 'ACUPUNC' } as const;
const colleagues = { annual_Max: 500, lifetime_Max: 4321 };

/** A row typed into here that a colleague took off the server; it was kept, so that sending creates it again. */
async function keptAfterItWent(): Promise<Services> {
  const services = await edited();
  await services.practice.control.removeRow(place);
  await services.load(plan);
  expect(shown(services)).toBe('conflict');
  await decide(services, [services.row('accumulators', key).id], []);
  expect(shown(services)).toBe('new');
  return services;
}

/** The colleague makes it again, with other limits. */
async function makeAgain(services: Services): Promise<void> {
  const cells = { plan_ID: plan, accum_Name: 'ACUPUNC', ...colleagues };
  await services.practice.control.changeRow({ ...place, values: cells });
}

/** Nothing goes out, the person is shown both values, and the server holds what the colleague typed. */
async function expectHeldBack(services: Services): Promise<void> {
  const before = await puts(services);
  await services.send();
  expect(services.shown('accumulators', key)).toEqual({
    state: 'conflict',
    message: expect.stringMatching(
      /^The server has this accumulator now, and did not when yours was to be created\..*the server has 4,321\.00, mine is blank\./,
    ) as string,
  });
  expect(await puts(services)).toBe(before);
  expect(await services.practice.control.row(place)).toMatchObject(colleagues);
}

test('a row that is to be created again goes out while the server has none of its name', async () => {
  const services = await keptAfterItWent();
  expect((await services.send()).counts).toMatchObject({ created: 1, conflict: 0 });
  expect(await services.practice.control.row(place)).toMatchObject({ annual_Max: 77 });
  expect(changedFields(services.row('accumulators', key))).toEqual([]);
});

test('a row that is to be created again never goes over one that a colleague made meanwhile', async () => {
  const services = await keptAfterItWent();
  await makeAgain(services);
  await expectHeldBack(services);
});

test('loading the plan again shows it in conflict as well, and sending leaves the server alone', async () => {
  const services = await keptAfterItWent();
  await makeAgain(services);
  await services.load(plan);
  expect(shown(services)).toBe('conflict');
  await services.open();
  await expectHeldBack(services);
});

test('it is held back also after a run that was refused, a restart, and more typing', async () => {
  const services = await keptAfterItWent();
  await services.practice.control.fault({
    ...batch,
    actions: [{ kind: 'answer', status: 422, applied: false }],
  });
  await services.send();
  expect(shown(services)).toBe('rejected');
  await services.open();
  await services.set(services.row('accumulators', key), { annual_Max: '78' });
  await makeAgain(services);
  await expectHeldBack(services);
});

test('it is held back also after it was taken off the sheet and brought back by undo', async () => {
  const services = await keptAfterItWent();
  const before = services.row('accumulators', key);
  const removal = { kind: 'remove', rowId: before.id } as const;
  await services.edit(removal);
  const back = inverseEdit(removal, before);
  if (back === undefined) throw new Error('There is no undo');
  await services.edit(back);
  await services.open();
  await makeAgain(services);
  await expectHeldBack(services);
});

test('undo of keeping it puts it in conflict again, and redo makes it one to be created again', async () => {
  const services = await keptAfterItWent();
  const { history } = await services.open();
  const read = await services.calls.readStep({ stepId: history.done.at(-1)?.id ?? '' });
  const step = read.ok ? read.value : null;
  await services.edit(...(step?.inverse ?? []));
  expect(shown(services)).toBe('conflict');
  await services.edit(...(step?.edits ?? []));
  expect(shown(services)).toBe('new');
  await makeAgain(services);
  await expectHeldBack(services);
});

test.each(['mine', 'theirs'] as const)('once both were seen, %s is what the server holds', async (keep) => {
  const services = await keptAfterItWent();
  await makeAgain(services);
  await services.send();
  const { id } = services.row('accumulators', key);
  await decide(services, [id], keep === 'mine' ? [] : 'all');
  expect(shown(services)).toBe(keep === 'mine' ? 'edited' : 'clean');
  await services.send();
  const held = { annual_Max: 77, lifetime_Max: null };
  expect(await services.practice.control.row(place)).toMatchObject(keep === 'mine' ? held : colleagues);
  const { cells, baseline } = services.row('accumulators', key);
  expect(cells['update_Date']).toBe(baseline?.['update_Date']);
});

test('a review decides it cell by cell', async () => {
  const services = await keptAfterItWent();
  await makeAgain(services);
  await services.calls.startReview({ reviewId: 'one' });
  await services.until(() => services.reviews.some(({ isOver }) => isOver));
  const { id: rowId } = services.row('accumulators', key);
  const found = services.reviews.flatMap((told) => told.found).find((one) => one.rowId === rowId);
  expect(found).toMatchObject({ kind: 'conflict', server: { lifetime_Max: '4321' } });
  const choices = [{ rowId, keep: 'mine', theirs: ['lifetime_Max'] }] as const;
  await services.calls.sendReviewed({ reviewId: 'one', choices: [...choices], leftOut: [] });
  await services.end();
  expect(shown(services)).toBe('updated');
  expect(await services.practice.control.row(place)).toMatchObject({ annual_Max: 77, lifetime_Max: 4321 });
});

test('a row that a load took away under an edit comes back in conflict, and is created by no run of itself', async () => {
  const services = await edited();
  const name = `${plan}|CHIRO`;
  const other = { ...place, second: 'CHIRO' };
  const { id } = services.row('accumulators', name);
  await services.practice.control.removeRow(other);
  await services.load(plan);
  // The window sent this before it heard that the row went.
  await services.keep({ kind: 'set', rowId: id, cells: { annual_Max: '5' }, untouch: [] });
  const told = {
    state: 'conflict',
    message: expect.stringMatching(/^The server no longer has this accumulator\. Keep mine/) as string,
  };
  expect(services.shown('accumulators', name)).toEqual(told);
  await services.open();
  expect(services.shown('accumulators', name)).toEqual(told);
  expect(changedFields(services.row('accumulators', name))).toEqual(['annual_Max']);
  expect((await services.send()).counts).toMatchObject({ created: 0 });
  expect(await services.practice.control.row(other)).toBeNull();
  await decide(services, [id], []);
  expect((await services.send()).counts).toMatchObject({ created: 1 });
  expect(await services.practice.control.row(other)).toMatchObject({ annual_Max: 5, annual_Max_Net: 2000 });
});

test('a row that a load took away under an edit goes for good where theirs is taken', async () => {
  const services = await edited();
  const { id } = services.row('accumulators', `${plan}|CHIRO`);
  await services.practice.control.removeRow({ ...place, second: 'CHIRO' });
  await services.load(plan);
  await services.keep({ kind: 'set', rowId: id, cells: { annual_Max: '5' }, untouch: [] });
  await decide(services, [id], 'all');
  expect(services.window.has(id)).toBe(false);
  await services.open();
  expect(services.window.has(id)).toBe(false);
});
