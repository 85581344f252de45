import { expect, test } from 'vitest';
import { after, alike, batch, before, confirmed, Desk, ended, list, plan } from './desk';
import { decide } from '../unit/sending/decide';

const edited = alike('Edited');
const saved = { rows: alike('Updated'), status: ended({ updated: 3 }), notice: '' };

test('9: a batch refused as a whole is read back, then split until the refused row stands alone', async () => {
  const desk = await Desk.withEdits();
  for (let refusals = 0; refusals < 3; refusals += 1) {
    await desk.fault({ kind: 'answer', status: refusals === 0 ? 422 : 400, body: 'Bad row.' });
  }
  await desk.send();
  const message = 'Whole batch refused (400). Bad row.';
  expect(await desk.seen()).toEqual({
    rows: [`Rejected: ${message}`, 'Updated', 'Updated'],
    status: ended({ updated: 2, rejected: 1 }),
    notice: '',
    history: ['Updated, 2 rows', `Rejected, 1 row: ${message}`],
  });
  expect(await desk.puts()).toEqual([3, 2, 1, 1, 1]);
  expect(await desk.held()).toEqual([before[0], 77, 77]);
});

test('10: a refused token is renewed once and the same bytes go again, unseen', async () => {
  const desk = await Desk.withEdits();
  await desk.fault({ kind: 'expireTokens' });
  await desk.send();
  expect(await desk.seen()).toMatchObject(saved);
  const [first, second] = await desk.services.bodies();
  expect(second).toEqual(first);
  const requests = await desk.control.requests();
  expect(requests.filter(({ path }) => path.endsWith('/user-refresh-tokens'))).toHaveLength(1);
  expect(await desk.held()).toEqual(after);
});

test('12: a token is renewed ahead of its end, once for all who wait', async () => {
  let passed = 0;
  const desk = await Desk.withEdits({ now: () => performance.now() + passed }, { tokenSeconds: 3600 });
  for (const other of ['00123', '00124', '00125']) {
    await desk.services.load(other);
    await desk.services.add('accumulators', { plan_ID: other, accum_Name: 'NEWONE', annual_Max: '5' });
  }
  await desk.control.forgetRequests();
  passed = 56 * 60_000;
  await desk.send();
  expect(await desk.seen()).toMatchObject({ status: ended({ created: 3, updated: 3 }) });
  const requests = await desk.control.requests();
  expect(requests.filter(({ path }) => path.includes('/user-'))).toHaveLength(1);
  expect(requests[0]?.path).toMatch(/user-refresh-tokens$/);
  expect(await desk.held()).toEqual(after);
});

test('15: after a 408 the same bytes go again', async () => {
  const desk = await Desk.withEdits();
  await desk.fault({ kind: 'answer', status: 408 });
  await desk.send();
  expect(await desk.seen()).toMatchObject(saved);
  const [first, second, ...more] = await desk.services.bodies();
  expect(second).toEqual(first);
  expect(more).toEqual([]);
  expect(await desk.held()).toEqual(after);
});

test('16: a 409 of an item or of a batch is a conflict, with both ways out', async () => {
  const item = await Desk.withEdits();
  await item.items({
    change: 'setStatus',
    index: 1,
    status: 409,
    body: 'Changed by a colleague.',
    stored: false,
  });
  await item.send();
  expect(await item.seen()).toMatchObject({
    rows: ['Updated', 'Conflict: Changed by a colleague.', 'Updated'],
    status: `${ended({ updated: 2 })}, 1 conflict`,
  });
  const whole = await Desk.withEdits();
  await whole.fault({ kind: 'answer', status: 409, body: 'Locked.' });
  await whole.send();
  expect(await whole.seen()).toMatchObject({ rows: alike('Conflict: Locked.') });
  const [mine = '', theirs = ''] = ['ACUPUNC', 'CHIRO'].map(
    (name) => whole.services.row('accumulators', `${plan}|${name}`).id,
  );
  await decide(whole.services, [mine], []);
  await decide(whole.services, [theirs], 'all');
  await whole.services.until(() => whole.services.shown('accumulators', `${plan}|CHIRO`).state === 'clean');
  await whole.send();
  expect(whole.row('ACUPUNC')).toBe('Updated');
  expect(await whole.held()).toEqual([77, before[1], before[2]]);
});

test('16: a 409 of a batch that was applied all the same is found out by reading back', async () => {
  const desk = await Desk.withEdits();
  const partly = { kind: 'storeOnly', items: 1 } as const;
  await desk.fault([partly, { kind: 'answer', status: 409, body: 'Locked.', applied: true }]);
  await desk.send();
  expect(await desk.held()).toEqual([77, before[1], before[2]]);
  expect(await desk.seen()).toMatchObject({
    rows: [`Updated: ${confirmed}`, 'Conflict: Locked.', 'Conflict: Locked.'],
    status: `${ended({ updated: 1 })}, 2 conflicts`,
  });
  expect(await desk.puts()).toEqual([3]);
  const unread = await Desk.withEdits();
  await unread.fault({ kind: 'answer', status: 409, body: 'Locked.', applied: true });
  await unread.fault({ kind: 'answer', status: 404 }, { ...list, skip: 1 });
  await unread.send();
  expect(await unread.seen()).toMatchObject({ rows: alike('Conflict: Locked.') });
});

test('16: a row that a 409 of its batch finds gone stays a conflict when its edit is taken back', async () => {
  const desk = await Desk.withEdits();
  await desk.fault({ kind: 'answer', status: 409, body: 'Locked.' });
  await desk.fault({ kind: 'answer', status: 200, body: '{"data":[],"error":null}' }, { ...list, skip: 1 });
  await desk.send();
  const gone = 'Conflict: The server no longer has this accumulator. Locked.';
  expect(await desk.seen()).toMatchObject({ rows: alike(gone) });
  await desk.takeBack('ACUPUNC');
  expect(desk.row('ACUPUNC')).toBe(gone);
});

test('17: a batch that is too large is halved; a row too large by itself is rejected', async () => {
  const desk = await Desk.withEdits();
  await desk.fault({ kind: 'answer', status: 413 }, { ...batch, times: 3 });
  await desk.send();
  const message = 'The service says this row is too large (413).';
  expect(await desk.seen()).toMatchObject({
    rows: [`Rejected: ${message}`, 'Updated', 'Updated'],
    status: ended({ updated: 2, rejected: 1 }),
  });
  expect(await desk.puts()).toEqual([3, 2, 1, 1, 1]);
  expect(await desk.held()).toEqual([before[0], 77, 77]);
});

test('18: a 415 or 406 stops the run and is reported as a mistake of the program, without data', async () => {
  for (const status of [415, 406]) {
    const desk = await Desk.withEdits();
    await desk.fault({ kind: 'answer', status });
    const end = await desk.send();
    const notice = `Planbatch sent a form the service does not take (${status}).`;
    expect(end).toMatchObject({ phase: 'stopped', notice: `${notice} 3 rows were not sent.` });
    expect(await desk.seen()).toMatchObject({ rows: edited, history: ['Stopped', 'Not sent, 3 rows'] });
    const [reported, ...more] = desk.services.broke.splice(0);
    expect(reported).toEqual(new Error(notice));
    expect(more).toEqual([]);
    expect(await desk.held()).toEqual(before);
  }
});

test('19: a 429 is waited out as the service asks, five minutes at most, and can be cancelled', async () => {
  const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();
  const asked: readonly (readonly [Record<string, string>, number, number])[] = [
    [{ 'Retry-After': '7' }, 7_000, 7_000],
    [{ 'Retry-After': inSeconds(20) }, 15_000, 21_000],
    [{ 'Retry-After': '999999999' }, 300_000, 300_000],
    [{}, 500, 1_000],
  ];
  for (const [headers, least, most] of asked) {
    const desk = await Desk.withEdits();
    await desk.fault({ kind: 'answer', status: 429, headers });
    await desk.send();
    expect(await desk.seen()).toMatchObject(saved);
    const longest = Math.max(...desk.services.waits);
    expect(longest).toBeGreaterThanOrEqual(least);
    expect(longest).toBeLessThanOrEqual(most);
    expect(await desk.held()).toEqual(after);
  }
  const waiting = await Desk.withEdits({ wait: () => new Promise<void>(() => undefined) });
  await waiting.fault({ kind: 'answer', status: 429, headers: { 'Retry-After': '60' } });
  await waiting.services.start();
  await waiting.services.until(() => (waiting.services.runs.at(-1)?.waitsFor ?? 0) > 50_000);
  const words = 'The service asks for a pause (429).';
  await waiting.services.until(() => waiting.row('ACUPUNC') === `Queued: ${words}`);
  expect(await waiting.seen()).toMatchObject({ status: 'Sending: 0 of 3 rows', notice: words });
  await waiting.services.calls.stopRun({});
  await waiting.services.end();
  expect(await waiting.seen()).toMatchObject({ rows: edited, status: ended({}) });
  expect(await waiting.held()).toEqual(before);
});
