import { createHash } from 'node:crypto';
import { z } from 'zod';
import { differencesSchema } from '../../../../shared/ipc/history-schemas';
import { sheetOf } from '../row-columns';
import { bytesOf, textOrNullOf } from '../sql-column';
import type { Database } from '../sqlite-driver';
import { inflated } from './deflated-text';
import { sentRows } from './open-items';

/** A batch and its answer are far smaller; a file from elsewhere might hold what inflates without end. */
const greatestText = 64 * 1024 * 1024;

const beforeSchema = z.array(z.record(z.string(), z.string().nullable()));

/** Looks at everything the runs of a file hold, as it was written by somebody else. Throws what is wrong. */
export function checkRuns(copy: Database): void {
  for (const row of copy.prepare('SELECT sheet, differences FROM run_rows').iterate()) {
    sheetOf(row);
    const differences = textOrNullOf(row, 'differences');
    if (differences !== null) differencesSchema.parse(JSON.parse(differences));
  }
  for (const plan of copy.prepare('SELECT sheet, rows FROM run_plans').iterate()) {
    sheetOf(plan);
    beforeSchema.parse(JSON.parse(inflated(bytesOf(plan, 'rows'), greatestText)));
  }
  for (const attempt of copy.prepare('SELECT sheet, body, body_sha256, answer FROM attempts').iterate()) {
    const body = inflated(bytesOf(attempt, 'body'), greatestText);
    const hash = createHash('sha256').update(body, 'utf8').digest();
    if (!hash.equals(bytesOf(attempt, 'body_sha256'))) throw new Error('A request is not what was sent');
    sentRows(sheetOf(attempt), body);
    if (attempt['answer'] !== null) inflated(bytesOf(attempt, 'answer'), greatestText);
  }
  const stray = copy.prepare('PRAGMA foreign_key_check').all();
  if (stray.length > 0) throw new Error('A row refers to one that is not there');
}
