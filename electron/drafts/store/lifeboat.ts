import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { privateFile, privateFolder, syncFolder } from './disk';
import type { EditRequest } from './edit-request';

/** One gesture that the database did not take, and when it was made. */
export interface LifeboatEntry {
  readonly at: number;
  readonly request: EditRequest;
}

/**
 * A plain journal in another folder for edits that the database does not take. One line per gesture, with a
 * checksum, synced before it counts; a line that a crash cut off is left out.
 */
export class Lifeboat {
  constructor(private readonly file: string) {}

  get isEmpty(): boolean {
    return !existsSync(this.file);
  }

  /** Returns once the entry is on the disk. Throws where that disk does not take it either. */
  add(entry: LifeboatEntry): void {
    const isNew = this.isEmpty;
    mkdirSync(path.dirname(this.file), { recursive: true, mode: privateFolder });
    const handle = openSync(this.file, 'a', privateFile);
    const { size } = fstatSync(handle);
    try {
      appendFileSync(handle, lineOf(entry));
      fsyncSync(handle);
    } catch (error) {
      // Half a line would hide the lines after it.
      truncateSync(this.file, size);
      throw error;
    } finally {
      closeSync(handle);
    }
    if (isNew) syncFolder(path.dirname(this.file));
  }

  /** What it holds, oldest first. */
  entries(): readonly LifeboatEntry[] {
    if (this.isEmpty) return [];
    return readFileSync(this.file, 'utf8').split('\n').flatMap(entryFrom);
  }

  /** After its entries are in the database: keeps the file under another name. */
  putAway(now: number): void {
    if (this.isEmpty) return;
    const { dir, name, ext } = path.parse(this.file);
    const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
    renameSync(this.file, path.join(dir, `${name}-taken-in-${stamp}${ext}`));
    syncFolder(dir);
  }
}

function lineOf(entry: LifeboatEntry): string {
  const text = JSON.stringify(entry);
  return `${checksum(text)} ${text}\n`;
}

function entryFrom(line: string): readonly LifeboatEntry[] {
  const text = line.slice(9);
  if (text === '' || line.slice(0, 8) !== checksum(text)) return [];
  // Our own line, whole: the checksum says so.
  return [JSON.parse(text) as LifeboatEntry];
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
