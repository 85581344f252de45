import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CellDraft } from '../../electron/drafts/store/cell-draft';
import { isWhole } from '../../electron/drafts/store/file-check';
import { type OpenReport, openStore } from '../../electron/drafts/store/open-store';
import { loadSqlite } from '../../electron/drafts/store/sqlite-driver';
import type { Store } from '../../electron/drafts/store/store';
import { unpackedRows } from '../../shared/plan/packed-row';
import type { Row } from '../../shared/plan/row';

/** What the workspace last open holds, as read from the file by this process and not by the app. */
export interface KeptInFile {
  readonly isWhole: boolean;
  readonly report: OpenReport;
  /** How many gestures were ever kept, undo and redo among them. */
  readonly gestures: number;
  readonly rows: readonly Row[];
  /** How many steps can be undone, and how many done again. */
  readonly done: number;
  readonly undone: number;
  readonly draft: CellDraft | null;
}

/** The folder the app keeps its workspaces in. */
export function storeFolder(dataFolder: string): string {
  const file = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).find(
    (name) => path.basename(name) === 'planbatch.db',
  );
  if (file === undefined) throw new Error('The app has left no workspace file');
  return path.dirname(path.join(dataFolder, file));
}

/** Reads the workspace with the store's own code, from a copy: the app finds its files as it left them. */
export async function keptInFile(dataFolder: string): Promise<KeptInFile> {
  const copy = mkdtempSync(path.join(tmpdir(), 'planbatch-kept-'));
  try {
    const folder = path.join(copy, 'workspaces');
    cpSync(storeFolder(dataFolder), folder, { recursive: true });
    const file = await fileContent(path.join(folder, 'planbatch.db'));
    const lifeboatFolder = path.join(copy, 'lifeboat');
    return await withStore({ folder, lifeboatFolder }, (store, report) => {
      const id = lastWorkspace(store);
      const { history, draft } = store.openWorkspace({ id });
      const counts = { done: history.done.length, undone: history.undone.length };
      return { ...file, ...counts, report, draft, rows: allRows(store, id) };
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Puts rows into the workspace that an app now closed has left. */
export async function addRowsToStore(dataFolder: string, rows: readonly Row[]): Promise<void> {
  const lifeboatFolder = path.join(dataFolder, 'filling-lifeboat');
  await withStore({ folder: storeFolder(dataFolder), lifeboatFolder }, (store) => {
    store.addRows({ id: lastWorkspace(store), rows });
  });
}

async function withStore<Value>(
  folders: { readonly folder: string; readonly lifeboatFolder: string },
  work: (store: Store, report: OpenReport) => Value,
): Promise<Value> {
  const sqlite = await loadSqlite();
  const stateChanged = (): void => undefined;
  const { store, report } = await openStore({ ...folders, sqlite, now: Date.now, stateChanged });
  try {
    return work(store, report);
  } finally {
    store.close();
  }
}

/** SQLite's own check, and the count of gestures, from a connection that changes nothing. */
async function fileContent(file: string): Promise<Pick<KeptInFile, 'isWhole' | 'gestures'>> {
  const database = (await loadSqlite()).open(file, 'readOnly');
  try {
    const counted = database.prepare('SELECT count(*) AS gestures FROM gestures').get();
    return { isWhole: isWhole(database), gestures: Number(counted?.['gestures']) };
  } finally {
    database.close();
  }
}

function lastWorkspace(store: Store): string {
  const [last] = store.shelf.listWorkspaces();
  if (last === undefined) throw new Error('There is no workspace');
  return last.id;
}

function allRows(store: Store, id: string): readonly Row[] {
  const { places } = store.openWorkspace({ id });
  const rows: Row[] = [];
  for (let after: number | null = null; ;) {
    const chunk = store.readChunk({ id, after });
    rows.push(...unpackedRows(new TextDecoder().decode(chunk.text), places));
    if (chunk.next === null) return rows;
    after = chunk.next;
  }
}
