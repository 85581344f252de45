import { z } from 'zod';

/** A cell that a run tried to change. */
const sentChangeSchema = z
  .strictObject({
    field: z.string(),
    /** As the server held it before the run; null for blank, and throughout a row that it had not got. */
    before: z.string().nullable(),
    sent: z.string().nullable(),
  })
  .readonly();
export type SentChange = z.infer<typeof sentChangeSchema>;

/** What a run sent of a row, as far as that was something else than what the server held. */
const rowChangesSchema = z
  .strictObject({
    rowId: z.string(),
    /** The server had no such row before the run. */
    isNew: z.boolean(),
    /** Empty for a row that never went out. */
    changes: z.array(sentChangeSchema).readonly(),
  })
  .readonly();
export type RowChanges = z.infer<typeof rowChangesSchema>;

/** As many rows as `readRunRows` gives at a time. */
export const askedChangesSchema = z
  .strictObject({ runId: z.string().max(64), rowIds: z.array(z.string().max(64)).max(500).readonly() })
  .readonly();
export type AskedChanges = z.infer<typeof askedChangesSchema>;

/** One for each row asked about, in their order. */
export const runChangesSchema = z.array(rowChangesSchema).readonly();
