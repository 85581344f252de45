import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sheetNamed, sheetNames } from '../../shared/plan/sheet';
import { type RowChange, type RowKeeper, sameKeyForm } from './row-store';

const ownerOnly = 0o600;

const changeSchema = z.union([
  z.strictObject({
    sheet: z.enum(sheetNames),
    row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  }),
  z.strictObject({
    sheet: z.enum(sheetNames),
    removed: z.strictObject({ plan: z.string(), second: z.string() }),
  }),
]);

/**
 * Keeps what was changed of the samples in a file, one line of JSON per change, before the change is answered. At
 * the start the file is written anew with the last change of each row, whole or not at all; a line that was cut by
 * a crash is left out. Readable by its owner only. Where the disk refuses, changes last until the end, as without it.
 */
export function rowJournal(file: string): RowKeeper {
  const changes = lastChanges(readLines(file));
  let place = rewritten(file, changes);
  return {
    changes,
    keep: (kept) => {
      if (place === null) return;
      try {
        writeWhole(place, linesOf(kept));
      } catch {
        closeQuietly(place);
        place = null;
      }
    },
    forget: () => {
      if (place !== null) closeQuietly(place);
      place = rewritten(file, []);
    },
  };
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    // The first start has no file yet.
    return [];
  }
}

function lastChanges(lines: readonly string[]): readonly RowChange[] {
  const last = new Map<string, RowChange>();
  for (const line of lines) {
    const change = changeIn(line);
    if (change === undefined) continue;
    const name = nameOf(change);
    // Deleted first, so that a row stored anew stands last, as it did.
    last.delete(name);
    last.set(name, change);
  }
  return [...last.values()];
}

function changeIn(line: string): RowChange | undefined {
  try {
    return changeSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function nameOf(change: RowChange): string {
  if ('removed' in change) {
    const { plan, second } = change.removed;
    return JSON.stringify([change.sheet, sameKeyForm(plan), sameKeyForm(second)]);
  }
  const { sheet, row } = change;
  const parts = [row['plan_ID'], row[sheetNamed(sheet).secondKey]].map((part) => sameKeyForm(String(part)));
  return JSON.stringify([sheet, ...parts]);
}

/** The file with these changes alone, open for more; null where the disk refuses. */
function rewritten(file: string, changes: readonly RowChange[]): number | null {
  const unfinished = `${file}.unfinished`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const place = openSync(unfinished, 'w', ownerOnly);
    try {
      writeWhole(place, linesOf(changes));
      fsyncSync(place);
    } finally {
      closeSync(place);
    }
    renameSync(unfinished, file);
    return openSync(file, 'a', ownerOnly);
  } catch {
    return null;
  }
}

function linesOf(changes: readonly RowChange[]): Buffer {
  return Buffer.from(changes.map((change) => `${JSON.stringify(change)}\n`).join(''));
}

/** One call may write less than it was given. */
function writeWhole(place: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(place, bytes, at);
}

function closeQuietly(place: number): void {
  try {
    closeSync(place);
  } catch {
    // It is no longer used in any case.
  }
}
