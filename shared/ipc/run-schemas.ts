import { z } from 'zod';
import { sheetNames } from '../plan/sheet';

const count = z.int().nonnegative();

export const runCountsSchema = z
  .strictObject({
    queued: count,
    sending: count,
    created: count,
    updated: count,
    rejected: count,
    failed: count,
    unknown: count,
    conflict: count,
    /** Rows that turned out to be on the server already, exactly as they are here. */
    unchanged: count,
  })
  .readonly();
export type RunCounts = z.infer<typeof runCountsSchema>;

/** A plan's sheet the run is at: what it does there, and its rows that are still to go. */
const openPlanSchema = z
  .strictObject({
    sheet: z.enum(sheetNames),
    planId: z.string(),
    doing: z.enum(['reading', 'sending', 'waiting', 'resting', 'checking']),
    left: count,
  })
  .readonly();
export type OpenPlan = z.infer<typeof openPlanSchema>;

/**
 * Why a run is paused: a person asked for it, or it holds itself as nothing more would get through. Then `Resume`
 * goes on once there is a new sign-in, the connection is right again, or the service is back.
 */
const pauseReasons = ['asked', 'signIn', 'connection', 'service'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** A run as the status line shows it. One at a time. */
export const runProgressSchema = z
  .strictObject({
    runId: z.string(),
    phase: z.enum(['reading', 'sending', 'settling', 'paused', 'stopping', 'finished', 'stopped']),
    rows: count,
    counts: runCountsSchema,
    /** Updated rows that were made new here: the server had them, and they had not been loaded. */
    unloaded: count,
    batchesDone: count,
    batches: count,
    /** Sheets of plans the run takes rows of, and those that are done. */
    plans: count,
    plansDone: count,
    /** Those it is at. */
    openPlans: z.array(openPlanSchema).readonly(),
    /** Milliseconds since the run began. */
    elapsed: count,
    /** Milliseconds until it goes on, as of this report; null where it does not wait. */
    waitsFor: count.nullable(),
    /** Null while it is not paused. */
    pausedFor: z.enum(pauseReasons).nullable(),
    /** What the run is waiting for, or why it is paused or stopped, in plan language; empty when there is nothing to say. */
    notice: z.string(),
  })
  .readonly();
export type RunProgress = z.infer<typeof runProgressSchema>;

/** Which rows a run takes. Rows with errors never go along. */
export const runScopes = ['changed', 'failed'] as const;

export const startedRunSchema = z
  .strictObject({
    runId: z.string(),
    /** Rows the run has taken. */
    rows: count,
    /** Edited or new rows left out because they have errors. */
    heldBack: count,
  })
  .readonly();
