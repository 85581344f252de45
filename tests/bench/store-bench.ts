import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EditCause } from '../../electron/drafts/store/edit-request';
import { openStore } from '../../electron/drafts/store/open-store';
import { type DriverName, loadSqlite } from '../../electron/drafts/store/sqlite-driver';
import type { Store } from '../../electron/drafts/store/store';
import type { StoreFace } from '../../electron/drafts/store/store-calls';
import { openStoreThread } from '../../electron/drafts/store/store-thread';
import { type FieldPlaces, unpackedRows } from '../../shared/plan/packed-row';
import type { Row } from '../../shared/plan/row';
import { benchRows, pastedColumns, pastedEdits, typedEdit } from './store-rows';

const rowCount = 100_000;
const editCount = 2_000;
const pasteRows = 10_000;
const typed: EditCause = { how: 'typed', label: 'Typed', sheet: 'accumulators' };
const pasted: EditCause = { how: 'pasted', label: 'Pasted', sheet: 'accumulators' };

/** Milliseconds, megabytes; one entry per number. */
type Numbers = Record<string, number>;

let gestures = 0;
const nextId = (): string => `gesture-${(gestures += 1)}`;

async function timed(numbers: Numbers, name: string, work: () => unknown): Promise<void> {
  const start = performance.now();
  await work();
  numbers[name] = performance.now() - start;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function measureEdits(numbers: Numbers, name: string, edit: (count: number) => unknown): Promise<void> {
  const times: number[] = [];
  for (let count = 0; count < editCount; count += 1) {
    const start = performance.now();
    await edit(count);
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  numbers[`${name}, p50 ms`] = percentile(sorted, 0.5);
  numbers[`${name}, p99 ms`] = percentile(sorted, 0.99);
}

function readAll(store: Store, id: string): { chunks: readonly Uint8Array[]; places: FieldPlaces } {
  const { places } = store.openWorkspace({ id });
  const chunks: Uint8Array[] = [];
  for (let after: number | null = null; ;) {
    const chunk = store.readChunk({ id, after });
    chunks.push(chunk.text);
    if (chunk.next === null) return { chunks, places };
    after = chunk.next;
  }
}

function unpackAll({ chunks, places }: ReturnType<typeof readAll>): readonly Row[] {
  const decoder = new TextDecoder();
  return chunks.flatMap((chunk) => unpackedRows(decoder.decode(chunk), places));
}

async function measureStore(driver: DriverName, folder: string): Promise<Numbers> {
  const numbers: Numbers = {};
  const rows = benchRows(rowCount);
  const options = {
    sqlite: await loadSqlite(driver),
    folder,
    lifeboatFolder: `${folder}-boat`,
    now: Date.now,
  };
  const open = (): ReturnType<typeof openStore> => openStore({ ...options, stateChanged: () => undefined });
  let { store } = await open();
  const { id } = store.shelf.createWorkspace({ connection: 'practice', name: 'Bench' });
  await timed(numbers, 'put in 100,000 rows, 100 plans at a time, ms', () => {
    for (let at = 0; at < rowCount; at += 1_600) store.addRows({ id, rows: rows.slice(at, at + 1_600) });
  });
  store.close();
  numbers['file of 100,000 untouched rows, MB'] = statSync(path.join(folder, 'planbatch.db')).size / 1e6;
  await timed(numbers, 'open the file, ms', async () => ({ store } = await open()));
  let read = readAll(store, id);
  await timed(numbers, 'read 100,000 rows as text in the store, ms', () => (read = readAll(store, id)));
  numbers['that text, MB'] = read.chunks.reduce((sum, chunk) => sum + chunk.length, 0) / 1e6;
  let unpacked: readonly Row[] = [];
  await timed(numbers, 'unpack it into row objects, ms', () => (unpacked = unpackAll(read)));
  await timed(numbers, 'beside it: clone the row objects once, ms', () => structuredClone(unpacked));
  await measureEdits(numbers, 'one edit kept', (count) =>
    store.applyEdits({ id: nextId(), workspaceId: id, edits: [typedEdit(rows, count)], cause: typed }),
  );
  const edits = pastedEdits(rows, pasteRows, '9');
  await timed(numbers, `paste of 10,000 x ${pastedColumns.length} kept, ms`, () =>
    store.applyEdits({ id: nextId(), workspaceId: id, edits, cause: pasted }),
  );
  await timed(numbers, 'backup, ms', () => store.backUpIfDue());
  const whole = pastedEdits(rows, rowCount, '8');
  await timed(numbers, `paste of 100,000 x ${pastedColumns.length} kept, ms`, () =>
    store.applyEdits({ id: nextId(), workspaceId: id, edits: whole, cause: pasted }),
  );
  store.close();
  numbers['file with every row edited and both pastes in its audit, MB'] =
    statSync(path.join(folder, 'planbatch.db')).size / 1e6;
  return numbers;
}

async function readAllOver(store: StoreFace, id: string): Promise<readonly Row[]> {
  const { places } = await store.openWorkspace({ id });
  const decoder = new TextDecoder();
  const rows: Row[][] = [];
  let asked = store.readChunk({ id, after: null });
  for (;;) {
    const chunk = await asked;
    // The store makes the next chunk while this one is unpacked.
    if (chunk.next !== null) asked = store.readChunk({ id, after: chunk.next });
    rows.push([...unpackedRows(decoder.decode(chunk.text), places)]);
    if (chunk.next === null) return rows.flat();
  }
}

async function measureThread(workerFile: string, folder: string): Promise<Numbers> {
  const numbers: Numbers = {};
  const rows = benchRows(rowCount);
  const start = performance.now();
  const thread = await openStoreThread({
    workerFile,
    folder,
    lifeboatFolder: `${folder}-boat`,
    stateChanged: () => undefined,
    lost: (error) => process.emitWarning(error),
  });
  numbers['thread started and file open, ms'] = performance.now() - start;
  const { store } = thread;
  const { id } = await store.createWorkspace({ connection: 'practice', name: 'Thread' });
  for (let at = 0; at < rowCount; at += 1_600) await store.addRows({ id, rows: rows.slice(at, at + 1_600) });
  await timed(numbers, '100,000 rows from the thread to row objects here, ms', () => readAllOver(store, id));
  await measureEdits(numbers, 'one edit there and back', (count) =>
    store.applyEdits({ id: nextId(), workspaceId: id, edits: [typedEdit(rows, count)], cause: typed }),
  );
  await thread.close();
  return numbers;
}

/** Words: driver, bundled worker. Prints the numbers as one line of JSON. */
async function main(): Promise<void> {
  const [driver, workerFile = ''] = process.argv.slice(2);
  const wanted: DriverName = driver === 'node:sqlite' ? driver : '@photostructure/sqlite';
  const root = mkdtempSync(path.join(tmpdir(), 'planbatch-bench-'));
  try {
    const store = await measureStore(wanted, path.join(root, 'store'));
    const thread = await measureThread(workerFile, path.join(root, 'thread'));
    process.stdout.write(`${JSON.stringify({ ...store, ...thread })}\n`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

void main();
