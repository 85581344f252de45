import { expect, test } from 'vitest';
import { advance, begin, newRun } from '../../../electron/sending/engine/advance';
import { runRules } from '../../../electron/sending/engine/run-rules';
import type { RunEvent } from '../../../electron/sending/engine/run-effect';
import type { RunState } from '../../../electron/sending/engine/run-state';
import { groupByPlan } from '../../../shared/batch/batches';
import { success } from '../../../shared/ipc/failure';
import type { Row } from '../../../shared/plan/row';

const plans = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
const moment = { at: 0, wall: 0, chance: 0.5 };

function row(planId: string): Row {
  const cells = { plan_ID: planId, accum_Name: 'DED', annual_Max: '1' };
  const place = { id: `row of ${planId}`, sheet: 'accumulators', position: 1 } as const;
  return { ...place, cells, baseline: null, revision: 1, run: null };
}

function started(): RunState {
  const jobs = groupByPlan(plans.map(row), ({ sheet, cells }) => ({ sheet, planId: cells['plan_ID'] ?? '' }));
  const settings = { id: 'run', batchSize: 200, verifies: true, rules: runRules };
  return begin(newRun(settings, jobs, { earlier: [], at: 0 }), moment).state;
}

function after(state: RunState, events: readonly RunEvent[]): RunState {
  return events.reduce((now, event) => advance(now, event, moment).state, state);
}

/** The ids of all rows that can be reached from the state of a run. */
function held(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('id' in value && 'cells' in value) found.add(String(value.id));
  if (value instanceof Map) for (const one of value.values()) held(one, found);
  for (const one of Object.values(value)) held(one, found);
  return found;
}

test('the rows of a plan that is done are forgotten, and its counts stay', () => {
  const begun = started();
  expect(held(begun).size).toBe(6);
  // The server holds the row of the first plan already.
  const read = success({ rows: [row('P1').cells], unreadable: [] });
  const done = after(begun, [
    { kind: 'planRead', lane: 0, read },
    { kind: 'kept', lane: 0 },
  ]);
  expect([...held(done)]).toEqual(expect.not.arrayContaining(['row of P1']));
  expect(held(done).size).toBe(5);
  expect(done).toMatchObject({ plans: 6, plansDone: 1, rows: 6, counts: { unchanged: 1, queued: 5 } });
});

test('the next plan is read while the disk takes the last words on one, and never before', () => {
  const read = success({ rows: [], unreadable: [] });
  const kept = { kind: 'kept', lane: 0 } as const;
  const begun = after(started(), [{ kind: 'planRead', lane: 0, read }]);
  const end = { kind: 'noAnswer', cause: 'unreadable', message: 'Lost.' } as const;
  const sent = after(begun, [
    { kind: 'recorded', lane: 0, missing: [] },
    { kind: 'putEnded', lane: 0, end },
  ]);
  // What was said of its only batch is being kept: it is read back after that.
  expect(sent.lanes.map(({ planId, step }) => [planId, step.kind])).toContainEqual(['P1', 'keeping']);
  expect(sent).toMatchObject({ next: 4, lanes: { length: 4 } });
  const checked = advance(after(sent, [kept]), { kind: 'planRead', lane: 0, read }, moment);
  expect(checked.effects.map(({ kind, lane }) => [kind, lane])).toEqual([
    ['keep', 0],
    ['readPlan', 4],
  ]);
  expect(checked.state).toMatchObject({ next: 5, lanes: { length: 5 } });
  // The place is taken: that of the first plan is not given away a second time.
  expect(after(checked.state, [kept])).toMatchObject({ next: 5, lanes: { length: 4 } });
});

test('a run that is stopped lets go of the rows whose turn never came', () => {
  const stopped = after(started(), [
    { kind: 'stopped', notice: 'Stopped.' },
    ...[0, 1, 2, 3].flatMap((lane): readonly RunEvent[] => [
      { kind: 'planRead', lane, read: success({ rows: [], unreadable: [] }) },
      { kind: 'kept', lane },
    ]),
    { kind: 'kept', lane: 4 },
  ]);
  expect(stopped).toMatchObject({ stage: 'over', counts: { queued: 0 } });
  expect(held(stopped).size).toBe(0);
});
