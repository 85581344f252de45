import { writeSync } from 'node:fs';
import { openStore } from '../../../../electron/drafts/store/open-store';
import {
  type Database,
  type DriverName,
  loadSqlite,
  type Sqlite,
} from '../../../../electron/drafts/store/sqlite-driver';
import type { Store } from '../../../../electron/drafts/store/store';
import type { Edit } from '../../../../shared/plan/edit';
import type { Row } from '../../../../shared/plan/row';

/** What a program is told to do that will be killed while it does it. */
export interface ChildTask {
  readonly kind: 'prepare' | 'edits' | 'pastes' | 'backups' | 'open';
  readonly folder: string;
  readonly lifeboatFolder: string;
  readonly driver?: DriverName;
  readonly rows: number;
  /** Edits to make; endless without. */
  readonly edits?: number;
  /** Commits without waiting for the disk, to prove that a test sees what that loses. */
  readonly careless?: boolean;
}

const now = Date.UTC(2026, 10, 21, 12);

/** Says it at once, in one write: what is not out when the program is killed was not said. */
function say(words: string): void {
  writeSync(1, `${words}\n`);
}

async function opened(task: ChildTask): Promise<Store> {
  const real = await loadSqlite(task.driver);
  const connections: Database[] = [];
  const open: Sqlite['open'] = (file, access) => {
    const database = real.open(file, access);
    connections.push(database);
    return database;
  };
  const { folder, lifeboatFolder } = task;
  const stateChanged = (): void => undefined;
  const sqlite = { ...real, open };
  const { store } = await openStore({ sqlite, folder, lifeboatFolder, now: () => now, stateChanged });
  if (task.careless === true) connections.at(-1)?.exec('PRAGMA synchronous = 1');
  return store;
}

function prepare(store: Store, count: number): void {
  const { id } = store.shelf.createWorkspace({ connection: 'practice', name: 'Renewal' });
  const rows = Array.from({ length: count }, (_, at): Row => {
    const cells = { plan_ID: `P${at >> 4}`, accum_Name: `A${at}`, annual_Max: '0' };
    const placed = { id: `row-${at}`, sheet: 'accumulators', position: at } as const;
    return { ...placed, cells, baseline: cells, revision: 0, run: null };
  });
  store.addRows({ id, rows });
}

/** Edit `n` writes `n` into row `n` modulo the rows; a paste writes it into all rows. */
function editOf(task: ChildTask, count: number): readonly Edit[] {
  const rows =
    task.kind === 'pastes' ? Array.from({ length: task.rows }, (_, at) => at) : [count % task.rows];
  return rows.map((at) => ({
    kind: 'set',
    rowId: `row-${at}`,
    cells: { annual_Max: String(count), coIns_Max_Net_Mem: String(count) },
    untouch: [],
  }));
}

function edit(store: Store, task: ChildTask): void {
  const workspaceId = store.shelf.listWorkspaces()[0]?.id ?? '';
  const { done } = store.openWorkspace({ id: workspaceId }).history;
  const first = Number(done.at(-1)?.id ?? '0') + 1;
  const last = first + (task.edits ?? Number.POSITIVE_INFINITY);
  for (let count = first; count < last; count += 1) {
    const cause = { how: 'typed', label: 'Edit', sheet: 'accumulators' } as const;
    const request = { id: String(count), workspaceId, edits: editOf(task, count), cause };
    const kept = store.applyEdits(request);
    if (kept.kind === 'kept') say(`kept ${count}`);
    if (kept.kind === 'notKept')
      say(`not kept: ${kept.trouble}, ${kept.inLifeboat ? 'in' : 'not in'} the lifeboat`);
  }
}

async function main(): Promise<void> {
  const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
  say('started');
  const store = await opened(task);
  say('opened');
  if (task.kind === 'prepare') {
    prepare(store, task.rows);
    store.close();
  } else if (task.kind === 'backups') {
    await store.backUpIfDue();
    say('backed up');
  } else if (task.kind !== 'open') {
    edit(store, task);
    store.close();
  }
}

void main();
