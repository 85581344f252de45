import { expect, test } from 'vitest';
import { confirmed, Desk, ended, names, place } from './desk';

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
