import type { Mark } from '../../../shared/batch/run-record';
import { type ServerList, serverRowFinder } from '../../../shared/batch/server-list';
import type { Failure, Result } from '../../../shared/ipc/failure';
import { assertNever } from '../../../shared/plan/assert-never';
import type { Row } from '../../../shared/plan/row';
import type { OpenAttempt } from '../open-attempts';
import { closeLane, justRead, keep, proceed, rest } from './lane-flow';
import { releaseMark, stateMark, verifiedMark } from './marks';
import { hold, stop, troubleOf } from './pausing';
import { preflight } from './preflight';
import { afterRefresh } from './refreshed';
import { afterReread } from './reread';
import type { Lane, LaneStep, Moment, RunState, Turn } from './run-state';
import { settledBy } from './settled';

interface Read {
  readonly read: Result<ServerList>;
  readonly moment: Moment;
}

type Step<Kind extends LaneStep['kind']> = Extract<LaneStep, { readonly kind: Kind }>;

/** A plan was read: before its first batch, before a later one, after a refusal, or at its end. */
export function afterRead(state: RunState, lane: Lane, told: Read): Turn {
  const { step } = lane;
  switch (step.kind) {
    case 'reading':
      return afterPreflight(state, lane, { ...told, step });
    case 'refreshing':
      return afterRefresh(state, lane, { ...told, since: step.since });
    case 'rereading':
      return afterReread(state, lane, { ...told, step });
    case 'checking':
      return afterCheck(state, lane, { ...told, step });
    case 'keeping':
    case 'recording':
    case 'sending':
    case 'waiting':
    case 'resting':
      return { state, effects: [] };
    default:
      return assertNever(step);
  }
}

function afterPreflight(state: RunState, lane: Lane, told: Read & { step: Step<'reading'> }): Turn {
  const { rows, since } = told.step;
  if (state.stopped !== null) return letGo(state, lane, rows);
  if (!told.read.ok) return notRead(state, lane, { rows, failure: told.read.failure });
  const list = told.read.value;
  const { earlier, settings } = state;
  const job = { rows, planId: lane.planId, earlier, rules: settings.rules };
  const { pending, marks, open } = preflight(job, { list, readAt: since });
  const { sheet, planId } = lane;
  const before = pending.length === 0 ? {} : { before: { sheet, planId, rows: list.rows } };
  const next = { ...justRead(lane, told.moment), rest: pending, unknown: open };
  // Nothing but the rows as they were: they go to the disk with the first attempt.
  if (marks.length === 0) return proceed(state, { ...next, ...before }, told.moment);
  return keep(state, next, { marks, then: { kind: 'next' }, ...before });
}

/** Rows of a run that was stopped before their turn: what they were. */
export function letGo(state: RunState, lane: Lane, rows: readonly Row[]): Turn {
  const marks = rows.map((row) => letGoMark(row, state));
  return keep(state, { ...lane, unknown: earlierOf(state, rows) }, { marks, then: { kind: 'close' } });
}

/** A row that is not sent is what it was: without an answer still, or edited or new. */
function letGoMark(row: Row, { earlier }: RunState): Mark {
  const open = earlier.get(row.id);
  if (open === undefined) return releaseMark(row, 'queued');
  return stateMark(open.frozen, 'unknown', { was: 'queued', message: 'Sent earlier, and no answer yet.' });
}

function earlierOf({ earlier }: RunState, rows: readonly Row[]): readonly OpenAttempt[] {
  return rows.flatMap((row) => earlier.get(row.id) ?? []);
}

/** Rule 1: without the server's row nothing is sent. Trouble that any plan would meet holds the run, or stops it. */
function notRead(
  state: RunState,
  lane: Lane,
  { rows, failure }: { readonly rows: readonly Row[]; readonly failure: Failure },
): Turn {
  const trouble = troubleOf(failure);
  if (trouble === 'stop') return letGo(stop(state, failure.message), lane, rows);
  if (trouble === 'plan') return failAll(state, lane, { rows, message: `Not sent: ${failure.message}` });
  return rest(hold(state, trouble), lane, rows);
}

/** Known not to have been sent; a row with an open attempt stays without an answer. */
function failAll(
  state: RunState,
  lane: Lane,
  { rows, message }: { readonly rows: readonly Row[]; readonly message: string },
): Turn {
  const marks = rows.map((row) =>
    state.earlier.has(row.id) ? letGoMark(row, state) : stateMark(row, 'failed', { was: 'queued', message }),
  );
  return keep(state, { ...lane, unknown: earlierOf(state, rows) }, { marks, then: { kind: 'close' } });
}

/** Settles what is without an answer and verifies what was written, by one list. */
function afterCheck(state: RunState, lane: Lane, told: Read & { step: Step<'checking'> }): Turn {
  if (!told.read.ok) return closeLane(state, lane);
  const list = told.read.value;
  const { rules, verifies } = state.settings;
  const settled = settledBy(lane.unknown, { list, readAt: told.step.since }, { rules, was: 'unknown' });
  const find = serverRowFinder(lane.sheet, list);
  const marks: Mark[] = [];
  let unclear = 0;
  for (const row of verifies ? lane.saved : []) {
    const mark = verifiedMark(row, rules.verify(row.open.attempt, find(row.open.attempt.sent)));
    if (mark === undefined) unclear += 1;
    else marks.push(mark);
  }
  const differing = marks.filter((mark) => mark.standing === 'conflict').length;
  const counted = {
    ...state,
    verified: state.verified + marks.length,
    unverified: state.unverified + unclear,
    differing: state.differing + differing,
  };
  const next = { ...lane, unknown: settled.open, saved: [] };
  return keep(counted, next, { marks: [...settled.marks, ...marks], then: { kind: 'close' } });
}
