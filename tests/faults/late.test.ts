import { expect, test } from 'vitest';
import { testClock } from '../unit/sending/edited-row';
import { after, alike, before, confirmed, Desk, ended, failedBy, itemOf, names, plan } from './desk';

const deadline = 150;

const readBack = {
  rows: alike(`Updated: ${confirmed}`),
  status: ended({ updated: 3 }),
  history: [`Updated, 3 rows: ${confirmed}`],
};
const mayArrive = 'Not on the server yet, but it may still arrive. Settle again in a minute.';
const unreadable = failedBy('The answer cannot be read. It may have been cut off on its way.');

/** Waits until the server holds it. */
async function landed(desk: Desk, values: readonly unknown[]): Promise<void> {
  while (JSON.stringify(await desk.held()) !== JSON.stringify(values));
}

test('27: a timeout of a server that goes on: no answer, until reading back shows the rows', async () => {
  const clock = testClock();
  const later: (() => void)[] = [];
  const desk = await Desk.withEdits({
    ...clock,
    deadline,
    settleAfter: (_milliseconds, settle) => void later.push(settle),
  });
  await desk.fault({ kind: 'hold' });
  await desk.send();
  expect(await desk.seen()).toMatchObject({
    rows: alike(`No answer: ${mayArrive}`),
    status: ended({ unknown: 3 }),
    history: [`No answer, 3 rows: ${mayArrive}`],
  });
  expect(await desk.held()).toEqual(before);
  await desk.control.release();
  await landed(desk, after);
  await clock.wait?.(31_000);
  later[0]?.();
  await desk.services.until(() => desk.row('DME') === `Updated: ${confirmed}`);
  expect(await desk.seen()).toMatchObject(readBack);
});

test('28: a newer edit waits until a PUT that timed out has landed or cannot land any more', async () => {
  const clock = testClock();
  const desk = await Desk.withEdits({ ...clock, deadline });
  await desk.fault({ kind: 'hold' });
  await desk.send();
  for (const name of ['ACUPUNC', 'CHIRO', 'DME']) {
    await desk.services.set(desk.services.row('accumulators', `${plan}|${name}`), { annual_Max: '88' });
  }
  await desk.send();
  expect(await desk.puts()).toEqual([3]);
  await desk.control.release();
  await landed(desk, after);
  await desk.send();
  expect(await desk.seen()).toMatchObject({
    rows: alike('Updated'),
    status: ended({ updated: 3 }),
  });
  expect(await desk.puts()).toEqual([3, 3]);
  expect(await desk.held()).toEqual([88, 88, 88]);
});

test('29: headers in time and a body that stalls: the deadline covers both', async () => {
  const desk = await Desk.withEdits({ ...testClock(), deadline });
  await desk.fault({ kind: 'stall', keep: 20 });
  await desk.send();
  expect(await desk.seen()).toMatchObject(readBack);
  expect(await desk.puts()).toEqual([3]);
  expect(await desk.held()).toEqual(after);
});

test('30: a body shorter than its length says, or cut between chunks, is no answer', async () => {
  for (const framing of ['length', 'chunked'] as const) {
    const desk = await Desk.withEdits(testClock());
    await desk.fault({ kind: 'truncate', framing });
    await desk.send();
    expect(await desk.seen()).toMatchObject(readBack);
    expect(await desk.held()).toEqual(after);
  }
});

test('31: a body cut where nothing tells its end, or compressed, does not parse and is no answer', async () => {
  for (const framing of ['close', 'gzip'] as const) {
    const desk = await Desk.withEdits(testClock());
    await desk.fault([
      { kind: 'truncate', framing },
      { kind: 'storeOnly', items: 1 },
    ]);
    await desk.send();
    expect(await desk.seen()).toMatchObject({
      rows: [`Updated: ${confirmed}`, unreadable, unreadable],
      status: ended({ updated: 1, failed: 2 }),
    });
    expect(await desk.held()).toEqual([77, before[1], before[2]]);
  }
});

test('32: a body byte by byte, behind a byte order mark, called plain text, is an answer', async () => {
  const desk = await Desk.withEdits();
  await desk.fault({ kind: 'trickle', byteOrderMark: true });
  await desk.send();
  expect(await desk.seen()).toEqual({
    rows: alike('Updated'),
    status: ended({ updated: 3 }),
    notice: '',
    history: ['Updated, 3 rows'],
  });
  const plain = await Desk.withEdits();
  const data = names.map((name) => itemOf(name, { status: 200, body: 'Taken.' }));
  const headers = { 'Content-Type': 'text/plain' };
  await plain.fault({ kind: 'answer', status: 207, headers, body: JSON.stringify({ data }), applied: true });
  await plain.send();
  expect((await plain.seen()).rows).toEqual(alike('Updated: Taken.'));
  expect([await desk.held(), await plain.held()]).toEqual([after, after]);
});

test('33: a body of more than 50 MB is not read to its end, one nested 10,000 deep not at all', async () => {
  const flood = await Desk.withEdits(testClock());
  await flood.fault({ kind: 'flood', megabytes: 400 });
  await flood.send();
  expect(await flood.seen()).toMatchObject(readBack);
  expect(await flood.failures()).toEqual(['The answer cannot be understood. It is longer than 50 MB.']);
  const nested = await Desk.withEdits(testClock());
  const body = `{"data":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  await nested.fault({ kind: 'answer', status: 207, body });
  await nested.send();
  expect(await nested.seen()).toMatchObject({ rows: alike(unreadable), status: ended({ failed: 3 }) });
  expect(await nested.puts()).toEqual([3]);
  expect([await flood.held(), await nested.held()]).toEqual([after, before]);
});
