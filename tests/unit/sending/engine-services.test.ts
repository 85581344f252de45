import { expect, test } from 'vitest';
import { batch, edited, key, plan, puts, shown, stored } from './edited-row';
import { type Services, startServices } from './services';
import { decide } from './decide';

async function sixNew(): Promise<Services> {
  const services = await startServices();
  for (const name of ['A1', 'A2', 'A3', 'A4', 'A5', 'A6']) {
    await services.add('accumulators', { plan_ID: plan, accum_Name: name, annual_Max: '5' });
  }
  return services;
}

test('a batch refused as a whole is split until the refused row stands alone', async () => {
  const services = await sixNew();
  const refuse = async (): Promise<void> => {
    await services.practice.control.fault({
      ...batch,
      actions: [{ kind: 'answer', status: 400, body: 'Bad.' }],
    });
  };
  // A1 to A6, A1 to A3, A1 and A2, then A1: each holds the row that the service does not like.
  for (let count = 0; count < 4; count += 1) await refuse();
  const end = await services.send();
  expect((await services.bodies()).map((body) => body.length)).toEqual([6, 3, 2, 1, 1, 1, 3]);
  expect(end.counts).toMatchObject({ rejected: 1, created: 5 });
});

test('a batch that was refused and taken all the same is not sent again', async () => {
  const services = await sixNew();
  await services.practice.control.fault({
    ...batch,
    actions: [{ kind: 'answer', status: 400, body: 'Bad.', applied: true }],
  });
  const end = await services.send();
  expect(await puts(services)).toBe(1);
  expect(end.counts).toMatchObject({ created: 6, rejected: 0 });
});

test('three rows refused alone with the same words are enough: the rest of the batch is given up', async () => {
  const services = await startServices();
  for (let count = 10; count < 42; count += 1) {
    await services.add('accumulators', { plan_ID: plan, accum_Name: `A${count}`, annual_Max: '5' });
  }
  const refusal = { kind: 'answer', status: 400, body: 'No such database.' } as const;
  await services.practice.control.fault({ ...batch, times: 100, actions: [refusal] });
  const end = await services.send();
  expect(end.counts).toMatchObject({ rejected: 32 });
  expect(await puts(services)).toBeLessThan(16);
});

test('what the server stored differently is shown field by field, and both ways out work', async () => {
  const services = await edited();
  const was = services.row('accumulators', key).baseline?.['annual_Max'];
  const place = { sheet: 'accumulators', plan, second: 'ACUPUNC' } as const;
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 77.5, lifetime_Max: 9 } });
  await services.practice.control.release();
  const end = await services.end();
  expect(end.notice).toBe('1 row was stored differently from what was sent.');
  const row = services.row('accumulators', key);
  expect(row.run).toMatchObject({ state: 'conflict' });
  expect(row.run?.message).toMatch(/^Stored differently\. .*sent 77\.00, the server has 77\.50\.$/);
  // What nobody edited is the server's; what was typed stays, over what was there before the run.
  expect(row).toMatchObject({
    cells: { annual_Max: '77', lifetime_Max: '9' },
    baseline: { annual_Max: was, lifetime_Max: '9' },
  });
  await decide(services, [row.id], []);
  await services.send();
  expect(shown(services)).toBe('updated');
  expect(await stored(services)).toBe(77);
});

test('what the server stored differently is decided on also where the row was edited meanwhile', async () => {
  const services = await edited();
  const place = { sheet: 'accumulators', plan, second: 'ACUPUNC' } as const;
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  await services.set(services.row('accumulators', key), { annual_Max_Member: '5' });
  await services.practice.control.changeRow({ ...place, values: { annual_Max: 77.5 } });
  await services.practice.control.release();
  await services.end();
  expect(shown(services)).toBe('edited');
  expect((await services.send()).counts).toMatchObject({ conflict: 1, updated: 0 });
  expect(services.shown('accumulators', key).message).toContain('the server has 77.50');
  expect(await stored(services)).toBe(77.5);
  await decide(services, [services.row('accumulators', key).id], []);
  await services.send();
  expect(await services.practice.control.row(place)).toMatchObject({ annual_Max: 77, annual_Max_Member: 5 });
});

test('reading back brings what the server keeps of who and when', async () => {
  const services = await edited();
  const before = services.row('accumulators', key).cells['update_Date'];
  await services.send();
  const after = services.row('accumulators', key);
  expect(after.cells['update_Date']).not.toBe(before);
  expect(after.cells['update_User']).toBe('practice');
  expect(after.run).toMatchObject({ state: 'updated', message: '' });
});

test('a run that does not read back says nothing of it', async () => {
  const services = await edited({ verifies: false });
  const end = await services.send();
  expect(end.notice).toBe('');
  const reads = (await services.practice.control.requests()).filter(({ path }) =>
    path.endsWith('/accumulators'),
  );
  // One to load the plan, one before sending.
  expect(reads).toHaveLength(2);
});

test('rows that could not be read back are saved all the same, and told at the end', async () => {
  const services = await edited();
  const list = { method: 'GET', path: '/accumulators$', skip: 1, times: 5 } as const;
  await services.practice.control.fault({ ...list, actions: [{ kind: 'answer', status: 503 }] });
  const end = await services.send();
  expect(shown(services)).toBe('updated');
  expect(end.notice).toContain('1 row was not read back');
});

test('while a run is paused no batch goes out, and it goes on where it was', async () => {
  const services = await edited({ batchSize: 1 });
  await services.set(services.row('accumulators', `${plan}|CHIRO`), { annual_Max: '78' });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  await services.calls.pauseRun({});
  await services.practice.control.release();
  await services.until(() => shown(services) === 'updated');
  expect(services.shown('accumulators', `${plan}|CHIRO`).state).toBe('queued');
  expect(services.runs.at(-1)?.phase).toBe('paused');
  expect(await puts(services)).toBe(1);
  await services.calls.resumeRun({});
  expect(await services.end()).toMatchObject({ phase: 'finished', counts: { updated: 2 } });
});

test('a run rests before its steps while the sheet is scrolled, and comes to the same end', async () => {
  const services = await edited();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  const before = services.waits.length;
  await services.calls.giveWay({});
  await services.practice.control.release();
  expect(await services.end()).toMatchObject({ phase: 'finished', counts: { updated: 1 } });
  expect(services.waits.slice(before)).toContain(15);
});

test('a paused run can be stopped', async () => {
  const services = await edited();
  await services.practice.control.fault({
    method: 'GET',
    path: '/accumulators$',
    actions: [{ kind: 'hold' }],
  });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  await services.calls.pauseRun({});
  await services.practice.control.release();
  await services.until(() => services.runs.at(-1)?.batches === 1);
  await services.calls.stopRun({});
  expect(await services.end()).toMatchObject({ phase: 'stopped' });
  expect(shown(services)).toBe('edited');
  expect(await puts(services)).toBe(0);
});

test('a row that is taken out of the sheet while it waits is not sent', async () => {
  const services = await edited();
  const id = await services.add('accumulators', { plan_ID: plan, accum_Name: 'NEWONE', annual_Max: '5' });
  await services.practice.control.fault({
    method: 'GET',
    path: '/accumulators$',
    actions: [{ kind: 'hold' }],
  });
  await services.start();
  while ((await services.practice.control.state()).held === 0);
  await services.edit({ kind: 'remove', rowId: id });
  await services.practice.control.release();
  const end = await services.end();
  expect((await services.bodies()).map((body) => body.length)).toEqual([1]);
  expect(end.counts).toMatchObject({ updated: 1, created: 0 });
});

test('a batch that takes too long makes those to come smaller', async () => {
  const services = await startServices({ deadline: 300, batchSize: 4 });
  for (const name of ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8']) {
    await services.add('accumulators', { plan_ID: plan, accum_Name: name, annual_Max: '5' });
  }
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold' }] });
  await services.send();
  expect((await services.bodies()).map((body) => body.length)).toEqual([4, 2, 2]);
  await services.practice.control.release();
});
