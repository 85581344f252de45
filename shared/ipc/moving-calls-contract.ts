import { z } from 'zod';
import { connectionId } from './kept-connection-schemas';
import { workspaceEntrySchema, workspaceId } from './shelf-schemas';

const nothing = z.strictObject({}).readonly();
const count = z.int().nonnegative();

/** The calls about moving a workspace to another connection, a part of the contract. */
export const movingCallSchemas = {
  /** What a workspace of the connection in use would take along. */
  previewMove: {
    takes: z.strictObject({ id: workspaceId }).readonly(),
    gives: z
      .strictObject({ plans: count, rows: count, edited: count, created: count, unanswered: count })
      .readonly(),
  },
  /**
   * Makes a workspace of that connection with what was typed in this one, over the rows as they are there; progress
   * arrives as `loadProgressed`. The workspace itself goes into the bin of its connection. The connection it moved
   * to is in use then; the window opens the workspace next. Nothing is sent. A failure leaves everything as it was.
   */
  moveWorkspace: {
    takes: z.strictObject({ id: workspaceId, connectionId }).readonly(),
    gives: z
      .strictObject({
        workspace: workspaceEntrySchema,
        /** Rows whose edits are kept; `different`: of those, where an edited cell held something else there. */
        ...{ kept: count, different: count, alreadySo: count },
        /** Changed rows that are new there, and unchanged ones it has not got. */
        ...{ fresh: count, leftBehind: count, missingPlans: count },
      })
      .readonly(),
  },
  /** Asks for no further plan; nothing is moved then. */
  stopMove: { takes: nothing, gives: nothing },
} as const;
