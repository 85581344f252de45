import { expect, test } from 'vitest';
import { isRunOver } from '../../../shared/ipc/run-over';
import { decide } from './decide';
import { batch, edited, plan } from './edited-row';
import type { Services } from './services';

const names = ['ACUPUNC', 'NEWONE'] as const;
const placeOf = (second: string) => ({ sheet: 'accumulators', plan, second }) as const;
const keyOf = (name: string) => `${plan}|${name}`;

/** A changed row and a new one that the service has saved and a colleague has taken away before they are read back. */
async function goneAfterWriting(): Promise<Services> {
  const services = await edited();
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  const { control } = services.practice;
  await control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  while ((await control.state()).held === 0);
  for (const name of names) await control.removeRow(placeOf(name));
  await control.release();
  await services.until(() => services.runs.some(isRunOver));
  for (const name of names) {
    expect(services.shown('accumulators', keyOf(name))).toEqual({
      state: 'conflict',
      message: 'The server said it has saved this accumulator, but does not have it.',
    });
  }
  return services;
}

async function keepMine(services: Services): Promise<void> {
  const ids = names.map((name) => services.row('accumulators', keyOf(name)).id);
  expect(await decide(services, ids, [])).toBe(2);
}

/** A colleague makes them anew, with other amounts. */
async function makeAnew(services: Services): Promise<void> {
  for (const name of names) {
    const values = { plan_ID: plan, accum_Name: name, annual_Max: 500, lifetime_Max: 4321 };
    await services.practice.control.changeRow({ ...placeOf(name), values });
  }
}

async function held(services: Services): Promise<unknown> {
  return Promise.all(
    names.map(async (name) => {
      const row = await services.practice.control.row(placeOf(name));
      return row === null ? null : [row['annual_Max'], row['lifetime_Max']];
    }),
  );
}

test('what was typed into a row that went after it was written goes out beside what came anew', async () => {
  const services = await goneAfterWriting();
  await makeAnew(services);
  await keepMine(services);
  expect(names.map((name) => services.shown('accumulators', keyOf(name)).state)).toEqual([
    'edited',
    'edited',
  ]);
  expect((await services.send()).counts).toMatchObject({ updated: 2, conflict: 0 });
  expect(await held(services)).toEqual([
    [77, 4321],
    [5, 4321],
  ]);
});

test('one that is still gone is created again once it is kept, and not before', async () => {
  const services = await goneAfterWriting();
  const { id } = services.row('accumulators', keyOf('NEWONE'));
  await services.keep({ kind: 'set', rowId: id, cells: { annual_Max: '6' }, untouch: [] });
  await services.open();
  await services.send();
  expect(await held(services)).toEqual([null, null]);
  await keepMine(services);
  expect((await services.send()).counts).toMatchObject({ created: 2 });
  expect(await held(services)).toEqual([
    [77, null],
    [6, null],
  ]);
});

test('typing more into one that came anew asks first', async () => {
  const services = await goneAfterWriting();
  await makeAnew(services);
  const { id } = services.row('accumulators', keyOf('NEWONE'));
  await services.keep({ kind: 'set', rowId: id, cells: { annual_Max_Net: '9' }, untouch: [] });
  await services.open();
  expect((await services.send()).counts).toMatchObject({ conflict: 1 });
  expect(await held(services)).toEqual([
    [500, 4321],
    [500, 4321],
  ]);
});
