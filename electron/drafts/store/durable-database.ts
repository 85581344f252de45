import { chmodSync, closeSync, openSync } from 'node:fs';
import { privateFile } from './disk';
import { numberOf, textOf } from './sql-column';
import type { Database, Sqlite } from './sqlite-driver';

/** `PRAGMA synchronous`: every commit waits for the disk. */
const full = 2;

/** About 16 MB, some 400 edits: moving the log into the file takes some 10 ms, which few edits should wait for. */
const logPages = 4_000;

/** Milliseconds for a program that holds the file and is about to end. */
export const longestWait = 3_000;

/** The database cannot be made to wait for the disk, so nothing may be called kept. */
class NotDurable extends Error {
  override readonly name = 'NotDurable';
  constructor(
    readonly journalMode: string,
    readonly synchronous: number,
  ) {
    super(
      `The workspace file cannot be written durably (journal ${journalMode}, synchronous ${synchronous})`,
    );
  }
}

/**
 * Opens the one writing connection. A file that was in WAL mode before opens with `synchronous` 1 in some builds
 * of SQLite, and a power cut then takes acknowledged edits: so it is set and read back every time.
 * Throws `NotDurable` where that fails.
 */
export function openDurable(sqlite: Sqlite, file: string): Database {
  closeSync(openSync(file, 'a', privateFile));
  chmodSync(file, privateFile);
  const database = sqlite.open(file);
  try {
    makeDurable(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeDurable(database: Database): void {
  // Before the file is first looked into: the log's index then lies in memory of our own. In a shared file it would end
  // the program, without a word, once the disk lets nothing be written any more.
  database.exec(`PRAGMA busy_timeout = ${longestWait}; PRAGMA locking_mode = EXCLUSIVE`);
  const mode = database.prepare('PRAGMA journal_mode = WAL').get() ?? {};
  database.exec(`PRAGMA synchronous = ${full}`);
  if (process.platform === 'darwin') {
    // There fsync alone leaves the data in the drive's cache.
    database.exec('PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1');
  }
  database.exec(`
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -65536;
    PRAGMA wal_autocheckpoint = ${logPages};
    PRAGMA journal_size_limit = 16777216`);
  const journalMode = textOf(mode, 'journal_mode');
  const synchronous = synchronousOf(database);
  if (journalMode !== 'wal' || synchronous !== full) throw new NotDurable(journalMode, synchronous);
}

/** What the connection does at a commit, as SQLite itself says. */
export function synchronousOf(database: Database): number {
  return numberOf(database.prepare('PRAGMA synchronous').get() ?? {}, 'synchronous');
}
