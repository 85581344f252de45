import { packedRebase, type ToldUpdate } from '../../../shared/plan/packed-rebase';
import { type PackedCells, type PackedEditedAt, unpackedRow } from '../../../shared/plan/packed-row';
import type { CellValue } from '../../../shared/plan/cells';
import type { Row, RowRun } from '../../../shared/plan/row';
import { comparedText } from '../../../shared/plan/row-key';
import { sheetNamed } from '../../../shared/plan/sheet';
import { packedContent, packedEditedAt } from './packed-text';
import type { PlaceList } from './place-list';
import { sheetOf, runOf } from './row-columns';
import { numberOf, textOf, textOrNullOf } from './sql-column';
import type { Database, SqlRow, Statement } from './sqlite-driver';

/** Row numbers of workspace `n` lie between `n` and `n + 1` times this. */
export const rowsPerWorkspace = 2 ** 32;

/** A row and where it lies in the table. */
export interface StoredRow {
  readonly number: number;
  readonly row: Row;
  /** Taken away as the server no longer has it; an edit that was on its way brings it back. */
  readonly isGone: boolean;
}

const columns =
  'number, id, sheet, position, revision, run_state, run_message, run_revision, edited_at, base, cells, gone';

/** The rows of all workspaces, one by one. Every writing call belongs in a transaction. */
export class RowTable {
  readonly #places: PlaceList;
  readonly #find: Statement;
  readonly #last: Statement;
  readonly #insert: Statement;
  readonly #setContent: Statement;
  readonly #setKey: Statement;
  readonly #setRun: Statement;
  readonly #setRuns: Statement;
  readonly #absent: Statement;
  readonly #notAsFrozen: Statement;
  readonly #rebase: Statement;
  readonly #setBase: Statement;
  readonly #remove: Statement;
  readonly #setGone: Statement;
  readonly #forgetGone: Statement;

  constructor(database: Database, places: PlaceList) {
    this.#places = places;
    this.#find = database.prepare(`SELECT ${columns} FROM rows WHERE workspace = ? AND id = ?`);
    this.#last = database.prepare('SELECT number FROM rows WHERE number < ? ORDER BY number DESC LIMIT 1');
    this.#insert = database.prepare(
      `INSERT INTO rows (number, id, sheet, position, revision, run_state, run_message, run_revision,
         edited_at, base, cells, workspace, key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#setContent = database.prepare(
      'UPDATE rows SET revision = ?, edited_at = ?, cells = ? WHERE number = ?',
    );
    this.#setKey = database.prepare('UPDATE rows SET key = ? WHERE number = ?');
    this.#setRun = database.prepare(
      'UPDATE rows SET run_state = ?, run_message = ?, run_revision = ? WHERE number = ?',
    );
    this.#setRuns = database.prepare(
      `UPDATE rows SET run_state = ?, run_message = ?, run_revision = ?
       WHERE workspace = ? AND id IN (SELECT value FROM json_each(?)) AND NOT gone`,
    );
    this.#absent = database.prepare(
      `SELECT value AS id FROM json_each(?) AS wanted WHERE NOT EXISTS (
         SELECT 1 FROM rows WHERE workspace = ? AND id = wanted.value AND NOT gone)`,
    );
    this.#notAsFrozen = database.prepare(
      `SELECT json_extract(wanted.value, '$.rowId') AS id FROM json_each(?) AS wanted WHERE NOT EXISTS (
         SELECT 1 FROM rows WHERE workspace = ? AND id = json_extract(wanted.value, '$.rowId')
           AND revision = json_extract(wanted.value, '$.revision') AND NOT gone)`,
    );
    this.#rebase = database.prepare(
      `UPDATE rows SET base = ?, cells = NULL, run_state = ?, run_message = ?, run_revision = ?
       WHERE workspace = ? AND id = ? AND sheet = ? AND key = ? AND revision = ? AND ifnull(cells, base) = ?
         AND NOT gone`,
    );
    this.#setBase = database.prepare('UPDATE rows SET base = ? WHERE number = ?');
    this.#remove = database.prepare('DELETE FROM rows WHERE number = ?');
    this.#forgetGone = database.prepare('DELETE FROM rows WHERE workspace = ? AND id = ? AND gone');
    this.#setGone = database.prepare('UPDATE rows SET gone = 1 WHERE number = ?');
  }

  find(workspace: number, id: string): StoredRow | undefined {
    const found = this.#find.get(workspace, id);
    if (found === undefined) return undefined;
    return {
      number: numberOf(found, 'number'),
      row: this.#rowFrom(found),
      isGone: numberOf(found, 'gone') === 1,
    };
  }

  /** Puts a row after the last of its workspace. Throws where its id is taken. */
  insert(workspace: number, row: Row): void {
    const first = workspace * rowsPerWorkspace;
    const last = this.#last.get(first + rowsPerWorkspace);
    const number = Math.max(last === undefined ? first : numberOf(last, 'number'), first) + 1;
    const [base, cells] = packedContent(row, this.#places);
    const run = runColumns(row.run);
    const edited = packedEditedAt(row, this.#places);
    const place = [number, row.id, row.sheet, row.position, row.revision];
    this.#insert.run(...place, ...run, edited, base, cells, workspace, keyOf(row));
  }

  /** Writes what differs between the row as it was found and as it is to be; place and identity stay. */
  replace(found: StoredRow, row: Row): void {
    const before = found.row;
    const { number } = found;
    if (row.cells !== before.cells || row.baseline !== before.baseline || row.revision !== before.revision) {
      const [base, cells] = packedContent(row, this.#places);
      this.#setContent.run(row.revision, packedEditedAt(row, this.#places), cells, number);
      if (row.baseline !== before.baseline) this.#setBase.run(base, number);
      const key = keyOf(row);
      if (key !== keyOf(before)) this.#setKey.run(key, number);
    }
    if (row.run !== before.run) this.#setRun.run(...runColumns(row.run), number);
  }

  /** Puts what a run says on rows, their ids as JSON text; gives how many of them are there. */
  setRuns(workspace: number, ids: string, run: RowRun | null): number {
    return Number(this.#setRuns.run(...runColumns(run), workspace, ids).changes);
  }

  /** Those of the ids (JSON text) whose rows are not there. */
  absent(workspace: number, ids: string): readonly string[] {
    return this.#absent.all(ids, workspace).map((found) => textOf(found, 'id'));
  }

  /** Of rows with the revisions they were frozen with, a JSON list, those that are not there or were edited since. */
  notAsFrozen(workspace: number, rows: string): readonly string[] {
    return this.#notAsFrozen.all(rows, workspace).map((found) => textOf(found, 'id'));
  }

  /**
   * The update of a row that nobody has touched since it was frozen, without reading it: it becomes the baseline
   * itself. False where it is any other row, and nothing was done.
   */
  rebase(workspace: number, { rowId, run, rebase }: Required<ToldUpdate>): boolean {
    const packed = 'sheet' in rebase ? rebase : packedRebase(rebase);
    // Packed by the order of fields, which is that of the file unless it came from another version.
    if (packed === undefined || !this.#places.isAsFields(packed.sheet)) return false;
    const { sheet, revision, frozen, baseline, key } = packed;
    const there = [workspace, rowId, sheet, joined(key), revision, frozen];
    return Number(this.#rebase.run(baseline, ...runColumns(run), ...there).changes) === 1;
  }

  remove(number: number): void {
    this.#remove.run(number);
  }

  /** Makes room for a row of that id where one that has gone is kept. */
  forgetGone(workspace: number, id: string): void {
    this.#forgetGone.run(workspace, id);
  }

  /** Puts it out of sight; `find` still finds it. */
  setGone(number: number): void {
    this.#setGone.run(number);
  }

  #rowFrom(found: SqlRow): Row {
    const parsed = (column: string): unknown => JSON.parse(textOrNullOf(found, column) ?? 'null');
    return unpackedRow(
      [
        textOf(found, 'id'),
        sheetOf(found),
        numberOf(found, 'position'),
        numberOf(found, 'revision'),
        runOf(found),
        parsed('edited_at') as PackedEditedAt | null,
        parsed('base') as PackedCells | null,
        parsed('cells') as PackedCells | null,
      ],
      this.#places.all,
    );
  }
}

/**
 * Plan and second part as they are compared, parted by U+0001; parts that are missing are empty. Not by U+0000:
 * @photostructure/sqlite ends a text there.
 */
function keyOf({ sheet, baseline, cells }: Row): string {
  const named = baseline ?? cells;
  return joined([named['plan_ID'], named[sheetNamed(sheet).secondKey]]);
}

function joined([plan, second]: readonly [CellValue | undefined, CellValue | undefined]): string {
  return `${comparedText(plan)}\u0001${comparedText(second)}`;
}

function runColumns(run: RowRun | null): readonly [string | null, string | null, number | null] {
  return [run?.state ?? null, run?.message ?? null, run?.revision ?? null];
}
