import { neverLeft } from '../../../../shared/batch/run-record';
import { sentChanges } from '../../../../shared/batch/sent-changes';
import type { AskedChanges, RowChanges } from '../../../../shared/ipc/run-changes';
import type { Cells } from '../../../../shared/plan/cells';
import type { SheetName } from '../../../../shared/plan/sheet';
import { sheetOf } from '../row-columns';
import { bytesOf, numberOf, textOf } from '../sql-column';
import type { Database, SqlRow, Statement } from '../sqlite-driver';
import type { WorkspaceTable } from '../workspace-table';
import { inflated } from './deflated-text';
import { beforeFinder, sentRows } from './open-items';

/** A request as it went out, by row. */
interface SentRequest {
  readonly sheet: SheetName;
  readonly rows: ReadonlyMap<string, Cells>;
  readonly before: (sent: Cells) => Cells | null;
}

const neverLeftWords = JSON.stringify(Object.values(neverLeft));

/**
 * Reads what a run tried to change, cell by cell, from the bytes that went out and from the plans as they were before.
 * Each request and plan is unpacked once for all rows asked about, which is why they are asked about some hundreds at
 * a time.
 */
export class SentChangesReading {
  readonly #run: Statement;
  readonly #last: Statement;
  readonly #attempt: Statement;
  readonly #items: Statement;
  readonly #before: Statement;

  constructor(
    database: Database,
    private readonly workspaces: WorkspaceTable,
  ) {
    this.#run = database.prepare('SELECT number FROM runs WHERE workspace = ? AND id = ?');
    this.#last = database.prepare(
      `SELECT items.row_id, max(items.attempt) AS attempt
       FROM json_each(?) AS asked CROSS JOIN items ON items.row_id = asked.value
       CROSS JOIN attempts ON attempts.number = items.attempt WHERE attempts.run = ?
       AND coalesce(attempts.failure, '') NOT IN (SELECT value FROM json_each(?)) GROUP BY items.row_id`,
    );
    this.#attempt = database.prepare('SELECT sheet, plan, body FROM attempts WHERE number = ?');
    this.#items = database.prepare('SELECT row_id FROM items WHERE attempt = ? ORDER BY number');
    this.#before = database.prepare('SELECT rows FROM run_plans WHERE run = ? AND sheet = ? AND plan = ?');
  }

  /** One for each row, in the order asked. */
  of(workspaceId: string, { runId, rowIds }: AskedChanges): readonly RowChanges[] {
    const found = this.#run.get(this.workspaces.number(workspaceId), runId);
    const last =
      found === undefined
        ? []
        : this.#last.all(JSON.stringify(rowIds), numberOf(found, 'number'), neverLeftWords);
    const attempts = new Map(last.map((row) => [textOf(row, 'row_id'), numberOf(row, 'attempt')]));
    const requests = this.#requests(found, new Set(attempts.values()));
    return rowIds.map((rowId) => {
      const request = requests.get(attempts.get(rowId) ?? -1);
      const sent = request?.rows.get(rowId);
      if (request === undefined || sent === undefined) return { rowId, isNew: false, changes: [] };
      const before = request.before(sent);
      return { rowId, isNew: before === null, changes: sentChanges(request.sheet, before, sent) };
    });
  }

  #requests(run: SqlRow | undefined, numbers: ReadonlySet<number>): ReadonlyMap<number, SentRequest> {
    const requests = new Map<number, SentRequest>();
    const plans = new Map<string, SentRequest['before']>();
    for (const number of numbers) {
      const attempt = this.#attempt.get(number);
      if (run === undefined || attempt === undefined) continue;
      const [sheet, planId] = [sheetOf(attempt), textOf(attempt, 'plan')];
      const place = `${sheet} ${planId}`;
      const before =
        plans.get(place) ?? beforeFinder(this.#before.get(numberOf(run, 'number'), sheet, planId), sheet);
      plans.set(place, before);
      const bodies = sentRows(sheet, inflated(bytesOf(attempt, 'body')));
      const rows = new Map<string, Cells>();
      for (const [index, item] of this.#items.all(number).entries()) {
        const sent = bodies[index];
        if (sent !== undefined) rows.set(textOf(item, 'row_id'), sent);
      }
      requests.set(number, { sheet, rows, before });
    }
    return requests;
  }
}
