import { z } from 'zod';
import { greatestCellLength } from '../plan/cell-entry';
import type { Edit } from '../plan/edit';
import { runStates } from '../plan/row';
import { sheetNames } from '../plan/sheet';
import { longestWord, readEdits } from './edit-reading';

const identity = z.string().min(1).max(64);
const cells = z.record(z.string().max(64), z.string().max(greatestCellLength).nullable()).readonly();

const placed = {
  id: identity,
  sheet: z.enum(sheetNames),
  position: z.number(),
  cells,
  baseline: cells.nullable(),
  word: z
    .strictObject({
      state: z.enum(runStates),
      message: z.string().max(longestWord),
      revision: z.int().nonnegative(),
    })
    .readonly()
    .exactOptional(),
};

export const editSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('set'),
      rowId: identity,
      cells,
      untouch: z.array(z.string().max(64)).readonly(),
      asAt: z.int().nonnegative().exactOptional(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal('add'), row: z.strictObject(placed).readonly() }).readonly(),
  z.strictObject({ kind: z.literal('remove'), rowId: identity }).readonly(),
]);

/**
 * The edits of one gesture as the window hands them over: one JSON text, because a paste of 10,000 rows as objects
 * takes the window a quarter of a second to copy on their way. What is in the text is checked like any other input.
 */
export const editsTextSchema = z.string().transform((text, context): readonly Edit[] => {
  const edits = readEdits(text);
  if (edits !== undefined) return edits;
  context.addIssue({ code: 'custom', message: 'These are no edits' });
  return z.NEVER;
});
