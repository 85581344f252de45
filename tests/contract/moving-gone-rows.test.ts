import { expect, test } from 'vitest';
import { accumulatorsOf, rowOf, sendAll, typeInto, valueOf } from '../support/composed-app';
import { type Desk, desk, keyOf, move, names, place, plan } from './moving-desk';

/** Sends to Production, its name typed as a person has to. */
async function sendConfirmed({ app, there }: Desk): Promise<void> {
  valueOf(await app.calls.confirmRun({ database: there.access.database }));
  await sendAll(app);
}

test('a row the other database has not is created there, but never over one that somebody made meanwhile', async () => {
  const at = await desk();
  const { app, there } = at;
  const [first = '', second = ''] = await names(app);
  await typeInto(app, [await rowOf(app, keyOf(first)), await rowOf(app, keyOf(second))], {
    annual_Max: '66',
  });
  for (const name of [first, second]) await there.control.removeRow(place(name));
  await move(at);
  const theirs = { plan_ID: plan, accum_Name: first, annual_Max: 1, lifetime_Max: 2 };
  await there.control.changeRow({ ...place(first), values: theirs });
  await sendConfirmed(at);
  expect((await rowOf(app, keyOf(first))).run?.state).toBe('conflict');
  expect((await rowOf(app, keyOf(second))).run?.state).toBe('created');
  expect(await there.control.row(place(first))).toMatchObject(theirs);
});

test('a row that went and was to be created again is held back where the other database has it', async () => {
  const at = await desk();
  const { app, here, there } = at;
  const [first = ''] = await names(app);
  const { id } = await rowOf(app, keyOf(first));
  await typeInto(app, [await rowOf(app, keyOf(first))], { annual_Max: '66' });
  await here.control.removeRow(place(first));
  valueOf(await app.calls.loadPlans({ planIds: [plan] }));
  valueOf(await app.calls.resolveConflicts({ rowIds: [id] }));
  await typeInto(app, [await rowOf(app, keyOf(first))], { annual_Max: '67' });
  await there.control.changeRow({ ...place(first), values: { lifetime_Max: 2222 } });
  await move(at);
  expect((await accumulatorsOf(app)).filter(({ cells }) => cells['accum_Name'] === first)).toHaveLength(1);
  await sendConfirmed(at);
  expect((await rowOf(app, keyOf(first))).run?.state).toBe('conflict');
  expect(await there.control.row(place(first))).toMatchObject({ lifetime_Max: 2222 });
});
