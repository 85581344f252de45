import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { backUpBeforeMigration, newestGoodBackup, openFromBackup, removeUnfinished } from './backups';
import { privateFile, syncFile, syncFolder } from './disk';
import { longestWait, openDurable } from './durable-database';
import { fileKind } from './file-check';
import { migrate, schemaVersion } from './migration';
import { migrations, newestSchema } from './schema';
import { numberOrNullOf } from './sql-column';
import type { Database, Sqlite } from './sqlite-driver';
import { makeFolders, setAside, type StoreFiles } from './store-files';
import { StoreTooNew } from './store-too-new';

/** A file that could not be used, what was opened in its place, and what may be missing there. */
export interface SetAside {
  readonly because: 'corrupt' | 'foreign' | 'missing';
  /** Where the old file lies now; null where there was none. */
  readonly file: string | null;
  /** The backup that was opened; null where there was none, so the workspace starts empty. */
  readonly backup: string | null;
  /** Edits between these times are not in what was opened. Milliseconds since 1970; null: since ever. */
  readonly gap: { readonly from: number | null; readonly to: number };
}

export interface OpenedDatabase {
  readonly database: Database;
  /** The file had not been closed the last time, so every page of it was checked. */
  readonly wasUnclean: boolean;
  readonly setAside: SetAside | null;
  /** The schema before, where it was older. */
  readonly migratedFrom: number | null;
}

/**
 * Opens the database whatever state it is in: a new one, an older one (backed up, then brought up to date), one
 * that a crash left, one that is damaged or not ours (put aside, the newest good backup opened).
 * Rejects with `StoreTooNew`, leaving everything as it is, and with errors of a disk that refuses (`troubleOf`).
 */
export async function openDatabase(sqlite: Sqlite, files: StoreFiles, now: number): Promise<OpenedDatabase> {
  makeFolders(files);
  removeUnfinished(files);
  const wasUnclean = existsSync(files.openMarker);
  const replaced = replaceUnusable(sqlite, files, { wasUnclean, now });
  const database = openDurable(sqlite, files.database);
  try {
    const version = schemaVersion(database);
    const isOlder = version > 0 && version < newestSchema;
    if (isOlder) await backUpBeforeMigration(sqlite, database, { files, version, now });
    migrate(database, migrations);
    markOpen(files);
    const aside = replaced === null ? null : { ...replaced, gap: gapOf(database, replaced, now) };
    return { database, wasUnclean, setAside: aside, migratedFrom: isOlder ? version : null };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The next start has nothing to check. */
export function markClosed(files: StoreFiles): void {
  rmSync(files.openMarker, { force: true });
}

function markOpen(files: StoreFiles): void {
  closeSync(openSync(files.openMarker, 'w', privateFile));
  syncFile(files.openMarker);
  syncFolder(files.folder);
}

type Replaced = Omit<SetAside, 'gap'> & { readonly lastWritten: number };

function replaceUnusable(
  sqlite: Sqlite,
  files: StoreFiles,
  { wasUnclean, now }: { readonly wasUnclean: boolean; readonly now: number },
): Replaced | null {
  const kind = fileKind(sqlite, files.database, { thorough: wasUnclean, wait: longestWait });
  if (kind === 'ours') return null;
  if (kind === 'tooNew') throw new StoreTooNew();
  const backup = newestGoodBackup(sqlite, files) ?? null;
  // A first start, or one that was killed before it had written anything.
  if (kind === 'absent' && backup === null) return null;
  const lastWritten = statSync(files.database, { throwIfNoEntry: false })?.mtimeMs ?? now;
  const file = existsSync(files.database) ? setAside(files.database, now) : null;
  if (backup !== null) openFromBackup(backup, files);
  return { because: kind === 'absent' ? 'missing' : kind, file, backup, lastWritten };
}

function gapOf(database: Database, replaced: Replaced, now: number): SetAside['gap'] {
  const last = database.prepare('SELECT max(changed_at) AS last FROM workspaces').get() ?? {};
  const to = replaced.because === 'corrupt' ? Math.round(replaced.lastWritten) : now;
  return { from: numberOrNullOf(last, 'last'), to };
}
