import type { Mark } from '../../../shared/batch/run-record';
import { serverRowFinder, type ServerList } from '../../../shared/batch/server-list';
import type { Failure, Result } from '../../../shared/ipc/failure';
import type { Cells } from '../../../shared/plan/cells';
import type { OpenAttempt } from '../open-attempts';
import { justRead, keep, proceed, rest } from './lane-flow';
import { stateMark } from './marks';
import { hold, stop, troubleOf } from './pausing';
import { preflight } from './preflight';
import type { Lane, Moment, RunState, Turn } from './run-state';
import type { ReadBack } from './settled';

interface Refreshed {
  readonly read: Result<ServerList>;
  readonly moment: Moment;
  /** When it was asked for. */
  readonly since: number;
}

/** The plan was read once more: rows that changed there are in conflict, the others take what is there now. */
export function afterRefresh(state: RunState, lane: Lane, { read, moment, since }: Refreshed): Turn {
  if (state.stopped !== null) return proceed(state, lane, moment);
  if (!read.ok) return notRead(state, lane, { failure: read.failure, moment });
  const { lane: next, marks } = preparedAgain(state, justRead(lane, moment), {
    list: read.value,
    readAt: since,
  });
  return marks.length === 0
    ? proceed(state, next, moment)
    : keep(state, next, { marks, then: { kind: 'next' } });
}

/** As before the first batch: without the server's rows nothing goes out. */
function notRead(
  state: RunState,
  lane: Lane,
  { failure, moment }: { readonly failure: Failure; readonly moment: Moment },
): Turn {
  const trouble = troubleOf(failure);
  if (trouble === 'stop') return proceed(stop(state, failure.message), lane, moment);
  if (trouble !== 'plan') return rest(hold(state, trouble), lane);
  const told = { was: 'queued', message: `Not sent: ${failure.message}` } as const;
  const marks = waitingIn(lane).map(({ frozen }) => stateMark(frozen, 'failed', told));
  return keep(state, { ...lane, pieces: [], rest: [] }, { marks, then: { kind: 'next' } });
}

function waitingIn({ pieces, rest: uncut }: Lane): readonly OpenAttempt[] {
  return [...pieces.flatMap(({ items }) => items), ...uncut];
}

/** What waits in a lane, made anew from this reading; `marks` tell of what does not go out any more. */
export function preparedAgain(
  { settings }: RunState,
  lane: Lane,
  read: ReadBack,
): { readonly lane: Lane; readonly marks: readonly Mark[] } {
  const waiting = waitingIn(lane);
  if (waiting.length === 0) return { lane, marks: [] };
  const rows = waiting.map(({ frozen }) => frozen);
  // What earlier runs left open of them was settled by the first reading.
  const job = { rows, planId: lane.planId, earlier: nothingOpen, rules: settings.rules };
  const { pending, marks } = preflight(job, read);
  const byId = new Map(pending.map((open) => [open.frozen.id, open]));
  const again = (items: readonly OpenAttempt[]): readonly OpenAttempt[] =>
    items.flatMap(({ frozen }) => byId.get(frozen.id) ?? []);
  const pieces = lane.pieces
    .map((piece) => ({ ...piece, items: again(piece.items) }))
    .filter(({ items }) => items.length > 0);
  const next = { ...lane, pieces, rest: again(lane.rest) };
  // What is written already stays where none of these rows has changed.
  const isKept =
    lane.before === undefined && waiting.every((open) => isAsBefore(open, byId.get(open.frozen.id)));
  return { lane: isKept ? next : { ...next, before: beforeImage(next, read.list) }, marks };
}

const nothingOpen: ReadonlyMap<string, OpenAttempt> = new Map();

function isAsBefore({ attempt }: OpenAttempt, again: OpenAttempt | undefined): boolean {
  if (again === undefined) return true;
  const { before } = again.attempt;
  if (before === null || attempt.before === null) return before === attempt.before;
  return Object.entries(before).every(([name, value]) => value === attempt.before?.[name]);
}

/** The rows of the plan as they were before this run wrote any of them: those it has written are what they were then. */
function beforeImage(lane: Lane, { rows }: ServerList): Lane['before'] {
  const { sheet, planId, saved, unknown, landed } = lane;
  const unanswered = unknown.filter(({ trouble }) => trouble !== undefined);
  const sent = [...saved.map(({ open }) => open), ...unanswered, ...landed];
  if (sent.length === 0) return { sheet, planId, rows };
  const held = serverRowFinder(sheet, { rows, unreadable: [] });
  const written = new Set<Cells>();
  for (const { attempt } of sent) {
    const match = held(attempt.sent);
    if (match.kind === 'found') written.add(match.cells);
  }
  const were = sent.flatMap(({ attempt: { before } }) => (before === null ? [] : [before]));
  return { sheet, planId, rows: [...rows.filter((row) => !written.has(row)), ...were] };
}
