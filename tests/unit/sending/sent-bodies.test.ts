import { expect, test } from 'vitest';
import { accumulatorFields } from '../../../shared/plan/accumulator-fields';
import { preExistingFields } from '../../../shared/plan/pre-existing-fields';
import { startServices } from './services';

const plan = 'CEDAR-PPO500-2026';
const names = (fields: readonly { name: string; audit: boolean }[]): string[] =>
  fields.filter((field) => !field.audit).map((field) => field.name);

test('a changed row goes out whole: every field but the four the server keeps, in exact letter case', async () => {
  const services = await startServices();
  await services.load(plan);
  await services.set(services.row('accumulators', `${plan}|ACUPUNC`), { annual_Max: '1234.5' });
  const end = await services.send();
  const [[body] = []] = await services.bodies();
  expect(Object.keys(body ?? {})).toEqual(names(accumulatorFields));
  expect(body).toMatchObject({
    plan_ID: plan,
    accum_Name: 'ACUPUNC',
    annual_Max: 1234.5,
    annual_Max_Member: 750,
    lifetime_Max: null,
  });
  expect(end).toMatchObject({ phase: 'finished', rows: 1, batches: 1, batchesDone: 1 });
  expect(end.counts).toMatchObject({ updated: 1, queued: 0, sending: 0 });
});

test('a row of the other sheet goes to its own address with its own fields', async () => {
  const services = await startServices();
  await services.load(plan);
  await services.set(services.row('preExisting', `${plan}|EE`), { thru_Range: '18', ex_Code: null });
  await services.send();
  const requests = await services.practice.control.requests();
  const put = requests.find((request) => request.method === 'PUT');
  expect(put?.path).toBe(`/vbasoftware/plans/${plan}/pre-existing-coverages-batch`);
  const [[body] = []] = await services.bodies();
  expect(Object.keys(body ?? {}).toSorted()).toEqual(names(preExistingFields).toSorted());
  expect(body).toMatchObject({ coverage_Type: 'EE', thru_Range: 18, ex_Code: null, range_Type: 'M' });
});

test('a new row is complete with blanks, and identifiers stay text', async () => {
  const services = await startServices();
  await services.add('accumulators', { plan_ID: plan, accum_Name: '00123', annual_Max: '0.1' });
  await services.send();
  const [[body] = []] = await services.bodies();
  expect(body).toMatchObject({ accum_Name: '00123', annual_Max: 0.1, member_Deductible: null });
  expect(Object.keys(body ?? {})).toHaveLength(32);
  expect(services.shown('accumulators', `${plan}|00123`)).toEqual({ state: 'created', message: '' });
});

test('every request carries the documented headers and names the program', async () => {
  const services = await startServices();
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  await services.send();
  const requests = await services.practice.control.requests();
  const signIn = requests.find((request) => request.path.endsWith('/user-authentication'));
  expect(signIn).toMatchObject({ method: 'POST', body: '' });
  expect(signIn?.headers).toMatchObject({
    authorization: `Basic ${btoa('practice:practice-password')}`,
    'vbasoftware-client-id': 'PRACTICE01',
    'vbasoftware-client-code': 'practice-client',
  });
  for (const { headers } of requests) {
    expect(headers).toMatchObject({
      'user-agent': 'Planbatch/1.2.3',
      accept: 'application/json',
      'x-api-key': 'practice-api-key-0001',
      'vbasoftware-database': 'PRACTICE',
    });
  }
  const put = requests.find((request) => request.method === 'PUT');
  expect(put?.headers['content-type']).toBe('application/json');
  expect(put?.headers.authorization).toMatch(/^Bearer /);
  expect(requests.filter((request) => request.path.endsWith('/user-authentication'))).toHaveLength(1);
});

test('an untouched field is sent as the server holds it now, not as it was loaded', async () => {
  const services = await startServices();
  await services.load(plan);
  const place = { sheet: 'accumulators', plan, second: 'ACUPUNC' } as const;
  await services.practice.control.changeRow({ ...place, values: { annual_Max_Member: 999.99 } });
  await services.set(services.row('accumulators', `${plan}|ACUPUNC`), { annual_Max: '3000' });
  await services.send();
  const stored = await services.practice.control.row(place);
  expect(stored).toMatchObject({ annual_Max: 3000, annual_Max_Member: 999.99 });
  const row = services.row('accumulators', `${plan}|ACUPUNC`);
  expect(row.cells).toMatchObject({ annual_Max: '3000', annual_Max_Member: '999.99' });
});

test('rows of several plans and sheets go out in batches of one plan and one sheet each', async () => {
  const services = await startServices({ batchSize: 2 });
  for (const planId of [plan, 'CEDAR-PPO1000-2026']) {
    for (const name of ['A1', 'A2', 'A3']) {
      await services.add('accumulators', { plan_ID: planId, accum_Name: name, annual_Max: '5' });
    }
    await services.add('preExisting', { plan_ID: planId, coverage_Type: 'COBRA', pre_Ex_Amount: '5' });
  }
  const end = await services.send();
  expect(end).toMatchObject({ rows: 8, batches: 6, batchesDone: 6 });
  expect(end.counts.created).toBe(8);
  const bodies = await services.bodies();
  expect(bodies.map((body) => body.length).toSorted((a, b) => a - b)).toEqual([1, 1, 1, 1, 2, 2]);
  for (const body of bodies) expect(new Set(body.map((row) => row['plan_ID'])).size).toBe(1);
});

test('a row that is on the server already as it is here is not sent and becomes clean', async () => {
  const services = await startServices();
  await services.load(plan);
  const place = { sheet: 'accumulators', plan, second: 'ACUPUNC' } as const;
  await services.set(services.row('accumulators', `${plan}|ACUPUNC`), { annual_Max: '1250' });
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 1250 } });
  const end = await services.send();
  expect(end.counts).toMatchObject({ unchanged: 1, updated: 0 });
  expect(await services.bodies()).toEqual([]);
  expect(services.shown('accumulators', `${plan}|ACUPUNC`).state).toBe('clean');
});

test('rows with errors stay behind and are counted', async () => {
  const services = await startServices();
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'TOOLONGANAME', annual_Max: '5' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'TWICE', annual_Max: '5' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'twice ', annual_Max: '5' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'OV', annual_Max: '5' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'FINE', annual_Max: 'TBD' });
  await services.add('accumulators', { plan_ID: plan, accum_Name: 'GOOD', annual_Max: '5' });
  expect(await services.start()).toMatchObject({ rows: 1, heldBack: 5 });
  expect((await services.end()).counts.created).toBe(1);
});
