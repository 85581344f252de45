import type { Mark } from '../../../shared/batch/run-record';
import { type ReviewedRow, type ReviewKind, serverDifference } from '../../../shared/batch/reviewed-row';
import { serverRowFinder } from '../../../shared/batch/server-list';
import { assertNever } from '../../../shared/plan/assert-never';
import type { Cells } from '../../../shared/plan/cells';
import type { Row } from '../../../shared/plan/row';
import { ofUnloaded } from '../engine/marks';
import { preflight, type PreflightJob } from '../engine/preflight';
import type { ReadBack } from '../engine/settled';

/** What a dry run found out of a row, with the server's whole row. */
export interface JudgedRow {
  readonly told: ReviewedRow;
  readonly row: Row;
  /** Null where the server has no such row, or it cannot be made out. */
  readonly server: Cells | null;
}

/** What a run would do with the rows of a plan and sheet, found out by the run's own preflight. */
export function judgedRows(job: PreflightJob, read: ReadBack): readonly JudgedRow[] {
  const [first] = job.rows;
  if (first === undefined) return [];
  const { pending, marks } = preflight(job, read);
  const going = new Map(pending.map((open) => [open.frozen.id, open]));
  const lastMarks = new Map(marks.map((mark) => [mark.update.rowId, mark]));
  const find = serverRowFinder(first.sheet, read.list);
  return job.rows.map((row) => {
    const match = find(row.baseline ?? row.cells);
    const server = match.kind === 'found' ? match.cells : null;
    const open = going.get(row.id);
    const { kind, message } =
      open === undefined ? heldBack(lastMarks.get(row.id)) : { kind: open.attempt.mode, message: '' };
    const unloaded = open === undefined ? {} : ofUnloaded(open);
    const difference = server === null ? null : serverDifference(row, server);
    return {
      row,
      server,
      told: { rowId: row.id, revision: row.revision, kind, message, server: difference, ...unloaded },
    };
  });
}

function heldBack(mark: Mark | undefined): { readonly kind: ReviewKind; readonly message: string } {
  const message = mark?.update.run?.message ?? '';
  const standing = mark?.standing ?? null;
  switch (standing) {
    case 'unchanged':
      return { kind: 'unchanged', message };
    case 'created':
    case 'updated':
      return { kind: 'unchanged', message: 'The last run saved it, as reading back has shown.' };
    case 'conflict':
      return { kind: 'conflict', message };
    case 'unknown':
      return { kind: 'waiting', message };
    case 'queued':
    case 'sending':
    case 'rejected':
    case 'failed':
    case null:
      return { kind: 'blocked', message };
    default:
      return assertNever(standing);
  }
}
