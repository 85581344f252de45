import type { DiskEvent } from './disk-events';
import { type FileChange, GrowingFile } from './growing-file';

/** Files by path. */
export type Files = ReadonlyMap<string, Buffer>;

/** A number from 0 up to, not including, `below`; the same for the same seed. */
export type Chance = (below: number) => number;

/** A disk writes this many bytes whole or not at all. */
const sector = 512;

interface DiskFile {
  readonly durable: GrowingFile;
  /** Since the last sync; each may have reached the disk, or part of it, or not. */
  pending: FileChange[];
  /** Whether its name is on the disk for certain, so that it is there after the cut. */
  isNamed: boolean;
  isUnlinked: boolean;
}

/** A disk that knows what is certain on it and what is not. */
export class UncertainDisk {
  readonly #files = new Map<string, DiskFile>();

  constructor(before: Files) {
    for (const [path, content] of before) this.#files.set(path, diskFile(content, true));
  }

  happen(event: DiskEvent): void {
    if (event.kind === 'said') return;
    if (event.kind === 'syncFolder') {
      this.#syncFolder();
      return;
    }
    const file = this.#files.get(event.file) ?? diskFile(Buffer.alloc(0), false);
    this.#files.set(event.file, file);
    if (event.kind === 'unlink') file.isUnlinked = true;
    else if (event.kind === 'write' || event.kind === 'truncate') file.pending.push(event);
    else if (event.kind === 'sync') {
      for (const change of file.pending) file.durable.apply(change);
      file.pending = [];
    }
  }

  /**
   * What is on the disk when the power fails now. Only what was synced is certain. Of what was written since then,
   * every write is kept, dropped or torn at a sector by chance, so any order is possible; a file whose folder was
   * not synced since it was made or removed is there or not by chance.
   */
  afterCut(chance: Chance): Files {
    const left = new Map<string, Buffer>();
    for (const [path, file] of this.#files) {
      const isThere = file.isUnlinked ? chance(2) === 0 : file.isNamed || chance(2) === 0;
      if (isThere) left.set(path, contentAfterCut(file, chance));
    }
    return left;
  }

  #syncFolder(): void {
    for (const [path, file] of this.#files) {
      file.isNamed = true;
      if (file.isUnlinked) this.#files.delete(path);
    }
  }
}

function diskFile(content: Buffer, isNamed: boolean): DiskFile {
  return { durable: new GrowingFile(content), pending: [], isNamed, isUnlinked: false };
}

function contentAfterCut({ durable, pending }: DiskFile, chance: Chance): Buffer {
  const result = new GrowingFile(durable.content());
  for (const change of pending) {
    const fate = chance(3);
    if (fate > 0) result.apply(fate === 1 ? change : torn(change, chance));
  }
  return result.content();
}

function torn(change: FileChange, chance: Chance): FileChange {
  if (change.kind === 'truncate') return change;
  const sectors = Math.ceil(change.bytes.length / sector);
  const edge = chance(sectors) * sector;
  return chance(2) === 0
    ? { ...change, bytes: change.bytes.subarray(0, edge) }
    : { ...change, offset: change.offset + edge, bytes: change.bytes.subarray(edge) };
}
