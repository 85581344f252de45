import { type BatchDecision, decideBatch } from '../../shared/batch/batch-decision';
import { halves } from '../../shared/batch/batches';
import type { ItemOutcome } from '../../shared/batch/item-outcome';
import { greatestTries, retryWait } from '../../shared/batch/retry-wait';
import { batchBody } from '../../shared/batch/row-body';
import { assertNever } from '../../shared/plan/assert-never';
import type { SheetName } from '../../shared/plan/sheet';
import type { OpenAttempt, OpenAttempts } from './open-attempts';
import { inState, released, saved } from './row-outcomes';
import type { Mark, Run } from './run';
import type { SendingSurroundings } from './sending-surroundings';

/** What a batch needs to be sent. */
export interface BatchRoom {
  readonly run: Run;
  readonly attempts: OpenAttempts;
  readonly around: SendingSurroundings;
}

export interface Batch {
  readonly sheet: SheetName;
  readonly planId: string;
  readonly items: readonly OpenAttempt[];
  /** Times these rows have been sent and were not applied. */
  readonly tried: number;
}

/** Sends one batch and whatever follows from its answer, until each of its rows has an outcome. */
export async function sendBatch(batch: Batch, room: BatchRoom): Promise<void> {
  const items = await presentItems(batch.items, room);
  if (items.length === 0) return;
  if (room.run.isStopping()) return room.run.mark(items.map((open) => release(open, room)));
  // Written before sent: from here on a crash leaves these rows unknown, not lost.
  for (const open of items) room.attempts.open(open);
  await room.run.mark(items.map(({ frozen }) => mark(inState(frozen, 'sending'), 'sending')));
  const sent = items.map((open) => open.attempt.sent);
  const { sheet, planId } = batch;
  const ended = await room.around.putBatch({ sheet, planId, body: batchBody(sheet, sent) });
  await follow(decideBatch(sheet, sent, ended), { ...batch, items, tried: batch.tried + 1 }, room);
}

/** Rows that were taken out of the sheet while they waited are not sent. */
async function presentItems(
  items: readonly OpenAttempt[],
  { around, run }: BatchRoom,
): Promise<readonly OpenAttempt[]> {
  const rows = await around.rowsOf(items.map((open) => open.frozen.id));
  const present = new Set(rows.map((row) => row.id));
  const isPresent = (open: OpenAttempt): boolean => present.has(open.frozen.id);
  await run.mark(items.filter((open) => !isPresent(open)).map((open) => mark(released(open.frozen), null)));
  return items.filter(isPresent);
}

async function follow(decision: BatchDecision, batch: Batch, room: BatchRoom): Promise<void> {
  switch (decision.kind) {
    case 'items':
      room.run.remarkSurplus(decision.surplus);
      return followItems(decision.outcomes, batch, room);
    case 'repeat':
      return repeat(batch, decision, room);
    case 'stop':
      room.run.stop(decision.message);
      return room.run.mark(batch.items.map((open) => release(open, room)));
    case 'refused':
      return end(batch, { kind: 'rejected', message: decision.message }, room);
    case 'conflict':
      return end(batch, { kind: 'conflict', message: decision.message }, room);
    case 'unknown':
      for (const open of batch.items) {
        room.attempts.open({ ...open, landsUntil: room.around.now() + decision.landing });
      }
      if (decision.stops) room.run.stop(decision.message);
      return end(batch, { kind: 'unknown', message: decision.message }, room);
    case 'halve':
      return halve(batch, decision.message, room);
    default:
      return assertNever(decision);
  }
}

/** All rows of the batch have the same outcome. */
function end(batch: Batch, outcome: ItemOutcome, room: BatchRoom): Promise<void> {
  return followItems(
    batch.items.map(() => outcome),
    batch,
    room,
  );
}

async function followItems(outcomes: readonly ItemOutcome[], batch: Batch, room: BatchRoom): Promise<void> {
  const marks: Mark[] = [];
  const again: OpenAttempt[] = [];
  let reason = '';
  for (const [index, open] of batch.items.entries()) {
    const outcome = outcomes[index] ?? { kind: 'unknown', message: '' };
    if (outcome.kind === 'repeat') {
      again.push(open);
      reason = outcome.message;
    } else marks.push(outcomeMark(open, outcome, room));
  }
  await room.run.mark(marks);
  if (again.length > 0) await repeat({ ...batch, items: again }, { wait: null, message: reason }, room);
}

function outcomeMark(
  open: OpenAttempt,
  outcome: Exclude<ItemOutcome, { kind: 'repeat' }>,
  { attempts, around }: BatchRoom,
): Mark {
  const { kind, message } = outcome;
  if (kind === 'unknown') {
    const known = attempts.of(open.frozen.id)?.landsUntil ?? null;
    attempts.open({ ...open, landsUntil: known ?? around.now() });
    return mark(inState(open.frozen, 'unknown', message), 'unknown');
  }
  attempts.close(open.frozen.id);
  const isSaved = kind === 'created' || kind === 'updated';
  return mark(isSaved ? saved(open, kind, message) : inState(open.frozen, kind, message), kind);
}

/** Not applied: the same bytes again after a while, five times at most. */
async function repeat(
  batch: Batch,
  why: { readonly wait: number | null; readonly message: string },
  room: BatchRoom,
): Promise<void> {
  const { run, attempts, around } = room;
  for (const { frozen } of batch.items) attempts.close(frozen.id);
  if (batch.tried >= greatestTries) {
    return run.mark(batch.items.map(({ frozen }) => mark(inState(frozen, 'failed', why.message), 'failed')));
  }
  await run.mark(batch.items.map(({ frozen }) => mark(inState(frozen, 'queued', why.message), 'queued')));
  await run.wait(retryWait(batch.tried, why.wait, around.random()), why.message);
  return sendBatch(batch, room);
}

async function halve(batch: Batch, message: string, room: BatchRoom): Promise<void> {
  const parts = halves(batch.items);
  if (parts.length === 0) return end(batch, { kind: 'rejected', message }, room);
  room.run.report({ batches: room.run.progress.batches + 1 });
  for (const items of parts) await sendBatch({ ...batch, items, tried: 0 }, room);
  room.run.report({ batchesDone: room.run.progress.batchesDone + 1 });
}

/** Back to edited or new: what a stopped run did not send, or the server certainly did not take. */
function release(open: OpenAttempt, { attempts }: BatchRoom): Mark {
  attempts.close(open.frozen.id);
  return mark(released(open.frozen), null);
}

function mark(update: Mark['update'], standing: Mark['standing']): Mark {
  return { update, standing };
}
