import type { Mark } from '../../../shared/batch/run-record';
import { serverRowFinder, type ServerList } from '../../../shared/batch/server-list';
import type { Failure, Result } from '../../../shared/ipc/failure';
import type { Cells } from '../../../shared/plan/cells';
import type { OpenAttempt } from '../open-attempts';
import { confirmedSaved } from '../row-outcomes';
import { justRead, keep, proceed, rest } from './lane-flow';
import { ofUnloaded, stateMark } from './marks';
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
  const sent = new Set(sentIn(lane));
  const marks = waitingIn(lane).map((open) => {
    const message = `${sent.has(open) ? 'Not tried again' : 'Not sent'}: ${failure.message}`;
    return stateMark(open.frozen, 'failed', { was: 'queued', message });
  });
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
  const found = preflight(job, read);
  const byId = new Map(found.pending.map((open) => [open.frozen.id, open]));
  const over = sentIn(lane).filter(({ frozen }) => !byId.has(frozen.id));
  const marks = withStored(found.marks, over);
  const again = (items: readonly OpenAttempt[]): readonly OpenAttempt[] =>
    items.flatMap(({ frozen }) => byId.get(frozen.id) ?? []);
  const pieces = lane.pieces
    .map((piece) => ({ ...piece, items: again(piece.items) }))
    .filter(({ items }) => items.length > 0);
  const next = { ...lane, pieces, rest: again(lane.rest), landed: [...lane.landed, ...over] };
  // What is written already stays where none of these rows has changed.
  const isKept =
    lane.before === undefined && waiting.every((open) => isAsBefore(open, byId.get(open.frozen.id)));
  return { lane: isKept ? next : { ...next, before: beforeImage(next, read.list) }, marks };
}

function sentIn({ pieces }: Lane): readonly OpenAttempt[] {
  return pieces.flatMap(({ items, wasSent }) => (wasSent ? items : []));
}

/**
 * The network of the system sends a request again by itself where a line that was open already is cut, so that one that
 * was refused (429) may have been stored before. A row that has left in this run, and whose edits the server did not
 * hold before and holds now, counts as stored by it. Someone else may have typed the same in the meantime: then it is
 * theirs, but nothing tells, and a record that leaves out what this run stored would be worse. Rows that have not left
 * yet are never claimed.
 */
function withStored(marks: readonly Mark[], sent: readonly OpenAttempt[]): readonly Mark[] {
  const byId = new Map(sent.map((open) => [open.frozen.id, open]));
  return marks.map((mark) => {
    const open = byId.get(mark.update.rowId);
    const server = mark.update.rebase?.baseline ?? null;
    if (open === undefined || mark.standing !== 'unchanged' || server === null) return mark;
    const kind = open.attempt.mode === 'create' ? 'created' : 'updated';
    return { ...mark, ...ofUnloaded(open), standing: kind, update: confirmedSaved(open, { kind, server }) };
  });
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
