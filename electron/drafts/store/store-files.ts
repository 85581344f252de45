import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { privateFolder, syncFolder } from './disk';

/** Where everything of one store lies. */
export interface StoreFiles {
  readonly folder: string;
  readonly database: string;
  readonly backups: string;
  /** Is there while the store is open; found at a start, it tells of an unclean exit. */
  readonly openMarker: string;
  /** Outside `folder`, so that what stops writing there may still let it be written. */
  readonly lifeboat: string;
}

/** `folder` keeps the database and its backups; `lifeboatFolder` is another, best on another disk. */
export function storeFiles(folder: string, lifeboatFolder: string): StoreFiles {
  return {
    folder,
    database: path.join(folder, 'planbatch.db'),
    backups: path.join(folder, 'backups'),
    openMarker: path.join(folder, 'planbatch.db.open'),
    lifeboat: path.join(lifeboatFolder, 'lifeboat.jsonl'),
  };
}

export function makeFolders(files: StoreFiles): void {
  for (const folder of [files.folder, files.backups])
    mkdirSync(folder, { recursive: true, mode: privateFolder });
}

/** SQLite's own files beside a database; the log holds edits that are not in the database yet. */
const companions = ['', '-wal', '-shm'];

/** Renames a database with its companions out of the way; never deletes. Gives its new path. */
export function setAside(file: string, now: number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const { dir, name, ext } = path.parse(file);
  const aside = path.join(dir, `${name}-set-aside-${stamp}${ext}`);
  for (const suffix of companions) {
    if (sizeOf(`${file}${suffix}`) !== undefined) renameSync(`${file}${suffix}`, `${aside}${suffix}`);
  }
  syncFolder(dir);
  return aside;
}

/** Removes an unfinished copy of ours and what SQLite left beside it. */
export function removeCopy(file: string): void {
  for (const suffix of [...companions, '-journal']) rmSync(`${file}${suffix}`, { force: true });
}

/** Whether both names lead to one file, by whatever way. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false, bigint: true }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** Bytes of a file; undefined where there is none. */
export function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
