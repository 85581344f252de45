import { expect, test } from 'vitest';
import { openPlainStore } from '../support/plain-store';
import { testClock } from '../unit/sending/edited-row';
import { Services } from '../unit/sending/services';
import { after, alike, confirmed, Desk, ended, list, names, place, plan } from './desk';
import { decide } from '../unit/sending/decide';

/** The rows of the plan as the server would list them once the desk's edits are there. */
async function listed(desk: Desk): Promise<readonly Record<string, unknown>[]> {
  const rows = await desk.control.rows({ sheet: 'accumulators', plan });
  return rows.map((row) =>
    names.some((name) => name === row['accum_Name']) ? { ...row, annual_Max: 77 } : { ...row },
  );
}

test('43: while reading back fails or shows only a part, a row stays without an answer', async () => {
  const part = { 'X-Pagination': JSON.stringify({ TotalPages: 1, TotalCount: 99 }) };
  for (const readBack of [
    { status: 503 },
    { status: 200, body: JSON.stringify({ data: [], error: null }), headers: part },
    { status: 200, body: JSON.stringify({ data: [], error: null }), headers: { 'X-Pagination': 'page 1' } },
    { status: 200, body: '{"data":[{"plan_ID":' },
  ]) {
    const desk = await Desk.withEdits();
    await desk.fault({ kind: 'answer', status: 500, applied: true });
    await desk.fault({ kind: 'answer', ...readBack }, { ...list, skip: 1, times: 5 });
    await desk.send();
    expect(await desk.seen()).toMatchObject({ status: ended({ unknown: 3 }), history: [expect.any(String)] });
    expect(desk.row('DME')).toMatch(/^No answer: /);
    await desk.control.clearFaults();
    await desk.services.calls.settleUnknown({});
    expect((await desk.seen()).rows).toEqual(alike(`Updated: ${confirmed}`));
    expect(await desk.puts()).toEqual([3]);
    expect(await desk.held()).toEqual(after);
  }
  const paged = await Desk.withEdits();
  const rows = await listed(paged);
  await paged.fault({ kind: 'answer', status: 500, applied: true });
  for (const [at, data] of [rows.slice(0, 3), rows.slice(3)].entries()) {
    const headers = { 'X-Pagination': JSON.stringify({ TotalPages: 2, TotalCount: rows.length }) };
    const body = JSON.stringify({ data, error: null });
    const path = at === 0 ? '/accumulators$' : '/accumulators\\?page=2$';
    const skip = at === 0 ? 1 : 0;
    await paged.fault({ kind: 'answer', status: 200, headers, body }, { method: 'GET', path, skip });
  }
  await paged.send();
  expect((await paged.seen()).rows).toEqual(alike(`Updated: ${confirmed}`));
});

test('44: a third value found by reading back is a conflict', async () => {
  const desk = await Desk.withEdits(testClock());
  await desk.fault([
    { kind: 'hold', applied: true },
    { kind: 'cut', moment: 'afterApplying' },
  ]);
  await desk.services.start();
  while ((await desk.control.state()).held === 0);
  await desk.control.changeRow({ ...place('CHIRO'), values: { annual_Max: 55 } });
  await desk.control.release();
  await desk.services.end();
  const words = 'The server now holds neither what was sent nor what was there before.';
  expect(await desk.seen()).toEqual({
    rows: [`Updated: ${confirmed}`, `Conflict: ${words}`, `Updated: ${confirmed}`],
    status: `${ended({ updated: 2 })}, 1 conflict`,
    notice: '',
    history: [`Updated, 2 rows: ${confirmed}`, `Conflict, 1 row: ${words}`],
  });
  expect(await desk.held()).toEqual([77, 55, 77]);
});

test("45: the server's own way of writing is the same value; another value is a conflict that names the field", async () => {
  const same = await Desk.withEdits();
  const rows = await listed(same);
  const body = JSON.stringify({ data: rows, error: null })
    .replaceAll('"annual_Max":77,', '"annual_Max":77.00,')
    .replaceAll('"DME"', '"dme  "');
  await same.fault({ kind: 'answer', status: 200, body }, { ...list, skip: 1 });
  const end = await same.send();
  expect(end).toMatchObject({ counts: { updated: 3, conflict: 0 }, notice: '' });
  const states = [...same.services.window.values()].map((row) => row.run?.state);
  expect(states.filter((state) => state === 'updated')).toHaveLength(3);
  expect(await same.held()).toEqual(after);

  const other = await Desk.withEdits();
  await other.fault({ kind: 'hold', applied: true });
  await other.services.start();
  while ((await other.control.state()).held === 0);
  await other.control.changeRow({ ...place('CHIRO'), values: { annual_Max: 77.5 } });
  await other.control.release();
  await other.services.end();
  const seen = await other.seen();
  expect(seen).toMatchObject({
    status: `${ended({ updated: 2 })}, 1 conflict`,
    notice: '1 row was stored differently from what was sent.',
  });
  expect(seen.rows[1]).toMatch(/^Conflict: Stored differently\. .*sent 77\.00, the server has 77\.50\.$/);
  expect(await other.held()).toEqual([77, 77.5, 77]);
});

test('45: a row that is stored differently stays a conflict without its edit: before the run is not what the server has', async () => {
  const desk = await Desk.withEdits();
  await desk.fault({ kind: 'hold', applied: true });
  await desk.services.start();
  while ((await desk.control.state()).held === 0);
  // While it is on its way, the second is what it was before again.
  await desk.takeBack('CHIRO');
  for (const name of ['ACUPUNC', 'CHIRO']) {
    await desk.control.changeRow({ ...place(name), values: { annual_Max: 77.5 } });
  }
  await desk.control.release();
  await desk.services.end();
  await desk.takeBack('ACUPUNC');
  for (const name of ['ACUPUNC', 'CHIRO']) {
    expect(desk.row(name)).toMatch(/^Conflict: Stored differently\. .*the server has 77\.50\.$/);
  }
  await desk.services.load(plan);
  for (const name of ['ACUPUNC', 'CHIRO']) {
    expect(desk.services.shown('accumulators', `${plan}|${name}`)).toEqual({ state: 'clean', message: '' });
    expect(desk.services.row('accumulators', `${plan}|${name}`).cells).toMatchObject({ annual_Max: '77.5' });
  }
});

test('45: to keep mine keeps the amount from before the run where that was typed again, and no edit that was undone', async () => {
  const desk = await Desk.withEdits();
  const { services, control } = desk;
  const shown = (name: string) => services.row('accumulators', `${plan}|${name}`);
  await desk.fault({ kind: 'hold', applied: true });
  await services.start();
  while ((await control.state()).held === 0);
  // What it was before, another cell edited and that undone, and a new amount.
  await desk.takeBack('ACUPUNC');
  const { annual_Max_Member: member = null } = shown('CHIRO').cells;
  await services.set(shown('CHIRO'), { annual_Max_Member: '9' });
  await services.set(shown('CHIRO'), { annual_Max_Member: member });
  for (const name of names) await control.changeRow({ ...place(name), values: { annual_Max: 77.5 } });
  await control.release();
  await services.end();
  await control.changeRow({ ...place('CHIRO'), values: { annual_Max_Member: 55 } });
  await decide(
    services,
    names.map((name) => shown(name).id),
    [],
  );
  expect(shown('ACUPUNC')).toMatchObject({ cells: { annual_Max: '10' }, baseline: { annual_Max: '77.5' } });
  expect(shown('CHIRO').cells).toMatchObject({ annual_Max: '77', annual_Max_Member: '55' });
  expect(shown('DME').cells).toMatchObject({ annual_Max: '77' });
  await desk.send();
  expect(await desk.held()).toEqual([10, 77, 77]);
});

test('61: a row that one person removed and made again is not overwritten by the other who kept it', async () => {
  const desk = await Desk.withEdits();
  const { services, control } = desk;
  await control.removeRow(place('CHIRO'));
  await desk.send();
  const { id } = services.row('accumulators', `${plan}|CHIRO`);
  await decide(services, [id], []);
  expect(services.shown('accumulators', `${plan}|CHIRO`).state).toBe('new');
  const theirs = { plan_ID: plan, accum_Name: 'CHIRO', annual_Max: 5, lifetime_Max: 4321 };
  await control.changeRow({ ...place('CHIRO'), values: theirs });
  await desk.send();
  const { state, message } = services.shown('accumulators', `${plan}|CHIRO`);
  expect(state).toBe('conflict');
  expect(message).toContain('The server has this accumulator now, and did not when yours was to be created.');
  expect(message).toContain('the server has 4,321.00, mine is blank');
  expect(await control.row(place('CHIRO'))).toMatchObject(theirs);
});

test('61: of two people who edit the same plan the second is shown the conflict and overwrites nothing', async () => {
  const first = await Desk.withEdits();
  const { practice } = first.services;
  const second = new Services(practice, await openPlainStore(), {});
  await second.open();
  await second.load(plan);
  await second.set(second.row('accumulators', `${plan}|CHIRO`), { annual_Max: '99' });
  await second.set(second.row('accumulators', `${plan}|HEARING`), { annual_Max_Member: '5' });
  await first.send();
  expect(await first.seen()).toMatchObject({ rows: alike('Updated') });
  const end = await second.send();
  expect(end.counts).toMatchObject({ conflict: 1, updated: 1 });
  const { state, message } = second.shown('accumulators', `${plan}|CHIRO`);
  expect(state).toBe('conflict');
  expect(message).toContain('the server has 77');
  expect(second.row('accumulators', `${plan}|CHIRO`).cells['annual_Max']).toBe('99');
  expect(await first.held()).toEqual(after);
  const rowIds = [second.row('accumulators', `${plan}|CHIRO`).id];
  await decide(second, rowIds, []);
  await second.send();
  expect(await first.held()).toEqual([77, 99, 77]);
  // What the second did not touch is the first's.
  await second.load(plan);
  expect(second.row('accumulators', `${plan}|DME`).cells['annual_Max']).toBe('77');
});
