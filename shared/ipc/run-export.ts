import { z } from 'zod';
import type { RunEntry, RunRow, SentBatch } from './history-schemas';
import type { RowChanges } from './run-changes';

/** What a history can be written as. */
export const historyFormats = ['xlsx', 'csv', 'json'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** Which runs: one, or all that had a row with `search` in `plan|key`. */
export const exportedRunsSchema = z
  .strictObject({ runId: z.string().min(1).max(64).nullable(), search: z.string().max(200) })
  .readonly();
export type ExportedRuns = z.infer<typeof exportedRunsSchema>;

export const runExportSchema = z
  .strictObject({ file: z.string(), runs: z.int().nonnegative(), rows: z.int().nonnegative() })
  .readonly();
export type RunExport = z.infer<typeof runExportSchema>;

/** A row of a run with what was to be changed in it, and the last request that carried it; null for one that never went out. */
export interface ExportedRow extends RunRow, Pick<RowChanges, 'isNew' | 'changes'> {
  readonly request: Pick<
    SentBatch,
    'number' | 'tried' | 'writtenAt' | 'answeredAt' | 'status' | 'activityId' | 'failure'
  > | null;
}

/** The history in pieces: a run, then all its requests and all its rows, some hundreds at a time. */
export type ExportPart =
  | { readonly kind: 'run'; readonly run: RunEntry }
  | { readonly kind: 'requests'; readonly requests: readonly SentBatch[] }
  | { readonly kind: 'rows'; readonly rows: readonly ExportedRow[] };

/** A file being written; under its name there is nothing new before the end. */
export interface HistoryFile {
  readonly add: (part: ExportPart) => Promise<void>;
  /** Fulfils once the file is on the disk under its name. */
  readonly finish: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
}
