import { z } from 'zod';
import { reviewKinds } from '../batch/reviewed-row';
import { sheetNames } from '../plan/sheet';

const count = z.int().nonnegative();
const rowId = z.string().min(1).max(64);
const fieldName = z.string().max(64);
const greatestRows = 200_000;

/** The window names a review, so that what it is told of it can never come before the name. */
export const reviewName = z.strictObject({ reviewId: z.string().min(1).max(64) }).readonly();

export const stoppedReviewSchema = z
  .strictObject({ reviewId: z.string().max(64), isForgotten: z.boolean() })
  .readonly();

const reviewedRowSchema = z
  .strictObject({
    rowId,
    revision: count,
    kind: z.enum(reviewKinds),
    message: z.string(),
    server: z.record(z.string(), z.string().nullable()).readonly().nullable(),
    isUnloaded: z.literal(true).optional(),
  })
  .readonly();

/** Rows that were judged since the last report, and how far the review has come. */
export const reviewProgressSchema = z
  .strictObject({
    reviewId: z.string(),
    isOver: z.boolean(),
    plans: count,
    plansDone: count,
    found: z.array(reviewedRowSchema).readonly(),
    /** Plans that could not be read, and why; their rows are among those found. */
    troubles: z
      .array(
        z.strictObject({ sheet: z.enum(sheetNames), planId: z.string(), message: z.string() }).readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ReviewProgress = z.infer<typeof reviewProgressSchema>;

/**
 * What becomes of a row in conflict. `theirs`: the cells that take what the server holds; the others keep what was
 * typed. Where the server has no such row any more, `keep` says whether it is created again or goes here too.
 */
const choiceSchema = z
  .strictObject({
    rowId,
    keep: z.enum(['mine', 'theirs']),
    theirs: z.array(fieldName).max(64).readonly(),
  })
  .readonly();
export type ReviewChoice = z.infer<typeof choiceSchema>;

const choices = z.array(choiceSchema).max(greatestRows).readonly();

/** The rows of a review that are decided by the gesture that follows. */
export const decidedReviewSchema = z
  .strictObject({ reviewId: z.string().max(64), rowIds: z.array(rowId).max(greatestRows).readonly() })
  .readonly();

/** Rows under which the server's row was put; those it has no more have none. */
export const decidedRowsSchema = z
  .array(z.strictObject({ rowId, isGone: z.boolean() }).readonly())
  .readonly();
export type DecidedRows = z.infer<typeof decidedRowsSchema>;

/** What of a review is to be sent. Its choices have been made by a gesture before. */
export const sentReviewSchema = z
  .strictObject({
    reviewId: z.string().max(64),
    choices,
    /** Rows that are not to be sent now. */
    leftOut: z.array(rowId).max(greatestRows).readonly(),
  })
  .readonly();
export type SentReview = z.infer<typeof sentReviewSchema>;
