import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { privateFile } from './disk';
import { openDurable } from './durable-database';
import type { Keeping } from './keeping';
import { migrate } from './migration';
import { markClosed, type OpenedDatabase, openDatabase } from './open-database';
import { migrations, newestSchema } from './schema';
import { textOf } from './sql-column';
import type { Database, DriverName, Sqlite } from './sqlite-driver';
import { Store } from './store';
import { type StoreFiles, storeFiles } from './store-files';
import { type KeepTrouble, troubleOf } from './store-trouble';

export interface StoreOptions {
  readonly sqlite: Sqlite;
  /** Keeps the database and its backups. */
  readonly folder: string;
  /** Takes edits that `folder` refuses; best on another disk. */
  readonly lifeboatFolder: string;
  readonly now: () => number;
  readonly stateChanged: (state: Keeping) => void;
}

/** How the start went, for the log and for what the person has to be told. */
export interface OpenReport extends Omit<OpenedDatabase, 'database'> {
  readonly driver: DriverName;
  readonly sqliteVersion: string;
  readonly schema: number;
  readonly file: string;
  /** Why the real file could not be opened and a copy of it stands in, edits going to the lifeboat; else null. */
  readonly temporary: KeepTrouble | null;
}

/**
 * Opens the store in whatever state its folder is (see `openDatabase`). Where the folder does not let itself be
 * written, a throw-away copy stands in, so that the rows can be seen; the state then says `notKept`.
 * Rejects with `StoreTooNew`.
 */
export async function openStore(options: StoreOptions): Promise<{ store: Store; report: OpenReport }> {
  const { sqlite, now, stateChanged } = options;
  const files = storeFiles(options.folder, options.lifeboatFolder);
  const opened = await openOrStandIn(sqlite, files, now());
  const { database, temporary, standInFolder, ...how } = opened;
  const closed = (): void => {
    if (standInFolder !== null) rmSync(standInFolder, { recursive: true, force: true });
    // The next start looks at every page of a damaged file.
    if (temporary === null && !store.isDamaged()) markClosed(files);
  };
  const store = new Store({ sqlite, database, files, now, stateChanged, temporary, closed });
  const sqliteVersion = versionOf(database);
  const { driver } = sqlite;
  return {
    store,
    report: { ...how, driver, sqliteVersion, schema: newestSchema, file: files.database, temporary },
  };
}

interface Opened extends OpenedDatabase {
  readonly temporary: KeepTrouble | null;
  readonly standInFolder: string | null;
}

async function openOrStandIn(sqlite: Sqlite, files: StoreFiles, now: number): Promise<Opened> {
  try {
    return { ...(await openDatabase(sqlite, files, now)), temporary: null, standInFolder: null };
  } catch (error) {
    const said = troubleOf(error);
    // SQLite says no more than that it cannot open the file, where the whole disk can only be read.
    const temporary = said === 'diskFailed' ? (writingTrouble(files.folder) ?? said) : said;
    if (temporary === undefined || temporary === 'corrupt') throw error;
    return { ...standIn(sqlite, files), wasUnclean: false, setAside: null, migratedFrom: null, temporary };
  }
}

/** Why nothing can be written into a folder; undefined where something can. */
function writingTrouble(folder: string): KeepTrouble | undefined {
  try {
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}

/** A copy in the system's folder for such things, or an empty store where there is no copying either. */
function standIn(sqlite: Sqlite, files: StoreFiles): Pick<Opened, 'database' | 'standInFolder'> {
  try {
    const standInFolder = mkdtempSync(path.join(tmpdir(), 'planbatch-'));
    const copy = path.join(standInFolder, 'stand-in.db');
    for (const suffix of ['', '-wal']) {
      if (existsSync(`${files.database}${suffix}`)) {
        copyFileSync(`${files.database}${suffix}`, `${copy}${suffix}`);
        // A copy of a read-only file is read-only too.
        chmodSync(`${copy}${suffix}`, privateFile);
      }
    }
    return { database: migrated(openDurable(sqlite, copy)), standInFolder };
  } catch {
    return { database: migrated(sqlite.open(':memory:')), standInFolder: null };
  }
}

function migrated(database: Database): Database {
  migrate(database, migrations);
  return database;
}

function versionOf(database: Database): string {
  return textOf(database.prepare('SELECT sqlite_version() AS version').get() ?? {}, 'version');
}
