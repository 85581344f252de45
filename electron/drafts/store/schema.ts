import type { Migration } from './migration';
import { workspacesMigration } from './migrations/0001-workspaces';
import { runsMigration } from './migrations/0002-runs';
import { runHistoryMigration } from './migrations/0003-run-history';

/** All steps of the schema, oldest first. */
export const migrations: readonly Migration[] = [workspacesMigration, runsMigration, runHistoryMigration];

export const newestSchema = migrations.length;
