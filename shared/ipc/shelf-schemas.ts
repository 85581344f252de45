import { z } from 'zod';
import { sheetNames } from '../plan/sheet';

export const workspaceId = z.string().min(1).max(64);
export const workspaceName = z.string().trim().min(1).max(100);
const milliseconds = z.number().nonnegative();

/** A workspace in the list. Times are milliseconds since 1970, UTC. */
export const workspaceEntrySchema = z
  .strictObject({
    id: workspaceId,
    name: z.string(),
    changedAt: milliseconds,
    openedAt: milliseconds,
    /** When it was put into the bin; null outside it. */
    deletedAt: milliseconds.nullable(),
  })
  .readonly();
export type WorkspaceEntry = z.infer<typeof workspaceEntrySchema>;

/** JSON names by their place in packed rows (`shared/plan/packed-row`). */
const placesSchema = z.record(z.enum(sheetNames), z.array(z.string()).readonly()).readonly();

/** Some thousand rows as UTF-8 text of packed rows; `next` continues, null at the end. */
export const rowChunkSchema = z
  .strictObject({
    text: z.instanceof(Uint8Array),
    places: placesSchema,
    next: z.number().nullable(),
  })
  .readonly();
