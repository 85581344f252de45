import { applicationId, schemaVersion } from './migration';
import { newestSchema } from './schema';
import { numberOf, textOf } from './sql-column';
import type { Database, Sqlite } from './sqlite-driver';
import { sizeOf } from './store-files';
import { troubleOf } from './store-trouble';

/** What a file turned out to be. `tooNew` is whole, but made by a later version of this program. */
export type FileKind = 'absent' | 'ours' | 'corrupt' | 'foreign' | 'tooNew';

export interface CheckDepth {
  /** Whether every page is looked at, about 0.2 s for 100,000 rows. */
  readonly thorough: boolean;
  /** Milliseconds for a program that holds the file and is about to end; a file that is held is refused at once without. */
  readonly wait?: number;
}

/**
 * Looks at a file before anything is done to it. Throws what is no answer about the file itself, such as a
 * folder that may not be read.
 */
export function fileKind(sqlite: Sqlite, file: string, depth: CheckDepth): FileKind {
  if ((sizeOf(file) ?? 0) === 0) return 'absent';
  try {
    // Read only: closing must not write SQLite's log into a damaged file before it is put aside.
    const database = sqlite.open(file, 'readOnly');
    try {
      database.exec(`PRAGMA busy_timeout = ${depth.wait ?? 0}`);
      return contentKind(database, depth);
    } finally {
      database.close();
    }
  } catch (error) {
    if (troubleOf(error) === 'corrupt') return 'corrupt';
    throw error;
  }
}

function contentKind(database: Database, depth: CheckDepth): FileKind {
  const found = database.prepare('PRAGMA application_id').get() ?? {};
  if (numberOf(found, 'application_id') !== applicationId) {
    const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() ?? {};
    return numberOf(tables, 'tables') === 0 ? 'absent' : 'foreign';
  }
  if (schemaVersion(database) > newestSchema) return 'tooNew';
  return depth.thorough && !isWhole(database) ? 'corrupt' : 'ours';
}

/** SQLite's own check of every page, index and row. */
export function isWhole(database: Database): boolean {
  const check = database.prepare('PRAGMA integrity_check(1)').get() ?? {};
  return textOf(check, 'integrity_check') === 'ok';
}
