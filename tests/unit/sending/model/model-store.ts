import { landingsAfter } from '../../../../shared/batch/landing-after';
import type { BeforeImage, Mark, RecordedAnswer, RecordedAttempt } from '../../../../shared/batch/run-record';
import type { Cells } from '../../../../shared/plan/cells';
import { withCells } from '../../../../shared/plan/edit';
import type { Row } from '../../../../shared/plan/row';
import { comparedKey } from '../../../../shared/plan/row-key';
import { changedFields } from '../../../../shared/plan/row-state';
import { type RowUpdate, withUpdate } from '../../../../shared/plan/row-update';
import type { OpenSending } from '../../../../electron/sending/open-attempts';
import { sentCells } from './model-server';

interface Item extends OpenSending {
  readonly attempt: string;
  readonly isSettled: boolean;
}

/** What the disk holds: a crash takes nothing of it. */
export class ModelStore {
  readonly rows = new Map<string, Row>();
  readonly #befores = new Map<string, readonly Cells[]>();
  #items: readonly Item[] = [];

  edit(rowId: string, cells: Cells): void {
    const row = this.rows.get(rowId);
    if (row !== undefined) this.rows.set(rowId, withCells(row, cells, []));
  }

  changed(): readonly Row[] {
    return [...this.rows.values()].filter((row) => row.baseline === null || changedFields(row).length > 0);
  }

  update(updates: readonly RowUpdate[]): void {
    for (const update of updates) {
      const row = this.rows.get(update.rowId);
      if (row !== undefined) this.rows.set(row.id, withUpdate(row, update));
    }
  }

  before(runId: string, planId: string, rows: readonly Cells[]): void {
    this.#befores.set(`${runId} ${planId}`, rows);
  }

  /** Of the rows of a first attempt those that were edited since they were frozen; a later one repeats what it was. */
  editedSince({ rows, tried }: RecordedAttempt): readonly string[] {
    if (tried > 1) return [];
    return rows.flatMap(({ rowId, revision }) =>
      this.rows.get(rowId)?.revision === revision ? [] : [rowId],
    );
  }

  /** Throws where a row is in another attempt that has no answer (invariant 5). */
  record(runId: string, { rows, body, number, planId, sheet }: RecordedAttempt, image?: BeforeImage): void {
    if (image !== undefined) this.before(runId, planId, image.rows);
    const bodies = (JSON.parse(body) as readonly unknown[]).map(sentCells);
    const before = this.#befores.get(`${runId} ${planId}`) ?? [];
    const items = rows.map(({ rowId, revision }, index): Item => {
      if (this.open().some((item) => item.rowId === rowId)) throw new Error('A row is in two open attempts');
      const sent = bodies[index] ?? {};
      const was = before.find((row) => comparedKey(sheet, row) === comparedKey(sheet, sent)) ?? null;
      const place = { runId, rowId, revision, sheet, planId };
      return {
        ...place,
        sent,
        before: was,
        isAnswered: false,
        attempt: `${runId} ${number}`,
        isSettled: false,
      };
    });
    this.#items = [...this.#items.filter((item) => !item.isSettled), ...items];
  }

  /** What a gateway answers ends nothing, nor does "accepted". */
  answered(runId: string, { number, status, text }: RecordedAnswer): void {
    const attempt = `${runId} ${number}`;
    const own = this.#items.filter((item) => item.attempt === attempt);
    const sent = own.map((item) => item.sent);
    const landings = landingsAfter('accumulators', sent, { status: status ?? 0, text: text ?? '' });
    const ended = new Set(own.filter((_, index) => landings[index] === 0));
    this.#items = this.#items.map((item) => (ended.has(item) ? { ...item, isAnswered: true } : item));
  }

  tell(marks: readonly Mark[]): void {
    const settled = new Set(
      marks
        .filter(({ standing }) => standing !== 'unknown' && standing !== 'sending')
        .map(({ update }) => update.rowId),
    );
    this.#items = this.#items.map((item) => (settled.has(item.rowId) ? { ...item, isSettled: true } : item));
    this.update(marks.map(({ update }) => update));
  }

  open(): readonly OpenSending[] {
    return this.#items.filter((item) => !item.isSettled);
  }
}
