import type { PreparedRow } from '../../../shared/batch/prepared-row';
import type { Mark } from '../../../shared/batch/run-record';
import { serverRowFinder } from '../../../shared/batch/server-list';
import { assertNever } from '../../../shared/plan/assert-never';
import type { Row } from '../../../shared/plan/row';
import { rowState } from '../../../shared/plan/row-state';
import { withUpdate } from '../../../shared/plan/row-update';
import type { OpenAttempt } from '../open-attempts';
import { inState, unchanged } from '../row-outcomes';
import { ofUnloaded, stateMark } from './marks';
import type { RunRules } from './run-rules';
import { type ReadBack, settledBy } from './settled';

/** What a run makes of the rows of a job, given what the server holds now. */
export interface Preflight {
  readonly pending: readonly OpenAttempt[];
  readonly marks: readonly Mark[];
  /** Rows of earlier runs that are still without an answer; nothing newer may go out over them. */
  readonly open: readonly OpenAttempt[];
}

export interface PreflightJob {
  readonly rows: readonly Row[];
  readonly planId: string;
  readonly earlier: ReadonlyMap<string, OpenAttempt>;
  readonly rules: RunRules;
}

/** Settles what earlier runs left open, then fills and sorts the rows (rule 1: no silent wipe). */
export function preflight(job: PreflightJob, read: ReadBack): Preflight {
  const { rules, planId } = job;
  const attempts = job.rows.flatMap((row) => job.earlier.get(row.id) ?? []);
  const settled = settledBy(attempts, read, { rules, was: 'queued' });
  const settledMarks = new Map(settled.marks.map((mark) => [mark.update.rowId, mark]));
  const [first] = job.rows;
  if (first === undefined) return { pending: [], marks: [], open: [] };
  const find = serverRowFinder(first.sheet, read.list);
  const pending: OpenAttempt[] = [];
  const marks: Mark[] = [];
  for (const row of job.rows) {
    const mark = settledMarks.get(row.id);
    const now = mark === undefined ? row : withUpdate(row, mark.update);
    if (mark !== undefined) {
      // The record of the run that left it open is told this too.
      marks.push(mark);
      if (mark.standing === 'unknown' || !isToBeSent(now)) continue;
      const queued = { update: inState(now, 'queued'), was: mark.standing, standing: 'queued' } as const;
      marks.push({ ...queued, ...ofUnloaded(mark) });
    }
    const prepared = rules.prepare(now, find(now.baseline ?? now.cells));
    if (prepared.kind === 'send') pending.push(attemptOf(now, prepared, planId));
    else marks.push(notSent(now, prepared));
  }
  return { pending, marks, open: settled.open };
}

/** After settling: edited since, or known not to have been applied. Never while an attempt is open. */
function isToBeSent(row: Row): boolean {
  const state = rowState(row, false);
  return state === 'edited' || state === 'new';
}

function attemptOf(
  row: Row,
  { mode, cells, server, isUnloaded }: Extract<PreparedRow, { kind: 'send' }>,
  planId: string,
): OpenAttempt {
  return {
    attempt: { sheet: row.sheet, mode, sent: cells, before: server },
    planId,
    frozen: row,
    landsUntil: null,
    ...(isUnloaded === undefined ? {} : { isUnloaded }),
  };
}

function notSent(row: Row, prepared: Exclude<PreparedRow, { kind: 'send' }>): Mark {
  switch (prepared.kind) {
    case 'unchanged':
      return { update: unchanged(row, prepared.server), standing: 'unchanged', was: 'queued' };
    case 'conflict':
      return stateMark(row, 'conflict', { was: 'queued', message: prepared.message });
    case 'blocked':
      return stateMark(row, 'failed', { was: 'queued', message: prepared.message });
    default:
      return assertNever(prepared);
  }
}
