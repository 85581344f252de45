import { assertNever } from '../../../shared/plan/assert-never';
import type { RunState } from '../../../shared/plan/row';
import { comparedText, joinedKey, type SharedKey } from '../../../shared/plan/row-key';
import type { SheetName } from '../../../shared/plan/sheet';
import { sheetOf } from './row-columns';
import { rowsPerWorkspace } from './row-table';
import { rowIsOnItsWay } from './runs/on-its-way';
import { bytesOf, numberOf, numberOrNullOf, textOf } from './sql-column';
import type { Database, SqlRow, Statement } from './sqlite-driver';

/** Rows as UTF-8 JSON text (an array of `PackedRow`), put together by SQLite itself: no row becomes an object here. */
export interface RowChunk {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly rows: number;
  /** Where the next chunk begins; null after the last. */
  readonly next: number | null;
}

/** Which rows a run or a retry looks at. */
export type RowFilter =
  | { readonly kind: 'runStates'; readonly states: readonly RunState[] }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'plan'; readonly sheet: SheetName; readonly planId: string };

/** The window takes a chunk in within one task: so few rows leave it time for a key and a frame between two of them. */
const rowsPerChunk = 512;

/** The first rows come alone, as somebody waits for them: more than a screen shows, unless it is very high and zoomed out. */
const rowsAtFirst = 128;

/** Taken apart by the main process, which the window needs meanwhile: a text of these takes some milliseconds. */
const changedPerChunk = 500;

/** 17 digits give back the very number, which plain text of SQLite (15) does not. */
const packed = `'[' || json_quote(id) || ',"' || sheet || '",' || printf('%!.17g', position) || ',' || revision
  || ',' || CASE WHEN run_state IS NULL THEN 'null' WHEN ${rowIsOnItsWay}
    THEN json_array('sending', '', run_revision) ELSE json_array(run_state, run_message, run_revision) END
  || ',' || ifnull(edited_at, 'null') || ',' || ifnull(base, 'null') || ',' || ifnull(cells, 'null') || ']'`;

/** Reads rows of a workspace in bulk. */
export class RowReading {
  readonly #chunk: Statement;
  readonly #changed: Statement;
  readonly #runStates: Statement;
  readonly #ids: Statement;
  readonly #plan: Statement;
  readonly #last: Statement;
  readonly #shared: Statement;

  constructor(database: Database) {
    const read = (condition: string): Statement =>
      database.prepare(
        `SELECT CAST('[' || ifnull(group_concat(text), '') || ']' AS BLOB) AS text, count(*) AS rows,
           max(number) AS last
         FROM (SELECT ${packed} AS text, number FROM rows WHERE NOT gone AND ${condition} ORDER BY number)`,
      );
    const within = 'number > ? AND number < ?';
    const some = (condition: string): Statement =>
      database.prepare(
        `SELECT CAST('[' || ifnull(group_concat(text), '') || ']' AS BLOB) AS text, count(*) AS rows,
           max(number) AS last
         FROM (SELECT ${packed} AS text, number FROM rows WHERE NOT gone AND ${condition} ORDER BY number LIMIT ?)`,
      );
    this.#chunk = some(within);
    this.#changed = some(`${within} AND (cells IS NOT NULL OR base IS NULL)`);
    this.#runStates = read(`${within} AND run_state IN (SELECT value FROM json_each(?))`);
    this.#ids = read('workspace = ? AND id IN (SELECT value FROM json_each(?))');
    this.#plan = read('workspace = ? AND sheet = ? AND key > ? AND key < ?');
    // The inner part reads the index alone; few keys come out of it.
    this.#shared = database.prepare(
      `WITH twice AS MATERIALIZED (
         SELECT sheet, key FROM rows WHERE workspace = ? GROUP BY sheet, key HAVING count(*) > 1)
       SELECT twice.sheet, twice.key, count(*) AS rows
       FROM twice CROSS JOIN rows ON rows.workspace = ? AND rows.sheet = twice.sheet AND rows.key = twice.key
       WHERE NOT rows.gone GROUP BY twice.sheet, twice.key HAVING count(*) > 1`,
    );
    this.#last = database.prepare(
      'SELECT max(position) AS position FROM rows WHERE number > ? AND number < ? AND sheet = ? AND NOT gone',
    );
  }

  /** The next rows in the order they were added, which is not that of their positions. */
  chunk(workspace: number, after: number | null): RowChunk {
    const limit = after === null ? rowsAtFirst : rowsPerChunk;
    const [first, end] = bounds(workspace);
    return chunkOf(this.#chunk.get(after ?? first, end, limit), limit);
  }

  /** The next rows the server has not got, or not as they are here. */
  changed(workspace: number, after: number | null): RowChunk {
    const [first, end] = bounds(workspace);
    return chunkOf(this.#changed.get(after ?? first, end, changedPerChunk), changedPerChunk);
  }

  /** All rows the filter lets through, in one text. */
  filtered(workspace: number, filter: RowFilter): Uint8Array<ArrayBuffer> {
    return textBytes(bytesOf(this.#filtered(workspace, filter) ?? {}, 'text'));
  }

  /** The greatest position on the sheet; 0 on an empty one. */
  lastPosition(workspace: number, sheet: SheetName): number {
    return numberOrNullOf(this.#last.get(...bounds(workspace), sheet) ?? {}, 'position') ?? 0;
  }

  /** The keys that several rows have. */
  sharedKeys(workspace: number): readonly SharedKey[] {
    return this.#shared.all(workspace, workspace).flatMap((found) => {
      const [plan = '', second = ''] = textOf(found, 'key').split('\u0001');
      const key = joinedKey(plan, second);
      return key === undefined ? [] : { sheet: sheetOf(found), key, rows: numberOf(found, 'rows') };
    });
  }

  #filtered(workspace: number, filter: RowFilter): SqlRow | undefined {
    switch (filter.kind) {
      case 'runStates':
        return this.#runStates.get(...bounds(workspace), JSON.stringify(filter.states));
      case 'ids':
        return this.#ids.get(workspace, JSON.stringify(filter.ids));
      case 'plan': {
        // A compared key is the plan, U+0001, and the second part: U+0002 ends the plan's keys.
        const plan = comparedText(filter.planId);
        return this.#plan.get(workspace, filter.sheet, `${plan}\u0001`, `${plan}\u0002`);
      }
      default:
        return assertNever(filter);
    }
  }
}

function bounds(workspace: number): readonly [first: number, end: number] {
  return [workspace * rowsPerWorkspace, (workspace + 1) * rowsPerWorkspace];
}

function chunkOf(found: SqlRow | undefined, limit: number): RowChunk {
  const read = found ?? {};
  const rows = numberOf(read, 'rows');
  const next = rows < limit ? null : numberOrNullOf(read, 'last');
  return { text: textBytes(bytesOf(read, 'text')), rows, next };
}

/** SQLite's drivers hand out memory of their own, which can be moved to another thread. */
function textBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
