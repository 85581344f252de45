import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';

/** For its owner only: limits of a plan are nobody else's business. */
export const privateFile = 0o600;
export const privateFolder = 0o700;

/** Waits until the file's content is on the disk itself. */
export function syncFile(file: string): void {
  // Windows syncs only what it may write.
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until the names in the folder are on the disk itself. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives a finished file its name, so that under that name there is never half a file, even after a power cut. */
export function putInPlace(finished: string, file: string): void {
  syncFile(finished);
  renameSync(finished, file);
  syncFolder(path.dirname(file));
}
