import {
  type RowOutcome,
  rowOutcomes,
  type RunRow,
  type SentBatch,
} from '../../../../shared/ipc/history-schemas';
import { sheetOf } from '../row-columns';
import { numberOf, numberOrNullOf, textOf, textOrNullOf } from '../sql-column';
import type { SqlRow } from '../sqlite-driver';

/** What became of a row; null for one that was let go. */
export function outcomeOf(row: SqlRow): RowOutcome {
  const text = textOrNullOf(row, 'state');
  return rowOutcomes.find((state) => state === text) ?? null;
}

/** A row of a run as the file has it. */
export function rowFrom(row: SqlRow): RunRow {
  const differences = textOrNullOf(row, 'differences');
  return {
    rowId: textOf(row, 'row_id'),
    sheet: sheetOf(row),
    planId: textOf(row, 'plan'),
    second: textOf(row, 'second'),
    state: outcomeOf(row),
    message: textOf(row, 'message'),
    differences: differences === null ? [] : (JSON.parse(differences) as RunRow['differences']),
  };
}

/** A request as the file has it. */
export function batchFrom(attempt: SqlRow): SentBatch {
  return {
    number: Number(textOf(attempt, 'batch')),
    tried: numberOf(attempt, 'try'),
    sheet: sheetOf(attempt),
    planId: textOf(attempt, 'plan'),
    rows: numberOf(attempt, 'rows'),
    writtenAt: numberOf(attempt, 'written_at'),
    answeredAt: numberOrNullOf(attempt, 'answered_at'),
    status: numberOrNullOf(attempt, 'status'),
    activityId: textOrNullOf(attempt, 'activity'),
    failure: textOrNullOf(attempt, 'failure'),
  };
}
