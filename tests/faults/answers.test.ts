import { expect, test } from 'vitest';
import {
  after,
  alike,
  before,
  confirmed,
  Desk,
  ended,
  failedBy,
  itemOf,
  names,
  notTaken,
  place,
  plan,
} from './desk';

const readBack = {
  rows: alike(`Updated: ${confirmed}`),
  status: ended({ updated: 3 }),
  history: [`Updated, 3 rows: ${confirmed}`],
};
const notApplied = (reason: string): object => ({
  rows: alike(failedBy(reason)),
  status: ended({ failed: 3 }),
  history: [`Failed, 3 rows: ${notTaken} ${reason}`],
});
const saved = {
  rows: alike('Updated'),
  status: ended({ updated: 3 }),
  notice: '',
  history: ['Updated, 3 rows'],
};

test('1: a 207 in any order paints each row with what was said of it', async () => {
  const desk = await Desk.withEdits();
  await desk.items({ change: 'reverse' });
  await desk.send();
  expect(await desk.seen()).toEqual(saved);
  expect(await desk.held()).toEqual(after);
});

test('2: a 207 with good and bad items saves the one and keeps the words about the other', async () => {
  const desk = await Desk.withEdits();
  const body = "The field 'annual_Max' is too high.";
  await desk.items({ change: 'setStatus', index: 1, status: 422, body, stored: false });
  await desk.send();
  expect(await desk.seen()).toEqual({
    rows: ['Updated', `Rejected: ${body}`, 'Updated'],
    status: ended({ updated: 2, rejected: 1 }),
    notice: '',
    history: ['Updated, 2 rows', `Rejected, 1 row: ${body}`],
  });
  expect(await desk.held()).toEqual([77, before[1], 77]);
  expect(desk.services.row('accumulators', `${plan}|CHIRO`).cells['annual_Max']).toBe('77');
});

test('3: an item that says 429 or 503 is sent again by itself, the others stand', async () => {
  const desk = await Desk.withEdits();
  await desk.items(
    { change: 'setStatus', index: 0, status: 429, body: 'Slowly.', stored: false },
    { change: 'setStatus', index: 2, status: 503, body: 'Busy.', stored: false },
  );
  await desk.send();
  expect(await desk.seen()).toEqual(saved);
  expect(await desk.puts()).toEqual([3, 2]);
  expect(await desk.held()).toEqual(after);
});

test('4: a 200 with items is judged by its items; one without a status is no answer, and read back', async () => {
  const desk = await Desk.withEdits();
  const said = { body: 'Said.' };
  const data = [
    itemOf('ACUPUNC', { ...said, status: 200 }),
    itemOf('CHIRO', { ...said, status: 400 }),
    itemOf('DME', said),
  ];
  const body = JSON.stringify({ data, error: null });
  await desk.fault([
    { kind: 'answer', status: 200, body, applied: true },
    { kind: 'storeOnly', items: 1 },
  ]);
  await desk.send();
  expect(await desk.seen()).toMatchObject({
    rows: ['Updated: Said.', 'Rejected: Said.', failedBy('The server gave no status for this row.')],
    status: ended({ updated: 1, rejected: 1, failed: 1 }),
  });
  expect(await desk.held()).toEqual([77, before[1], before[2]]);
});

test('5: an empty 200 or 204 says nothing: the rows are read back', async () => {
  for (const status of [200, 204]) {
    const desk = await Desk.withEdits();
    await desk.fault({ kind: 'answer', status, body: '', applied: true });
    await desk.send();
    expect(await desk.seen()).toMatchObject(readBack);
    expect(await desk.puts()).toEqual([3]);
    expect(await desk.held()).toEqual(after);
  }
});

test('7: a 202 promises nothing: rows that are not there yet may still arrive, and stay without an answer', async () => {
  const desk = await Desk.withEdits();
  await desk.fault({ kind: 'answer', status: 202, body: 'Accepted' });
  await desk.send();
  const words = 'Not on the server yet, but it may still arrive. Settle again in a minute.';
  expect(await desk.seen()).toMatchObject({
    rows: alike(`No answer: ${words}`),
    status: ended({ unknown: 3 }),
    history: [`No answer, 3 rows: ${words}`],
  });
  expect(await desk.held()).toEqual(before);
});

test('7: a row that was accepted within a 207 is waited for like a 202, not called failed, and settled later', async () => {
  const desk = await Desk.withEdits();
  await desk.items({ change: 'setStatus', index: 1, status: 202, body: 'Accepted', stored: false });
  await desk.send();
  const words = 'Not on the server yet, but it may still arrive. Settle again in a minute.';
  expect(await desk.seen()).toMatchObject({
    rows: ['Updated', `No answer: ${words}`, 'Updated'],
    status: ended({ updated: 2, unknown: 1 }),
    history: ['Updated, 2 rows', `No answer, 1 row: ${words}`],
  });
  expect(await desk.held()).toEqual([77, before[1], 77]);
  // The service has seen to it now.
  await desk.control.changeRow({ ...place(names[1]), values: { annual_Max: 77 } });
  await desk.services.calls.settleUnknown({});
  expect((await desk.seen()).rows[1]).toBe(`Updated: ${confirmed}`);
});

test('34: damaged text, NaN, a key twice and __proto__ say nothing of the rows they touch, and pollute nothing', async () => {
  const latin = Buffer.from('{"data":[{"body":"\u00e9"}]}', 'latin1').toString('base64');
  for (const answer of [
    { body: latin, base64: true },
    { body: '{"data":[{"status":NaN}]}', base64: false },
  ]) {
    const desk = await Desk.withEdits();
    await desk.fault({ kind: 'answer', status: 207, applied: true, ...answer });
    await desk.send();
    expect(await desk.seen()).toMatchObject(readBack);
  }
  const desk = await Desk.withEdits();
  const id = (name: string): string =>
    `[{"key":"plan_ID","value":"${plan}"},{"key":"accum_Name","value":"${name}"}]`;
  const body = `{"data":[
    {"id":${id('ACUPUNC')},"status":200,"body":"Updated"},
    {"id":${id('CHIRO')},"status":400,"status":200,"body":"Updated"},
    {"id":${id('DME')},"status":200,"body":"Updated","__proto__":{"status":200,"isAdmin":true}}]}`;
  await desk.fault([
    { kind: 'answer', status: 207, body, applied: true },
    { kind: 'storeOnly', items: 1 },
  ]);
  await desk.send();
  const words = failedBy('The answer about this row is not clear.');
  expect(await desk.seen()).toMatchObject({
    rows: ['Updated', words, words],
    status: ended({ updated: 1, failed: 2 }),
  });
  expect(await desk.held()).toEqual([77, before[1], before[2]]);
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
});

test('35: an object, null or a message where the list is due is no answer', async () => {
  for (const body of ['{"data":{"status":200}}', '{"data":null,"error":null}', 'null', '{"message":"ok"}']) {
    const desk = await Desk.withEdits();
    await desk.fault({ kind: 'answer', status: 200, body });
    await desk.send();
    expect(await desk.seen()).toMatchObject(notApplied('The answer is not a list of results.'));
    expect(await desk.held()).toEqual(before);
  }
});
