import { expect, test } from 'vitest';
import { testClock } from '../unit/sending/edited-row';
import {
  after,
  alike,
  batch,
  before,
  confirmed,
  Desk,
  ended,
  failedBy,
  list,
  notTaken,
  place,
  plan,
} from './desk';
import { repeatingFetch } from './repeating-fetch';
import { startUntrustedServer } from './untrusted-server';

const saved = { rows: alike('Updated'), status: ended({ updated: 3 }), notice: '' };
const readBack = {
  rows: alike(`Updated: ${confirmed}`),
  status: ended({ updated: 3 }),
  history: [`Updated, 3 rows: ${confirmed}`],
};
const untouched = { rows: alike('Edited'), status: ended({}) };

const trouble = 'The service has trouble at the moment (500).';

test.each([
  {
    number: 20,
    fault: 'a 500 without words',
    reason: trouble,
    action: { kind: 'answer', status: 500, body: '{}' },
  },
  {
    number: 20,
    fault: 'a 500 with its reason',
    reason: `${trouble} Object reference not set.`,
    action: { kind: 'answer', status: 500, body: '{"error":"Object reference not set."}' },
  },
  {
    number: 25,
    fault: 'a line cut before anything was applied',
    reason: 'The line was cut before the answer came.',
    action: { kind: 'cut', moment: 'beforeApplying' },
  },
] as const)(
  '$number, every try: $fault leaves the rows failed with the reason, and `Retry failed` sends them',
  async ({ action, reason }) => {
    const desk = await Desk.withEdits(testClock());
    await desk.fault(action, { ...batch, times: 2 });
    const failed = {
      rows: alike(failedBy(reason)),
      status: ended({ failed: 3 }),
      notice: '',
      history: [`Failed, 3 rows: ${notTaken} ${reason}`],
    };
    await desk.send();
    expect(await desk.seen()).toEqual(failed);
    await desk.retry();
    expect(await desk.seen()).toEqual(failed);
    expect(await desk.held()).toEqual(before);
    await desk.retry();
    expect(await desk.seen()).toEqual({ ...saved, history: ['Updated, 3 rows'] });
    expect(await desk.puts()).toEqual([3, 3, 3]);
    expect(await desk.held()).toEqual(after);
  },
);

test('20: a 500 may have been applied: read back, and nothing goes out over it blindly', async () => {
  const applied = await Desk.withEdits();
  await applied.fault({ kind: 'answer', status: 500, applied: true });
  await applied.send();
  expect(await applied.seen()).toMatchObject(readBack);
  const lost = await Desk.withEdits();
  await lost.fault({ kind: 'answer', status: 500 });
  await lost.send();
  expect((await lost.seen()).rows).toEqual(alike(failedBy(`${trouble} A scripted fault.`)));
  expect([await applied.puts(), await lost.puts()]).toEqual([[3], [3]]);
  expect([await applied.held(), await lost.held()]).toEqual([after, before]);
});

test('21: after a 502, 503 or 504 the same bytes go again, but only what is not there once it could have landed', async () => {
  for (const [status, landing] of [
    [502, 2_000],
    [503, 0],
    [504, 30_000],
  ] as const) {
    const desk = await Desk.withEdits();
    await desk.fault({ kind: 'answer', status }, { ...batch, times: 2 });
    await desk.send();
    expect(await desk.seen()).toMatchObject(saved);
    const [first, second, third, ...more] = await desk.services.bodies();
    expect([second, third]).toEqual([first, first]);
    expect(more).toEqual([]);
    expect(desk.services.waits.slice(0, 2)).toEqual([Math.max(landing, 500), Math.max(landing, 1000)]);
    expect(await desk.held()).toEqual(after);

    const partly = await Desk.withEdits();
    await partly.fault([
      { kind: 'answer', status, applied: true },
      { kind: 'storeOnly', items: 2 },
    ]);
    await partly.send();
    expect(await partly.seen()).toMatchObject({
      rows: [`Updated: ${confirmed}`, `Updated: ${confirmed}`, 'Updated'],
      status: ended({ updated: 3 }),
    });
    expect(await partly.puts()).toEqual([3, 1]);
    expect(await partly.held()).toEqual(after);
  }
});

test('23: without a network the rows stay queued; a wrong certificate stops the run and gets nothing', async () => {
  let other: string | undefined;
  let mayLeave = (): boolean => true;
  const desk = await Desk.withEdits({
    fetch: (url, init) => {
      const isElsewhere = other !== undefined && !mayLeave();
      return fetch(isElsewhere ? url.replace(/^http:\/\/[^/]+/, other ?? '') : url, init);
    },
  });
  // Nothing listens on the port of a server that has gone.
  const gone = await Desk.withEdits();
  await gone.services.practice.close();
  other = new URL(gone.services.practice.access.baseUrl).origin;
  mayLeave = () => false;
  await desk.services.start();
  expect((await desk.services.held()).pausedFor).toBe('service');
  expect(await desk.seen()).toMatchObject({
    rows: alike('Queued'),
    status: 'Paused: 0 of 3 rows',
    notice: 'The service cannot be reached. Check the network and the base URL.',
  });
  mayLeave = () => true;
  await desk.services.resumed();
  expect(await desk.seen()).toMatchObject(saved);
  expect(await desk.held()).toEqual(after);

  const untrusted = await startUntrustedServer();
  other = untrusted.origin;
  for (const name of ['ACUPUNC', 'CHIRO', 'DME']) {
    await desk.services.set(desk.services.row('accumulators', `${plan}|${name}`), { annual_Max: '88' });
  }
  mayLeave = () => false;
  const end = await desk.send();
  expect(end).toMatchObject({
    phase: 'stopped',
    notice:
      'The certificate of the service is not trusted. Check the base URL, or ask those who run your network. Nothing was sent.',
  });
  expect(await desk.seen()).toMatchObject(untouched);
  expect(untrusted.requests()).toBe(0);
  expect(await desk.held()).toEqual(after);
});

test('23: an https address of a service without https stops the run in plain words, and nothing is sent', async () => {
  let isSecure = false;
  const desk = await Desk.withEdits({
    ...testClock(),
    fetch: (url, init) => fetch(isSecure ? url.replace('http:', 'https:') : url, init),
  });
  isSecure = true;
  expect(await desk.send()).toMatchObject({
    phase: 'stopped',
    notice:
      'What answers at this address does not speak https. Check the base URL, its port above all. 3 rows were not sent.',
  });
  expect(await desk.seen()).toMatchObject(untouched);
  expect(await desk.held()).toEqual(before);
});

test('23: a greeting of TLS that came to nothing once, in reading or in signing in, does not stop a run', async () => {
  const failing = new Set<string>();
  const desk = await Desk.withEdits({
    ...testClock(),
    fetch: (url, init) => {
      const { pathname } = new URL(url);
      const isFailing = [...failing].some((end) => pathname.endsWith(end) && failing.delete(end));
      return isFailing ? Promise.reject(new Error('net::ERR_SSL_PROTOCOL_ERROR')) : fetch(url, init);
    },
  });
  failing.add('/accumulators');
  for (const end of ['/user-refresh-tokens', '/user-authentication']) failing.add(end);
  await desk.fault({ kind: 'answer', status: 401 });
  await desk.send();
  expect(await desk.seen()).toMatchObject(saved);
  expect([...failing]).toEqual([]);
  expect(await desk.held()).toEqual(after);
});

test('24: a line cut while the body is sent: the rows have no answer until they are read back', async () => {
  const desk = await Desk.withEdits(testClock());
  await desk.fault({ kind: 'cut', moment: 'receiving' });
  await desk.fault({ kind: 'answer', status: 503 }, { ...list, skip: 1, times: 5 });
  await desk.send();
  const words = 'The line was cut before the answer came.';
  expect(await desk.seen()).toMatchObject({
    rows: alike(`No answer: ${words}`),
    status: ended({ unknown: 3 }),
    history: [`No answer, 3 rows: ${words}`],
  });
  await desk.services.calls.settleUnknown({});
  expect((await desk.seen()).rows).toEqual(alike('Edited'));
  expect(await desk.held()).toEqual(before);
});

test('25: a line cut before the answer: the rows are found on the server and sent once', async () => {
  const desk = await Desk.withEdits(testClock());
  await desk.fault({ kind: 'cut', moment: 'afterApplying' });
  await desk.send();
  expect(await desk.seen()).toMatchObject(readBack);
  expect(await desk.puts()).toEqual([3]);
  expect(await desk.held()).toEqual(after);
});

test('26: a reused connection that is reset may have the same PUT sent twice unseen: saved once', async () => {
  const desk = await Desk.withEdits({ fetch: repeatingFetch });
  await desk.add('NEWONE');
  await desk.fault({ kind: 'cut', moment: 'afterApplying' });
  await desk.send();
  expect(await desk.seen()).toMatchObject({ ...saved, status: ended({ updated: 4 }) });
  expect(desk.row('NEWONE')).toBe('Updated');
  expect(await desk.puts()).toEqual([4, 4]);
  expect(await desk.held()).toEqual(after);
  expect(await desk.control.row(place('NEWONE'))).toMatchObject({ annual_Max: 77 });
});
