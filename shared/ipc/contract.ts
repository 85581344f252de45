import { z } from 'zod';
import type { CallName, EventName } from './call-names';
import {
  connectionSchema,
  loadedPlansSchema,
  planSummarySchema,
  referenceSchema,
} from './connection-schemas';
import type { Result } from './failure';
import { runProgressSchema, runScopes, startedRunSchema } from './run-schemas';
import { editSchema, rowSchema, rowUpdateSchema } from './workspace-schemas';

const nothing = z.strictObject({}).readonly();
const rowIds = z.array(z.string().min(1).max(64)).max(200_000).readonly();
const count = z.int().nonnegative();

/**
 * The whole border between the window and the main process. Each call has what it takes and what it gives;
 * the door in the main process checks both. A new call is one line here and one in `call-names`.
 */
export const calls = {
  /** What the workspace holds, and the connection it belongs to. */
  openWorkspace: {
    takes: nothing,
    gives: z
      .strictObject({
        appVersion: z.string(),
        connection: connectionSchema,
        rows: z.array(rowSchema).readonly(),
        run: runProgressSchema.nullable(),
      })
      .readonly(),
  },
  /** Benefit codes and coverage types of the database. */
  readReference: { takes: nothing, gives: referenceSchema },
  /** All plans of the database. */
  listPlans: { takes: nothing, gives: z.array(planSummarySchema).readonly() },
  /** Loads both sheets' rows of the plans; rows arrive as `workspaceChanged`, progress as `loadProgressed`. */
  loadPlans: {
    takes: z
      .strictObject({ planIds: z.array(z.string().min(1).max(20)).min(1).max(100_000).readonly() })
      .readonly(),
    gives: loadedPlansSchema,
  },
  /** Keeps edits in the order they were made. Answers once they are kept. */
  applyEdits: {
    takes: z.strictObject({ edits: z.array(editSchema).max(200_000).readonly() }).readonly(),
    gives: z.strictObject({ kept: count }).readonly(),
  },
  /** Starts sending; progress arrives as `runProgressed`, outcomes as `workspaceChanged`. */
  startRun: { takes: z.strictObject({ scope: z.enum(runScopes) }).readonly(), gives: startedRunSchema },
  /** Stops after the batches in flight; rows that were not sent become edited or new again. */
  stopRun: { takes: nothing, gives: nothing },
  /** Reads back the plans of rows without an answer and says what became of them. */
  settleUnknown: {
    takes: nothing,
    gives: z.strictObject({ settled: count, stillUnknown: count }).readonly(),
  },
  /** Decides rows in conflict: keep what was typed (to be sent again), or take the server's row. */
  resolveConflicts: {
    takes: z.strictObject({ rowIds, keep: z.enum(['mine', 'theirs']) }).readonly(),
    gives: z.strictObject({ resolved: count }).readonly(),
  },
} as const satisfies Record<CallName, { readonly takes: z.ZodType; readonly gives: z.ZodType }>;

export const events = {
  /** Rows that came, changed or went, in bundles of at most one per animation frame. */
  workspaceChanged: z
    .strictObject({
      added: z.array(rowSchema).readonly(),
      updated: z.array(rowUpdateSchema).readonly(),
      removed: rowIds,
    })
    .readonly(),
  loadProgressed: z.strictObject({ plansDone: count, plans: count, rows: count }).readonly(),
  runProgressed: runProgressSchema,
} as const satisfies Record<EventName, z.ZodType>;

export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]['takes']>;
export type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]['gives']>;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What the preload puts on the window: one function per verb, and one way to listen per event. */
export type PlanbatchApi = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
} & {
  readonly on: {
    readonly [Name in EventName]: (listener: (payload: EventPayload<Name>) => void) => () => void;
  };
};
