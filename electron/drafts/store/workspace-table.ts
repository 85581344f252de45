import { numberOf, numberOrNullOf, textOf } from './sql-column';
import type { Database, SqlRow, Statement } from './sqlite-driver';

/** A workspace in the list. Times are milliseconds since 1970, UTC. */
export interface WorkspaceEntry {
  readonly id: string;
  /** Which connection it belongs to, as the caller names connections. */
  readonly connection: string;
  readonly name: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly openedAt: number;
  /** When it was put into the bin; null outside it. */
  readonly deletedAt: number | null;
}

const columns = 'number, id, connection, name, created_at, changed_at, opened_at, deleted_at';

/** The workspaces in the file. Every writing call belongs in a transaction. */
export class WorkspaceTable {
  readonly #list: Statement;
  readonly #find: Statement;
  readonly #insert: Statement;
  readonly #taken: Statement;
  readonly #rename: Statement;
  readonly #setDeleted: Statement;
  readonly #setOpened: Statement;
  readonly #setChanged: Statement;
  readonly #touch: Statement;
  readonly #worked: Statement;
  readonly #removeRows: Statement;
  readonly #remove: Statement;

  constructor(database: Database) {
    this.#list = database.prepare(`SELECT ${columns} FROM workspaces ORDER BY opened_at DESC, number DESC`);
    this.#find = database.prepare(`SELECT ${columns} FROM workspaces WHERE id = ?`);
    this.#insert = database.prepare(
      // Never opened yet: the one that was open comes back at the next start.
      `INSERT INTO workspaces (id, connection, name, created_at, changed_at, opened_at) VALUES (?, ?, ?, ?, ?, 0)`,
    );
    this.#taken = database.prepare(
      `SELECT number FROM workspaces WHERE connection = ? AND name = ? COLLATE NOCASE AND deleted_at IS NULL`,
    );
    this.#rename = database.prepare('UPDATE workspaces SET name = ? WHERE id = ?');
    this.#setDeleted = database.prepare('UPDATE workspaces SET deleted_at = ?, name = ? WHERE id = ?');
    this.#setOpened = database.prepare('UPDATE workspaces SET opened_at = ? WHERE id = ?');
    this.#worked = database.prepare(
      'SELECT 1 FROM gestures WHERE workspace = ? UNION ALL SELECT 1 FROM runs WHERE workspace = ? LIMIT 1',
    );
    this.#removeRows = database.prepare('DELETE FROM rows WHERE workspace = ?');
    this.#remove = database.prepare('DELETE FROM workspaces WHERE number = ?');
    this.#touch = database.prepare('UPDATE workspaces SET opened_at = opened_at');
    this.#setChanged = database.prepare('UPDATE workspaces SET changed_at = ? WHERE number = ?');
  }

  /** All of them, in the bin or not, last opened first. */
  list(): readonly WorkspaceEntry[] {
    return this.#list.all().map(entryFrom);
  }

  /** Throws for an id that is not there. */
  entry(id: string): WorkspaceEntry {
    return entryFrom(this.#row(id));
  }

  /** The number its rows go by. Throws for an id that is not there. */
  number(id: string): number {
    return numberOf(this.#row(id), 'number');
  }

  has(id: string): boolean {
    return this.#find.get(id) !== undefined;
  }

  /** Adds it under its name, or that name with a number where it is taken. */
  add(
    wanted: { readonly id: string; readonly connection: string; readonly name: string },
    now: number,
  ): void {
    const name = this.freeName(wanted.connection, wanted.name);
    this.#insert.run(wanted.id, wanted.connection, name, now, now);
  }

  isTaken(connection: string, name: string): boolean {
    return this.#taken.get(connection, name) !== undefined;
  }

  /** `name`, or the first of `name (2)`, `name (3)` ... that no workspace of the connection has. */
  freeName(connection: string, name: string): string {
    const trimmed = name.trim();
    // A copy of a copy counts on: `name (3)`, and not `name (2) (2)`.
    const stem = trimmed.replace(/ \(\d+\)$/, '');
    let free = trimmed;
    for (let count = 2; this.isTaken(connection, free); count += 1) free = `${stem} (${count})`;
    return free;
  }

  rename(id: string, name: string): void {
    this.#rename.run(name.trim(), id);
  }

  /** Into the bin, or out of it with null; out of it, a name taken meanwhile gets a number. */
  setDeleted(entry: WorkspaceEntry, deletedAt: number | null): void {
    const name = deletedAt === null ? this.freeName(entry.connection, entry.name) : entry.name;
    this.#setDeleted.run(deletedAt, name, entry.id);
  }

  /** Takes it away with its rows, if it was never worked in: what a person has done is never removed. */
  discard(id: string): void {
    const number = this.number(id);
    if (this.#worked.get(number, number) !== undefined) return;
    this.#removeRows.run(number);
    this.#remove.run(number);
  }

  setOpened(id: string, now: number): void {
    this.#setOpened.run(now, id);
  }

  setChanged(number: number, now: number): void {
    this.#setChanged.run(now, number);
  }

  /** Writes without changing anything. */
  touch(): void {
    this.#touch.run();
  }

  #row(id: string): SqlRow {
    const row = this.#find.get(id);
    if (row === undefined) throw new Error('There is no such workspace');
    return row;
  }
}

function entryFrom(row: SqlRow): WorkspaceEntry {
  return {
    id: textOf(row, 'id'),
    connection: textOf(row, 'connection'),
    name: textOf(row, 'name'),
    createdAt: numberOf(row, 'created_at'),
    changedAt: numberOf(row, 'changed_at'),
    openedAt: numberOf(row, 'opened_at'),
    deletedAt: numberOrNullOf(row, 'deleted_at'),
  };
}
