import type { Edit } from '../../../shared/plan/edit';
import type { SheetName } from '../../../shared/plan/sheet';

/** How a person changed cells: at the keyboard, from the clipboard, from a workbook, by fill, round and the like. */
export type EditKind = 'typed' | 'pasted' | 'imported' | 'tool';

/** What one gesture did, to be kept whole: a cell typed, a paste of 10,000 rows, an undo. */
export interface EditRequest {
  /** Of the gesture, made by the window; a gesture that comes again is not applied again. At most 64 characters. */
  readonly id: string;
  readonly workspaceId: string;
  readonly edits: readonly Edit[];
  readonly cause: EditCause;
}

/** A new step of the history, or a move along it. */
export type EditCause =
  | { readonly how: EditKind; readonly label: string; readonly sheet: SheetName }
  | { readonly how: 'undo' | 'redo'; readonly stepId: string };

/** A step that can be undone or done again. Its `id` is that of the gesture that made it. */
export interface HistoryStepHead {
  readonly id: string;
  readonly label: string;
  readonly sheet: SheetName;
}

/** Both sides of the history, oldest first; undone steps end with the one that redo takes. */
export interface KeptHistory {
  readonly done: readonly HistoryStepHead[];
  readonly undone: readonly HistoryStepHead[];
}

/** What a step did and what takes it back, each in the order to apply it. */
export interface StepEdits {
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
}
