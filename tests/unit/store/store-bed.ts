import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { EditCause, EditRequest } from '../../../electron/drafts/store/edit-request';
import type { Keeping } from '../../../electron/drafts/store/keeping';
import { type OpenReport, openStore } from '../../../electron/drafts/store/open-store';
import { type DriverName, loadSqlite, type Sqlite } from '../../../electron/drafts/store/sqlite-driver';
import type { Store } from '../../../electron/drafts/store/store';
import { type StoreFiles, storeFiles } from '../../../electron/drafts/store/store-files';
import type { Edit } from '../../../shared/plan/edit';
import { unpackedRows } from '../../../shared/plan/packed-row';
import type { Row } from '../../../shared/plan/row';

export const drivers: readonly DriverName[] = ['node:sqlite', '@photostructure/sqlite'];

/** A folder of its own for one test, gone afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A place for a store that can be opened, closed and opened again. */
export interface StoreBed {
  readonly folder: string;
  readonly lifeboatFolder: string;
  readonly files: StoreFiles;
  readonly states: readonly Keeping[];
  readonly open: (sqlite?: Sqlite) => Promise<OpenBed>;
  /** What the store's clock says; a test may set it. */
  readonly clock: { now: number };
}

export interface OpenBed {
  readonly store: Store;
  readonly report: OpenReport;
}

export const noon = Date.UTC(2026, 10, 21, 12);

export function storeBed(driver?: DriverName): StoreBed {
  const root = temporaryFolder();
  const folder = path.join(root, 'workspaces');
  const lifeboatFolder = path.join(root, 'lifeboat');
  const states: Keeping[] = [];
  const clock = { now: noon };
  const open = async (given?: Sqlite): Promise<OpenBed> => {
    const sqlite = given ?? (await loadSqlite(driver));
    const stateChanged = (state: Keeping): number => states.push(state);
    const opened = await openStore({ sqlite, folder, lifeboatFolder, now: () => clock.now, stateChanged });
    onTestFinished(() => closeQuietly(opened.store));
    return opened;
  };
  return { folder, lifeboatFolder, files: storeFiles(folder, lifeboatFolder), states, open, clock };
}

function closeQuietly(store: Store): void {
  try {
    store.close();
  } catch {
    // The test has closed it.
  }
}

const typed: EditCause = { how: 'typed', label: 'Typed', sheet: 'accumulators' };

let gestures = 0;

/** A gesture with an id of its own. */
export function gesture(workspaceId: string, edits: readonly Edit[], cause: EditCause = typed): EditRequest {
  gestures += 1;
  return { id: `gesture-${gestures}`, workspaceId, edits, cause };
}

export function set(rowId: string, cells: Row['cells'], untouch: readonly string[] = []): Edit {
  return { kind: 'set', rowId, cells, untouch };
}

/** A row as the server gave it. */
export function serverRow(id: string, cells: Row['cells'] = {}): Row {
  const baseline = { plan_ID: 'P1', accum_Name: id, annual_Max: '500', ...cells };
  return { id, sheet: 'accumulators', position: 1, cells: baseline, baseline, revision: 0, run: null };
}

/** All rows of a workspace, as the window gets them. */
export function allRows(store: Store, id: string): readonly Row[] {
  const { places } = store.openWorkspace({ id });
  const rows: Row[] = [];
  for (let after: number | null = null; ;) {
    const chunk = store.readChunk({ id, after });
    rows.push(...unpackedRows(new TextDecoder().decode(chunk.text), places));
    if (chunk.next === null) return rows;
    after = chunk.next;
  }
}

/** A workspace with the given rows in it. */
export function workspaceOf(store: Store, rows: readonly Row[]): string {
  const { id } = store.shelf.createWorkspace({ connection: 'practice', name: 'Renewal' });
  store.addRows({ id, rows });
  return id;
}

/** Looks into a copy of the closed or open file, with what is still in its journal: an open store shares it with nobody. */
export async function asked(file: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const sqlite = await loadSqlite();
  const copy = path.join(temporaryFolder(), 'copy.db');
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  const database = sqlite.open(copy);
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}
