import { chmodSync } from 'node:fs';
import { privateFile, putInPlace } from './disk';
import { writeLeftOut } from './left-out-table';
import { migrate } from './migration';
import { migrations } from './schema';
import type { Database, Sqlite } from './sqlite-driver';
import { copyRuns } from './runs/run-copy';
import { removeCopy } from './store-files';
import { inTransaction } from './transaction';
import { copyHistory, copyPlaces, copyRows } from './workspace-copy';
import type { WorkspaceEntry } from './workspace-table';

interface ExportedWorkspace {
  readonly number: number;
  readonly entry: WorkspaceEntry;
  /** Its rows that are left out of sending. */
  readonly leftOut: readonly string[];
}

/** Number of the one workspace in an exported file. */
const only = 1;

/**
 * Writes one workspace with its history to a file of its own, whole or not at all: a store with nothing else in
 * it. A file of that name is replaced. Throws what the disk says.
 */
export function exportWorkspace(
  { sqlite, database }: { readonly sqlite: Sqlite; readonly database: Database },
  workspace: ExportedWorkspace,
  file: string,
): void {
  const copy = `${file}.unfinished`;
  removeCopy(copy);
  const target = sqlite.open(copy);
  try {
    migrate(target, migrations);
    inTransaction(target, () => {
      writeLeftOut(target, workspace.leftOut);
    });
  } finally {
    target.close();
  }
  chmodSync(copy, privateFile);
  database.prepare('ATTACH DATABASE ? AS outside').run(copy);
  try {
    inTransaction(database, () => fill(database, workspace));
  } finally {
    database.exec('DETACH DATABASE outside');
  }
  putInPlace(copy, file);
}

function fill(database: Database, { number, entry }: ExportedWorkspace): void {
  const from = { schema: '', workspace: number } as const;
  const to = { schema: 'outside.', workspace: only } as const;
  const times = [entry.createdAt, entry.changedAt, entry.openedAt];
  database
    .prepare(
      `INSERT INTO outside.workspaces (number, id, connection, name, created_at, changed_at, opened_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(only, entry.id, entry.connection, entry.name, ...times);
  copyPlaces(database, from, to);
  copyRows(database, from, to);
  copyHistory(database, from, to);
  copyRuns(database, from, to);
}
