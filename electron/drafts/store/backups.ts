import { chmodSync, closeSync, copyFileSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { privateFile, putInPlace } from './disk';
import { fileKind } from './file-check';
import type { Database, Sqlite } from './sqlite-driver';
import { removeCopy, type StoreFiles } from './store-files';

/** Daily copies that are kept. */
const backupsKept = 7;

/** How often a backup is begun again that met a commit. */
const greatestAttempts = 50;

const daily = /^planbatch-\d{4}-\d{2}-\d{2}\.db$/;
const anyBackup = /^(planbatch|before-schema-\d+)-\d{4}-\d{2}-\d{2}(T[\d-]+Z)?\.db$/;
const unfinished = '.unfinished';

/** The day's backup is there already. */
export function isBackupDue(files: StoreFiles, now: number): boolean {
  return !readdirSync(files.backups).includes(dailyName(now));
}

/** Copies the open database to today's backup, whole or not at all, and removes all but the newest seven. */
export async function backUpDaily(
  sqlite: Sqlite,
  database: Database,
  { files, now }: { readonly files: StoreFiles; readonly now: number },
): Promise<string> {
  const backup = await backUp(sqlite, database, path.join(files.backups, dailyName(now)));
  const old = readdirSync(files.backups)
    .filter((name) => daily.test(name))
    .toSorted()
    .slice(0, -backupsKept);
  for (const name of old) removeCopy(path.join(files.backups, name));
  return backup;
}

/** Copies the database before its schema changes. These are never removed. */
export async function backUpBeforeMigration(
  sqlite: Sqlite,
  database: Database,
  { files, version, now }: { readonly files: StoreFiles; readonly version: number; readonly now: number },
): Promise<string> {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  return backUp(sqlite, database, path.join(files.backups, `before-schema-${version + 1}-${stamp}.db`));
}

/** The newest backup that is whole and ours; undefined where there is none. */
export function newestGoodBackup(sqlite: Sqlite, files: StoreFiles): string | undefined {
  const stamp = (name: string): string => /\d{4}-\d{2}-\d{2}.*$/.exec(name)?.[0] ?? '';
  return readdirSync(files.backups)
    .filter((name) => anyBackup.test(name))
    .toSorted((a, b) => (stamp(a) < stamp(b) ? 1 : -1))
    .map((name) => path.join(files.backups, name))
    .find((file) => fileKind(sqlite, file, { thorough: true }) === 'ours');
}

/** Puts a copy of the backup where the database belongs; the backup stays. */
export function openFromBackup(backup: string, files: StoreFiles): void {
  const copy = `${files.database}${unfinished}`;
  removeCopy(copy);
  copyFileSync(backup, copy);
  chmodSync(copy, privateFile);
  putInPlace(copy, files.database);
}

/** After a kill: copies that were being made. */
export function removeUnfinished(files: StoreFiles): void {
  for (const folder of [files.folder, files.backups]) {
    const names = readdirSync(folder).filter((name) => name.endsWith(unfinished));
    for (const name of names) removeCopy(path.join(folder, name));
  }
}

async function backUp(sqlite: Sqlite, database: Database, file: string): Promise<string> {
  const copy = `${file}${unfinished}`;
  for (let attempt = 1; ; attempt += 1) {
    removeCopy(copy);
    closeSync(openSync(copy, 'w', privateFile));
    try {
      await sqlite.backup(database, copy);
      break;
    } catch (error) {
      // A backup cannot begin in the very moment of a commit; both drivers then fail with "not an error".
      const isTaken = error instanceof Error && error.message === 'not an error';
      if (!isTaken || attempt === greatestAttempts) throw error;
    }
  }
  putInPlace(copy, file);
  return file;
}

function dailyName(now: number): string {
  return `planbatch-${new Date(now).toISOString().slice(0, 10)}.db`;
}
