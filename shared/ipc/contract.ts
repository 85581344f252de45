import { z } from 'zod';
import type { CallName, EventName } from './call-names';
import {
  connectionSchema,
  loadedPlansSchema,
  planSummarySchema,
  referenceSchema,
} from './connection-schemas';
import { connectionCallSchemas } from './connection-calls-contract';
import type { Result } from './failure';
import { movingCallSchemas } from './moving-calls-contract';
import {
  restoreSchema,
  runDetailSchema,
  runPageSchema,
  chosenRowsSchema,
  runRowFilterSchema,
  runRowsSchema,
  searchedRunSchema,
} from './history-schemas';
import { askedChangesSchema, runChangesSchema } from './run-changes';
import {
  cellDraftSchema,
  gestureSchema,
  historySchema,
  keepingSchema,
  stepEditsSchema,
  waitingGestureSchema,
} from './keeping-schemas';
import {
  decidedReviewSchema,
  decidedRowsSchema,
  reviewName,
  reviewProgressSchema,
  sentReviewSchema,
  stoppedReviewSchema,
} from './review-schemas';
import { exportedRunsSchema, runExportSchema } from './run-export';
import { leftOutSchema } from './left-out-schema';
import { runProgressSchema, runScopes, startedRunSchema } from './run-schemas';
import { rowChunkSchema, workspaceEntrySchema, workspaceId, workspaceName } from './shelf-schemas';
import { viewSchema, zoomChanges } from './view-schemas';
import { editsTextSchema } from './workspace-schemas';

const nothing = z.strictObject({}).readonly();
const rowIds = z.array(z.string().min(1).max(64)).max(200_000).readonly();
const count = z.int().nonnegative();
const identified = z.strictObject({ id: workspaceId }).readonly();
const named = z.strictObject({ id: workspaceId, name: workspaceName }).readonly();

/**
 * The whole border between the window and the main process. Each call has what it takes and what it gives;
 * the door in the main process checks both. A new call is one line here and one in `call-names`.
 */
export const calls = {
  /**
   * Opens a workspace: the one named, or with null the one last open (a first start makes one). Its rows come by
   * `readRows`; until the last of them is there, only those that are there may be edited, one at a time.
   */
  openWorkspace: {
    takes: z.strictObject({ workspaceId: workspaceId.nullable() }).readonly(),
    gives: z
      .strictObject({
        appVersion: z.string(),
        connection: connectionSchema,
        workspace: workspaceEntrySchema,
        history: historySchema,
        /** Not on the disk yet, so neither among the rows nor in the history, in the order they were made. */
        waiting: z.array(waitingGestureSchema).readonly(),
        draft: cellDraftSchema.nullable(),
        keeping: keepingSchema,
        view: viewSchema.nullable(),
        leftOut: leftOutSchema,
        /** What the start has to tell: a damaged file set aside, edits brought in from the lifeboat. */
        notices: z.array(z.string()).readonly(),
        /** Of a run that the program did not end when it ended itself, told once; null where there is none. */
        interruption: z.string().nullable(),
        run: runProgressSchema.nullable(),
      })
      .readonly(),
  },
  /** The rows of the open workspace, some thousands at a time; begin with `after: null`. */
  readRows: { takes: z.strictObject({ after: z.number().nullable() }).readonly(), gives: rowChunkSchema },
  /** What a step of the history did and what takes it back; null for one that is out of reach. */
  readStep: {
    takes: z.strictObject({ stepId: z.string().min(1).max(64) }).readonly(),
    gives: stepEditsSchema.nullable(),
  },
  /** Keeps the text in the open editor; null once it is closed. */
  keepDraft: { takes: z.strictObject({ draft: cellDraftSchema.nullable() }).readonly(), gives: nothing },
  /** Tries again to bring to the disk what it refused. */
  retryKeeping: { takes: nothing, gives: keepingSchema },
  /** All workspaces of the connection, the bin included, last opened first. */
  listWorkspaces: { takes: nothing, gives: z.array(workspaceEntrySchema).readonly() },
  createWorkspace: { takes: z.strictObject({ name: workspaceName }).readonly(), gives: workspaceEntrySchema },
  renameWorkspace: { takes: named, gives: workspaceEntrySchema },
  /** A new workspace with the same rows and no history. */
  duplicateWorkspace: { takes: named, gives: workspaceEntrySchema },
  /** Into the bin, from which `restoreWorkspace` brings it back with all it had. The open one cannot go. */
  deleteWorkspace: { takes: identified, gives: nothing },
  restoreWorkspace: { takes: identified, gives: workspaceEntrySchema },
  /** Asks where to, and writes one file that another machine can take in. Null when the person thought better. */
  exportWorkspace: { takes: identified, gives: z.strictObject({ file: z.string() }).readonly().nullable() },
  /** Asks for such a file and takes it in as a new workspace. */
  importWorkspace: { takes: nothing, gives: workspaceEntrySchema.nullable() },
  /** Shows the folder with the workspace file in the system's file manager. */
  revealWorkspaces: { takes: nothing, gives: nothing },
  /** Shows the log in the system's file manager. */
  showLog: { takes: nothing, gives: nothing },
  /**
   * Has the browser copy, cut or paste where the focus is, as its menu does: a page may not read the clipboard by
   * itself, nor write to it but in an event that comes of this.
   */
  useClipboard: {
    takes: z.strictObject({ action: z.enum(['copy', 'cut', 'paste']) }).readonly(),
    gives: nothing,
  },
  /** Remembers which rows of a workspace are left out of sending, until the app ends. */
  keepLeftOut: { takes: z.strictObject({ workspaceId, rowIds: leftOutSchema }).readonly(), gives: nothing },
  /** Remembers how the screen was left. */
  keepView: { takes: z.strictObject({ view: viewSchema }).readonly(), gives: nothing },
  /** Makes the whole window larger or smaller, and remembers that. */
  changeZoom: { takes: z.strictObject({ change: z.enum(zoomChanges) }).readonly(), gives: nothing },
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
  /**
   * Keeps one gesture, whole or not at all, in the order they were made. Answers once it is on the disk, or
   * not kept there (`keepingChanged` has told why); a failure means that it broke the rules and was not done.
   */
  applyEdits: {
    takes: z.strictObject({ gesture: gestureSchema, edits: editsTextSchema }).readonly(),
    gives: keepingSchema,
  },
  /** Starts sending; progress arrives as `runProgressed`, outcomes as `workspaceChanged`. */
  startRun: {
    /** `leftOut`: rows that are not to be sent now. */
    takes: z.strictObject({ scope: z.enum(runScopes), leftOut: rowIds.optional() }).readonly(),
    gives: startedRunSchema,
  },
  /** What a run would send, in numbers, and until when Production is unlocked. */
  previewRun: {
    takes: z.strictObject({ scope: z.enum(runScopes), leftOut: rowIds }).readonly(),
    gives: z
      .strictObject({ plans: count, creates: count, updates: count, unlockedUntil: z.number().nullable() })
      .readonly(),
  },
  /** Lets no further batch out until `resumeRun`. Batches in flight get their answers. */
  pauseRun: { takes: nothing, gives: nothing },
  resumeRun: { takes: nothing, gives: nothing },
  /** Stops after the batches in flight; rows that were not sent become edited or new again. */
  stopRun: { takes: nothing, gives: nothing },
  /** The sheet is being scrolled: for some moments a run leaves the processors to that. */
  giveWay: { takes: nothing, gives: nothing },
  /** Reads back the plans of rows without an answer and says what became of them, and why some are so still. */
  settleUnknown: {
    takes: nothing,
    gives: z.strictObject({ settled: count, stillUnknown: count, why: z.string() }).readonly(),
  },
  /**
   * Reads the plans of rows in conflict and puts the server's rows under what was typed, which stays. Mine is kept
   * or theirs taken by the gesture that follows: so undo can take it back.
   */
  resolveConflicts: {
    takes: z.strictObject({ rowIds }).readonly(),
    gives: decidedRowsSchema,
  },
  /** Begins a dry run, which writes nothing: each plan is read and each row judged, told as `reviewProgressed`. */
  startReview: { takes: reviewName, gives: nothing },
  /** Asks for nothing more; what was found can be sent all the same unless it is forgotten. */
  stopReview: { takes: stoppedReviewSchema, gives: nothing },
  /** The same by what the review saw. Sends nothing. */
  decideReviewed: { takes: decidedReviewSchema, gives: decidedRowsSchema },
  /** Sends what was reviewed and no more; a row the server changed since then is held back as a conflict. */
  sendReviewed: { takes: sentReviewSchema, gives: startedRunSchema },
  /** Runs of the open workspace, the newest first: those that had a row with `search` in `plan|key`. */
  readRuns: {
    takes: z.strictObject({ search: z.string().max(200), after: z.number().nullable() }).readonly(),
    gives: runPageSchema,
  },
  /** Null for a run that is not there. With a search, each group of rows tells how many of them it finds. */
  readRun: { takes: searchedRunSchema, gives: runDetailSchema.nullable() },
  /** Rows of a run, some hundreds at a time. */
  readRunRows: { takes: runRowFilterSchema, gives: runRowsSchema },
  /** What a run tried to change in some of its rows, cell by cell. */
  readRunChanges: { takes: askedChangesSchema, gives: runChangesSchema },
  /** What takes a run back, or some of its rows. Loads plans whose rows are not in the workspace; edits nothing. */
  prepareRestore: { takes: chosenRowsSchema, gives: restoreSchema },
  /** Asks where to, and writes runs with their rows and requests there. Null when the person thought better. */
  exportRuns: { takes: exportedRunsSchema, gives: runExportSchema.nullable() },
  /** The practice server has its samples again. Rows of the workspace stay as they are. */
  resetPractice: { takes: nothing, gives: nothing },
  ...connectionCallSchemas,
  ...movingCallSchemas,
} as const satisfies Record<CallName, { readonly takes: z.ZodType; readonly gives: z.ZodType }>;

export const events = {
  /**
   * Rows that came, changed or went, in bundles of at most one per animation frame: a `WorkspaceChange` as JSON text,
   * which crosses to the page ten times as fast as the objects would.
   */
  workspaceChanged: z.strictObject({ text: z.string() }).readonly(),
  loadProgressed: z.strictObject({ plansDone: count, plans: count, rows: count }).readonly(),
  runProgressed: runProgressSchema,
  reviewProgressed: reviewProgressSchema,
  keepingChanged: keepingSchema,
} as const satisfies Record<EventName, z.ZodType>;

/** What a handler behind the door is given. */
export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]['takes']>;
/** What the window passes: the same, but that edits cross as text. */
export type CallQuestion<Name extends CallName> = Name extends 'applyEdits'
  ? z.input<(typeof calls)['applyEdits']['takes']>
  : CallInput<Name>;
export type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]['gives']>;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What the preload puts on the window: one function per verb, and one way to listen per event. */
export type PlanbatchApi = {
  readonly [Name in CallName]: (input: CallQuestion<Name>) => Promise<Result<CallOutput<Name>>>;
} & {
  readonly on: {
    readonly [Name in EventName]: (listener: (payload: EventPayload<Name>) => void) => () => void;
  };
};
