import type { Cells } from '../../../../shared/plan/cells';
import { comparedKey } from '../../../../shared/plan/row-key';
import type { SheetName } from '../../../../shared/plan/sheet';
import { readServerRow } from '../../../../shared/batch/server-row';
import { landingsAfter } from '../../../../shared/batch/landing-after';
import { sheetOf } from '../row-columns';
import { bytesOf, numberOf, numberOrNullOf, textOf } from '../sql-column';
import type { Database, SqlRow, Statement } from '../sqlite-driver';
import { inflated } from './deflated-text';

/** A row that was sent and has no answer yet, as it was written down before its first byte left. */
export interface OpenSending {
  readonly runId: string;
  readonly rowId: string;
  readonly revision: number;
  readonly sheet: SheetName;
  readonly planId: string;
  /** The complete row that was sent. */
  readonly sent: Cells;
  /** The row as the server held it before; null when it had none. */
  readonly before: Cells | null;
  /** Whether the service answered in such a way that the row cannot land any more. */
  readonly isAnswered: boolean;
}

/** Reads what was sent and what was there before from the bytes on disk. */
export class OpenItems {
  readonly #open: Statement;
  readonly #places: Statement;
  readonly #before: Statement;

  constructor(database: Database) {
    this.#open = database.prepare(
      `SELECT DISTINCT attempts.number, attempts.run, runs.id, attempts.sheet, attempts.plan, attempts.body,
         attempts.status, attempts.answer
       FROM items JOIN attempts ON attempts.number = items.attempt JOIN runs ON runs.number = attempts.run
       WHERE items.settled_at IS NULL AND runs.workspace = ? ORDER BY attempts.number`,
    );
    this.#places = database.prepare(
      'SELECT row_id, row_revision, settled_at FROM items WHERE attempt = ? ORDER BY number',
    );
    this.#before = database.prepare('SELECT rows FROM run_plans WHERE run = ? AND sheet = ? AND plan = ?');
  }

  all(workspace: number): readonly OpenSending[] {
    return this.#open.all(workspace).flatMap((attempt) => this.#itemsOf(attempt));
  }

  #itemsOf(attempt: SqlRow): readonly OpenSending[] {
    const sheet = sheetOf(attempt);
    const planId = textOf(attempt, 'plan');
    const before = beforeFinder(this.#before.get(numberOf(attempt, 'run'), sheet, planId), sheet);
    const bodies = sentRows(sheet, inflated(bytesOf(attempt, 'body')));
    const status = numberOrNullOf(attempt, 'status');
    const text = attempt['answer'] === null ? '' : inflated(bytesOf(attempt, 'answer'));
    const landings = status === null ? [] : landingsAfter(sheet, bodies, { status, text });
    return this.#places.all(numberOf(attempt, 'number')).flatMap((item, index) => {
      const sent = bodies[index];
      if (numberOrNullOf(item, 'settled_at') !== null || sent === undefined) return [];
      return {
        runId: textOf(attempt, 'id'),
        rowId: textOf(item, 'row_id'),
        revision: numberOf(item, 'row_revision'),
        ...{ sheet, planId, sent },
        isAnswered: landings[index] === 0,
        before: before(sent),
      };
    });
  }
}

/** The rows of a body in their order. Throws where the bytes are not what was written. */
export function sentRows(sheet: SheetName, body: string): readonly Cells[] {
  return (JSON.parse(body) as readonly unknown[]).map((row) => {
    const reading = readServerRow(sheet, row);
    if (!reading.ok) throw new Error(`A recorded request cannot be read: ${reading.reason}`);
    return reading.cells;
  });
}

/** Looks up what the server held of a row before the run. */
export function beforeFinder(plan: SqlRow | undefined, sheet: SheetName): (cells: Cells) => Cells | null {
  const rows = plan === undefined ? [] : (JSON.parse(inflated(bytesOf(plan, 'rows'))) as readonly Cells[]);
  const byKey = new Map(rows.map((row) => [comparedKey(sheet, row), row]));
  return (cells) => byKey.get(comparedKey(sheet, cells)) ?? null;
}
