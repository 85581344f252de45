import { numberOf } from './sql-column';
import type { Database } from './sqlite-driver';
import { inTransaction } from './transaction';

/** One step of the schema, in a file of its own. Once released it is never edited. */
export interface Migration {
  /** The `user_version` of the file afterwards; the first is 1 and none is left out. */
  readonly number: number;
  readonly sql: string;
}

/** Marks our files among all SQLite files: the letters `Plnb`. */
export const applicationId = 0x506c6e62;

/** The schema's number in the file; 0 for a new one. */
export function schemaVersion(database: Database): number {
  return numberOf(database.prepare('PRAGMA user_version').get() ?? {}, 'user_version');
}

/** Brings the file up to date, each step and its number in one transaction: a kill leaves it before or after. */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  const found = schemaVersion(database);
  for (const migration of migrations) {
    if (migration.number <= found) continue;
    inTransaction(database, () => {
      database.exec(migration.sql);
      database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migration.number}`);
    });
  }
}
