import { leftOutSchema } from '../../../shared/ipc/left-out-schema';
import type { Database } from './sqlite-driver';

/** In an exported file alone, and only where rows are left out of sending: ours stand beside the workspaces. */
const table = 'CREATE TABLE left_out (row_id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID';

/** Writes the rows that are left out of sending into the file of an exported workspace. */
export function writeLeftOut(database: Database, rowIds: readonly string[]): void {
  if (rowIds.length === 0) return;
  database.exec(table);
  const insert = database.prepare('INSERT OR IGNORE INTO left_out (row_id) VALUES (?)');
  for (const rowId of rowIds) insert.run(rowId);
}

/** Takes them out of the copy of such a file, so that it holds what any of ours does. */
export function takeLeftOut(copy: Database): readonly string[] {
  const found = copy.prepare("SELECT sql FROM sqlite_schema WHERE name = 'left_out'").get();
  if (found?.['sql'] !== table) return [];
  const rows = copy.prepare('SELECT row_id FROM left_out WHERE row_id IN (SELECT id FROM rows)').all();
  copy.exec('DROP TABLE left_out');
  return leftOutSchema.parse(rows.map((row) => row['row_id']));
}
