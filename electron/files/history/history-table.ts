import { sheetNamed } from '../../../shared/plan/sheet';
import type { RunEntry } from '../../../shared/ipc/history-schemas';
import type { ExportedRow } from '../../../shared/ipc/run-export';

/** A cell of the table: text stays text, counts are numbers, times are moments. */
export type TableCell = string | number | Date | null;

interface TableColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly of: (row: ExportedRow, run: RunEntry) => TableCell;
}

const time = (at: number | null | undefined): Date | null =>
  at === null || at === undefined ? null : new Date(at);

/** One line for each row of a run, which stands on every line, so that a line says all by itself. */
export const historyColumns: readonly TableColumn[] = [
  { title: 'Run started (UTC)', width: 20, of: (_, run) => time(run.startedAt) },
  { title: 'Run ended (UTC)', width: 20, of: (_, run) => time(run.endedAt) },
  { title: 'Run', width: 12, of: (_, run) => run.phase },
  { title: 'Run notice', width: 20, of: (_, run) => run.notice },
  { title: 'Environment', width: 12, of: (_, run) => run.environment },
  { title: 'Connection', width: 16, of: (_, run) => run.connection },
  { title: 'Base URL', width: 24, of: (_, run) => run.baseUrl },
  { title: 'Database', width: 14, of: (_, run) => run.database },
  { title: 'User', width: 14, of: (_, run) => run.userName },
  {
    title: 'Rows in the run',
    width: 10,
    of: (_, run) => run.outcomes.reduce((sum, { rows }) => sum + rows, 0),
  },
  { title: 'Requests of the run', width: 10, of: (_, run) => run.batches },
  { title: 'Sheet', width: 20, of: (row) => sheetNamed(row.sheet).title },
  { title: 'Plan', width: 22, of: (row) => row.planId },
  { title: 'Name', width: 14, of: (row) => row.second },
  { title: 'Outcome', width: 12, of: (row) => row.state ?? 'not sent' },
  { title: 'Message', width: 40, of: (row) => row.message },
  { title: 'New row', width: 10, of: (row) => (row.isNew ? 'yes' : null) },
  { title: 'Changes', width: 50, of: changesText },
  { title: 'Stored differently', width: 30, of: differencesText },
  { title: 'Request', width: 8, of: ({ request }) => request?.number ?? null },
  { title: 'Try', width: 6, of: ({ request }) => request?.tried ?? null },
  { title: 'Sent (UTC)', width: 20, of: ({ request }) => time(request?.writtenAt) },
  { title: 'Answered (UTC)', width: 20, of: ({ request }) => time(request?.answeredAt) },
  { title: 'HTTP status', width: 10, of: ({ request }) => request?.status ?? null },
  { title: 'Activity ID', width: 38, of: ({ request }) => request?.activityId ?? null },
  { title: 'Request failure', width: 30, of: ({ request }) => request?.failure ?? null },
];

/** A row of a run as a line of the table. */
export function historyLine(row: ExportedRow, run: RunEntry): readonly TableCell[] {
  return historyColumns.map(({ of }) => of(row, run));
}

/** `annual_Max: was 500, sent 700`; of a row that the server had not got, only what was sent. */
function changesText({ changes, isNew }: ExportedRow): string {
  return changes
    .map(({ field, before, sent }) => {
      const was = isNew ? '' : `was ${before ?? 'blank'}, `;
      return `${field}: ${was}sent ${sent ?? 'blank'}`;
    })
    .join('; ');
}

/** `annual_Max: sent 700, stored 701` */
function differencesText({ differences }: ExportedRow): string {
  return differences
    .map(({ field, sent, stored }) => `${field}: sent ${sent ?? 'blank'}, stored ${stored ?? 'blank'}`)
    .join('; ');
}
