import { inBatches, type PlanRows } from '../../shared/batch/batches';
import { type PreparedRow, prepareRow } from '../../shared/batch/prepared-row';
import { serverRowFinder } from '../../shared/batch/server-list';
import type { Failure } from '../../shared/ipc/failure';
import { assertNever } from '../../shared/plan/assert-never';
import type { Row } from '../../shared/plan/row';
import { rowState } from '../../shared/plan/row-state';
import { type BatchRoom, sendBatch } from './batch-run';
import type { OpenAttempt } from './open-attempts';
import { inState, released, unchanged } from './row-outcomes';
import type { Mark } from './run';
import { type ReadBack, settledMarks } from './settle-rows';

/** Sends the rows of one plan and sheet: reads what the server has, settles, prepares, sends in batches. */
export async function sendPlanRows(group: PlanRows<Row>, room: BatchRoom): Promise<void> {
  const { run, around } = room;
  if (run.isStopping()) return run.mark(group.items.map((row) => letGo(row, room)));
  if (run.unreachable !== null) return fail(group.items, run.unreachable, room);
  const readAt = around.now();
  const read = await around.readRows(group.planId, group.sheet);
  if (!read.ok) return notRead(group.items, read.failure, room);
  const rows = await settleFirst(group.items, { list: read.value, readAt }, room);
  const find = serverRowFinder(group.sheet, read.value);
  const pending: OpenAttempt[] = [];
  const marks: Mark[] = [];
  for (const row of rows) {
    const prepared = prepareRow(row, find(row.baseline ?? row.cells));
    if (prepared.kind === 'send') pending.push(attemptOf(row, prepared, group));
    else marks.push(notSent(row, prepared));
  }
  await run.mark(marks);
  const batches = inBatches(pending, around.batchSize);
  run.report({ batches: run.progress.batches + batches.length });
  for (const items of batches) {
    if (!run.isStopping()) run.report({ phase: 'sending' });
    await sendBatch({ sheet: group.sheet, planId: group.planId, items, tried: 0 }, room);
    run.report({ batchesDone: run.progress.batchesDone + 1 });
  }
}

function attemptOf(
  row: Row,
  prepared: Extract<PreparedRow, { kind: 'send' }>,
  { sheet, planId }: PlanRows<Row>,
): OpenAttempt {
  const { mode, cells, server } = prepared;
  return { attempt: { sheet, mode, sent: cells, before: server }, planId, frozen: row, landsUntil: null };
}

function notSent(row: Row, prepared: Exclude<PreparedRow, { kind: 'send' }>): Mark {
  switch (prepared.kind) {
    case 'unchanged':
      return { update: unchanged(row, prepared.server), standing: 'unchanged' };
    case 'conflict':
      return { update: inState(row, 'conflict', prepared.message), standing: 'conflict' };
    case 'blocked':
      return { update: inState(row, 'failed', prepared.message), standing: 'failed' };
    default:
      return assertNever(prepared);
  }
}

/** Rule 1: without the server's row nothing is sent. Trouble that any plan would meet stops the run. */
async function notRead(rows: readonly Row[], failure: Failure, room: BatchRoom): Promise<void> {
  if (failure.nextStep === 'checkConnection') {
    room.run.stop(failure.message);
    return room.run.mark(rows.map((row) => letGo(row, room)));
  }
  const message = `Not sent: ${failure.message}`;
  if (failure.kind === 'offline') room.run.unreachable = message;
  await fail(rows, message, room);
}

/** Known not to have been sent; a row with an open attempt stays without an answer. */
function fail(rows: readonly Row[], message: string, room: BatchRoom): Promise<void> {
  return room.run.mark(
    rows.map((row) =>
      room.attempts.of(row.id) === undefined
        ? { update: inState(row, 'failed', message), standing: 'failed' }
        : letGo(row, room),
    ),
  );
}

/** A row that is not sent is what it was: without an answer still, or edited or new. */
function letGo(row: Row, { attempts }: BatchRoom): Mark {
  const open = attempts.of(row.id);
  if (open === undefined) return { update: released(row), standing: null };
  return { update: inState(open.frozen, 'unknown', 'Sent earlier, and no answer yet.'), standing: 'unknown' };
}

/**
 * A row whose last attempt is still open is settled before anything newer goes out over it. Gives the rows
 * that are to be sent, as they are after settling.
 */
async function settleFirst(
  rows: readonly Row[],
  read: ReadBack,
  { run, attempts, around }: BatchRoom,
): Promise<readonly Row[]> {
  const open = rows.flatMap((row) => attempts.of(row.id) ?? []);
  if (open.length === 0) return rows;
  await run.mark(settledMarks(open, read, attempts));
  const ids = new Set(open.map((one) => one.frozen.id));
  const now = new Map((await around.rowsOf([...ids])).map((row) => [row.id, row]));
  const toSend = rows.flatMap((row) => (ids.has(row.id) ? (now.get(row.id) ?? []) : row));
  const again = toSend.filter(
    (row) => !ids.has(row.id) || (isToBeSent(row) && attempts.of(row.id) === undefined),
  );
  await run.mark(
    again
      .filter((row) => ids.has(row.id))
      .map((row) => ({ update: inState(row, 'queued'), standing: 'queued' })),
  );
  return again;
}

/** After settling: edited since, or known not to have been applied. Never while an attempt is open. */
function isToBeSent(row: Row): boolean {
  const state = rowState(row, false);
  return state === 'edited' || state === 'new';
}
