import { z } from 'zod';
import { sheetNames } from '../plan/sheet';
import { editSchema } from './workspace-schemas';

const count = z.int().nonnegative();
const milliseconds = z.number().nonnegative();

/** What became of a row of a run; null for one that was let go or not sent. */
export const rowOutcomes = [
  'queued',
  'sending',
  'created',
  'updated',
  'rejected',
  'failed',
  'unknown',
  'conflict',
  'unchanged',
] as const;
const outcome = z.enum(rowOutcomes).nullable();
export type RowOutcome = z.infer<typeof outcome>;

/** How many rows came to an outcome. */
const outcomeCountSchema = z.strictObject({ state: outcome, rows: count }).readonly();

/** A run in the list. Times are milliseconds since 1970, UTC. */
const runEntrySchema = z
  .strictObject({
    runId: z.string(),
    startedAt: milliseconds,
    /** Null while it goes on. */
    endedAt: milliseconds.nullable(),
    phase: z.enum(['sending', 'finished', 'stopped', 'interrupted']),
    notice: z.string(),
    scope: z.string(),
    environment: z.string(),
    connection: z.string(),
    baseUrl: z.string(),
    database: z.string(),
    userName: z.string(),
    outcomes: z.array(outcomeCountSchema).readonly(),
    batches: count,
    verified: count,
    unverified: count,
  })
  .readonly();
export type RunEntry = z.infer<typeof runEntrySchema>;

export const runPageSchema = z
  .strictObject({ runs: z.array(runEntrySchema).readonly(), next: z.number().nullable() })
  .readonly();
export type RunPage = z.infer<typeof runPageSchema>;

/** Rows with the same outcome and words. */
const messageGroupSchema = z
  .strictObject({
    ...{ state: outcome, message: z.string(), rows: count },
    /** How many of them the search finds; all where nothing is searched for. */
    found: count,
  })
  .readonly();
export type MessageGroup = z.infer<typeof messageGroupSchema>;

/** One PUT of a run. */
const sentBatchSchema = z
  .strictObject({
    number: count,
    tried: count,
    sheet: z.enum(sheetNames),
    planId: z.string(),
    rows: count,
    writtenAt: milliseconds,
    answeredAt: milliseconds.nullable(),
    status: z.int().nullable(),
    activityId: z.string().nullable(),
    failure: z.string().nullable(),
  })
  .readonly();
export type SentBatch = z.infer<typeof sentBatchSchema>;

export const runDetailSchema = z
  .strictObject({
    run: runEntrySchema,
    groups: z.array(messageGroupSchema).readonly(),
    /** The first thousand. */
    batches: z.array(sentBatchSchema).readonly(),
  })
  .readonly();
export type RunDetail = z.infer<typeof runDetailSchema>;

/** What the server stored differently from what was sent, field by field. */
export const differencesSchema = z
  .array(z.strictObject({ field: z.string(), sent: z.string().nullable(), stored: z.string().nullable() }))
  .readonly();

/** One row of a run. */
export const runRowSchema = z
  .strictObject({
    rowId: z.string(),
    sheet: z.enum(sheetNames),
    planId: z.string(),
    second: z.string(),
    state: outcome,
    message: z.string(),
    differences: differencesSchema,
  })
  .readonly();
export type RunRow = z.infer<typeof runRowSchema>;

const searchedRun = {
  runId: z.string().max(64),
  /** Part of `plan|key`; empty for all. */
  search: z.string().max(200),
};

/** A run, and what is searched for in it. */
export const searchedRunSchema = z.strictObject(searchedRun).readonly();
export type SearchedRun = z.infer<typeof searchedRunSchema>;

const chosenRows = {
  ...searchedRun,
  /** Only those with this outcome and these words. */
  group: z.strictObject({ state: outcome, message: z.string() }).readonly().nullable(),
};

/** Which rows of a run, all of them with an empty search and no group. */
export const chosenRowsSchema = z.strictObject(chosenRows).readonly();
export type ChosenRows = z.infer<typeof chosenRowsSchema>;

/** Which rows of a run to read. */
export const runRowFilterSchema = z
  .strictObject({
    ...chosenRows,
    /** From `next` of the chunk before; null for the first. */
    after: z.number().nullable(),
  })
  .readonly();
export type RunRowFilter = z.infer<typeof runRowFilterSchema>;

export const runRowsSchema = z
  .strictObject({ rows: z.array(runRowSchema).readonly(), next: z.number().nullable() })
  .readonly();
export type RunRows = z.infer<typeof runRowsSchema>;

const rowNameSchema = z
  .strictObject({ sheet: z.enum(sheetNames), planId: z.string(), second: z.string() })
  .readonly();

/** What takes a run back, as ordinary edits to be looked at and sent. */
export const restoreSchema = z
  .strictObject({
    /** All of one sheet belong to one gesture. */
    edits: z.record(z.enum(sheetNames), z.array(editSchema).readonly()).readonly(),
    /** Rows that the run created; they stay. */
    created: z.array(rowNameSchema).readonly(),
    /** Cells that hold something else by now than the run wrote; they are left. */
    changedSince: count,
    /** The first of them. */
    changedCells: z
      .array(
        z
          .strictObject({
            ...{ sheet: z.enum(sheetNames), planId: z.string(), second: z.string() },
            field: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    /** Rows that could not be loaded, with their plans. */
    missing: z.array(rowNameSchema).readonly(),
  })
  .readonly();
export type Restore = z.infer<typeof restoreSchema>;
