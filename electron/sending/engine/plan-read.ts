import { halves } from '../../../shared/batch/batches';
import type { Mark } from '../../../shared/batch/run-record';
import { type ServerList, serverRowFinder } from '../../../shared/batch/server-list';
import type { Failure, Result } from '../../../shared/ipc/failure';
import { assertNever } from '../../../shared/plan/assert-never';
import type { Row } from '../../../shared/plan/row';
import type { OpenAttempt } from '../open-attempts';
import { closeLane, keep, proceed, stop } from './lane-flow';
import { releaseMark, stateMark, verifiedMark } from './marks';
import { preflight } from './preflight';
import type { Lane, LaneStep, Moment, RunState, Turn } from './run-state';
import { settledBy } from './settled';

interface Read {
  readonly read: Result<ServerList>;
  readonly moment: Moment;
}

type Step<Kind extends LaneStep['kind']> = Extract<LaneStep, { readonly kind: Kind }>;

/** A plan was read: before its first batch, after a refusal, or at its end. */
export function afterRead(state: RunState, lane: Lane, told: Read): Turn {
  const { step } = lane;
  switch (step.kind) {
    case 'reading':
      return afterPreflight(state, lane, { ...told, step });
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
  const next = { ...lane, rest: pending, unknown: open };
  const { sheet, planId } = lane;
  const before = pending.length === 0 ? {} : { before: { sheet, planId, rows: list.rows } };
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

/** Rule 1: without the server's row nothing is sent. Trouble that any plan would meet stops the run. */
function notRead(
  state: RunState,
  lane: Lane,
  { rows, failure }: { readonly rows: readonly Row[]; readonly failure: Failure },
): Turn {
  const isForAll = failure.nextStep === 'checkConnection' || failure.nextStep === 'signIn';
  if (isForAll) return letGo(stop(state, failure.message), lane, rows);
  const message = `Not sent: ${failure.message}`;
  const isOffline = failure.kind === 'offline';
  return failAll(isOffline ? { ...state, unreachable: message } : state, lane, { rows, message });
}

/** Known not to have been sent; a row with an open attempt stays without an answer. */
export function failAll(
  state: RunState,
  lane: Lane,
  { rows, message }: { readonly rows: readonly Row[]; readonly message: string },
): Turn {
  const marks = rows.map((row) =>
    state.earlier.has(row.id) ? letGoMark(row, state) : stateMark(row, 'failed', { was: 'queued', message }),
  );
  return keep(state, { ...lane, unknown: earlierOf(state, rows) }, { marks, then: { kind: 'close' } });
}

/** Refusals in a row with the same words, each about one row, after which the rest is given up. */
const greatestRefusals = 3;

/** What a refused batch left on the server all the same is settled; the rest is halved and sent again. */
function afterReread(state: RunState, lane: Lane, told: Read & { step: Step<'rereading'> }): Turn {
  const { piece, message, since } = told.step;
  const { at } = told.moment;
  const then = { kind: 'next' } as const;
  const attempts = piece.items.map((open) => ({ ...open, landsUntil: at }));
  if (!told.read.ok) {
    const marks = attempts.map(({ frozen }) => stateMark(frozen, 'unknown', { was: 'sending', message }));
    const counted = { ...state, batchesDone: state.batchesDone + 1 };
    return keep(counted, { ...lane, unknown: [...lane.unknown, ...attempts] }, { marks, then });
  }
  const terms = { rules: { ...state.settings.rules, mayStillLand: () => false }, was: 'sending' } as const;
  const settled = settledBy(attempts, { list: told.read.value, readAt: since }, terms);
  const unknown = [...lane.unknown, ...settled.open];
  const rest = piece.items.filter((_, index) => settled.marks[index]?.standing === null);
  const isGivenUp = lane.refusals.count >= greatestRefusals && lane.refusals.message === message;
  const marks = settled.marks.map((mark, index): Mark => {
    const frozen = piece.items[index]?.frozen;
    if (mark.standing !== null || frozen === undefined) return mark;
    return stateMark(frozen, isGivenUp ? 'rejected' : 'queued', {
      was: 'sending',
      ...(isGivenUp ? { message } : {}),
    });
  });
  const isOver = isGivenUp || rest.length === 0;
  const counted = isOver ? { ...state, batchesDone: state.batchesDone + 1 } : state;
  const parts = isOver ? [] : rest.length === 1 ? [rest] : halves(rest);
  const pieces = [...parts.map((items) => ({ items, tried: 0 })), ...lane.pieces];
  return keep(counted, { ...lane, unknown, pieces }, { marks, then });
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

/** On with a lane that waited. */
export function wake(state: RunState, lane: Lane, moment: Moment): Turn {
  return lane.step.kind === 'waiting' || lane.step.kind === 'resting'
    ? proceed(state, lane, moment)
    : { state, effects: [] };
}
