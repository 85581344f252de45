import { z } from 'zod';
import { sheetNames } from '../plan/sheet';

const column = z.string().min(1).max(64);
const text = z.string().max(10_000);

/** The most values of one filter that are kept: a longer list is not brought back. */
const greatestValues = 2000;

/** What the filter of a column asks, as `CellTest` in the window says it. */
const testSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    how: z.enum(['contains', 'lacks', 'equals', 'differs', 'begins', 'ends']),
    text,
  }),
  z.strictObject({
    kind: z.literal('number'),
    how: z.enum(['equals', 'differs', 'above', 'atLeast', 'below', 'atMost', 'between']),
    number: text,
    and: text,
  }),
  z.strictObject({ kind: z.literal('blank'), isBlank: z.boolean() }),
  z.strictObject({ kind: z.literal('values'), values: z.array(text).max(greatestValues).readonly() }),
  z.strictObject({ kind: z.literal('changed') }),
  z.strictObject({ kind: z.literal('problems') }),
]);

/** How the rows of a sheet are sorted and filtered, by the JSON names of columns. */
export const keptArrangementSchema = z
  .strictObject({
    sort: z
      .array(z.strictObject({ column, direction: z.enum(['ascending', 'descending']) }).readonly())
      .max(100)
      .readonly(),
    filters: z
      .array(z.strictObject({ column, test: testSchema.readonly() }).readonly())
      .max(100)
      .readonly(),
    /** What has to stand somewhere in a row; empty for nothing. */
    quick: text,
  })
  .readonly();
export type KeptArrangement = z.infer<typeof keptArrangementSchema>;
export type KeptTest = z.infer<typeof testSchema>;

/** The same of one sheet of a workspace. */
export const sheetArrangementSchema = z
  .strictObject({ workspaceId: z.string().max(64), sheet: z.enum(sheetNames), rows: keptArrangementSchema })
  .readonly();
