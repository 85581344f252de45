import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PracticeControl } from '../../../electron/practice/faults/control-verbs';
import { rowBody } from '../../../shared/batch/row-body';
import { landingTime } from '../../../shared/batch/settling';
import { isRunOver } from '../../../shared/ipc/run-over';
import { rowState } from '../../../shared/plan/row-state';
import { sentFields } from '../../../shared/plan/sheet';
import { testClock } from './edited-row';
import { type Services, startServices } from './services';
import { decide } from './decide';

const plan = 'CEDAR-PPO500-2026';
type Fault = Parameters<PracticeControl['fault']>[0];

const index = fc.nat({ max: 5 });
const status = fc.constantFrom(200, 201, 400, 409, 429, 500, 299, '200');
const change = fc.oneof(
  fc.constant({ change: 'reverse' } as const),
  fc.record({ change: fc.constant('drop' as const), index }),
  fc.record({ change: fc.constant('repeat' as const), index, status }),
  fc.record({
    change: fc.constant('addPair' as const),
    index,
    key: fc.constant('seq'),
    value: fc.constant(1),
  }),
  fc.record({ change: fc.constant('removePair' as const), index, key: fc.constant('plan_ID') }),
  fc.record({
    change: fc.constant('setStatus' as const),
    index,
    // A server that says 2xx of what it did not store lies; no client can know. It never does here.
    status: fc.constantFrom(400, 409, 429, 503, 299, null),
    stored: fc.boolean(),
  }),
);
const actions = fc.oneof(
  fc
    .array(change, { minLength: 1, maxLength: 3 })
    // Which item is not stored goes by its place among those sent: beside a change that moves the answers about,
    // the server would say 2xx of it.
    .filter((changes) => changes.length === 1 || !changes.some((one) => 'stored' in one && !one.stored))
    .map((changes) => [{ kind: 'items' as const, changes }]),
  fc
    .record({ status: fc.constantFrom(200, 202, 400, 401, 403, 413, 429, 500, 503), applied: fc.boolean() })
    .map((answer) => [{ kind: 'answer' as const, ...answer }]),
  fc
    .constantFrom('receiving' as const, 'beforeApplying' as const, 'afterApplying' as const)
    .map((moment) => [{ kind: 'cut' as const, moment }]),
  fc
    .constantFrom('length' as const, 'chunked' as const, 'close' as const, 'gzip' as const)
    .map((framing) => [{ kind: 'truncate' as const, framing }]),
  fc.constant([{ kind: 'expireTokens' as const }]),
  // Stores two rows and says nothing of the others.
  fc.constant([
    { kind: 'storeOnly' as const, items: 2 },
    { kind: 'items' as const, changes: [3, 2].map((at) => ({ change: 'drop' as const, index: at })) },
  ]),
);

test(
  'whatever goes wrong, a row is shown saved only while the server holds it just so, and nothing typed is lost',
  { timeout: 60_000 },
  async () => {
    const clock = testClock();
    const services = await startServices(clock);
    const { control } = services.practice;
    await services.load(plan);
    const names = ['ACUPUNC', 'CHIRO', 'DME', 'HEARING'];
    const faults = fc.array(fc.record({ skip: fc.nat({ max: 1 }), actions }), { minLength: 1, maxLength: 4 });
    let amount = 1000;
    await fc.assert(
      fc.asyncProperty(faults, async (scripted) => {
        for (const fault of scripted)
          await control.fault({ method: 'PUT', path: '-batch$', ...fault } as Fault);
        const typed = new Map<string, string>();
        for (const name of names) {
          amount += 1;
          const row = services.row('accumulators', `${plan}|${name}`);
          typed.set(row.id, String(amount));
          await services.set(row, { annual_Max: String(amount) });
        }
        await concluded(services, 'changed');
        for (const [id, text] of typed) expect(services.window.get(id)?.cells['annual_Max']).toBe(text);
        await expectTruth(services);
        await control.clearFaults({});
        // What was accepted (202) may still arrive: until then nobody can say what became of it.
        await clock.wait?.(landingTime.timeout);
        await settled(services);
        await expectTruth(services);
      }),
      { numRuns: 60 },
    );
  },
);

/** Sends and goes on whenever the run holds itself, as a person does who has put things right. */
async function concluded(services: Services, scope: 'changed' | 'failed'): Promise<void> {
  await services.start(scope);
  for (;;) {
    await services.until(() => services.runs.some((run) => isRunOver(run) || run.pausedFor !== null));
    if (services.runs.some((run) => isRunOver(run))) return;
    services.runs.length = 0;
    await services.calls.resumeRun({});
  }
}

/** Rows shown saved are on the server as they are here. */
async function expectTruth(services: Services): Promise<void> {
  const stored = await services.practice.control.rows({ sheet: 'accumulators', plan });
  for (const row of services.window.values()) {
    const state = rowState(row, false);
    if (row.sheet !== 'accumulators' || (state !== 'created' && state !== 'updated')) continue;
    const held = stored.find((one) => one['accum_Name'] === row.cells['accum_Name']);
    const fields = sentFields('accumulators').map((field) => [field.name, held?.[field.name]]);
    expect(rowBody('accumulators', row.cells)).toEqual(Object.fromEntries(fields));
  }
}

/**
 * With a healthy server everything can be brought to an end: no row stays without an answer. A row that was
 * there may be shown as created, where a fault made the server say 201 of it.
 */
async function settled(services: Services): Promise<void> {
  await services.calls.settleUnknown({});
  const conflicts = [...services.window.values()].filter((row) => row.run?.state === 'conflict');
  await decide(
    services,
    conflicts.map((row) => row.id),
    [],
  );
  await concluded(services, 'failed');
  await concluded(services, 'changed');
  const open = [...services.window.values()].map((row) => rowState(row, false));
  expect(open.filter((state) => !['clean', 'created', 'updated'].includes(state))).toEqual([]);
}
