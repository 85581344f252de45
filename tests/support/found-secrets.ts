import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inflateRawSync } from 'node:zlib';
import { readXlsx } from 'hucre/xlsx';

/** A secret in every form in which it may have been written down. */
function formsOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret, 'utf8');
  const texts = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
    // Wherever in a longer text it began, its inner characters are these.
    ...[0, 1, 2].map((before) => base64Core(bytes, before)),
  ];
  return [...new Set(texts)].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
}

function base64Core(bytes: Buffer, before: number): string {
  const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  return whole.slice(before === 0 ? 0 : 4, -4);
}

/** The secrets that stand in the bytes, in any form. */
export function secretsIn(bytes: Buffer | string, secrets: readonly string[]): readonly string[] {
  const searched = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return secrets.filter((secret) => formsOf(secret).some((form) => searched.includes(form)));
}

/** The secrets in any file below the folder: in its bytes, and in what a store or a workbook has packed. */
export async function secretsBelow(folder: string, secrets: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const found: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    for (const part of [bytes, ...(await packedParts(file, bytes))]) {
      found.push(...secretsIn(part, secrets).map((secret) => `${secret} in ${path.relative(folder, file)}`));
    }
  }
  return found;
}

async function packedParts(file: string, bytes: Buffer): Promise<readonly (Buffer | string)[]> {
  if (bytes.subarray(0, 15).toString() === 'SQLite format 3') return storedValues(file);
  if (file.endsWith('.xlsx')) return [JSON.stringify((await readXlsx(bytes)).sheets)];
  return [];
}

/** Every value of a store, read from a copy with what is still in its journal. */
async function storedValues(file: string): Promise<readonly Buffer[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'planbatch-searched-'));
  const copy = path.join(folder, 'store');
  await cp(file, copy);
  await cp(`${file}-wal`, `${copy}-wal`).catch(() => undefined);
  const database = new DatabaseSync(copy);
  try {
    const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all();
    const rows = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM "${String(name)}"`).all());
    return [Buffer.concat(rows.flatMap((row) => Object.values(row).flatMap(readable)))];
  } finally {
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function readable(value: unknown): readonly Buffer[] {
  if (!(value instanceof Uint8Array)) return [Buffer.from(String(value), 'utf8')];
  try {
    return [inflateRawSync(value)];
  } catch {
    return [Buffer.from(value)];
  }
}
