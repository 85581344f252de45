import { rowsPerWorkspace } from './row-table';
import type { Database, SqlValue } from './sqlite-driver';

const rowColumns = `id, sheet, position, key, revision, run_state, run_message, run_revision, edited_at, base,
  cells, gone`;

/** A workspace by number within an attached file; '' is the store's own. */
export interface CopyEnd {
  readonly schema: '' | 'outside.';
  readonly workspace: number;
}

/** Copies all rows of one workspace to another that has none, each in its place; inside a transaction. */
export function copyRows(database: Database, from: CopyEnd, to: CopyEnd): void {
  const shift = (to.workspace - from.workspace) * rowsPerWorkspace;
  database
    .prepare(
      `INSERT INTO ${to.schema}rows (number, workspace, ${rowColumns})
       SELECT number + ?, ?, ${rowColumns} FROM ${from.schema}rows WHERE number > ? AND number < ?`,
    )
    .run(shift, to.workspace, ...bounds(from));
}

/** Copies the history, audit and history of undo alike, under new numbers; inside a transaction. */
export function copyHistory(database: Database, from: CopyEnd, to: CopyEnd): void {
  const parameters: readonly SqlValue[] = [to.workspace, from.workspace];
  const shifted = (table: string): string => `(SELECT ifnull(max(number), 0) FROM ${to.schema}${table})`;
  database.exec(
    `CREATE TEMP TABLE shift AS SELECT ${shifted('gestures')} AS gestures, ${shifted('edits')} AS edits`,
  );
  const shift = (table: string): string => `(SELECT ${table} FROM temp.shift)`;
  database
    .prepare(
      `INSERT INTO ${to.schema}gestures (number, workspace, id, at, how, label, sheet, moves, state)
       SELECT number + ${shift('gestures')}, ?, id, at, how, label, sheet, moves + ${shift('gestures')}, state
       FROM ${from.schema}gestures WHERE workspace = ? ORDER BY number`,
    )
    .run(...parameters);
  database
    .prepare(
      `INSERT INTO ${to.schema}edits (number, gesture, workspace, kind, row_id, sheet, content)
       SELECT number + ${shift('edits')}, gesture + ${shift('gestures')}, ?, kind, row_id, sheet, content
       FROM ${from.schema}edits WHERE workspace = ? ORDER BY number`,
    )
    .run(...parameters);
  database.exec('DROP TABLE temp.shift');
}

/** Copies the list of fields to a file that has none; inside a transaction. */
export function copyPlaces(database: Database, from: CopyEnd, to: CopyEnd): void {
  database.exec(`INSERT INTO ${to.schema}fields SELECT sheet, place, name FROM ${from.schema}fields`);
}

function bounds({ workspace }: CopyEnd): readonly [number, number] {
  return [workspace * rowsPerWorkspace, (workspace + 1) * rowsPerWorkspace];
}
