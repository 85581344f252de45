import { z } from 'zod';
import { sheetNames } from '../plan/sheet';
import { editSchema } from './workspace-schemas';

const identity = z.string().min(1).max(64);
const label = z.string().min(1).max(200);
const milliseconds = z.number().nonnegative();

/** Whether what was typed is on the disk. Times are milliseconds since 1970, UTC. */
export const keepingSchema = z.discriminatedUnion('kind', [
  /** Everything is on the disk; `at` is when that was last written, null before the first edit. */
  z.strictObject({ kind: z.literal('kept'), at: milliseconds.nullable() }).readonly(),
  /** The disk refuses. `inLifeboat` tells whether a second folder took all edits since then. */
  z
    .strictObject({
      kind: z.literal('notKept'),
      /** Why, in plan language. */
      reason: z.string(),
      since: milliseconds,
      inLifeboat: z.boolean(),
      /** Whether trying again cannot help: another place stands in for the workspace until the next start. */
      needsRestart: z.boolean(),
    })
    .readonly(),
]);
export type Keeping = z.infer<typeof keepingSchema>;

const editKinds = ['typed', 'pasted', 'imported', 'tool'] as const;
export type EditKind = (typeof editKinds)[number];

/** One gesture as a person makes it: what it is called, and for undo and redo which step it moves along. */
const causeSchema = z.union([
  z.strictObject({ how: z.enum(editKinds), label, sheet: z.enum(sheetNames) }).readonly(),
  z.strictObject({ how: z.enum(['undo', 'redo']), stepId: identity }).readonly(),
]);

export const gestureSchema = z.strictObject({ id: identity, cause: causeSchema }).readonly();
export type Gesture = z.infer<typeof gestureSchema>;

/** A gesture that the disk has not taken yet. */
export const waitingGestureSchema = z
  .strictObject({ gesture: gestureSchema, edits: z.array(editSchema).readonly() })
  .readonly();

/** A step that can be undone or done again; its `id` is that of the gesture that made it. */
const stepHeadSchema = z
  .strictObject({ id: identity, label: z.string(), sheet: z.enum(sheetNames) })
  .readonly();
export type HistoryStepHead = z.infer<typeof stepHeadSchema>;

/** Both sides of the history, oldest first; undone steps end with the one that redo takes. */
export const historySchema = z
  .strictObject({ done: z.array(stepHeadSchema).readonly(), undone: z.array(stepHeadSchema).readonly() })
  .readonly();

/** What a step did and what takes it back, each in the order to apply it. */
export const stepEditsSchema = z
  .strictObject({ edits: z.array(editSchema).readonly(), inverse: z.array(editSchema).readonly() })
  .readonly();

/** The text in the open editor, not yet an edit; it comes back in the editor after a crash. */
export const cellDraftSchema = z
  .strictObject({ rowId: identity, field: z.string().min(1).max(64), text: z.string().max(10_000) })
  .readonly();
export type CellDraft = z.infer<typeof cellDraftSchema>;
