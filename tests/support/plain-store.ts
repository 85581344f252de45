import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type KeptStore, shownKeeping } from '../../electron/drafts/kept-store';
import { openStore } from '../../electron/drafts/store/open-store';
import { type Database, loadSqlite, type Sqlite } from '../../electron/drafts/store/sqlite-driver';
import type { Store } from '../../electron/drafts/store/store';
import { rowCalls, runCalls, shelfCalls, type StoreFace } from '../../electron/drafts/store/store-calls';
import type { Keeping } from '../../shared/ipc/keeping-schemas';

/** The store's calls as its thread gives them, without the thread. */
export function asFace(store: Store): StoreFace {
  const waited = (call: (input: never) => unknown) => async (input: unknown) =>
    call(structuredClone(input) as never);
  return Object.fromEntries([
    ...shelfCalls.map((name) => [name, waited(store.shelf[name])] as const),
    ...rowCalls.map((name) => [name, waited(store[name])] as const),
    ...runCalls.map((name) => [name, waited(store.runs[name])] as const),
  ]) as unknown as StoreFace;
}

export interface PlainStore extends KeptStore {
  /** The disk takes nothing from now on, or does again. */
  readonly refuse: (isRefusing: boolean) => void;
  /** Told of every change of whether edits are kept. */
  onKeeping: (keeping: Keeping) => void;
}

/** The same SQLite, which tells of every database it opens. */
function watched(sqlite: Sqlite, opened: (database: Database) => void): Sqlite {
  const open: Sqlite['open'] = (...given) => {
    const database = sqlite.open(...given);
    opened(database);
    return database;
  };
  return { ...sqlite, open };
}

/** A real store in a folder of its own, which goes with the test. */
export async function openPlainStore(): Promise<PlainStore> {
  const root = mkdtempSync(path.join(tmpdir(), 'workspaces-'));
  let keeping: Keeping = { kind: 'kept', at: null };
  const told: { hear: (keeping: Keeping) => void } = { hear: () => undefined };
  let last: Database | undefined;
  const { store } = await openStore({
    sqlite: watched(await loadSqlite(), (database) => (last = database)),
    folder: path.join(root, 'workspaces'),
    lifeboatFolder: path.join(root, 'lifeboat'),
    now: Date.now,
    stateChanged: (state) => {
      keeping = shownKeeping(state, false);
      told.hear(keeping);
    },
  });
  onTestFinished(() => {
    store.close();
    rmSync(root, { recursive: true, force: true });
  });
  return {
    store: asFace(store),
    keeping: () => keeping,
    notices: [],
    refuse: (isRefusing) => last?.exec(`PRAGMA query_only = ${isRefusing ? 1 : 0}`),
    set onKeeping(hear: (keeping: Keeping) => void) {
      told.hear = hear;
    },
  };
}
