import { expect, test } from 'vitest';
import { startServices } from '../unit/sending/services';
import { after, alike, batch, before, confirmed, Desk, ended, list, plan } from './desk';

const queued = alike('Queued');
const paused = 'Paused: 0 of 3 rows';
const edited = alike('Edited');
const saved = { rows: alike('Updated'), status: ended({ updated: 3 }), notice: '' };

/** Sends and waits until the run holds itself. */
async function heldRun(desk: Desk): Promise<string | null> {
  await desk.services.start();
  return (await desk.services.held()).pausedFor;
}

test("6: a captive portal's page pauses the run; what was sent has no answer until it goes on", async () => {
  const desk = await Desk.withEdits({ batchSize: 1 });
  const page = { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><p>Welcome' };
  await desk.fault({ kind: 'answer', applied: true, ...page });
  expect(await heldRun(desk)).toBe('connection');
  const words =
    'The answer did not come from the service: it is a web page. The network may want you to sign in first: open a web browser and do so, or check the base URL.';
  expect(await desk.seen()).toEqual({
    rows: [`No answer: ${words}`, 'Queued', 'Queued'],
    status: 'Paused: 1 of 3 rows',
    notice: words,
    history: ['Going on', 'Queued, 2 rows', `No answer, 1 row: ${words}`],
  });
  expect(await desk.puts()).toEqual([1]);
  await desk.services.resumed();
  expect(await desk.seen()).toMatchObject({
    rows: [`Updated: ${confirmed}`, 'Updated', 'Updated'],
    status: ended({ updated: 3 }),
  });
  expect(await desk.puts()).toEqual([1, 1, 1]);
  expect(await desk.held()).toEqual(after);
});

test('8: a redirect is not followed: the run waits, its rows queued, and nothing leaves for the other address', async () => {
  const other = await startServices();
  for (const status of [301, 302, 307, 308]) {
    const desk = await Desk.withEdits();
    const headers = { Location: `${other.practice.access.baseUrl}/plans/${plan}/accumulators-batch` };
    await desk.fault({ kind: 'answer', status, headers });
    expect(await heldRun(desk)).toBe('connection');
    expect(await desk.seen()).toMatchObject({
      rows: queued,
      status: paused,
      notice: 'The service address has moved. Check the base URL of the connection.',
    });
    await desk.services.calls.stopRun({});
    await desk.services.end();
    expect((await desk.seen()).rows).toEqual(edited);
    expect(await desk.held()).toEqual(before);
  }
  expect(await other.practice.control.requests()).toEqual([]);
});

test('11: a sign-in refused again pauses the run, its rows queued; it goes on after a new one', async () => {
  let passed = 0;
  const desk = await Desk.withEdits({ now: () => performance.now() + passed });
  await desk.fault({ kind: 'expireTokens', alsoRefresh: true });
  const signIn = { method: 'POST', path: '/user-(authentication|refresh-tokens)', times: 2 } as const;
  await desk.fault({ kind: 'answer', status: 401, body: 'Wrong password.' }, signIn);
  expect(await heldRun(desk)).toBe('signIn');
  const seen = await desk.seen();
  expect(seen).toMatchObject({ rows: queued, status: paused, history: ['Going on', 'Queued, 3 rows'] });
  expect(seen.notice).toMatch(/^Signing in failed \(401\)/);
  expect(await desk.held()).toEqual(before);
  // The same credentials are not tried again at once, so that nobody is locked out.
  passed = 31_000;
  await desk.services.resumed();
  expect(await desk.seen()).toMatchObject(saved);
  expect(await desk.held()).toEqual(after);
});

test('13: a 403 pauses the run, names rights and the name of the program, and repeats nothing', async () => {
  const desk = await Desk.withEdits();
  await desk.fault({ kind: 'answer', status: 403, body: 'Not for you.' });
  expect(await heldRun(desk)).toBe('connection');
  const seen = await desk.seen();
  expect(seen).toMatchObject({ rows: queued, status: paused });
  expect(seen.notice).toMatch(/\(403\).*rights.*name of the program.*Not for you\./);
  expect(await desk.puts()).toEqual([3]);
  await desk.services.calls.stopRun({});
  const end = await desk.services.end();
  expect(end.notice).toBe('Stopped. 3 rows were not sent.');
  expect(await desk.seen()).toMatchObject({ rows: edited, status: ended({}) });
  expect(await desk.held()).toEqual(before);
});

test('14: a 404 or 405 pauses the run as a wrong address or version', async () => {
  for (const status of [404, 405]) {
    const desk = await Desk.withEdits();
    await desk.fault({ kind: 'answer', status, body: '' });
    expect(await heldRun(desk)).toBe('connection');
    expect(await desk.seen()).toMatchObject({
      rows: queued,
      status: paused,
      notice: `Wrong address or version of the service (${status}).`,
    });
    await desk.services.resumed();
    expect(await desk.held()).toEqual(after);
  }
});

test('22: when all tries fail the run pauses with its rows queued or without an answer, and goes on later', async () => {
  const readable = await Desk.withEdits();
  await readable.fault({ kind: 'answer', status: 503 }, { ...batch, times: 5 });
  expect(await heldRun(readable)).toBe('service');
  const words = 'The service is not available at the moment (503). A scripted fault.';
  expect(await readable.seen()).toMatchObject({ rows: queued, status: paused, notice: words });
  expect(await readable.puts()).toEqual([3, 3, 3, 3, 3]);
  await readable.services.resumed();
  expect(await readable.seen()).toMatchObject(saved);
  expect(await readable.held()).toEqual(after);

  const closed = await Desk.withEdits({ batchSize: 2 });
  await closed.fault({ kind: 'answer', status: 503, applied: true });
  await closed.fault({ kind: 'answer', status: 503 }, { ...list, skip: 1, times: 5 });
  expect(await heldRun(closed)).toBe('service');
  expect(await closed.seen()).toMatchObject({
    rows: [`No answer: ${words}`, `No answer: ${words}`, 'Queued'],
    status: 'Paused: 2 of 3 rows',
    history: ['Going on', `No answer, 2 rows: ${words}`, 'Queued, 1 row'],
  });
  await closed.services.resumed();
  expect(await closed.seen()).toMatchObject({
    rows: [`Updated: ${confirmed}`, `Updated: ${confirmed}`, 'Updated'],
    status: ended({ updated: 3 }),
  });
  expect(await closed.puts()).toEqual([2, 1]);
  expect(await closed.held()).toEqual(after);
});
