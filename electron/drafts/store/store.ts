import type { FieldPlaces } from '../../../shared/plan/packed-row';
import type { Row } from '../../../shared/plan/row';
import type { SharedKey } from '../../../shared/plan/row-key';
import type { RowUpdate } from '../../../shared/plan/row-update';
import type { SheetName } from '../../../shared/plan/sheet';
import { backUpDaily, isBackupDue } from './backups';
import { type CellDraft, CellDrafts } from './cell-draft';
import { keepEdits } from './edit-keeper';
import { EditLog } from './edit-log';
import { EditQueue } from './edit-queue';
import { EditRefused } from './edit-refused';
import type { EditRequest, KeptHistory, StepEdits } from './edit-request';
import { type Keeping, type KeptEdits, NotKept } from './keeping';
import { Lifeboat } from './lifeboat';
import { PlaceList } from './place-list';
import { addRows, type ReadRow, removeRows, updateRows } from './row-changes';
import { type RowChunk, type RowFilter, RowReading } from './row-reading';
import { RowTable } from './row-table';
import { RunBook } from './runs/run-book';
import type { Database, Sqlite } from './sqlite-driver';
import type { StoreFiles } from './store-files';
import { type Outcome, StoreWriter } from './store-writer';
import type { KeepTrouble } from './store-trouble';
import { WorkspaceShelf } from './workspace-shelf';
import { type WorkspaceEntry, WorkspaceTable } from './workspace-table';

export interface StoreParts {
  readonly sqlite: Sqlite;
  readonly database: Database;
  readonly files: StoreFiles;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly stateChanged: (state: Keeping) => void;
  /** Why `database` is only a copy that is thrown away; null for the real one. */
  readonly temporary: KeepTrouble | null;
  /** Done once the file is closed. */
  readonly closed: () => void;
}

/** What the window needs besides the rows, which come in chunks. */
export interface OpenedWorkspace {
  readonly workspace: WorkspaceEntry;
  readonly places: FieldPlaces;
  readonly history: KeptHistory;
  /** Gestures that the disk refuses: neither the rows nor the history have them. */
  readonly waiting: readonly EditRequest[];
  readonly draft: CellDraft | null;
}

/**
 * The workspace file, synchronous and alone on its thread. A call that returns has its effect on the disk;
 * calls that change something throw `NotKept` where the disk refuses, but for edits, which say so (`KeptEdits`).
 */
export class Store {
  /** The workspaces themselves: list, make, name, bin, export. */
  readonly shelf: WorkspaceShelf;
  /** Runs: what was sent and what came back. */
  readonly runs: RunBook;
  readonly #parts: StoreParts;
  readonly #writer: StoreWriter;
  readonly #workspaces: WorkspaceTable;
  readonly #places: PlaceList;
  readonly #rows: RowTable;
  readonly #reading: RowReading;
  readonly #log: EditLog;
  readonly #drafts: CellDrafts;
  readonly #queue: EditQueue;

  constructor(parts: StoreParts) {
    const { database, files, now, stateChanged, temporary } = parts;
    this.#parts = parts;
    this.#workspaces = new WorkspaceTable(database);
    this.#places = new PlaceList(database);
    this.#rows = new RowTable(database, this.#places);
    this.#reading = new RowReading(database);
    this.#log = new EditLog(database, this.#places);
    this.#drafts = new CellDrafts(database);
    this.#queue = new EditQueue({
      lifeboat: new Lifeboat(files.lifeboat),
      keep: (request) => this.#keep(request),
      now,
      stateChanged,
      temporary,
    });
    this.#writer = new StoreWriter({
      database,
      undone: () => this.#places.readAgain(),
      refused: (trouble) => this.#queue.tell(trouble),
    });
    this.shelf = new WorkspaceShelf({ ...parts, places: this.#places, writer: this.#writer });
    const tables = { rows: this.#rows, workspaces: this.#workspaces };
    this.runs = new RunBook({ database, now, writer: this.#writer, ...tables });
    this.#write(() => this.#places.addKnownFields());
    this.#queue.begin();
  }

  readonly state = (): Keeping => this.#queue.state;

  /** Tries again to bring in what the disk refused. */
  readonly retry = (): Keeping => {
    const trouble = this.#queue.retry();
    if (trouble !== null) this.#queue.tell(trouble);
    else this.#probe();
    return this.#queue.state;
  };

  /** Notes that it is open now, where the disk lets it. Its rows come by `readChunk`. */
  readonly openWorkspace = ({ id }: { id: string }): OpenedWorkspace => {
    const number = this.#workspaces.number(id);
    this.#try(() => this.#workspaces.setOpened(id, this.#parts.now()));
    return {
      workspace: this.#workspaces.entry(id),
      places: this.#places.all,
      history: this.#log.history(number),
      waiting: this.#queue.waiting.filter(({ workspaceId }) => workspaceId === id),
      draft: this.#drafts.find(number),
    };
  };

  /** Rows as text, some thousands at a time (`RowChunk`); begin with `after: null`. */
  readonly readChunk = ({ id, after }: { id: string; after: number | null }): RowChunk & PackedText => ({
    ...this.#reading.chunk(this.#workspaces.number(id), after),
    places: this.#places.all,
  });

  /** The rows the server has not got, or not as they are here: some at a time, as `readChunk`. */
  readonly readChanged = ({ id, after }: { id: string; after: number | null }): RowChunk & PackedText => ({
    ...this.#reading.changed(this.#workspaces.number(id), after),
    places: this.#places.all,
  });

  /** The rows the filter lets through as one text of packed rows, and the places to unpack them by. */
  readonly readRows = ({ id, filter }: { id: string; filter: RowFilter }): PackedText => ({
    text: this.#reading.filtered(this.#workspaces.number(id), filter),
    places: this.#places.all,
  });

  /** The greatest position on a sheet; 0 on an empty one. */
  readonly lastPosition = ({ id, sheet }: { id: string; sheet: SheetName }): number =>
    this.#reading.lastPosition(this.#workspaces.number(id), sheet);

  /** See `StoreWriter.together`. */
  readonly together = (works: readonly (() => unknown)[]): readonly Outcome[] => this.#writer.together(works);

  readonly sharedKeys = ({ id }: { id: string }): readonly SharedKey[] =>
    this.#reading.sharedKeys(this.#workspaces.number(id));

  /** Keeps one gesture, whole or not at all. */
  readonly applyEdits = (request: EditRequest): KeptEdits => this.#queue.add(request);

  /** Puts in rows of the server. */
  readonly addRows = ({ id, rows }: { id: string; rows: readonly Row[] }): void => {
    const workspace = this.#workspaces.number(id);
    this.#write(() => addRows(this.#rows, workspace, rows));
  };

  /** Gives the updates whose rows are there. */
  readonly updateRows = (change: { id: string; updates: readonly RowUpdate[] }): readonly RowUpdate[] => {
    const workspace = this.#workspaces.number(change.id);
    return this.#write(() => updateRows(this.#rows, workspace, change.updates));
  };

  /** Takes away rows that the server no longer has (see `removeRows`); gives the ids of those that went. */
  readonly removeRows = ({ id, rows }: { id: string; rows: readonly ReadRow[] }): readonly string[] => {
    const workspace = this.#workspaces.number(id);
    return this.#write(() => removeRows(this.#rows, workspace, rows));
  };

  /** What a step of the history did and what takes it back; null for one that is not there. */
  readonly readStep = ({ id, stepId }: { id: string; stepId: string }): StepEdits | null =>
    this.#log.step(this.#workspaces.number(id), stepId) ?? null;

  /** The text in the open editor; null when it is closed. An edit of the workspace removes it too. */
  readonly keepDraft = ({ id, draft }: { id: string; draft: CellDraft | null }): void => {
    const workspace = this.#workspaces.number(id);
    this.#write(() => {
      if (draft === null) this.#drafts.remove(workspace);
      else this.#drafts.put(workspace, draft);
    });
  };

  /** Makes today's backup if there is none yet; gives its path. Edits may be kept meanwhile. */
  readonly backUpIfDue = async (): Promise<string | null> => {
    const { sqlite, database, files, now, temporary } = this.#parts;
    const at = now();
    if (temporary !== null || !isBackupDue(files, at)) return null;
    return backUpDaily(sqlite, database, { files, now: at });
  };

  /** Moves SQLite's log into the file, in a quiet moment, so that no edit has to wait for it. */
  readonly tidy = (): void => {
    this.#parts.database.exec('PRAGMA wal_checkpoint(PASSIVE)');
  };

  /** Everything is on the disk already. */
  readonly close = (): void => {
    this.#parts.database.close();
    this.#parts.closed();
  };

  /** Whether SQLite met a damaged page since the start. */
  readonly isDamaged = (): boolean => this.#queue.isDamaged;

  /** After a refusal that left no edit waiting: writes something, to see whether the disk takes it now. */
  #probe(): void {
    if (this.#queue.state.kind === 'kept') return;
    if (this.#try(() => this.#workspaces.touch())) this.#queue.recovered();
  }

  /** Writes what can be done without. Where the disk refuses, the state says so. */
  #try(work: () => void): boolean {
    try {
      this.#write(work);
      return true;
    } catch (error) {
      if (error instanceof NotKept) return false;
      throw error;
    }
  }

  #keep(request: EditRequest): readonly Row[] {
    // One in the lifeboat may be of a workspace that only a stand-in ever held.
    if (!this.#workspaces.has(request.workspaceId)) throw new EditRefused('The workspace is not there.');
    const workspace = this.#workspaces.number(request.workspaceId);
    const now = this.#parts.now();
    const tables = { places: this.#places, rows: this.#rows, log: this.#log };
    return this.#writer.transaction(() => {
      const revived = keepEdits(tables, request, { workspace, now });
      this.#drafts.remove(workspace);
      this.#workspaces.setChanged(workspace, now);
      return revived;
    });
  }

  #write<Value>(work: () => Value): Value {
    return this.#writer.write(work);
  }
}

/** Packed rows as UTF-8 text, and the places to unpack them by. */
export interface PackedText {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly places: FieldPlaces;
}
