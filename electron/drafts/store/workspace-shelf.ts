import { randomUUID } from 'node:crypto';
import type { PlaceList } from './place-list';
import type { Database, Sqlite } from './sqlite-driver';
import { isSameFile, type StoreFiles } from './store-files';
import type { StoreWriter } from './store-writer';
import { copyRows } from './workspace-copy';
import { exportWorkspace } from './workspace-export';
import { importWorkspace } from './workspace-import';
import { type WorkspaceEntry, WorkspaceTable } from './workspace-table';

export interface ShelfParts {
  readonly sqlite: Sqlite;
  readonly database: Database;
  readonly files: StoreFiles;
  readonly now: () => number;
  readonly places: PlaceList;
  readonly writer: StoreWriter;
}

interface WantedExport {
  readonly id: string;
  readonly file: string;
  /** Its rows that are left out of sending. */
  readonly leftOut?: readonly string[];
}

/** A workspace that came from a file, with its rows that are left out of sending. */
interface TakenIn extends WorkspaceEntry {
  readonly leftOut: readonly string[];
}

/** The workspaces as wholes. Calls that change something throw `NotKept` where the disk refuses. */
export class WorkspaceShelf {
  readonly #parts: ShelfParts;
  readonly #table: WorkspaceTable;

  constructor(parts: ShelfParts) {
    this.#parts = parts;
    this.#table = new WorkspaceTable(parts.database);
  }

  /** All workspaces, in the bin or not, last opened first. */
  readonly listWorkspaces = (): readonly WorkspaceEntry[] => this.#table.list();

  /** A new one; a name that the connection has already gets a number. */
  readonly createWorkspace = (wanted: { connection: string; name: string }): WorkspaceEntry => {
    const id = randomUUID();
    this.#parts.writer.write(() => this.#table.add({ ...wanted, id }, this.#parts.now()));
    return this.#table.entry(id);
  };

  /** Gives the entry, or null where the connection has another of that name. */
  readonly renameWorkspace = ({ id, name }: { id: string; name: string }): WorkspaceEntry | null => {
    const entry = this.#table.entry(id);
    const isOwn = entry.name.toLowerCase() === name.trim().toLowerCase();
    if (!isOwn && this.#table.isTaken(entry.connection, name.trim())) return null;
    this.#parts.writer.write(() => this.#table.rename(id, name));
    return this.#table.entry(id);
  };

  /** A new workspace with the same rows and no history. */
  readonly duplicateWorkspace = ({ id, name }: { id: string; name: string }): WorkspaceEntry => {
    const { connection } = this.#table.entry(id);
    const from = { schema: '', workspace: this.#table.number(id) } as const;
    const copy = randomUUID();
    this.#parts.writer.write(() => {
      this.#table.add({ id: copy, connection, name }, this.#parts.now());
      copyRows(this.#parts.database, from, { schema: '', workspace: this.#table.number(copy) });
    });
    return this.#table.entry(copy);
  };

  /** Into the bin, from which `restoreWorkspace` brings it back with all it had. */
  readonly deleteWorkspace = ({ id }: { id: string }): void => {
    const entry = this.#table.entry(id);
    this.#parts.writer.write(() => this.#table.setDeleted(entry, this.#parts.now()));
  };

  /** Out of the bin; one that is not in it stays as it is, as on the second click of two. */
  readonly restoreWorkspace = ({ id }: { id: string }): WorkspaceEntry => {
    const entry = this.#table.entry(id);
    if (entry.deletedAt === null) return entry;
    this.#parts.writer.write(() => this.#table.setDeleted(entry, null));
    return this.#table.entry(id);
  };

  /** Leaves out one in the bin that nobody has worked in; any other stays as it is. */
  readonly discardWorkspace = ({ id }: { id: string }): void => {
    const entry = this.#table.entry(id);
    if (entry.deletedAt !== null) this.#parts.writer.write(() => this.#table.discard(id));
  };

  /** Writes one workspace with its history to a file that another machine can take in; never over all of ours. */
  readonly exportWorkspace = ({ id, file, leftOut = [] }: WantedExport): void => {
    if (isSameFile(file, this.#parts.files.database)) throw new Error(`${file} keeps the workspaces`);
    const [number, entry] = [this.#table.number(id), this.#table.entry(id)];
    exportWorkspace(this.#parts, { number, entry, leftOut }, file);
  };

  /** Takes in an exported file as a new workspace of the connection it was made in. Throws `FileRefused`. */
  readonly importWorkspace = ({ connection, file }: { connection: string; file: string }): TakenIn => {
    const { files, now, writer } = this.#parts;
    const id = randomUUID();
    const addWorkspace = (name: string): number => {
      this.#table.add({ id, connection, name }, now());
      return this.#table.number(id);
    };
    const scratchFile = `${files.database}-import.unfinished`;
    const leftOut = writer.guarded(() =>
      importWorkspace({ ...this.#parts, scratchFile, connection, addWorkspace }, file),
    );
    return { ...this.#table.entry(id), leftOut };
  };
}
