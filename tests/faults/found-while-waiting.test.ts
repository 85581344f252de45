import { expect, test } from 'vitest';
import { batch, confirmed, Desk, ended, names, place, plan } from './desk';

/**
 * A desk where the request with this number is written down too late to go out, so that the plan is read again first:
 * until then the server has come to hold what was typed into the rows.
 */
async function lateAtRequest(late: number, rows: readonly string[] = names): Promise<Desk> {
  let passed = 0;
  const desk = await Desk.withEdits({
    now: () => passed,
    wait: (milliseconds) => {
      passed += milliseconds;
      return new Promise((resolve) => setImmediate(resolve));
    },
  });
  const { store } = desk.services.kept;
  const { recordAttempt } = store;
  let written = 0;
  const slowly: typeof recordAttempt = async (attempt) => {
    const missing = await recordAttempt(attempt);
    written += 1;
    if (written !== late) return missing;
    passed += 41_000;
    for (const name of rows) await desk.control.changeRow({ ...place(name), values: { annual_Max: 77 } });
    return missing;
  };
  Object.assign(store, { recordAttempt: slowly });
  return desk;
}

/** What restoring the last run would do. */
async function restored({ services }: Desk) {
  const runId = services.runs.at(-1)?.runId ?? '';
  const prepared = await services.calls.prepareRestore({ runId, search: '', group: null });
  return prepared.ok ? prepared.value.edits.accumulators : prepared.failure;
}

const answer = (status: number, body = '') => ({ kind: 'answer', status, body }) as const;

// What was sent may arrive that late as a gateway, or the network of the system, has sent it once more by itself.
test.each([
  ['halved (413)', answer(413)],
  ['refused as a whole and halved (400)', answer(400, 'All wrong')],
  ['sent again after passing trouble (503)', answer(503)],
])('rows that arrive while they wait to be %s are updated, and known to restoring', async (_, refusal) => {
  const desk = await lateAtRequest(2);
  await desk.fault(refusal);
  await desk.send();
  expect(await desk.seen()).toMatchObject({
    status: ended({ updated: 3 }),
    history: [`Updated, 3 rows: ${confirmed}`],
  });
  const before = [{ annual_Max: '10' }, { annual_Max: '20' }, { annual_Max: '30' }];
  expect(await restored(desk)).toMatchObject(before.map((cells) => ({ cells })));
  expect(await desk.puts()).toEqual([3]);
});

test('rows that were written down and never left are not claimed where a colleague types the same', async () => {
  const desk = await lateAtRequest(1);
  expect((await desk.send()).counts).toMatchObject({ unchanged: 3, updated: 0 });
  expect(await desk.puts()).toEqual([]);
  expect(await restored(desk)).toEqual([]);
});

test('rows that are stopped between being written down again and leaving are known to have been tried', async () => {
  const desk = await Desk.withEdits();
  const { store } = desk.services.kept;
  const { recordAttempt } = store;
  let written = 0;
  const stopping: typeof recordAttempt = async (attempt) => {
    written += 1;
    if (written === 2) await desk.services.calls.stopRun({});
    return recordAttempt(attempt);
  };
  Object.assign(store, { recordAttempt: stopping });
  await desk.fault(answer(413));
  await desk.send();
  expect(await desk.seen()).toMatchObject({
    history: ['Stopped', 'Not sent, 3 rows: Stopped before it was tried again.'],
  });
  expect(await desk.puts()).toEqual([3]);
});

const other = 'CEDAR-PPO500-2027';

/**
 * Two plans are ready to go out. The service refuses the token of the first, and a new sign-in; the second has waited
 * for that and has not left.
 */
async function withoutSignIn(desk: Desk): Promise<void> {
  const { services, control } = desk;
  await services.load(other);
  await services.set(services.row('accumulators', `${other}|ACUPUNC`), { annual_Max: '77' });
  await control.fault({ ...batch, actions: [{ kind: 'expireTokens', alsoRefresh: true }] });
  const signIn = { method: 'POST', path: '/user-(authentication|refresh-tokens)' } as const;
  const refused = { kind: 'answer', status: 401, body: 'Locked.' } as const;
  await control.fault({ ...signIn, actions: [{ kind: 'hold', applied: false }, refused] });
  await control.fault({ ...signIn, actions: [refused] });
  const { store } = services.kept;
  const { recordAttempt } = store;
  let second: () => void = () => undefined;
  const isWritten = new Promise<void>((resolve) => {
    second = resolve;
  });
  const inOrder: typeof recordAttempt = async (attempt) => {
    const missing = await recordAttempt(attempt);
    if (attempt.attempt.planId === plan) await isWritten;
    else {
      second();
      while ((await control.state()).held === 0);
    }
    return missing;
  };
  Object.assign(store, { recordAttempt: inOrder });
  await services.start();
  await services.until(() => services.runs.at(-1)?.counts.sending === 4);
  await control.release();
  expect(await services.held()).toMatchObject({ pausedFor: 'signIn', counts: { queued: 4 } });
  Object.assign(store, { recordAttempt });
}

test('nor are rows that waited for a sign-in that was refused', async () => {
  let passed = 0;
  const desk = await Desk.withEdits({ now: () => performance.now() + passed });
  await withoutSignIn(desk);
  for (const planId of [plan, other]) {
    const where = { sheet: 'accumulators', plan: planId, second: 'ACUPUNC' } as const;
    await desk.control.changeRow({ ...where, values: { annual_Max: 77 } });
  }
  passed = 31_000;
  // The request of the first plan did leave.
  expect((await desk.services.resumed()).counts).toMatchObject({ updated: 3, unchanged: 1 });
  expect(desk.services.shown('accumulators', `${other}|ACUPUNC`).state).toBe('clean');
  expect(desk.row('ACUPUNC')).toBe(`Updated: ${confirmed}`);
});

test('rows that have left once are known to the run where the next try could not leave', async () => {
  const away = Promise.reject(new Error('There is no sign-in now.'));
  away.catch(() => undefined);
  let written = 0;
  const desk: Desk = await Desk.withEdits({
    now: () => 0,
    wait: async () => {
      if (written < 2) return;
      Object.assign(desk.services.practice, { access });
      // What left at first arrives at last.
      for (const name of names) await desk.control.changeRow({ ...place(name), values: { annual_Max: 77 } });
    },
  });
  const { access } = desk.services.practice;
  const { store } = desk.services.kept;
  const { recordAttempt } = store;
  const withoutAccess: typeof recordAttempt = (attempt) => {
    written += 1;
    if (written === 2) Object.assign(desk.services.practice, { access: away });
    return recordAttempt(attempt);
  };
  Object.assign(store, { recordAttempt: withoutAccess });
  await desk.fault(answer(429));
  expect((await desk.send()).counts).toMatchObject({ updated: 3, unchanged: 0 });
  expect(written).toBe(2);
  expect(await desk.puts()).toEqual([3]);
});
