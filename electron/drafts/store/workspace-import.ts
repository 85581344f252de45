import { chmodSync, copyFileSync } from 'node:fs';
import { type FieldPlaces, unpackedRows } from '../../../shared/plan/packed-row';
import { privateFile } from './disk';
import { FileRefused } from './file-refused';
import { type FileKind, fileKind } from './file-check';
import { takeLeftOut } from './left-out-table';
import { migrate } from './migration';
import { PlaceList } from './place-list';
import { movedPlaces, movePlaces } from './place-moving';
import { RowReading } from './row-reading';
import { checkRuns } from './runs/run-check';
import { copyRuns } from './runs/run-copy';
import { migrations } from './schema';
import { numberOf, textOf } from './sql-column';
import type { Database, Sqlite } from './sqlite-driver';
import { removeCopy } from './store-files';
import type { StoreWriter } from './store-writer';
import { isInUse } from './store-trouble';
import { inTransaction } from './transaction';
import { copyHistory, copyRows } from './workspace-copy';

/** Why a file cannot be taken in, for the person. */
const refusals: Readonly<Record<Exclude<FileKind, 'ours'>, string>> = {
  absent: 'The file is empty or not there.',
  corrupt: 'The file is damaged, or is not a workspace of Planbatch.',
  foreign: 'The file is a database, but not a workspace of Planbatch.',
  tooNew: 'The file was written by a newer version of Planbatch. Update Planbatch to open it.',
};

const inUse =
  'The file is open in a program, as the one in which Planbatch keeps its own workspaces is. Export a workspace and import that file.';

/** A workspace found in a file. */
interface Found {
  readonly number: number;
  readonly name: string;
  readonly leftOut: readonly string[];
}

export interface ImportTarget {
  readonly sqlite: Sqlite;
  readonly database: Database;
  readonly places: PlaceList;
  readonly writer: StoreWriter;
  /** Where the file is copied to and looked at; nothing is written to the file itself. */
  readonly scratchFile: string;
  /** The connection it is to belong to, as `workspaceKey` names it. */
  readonly connection: string;
  /** Adds the workspace to the list and gives its number; inside the transaction. */
  readonly addWorkspace: (name: string) => number;
}

/**
 * Takes in the workspace of an exported file, whole or not at all. Throws `FileRefused`, leaving nothing. Gives its rows
 * that are left out of sending.
 */
export function importWorkspace(target: ImportTarget, file: string): readonly string[] {
  const { sqlite, database, writer, scratchFile } = target;
  removeCopy(scratchFile);
  try {
    const kind = kindOf(sqlite, file);
    if (kind !== 'ours') throw new FileRefused(refusals[kind]);
    copyFileSync(file, scratchFile);
    chmodSync(scratchFile, privateFile);
    const found = readied(target);
    database.prepare('ATTACH DATABASE ? AS outside').run(scratchFile);
    try {
      writer.transaction(() => {
        const to = { schema: '', workspace: target.addWorkspace(found.name) } as const;
        const from = { schema: 'outside.', workspace: found.number } as const;
        copyRows(database, from, to);
        copyHistory(database, from, to);
        copyRuns(database, from, to);
      });
      return found.leftOut;
    } finally {
      database.exec('DETACH DATABASE outside');
    }
  } finally {
    removeCopy(scratchFile);
  }
}

function kindOf(sqlite: Sqlite, file: string): FileKind {
  try {
    return fileKind(sqlite, file, { thorough: true });
  } catch (error) {
    throw isInUse(error) ? new FileRefused(inUse, { cause: error }) : error;
  }
}

/** Brings the copy up to date and to our places, after looking at every row in it. */
function readied({ sqlite, database, places, writer, scratchFile, connection }: ImportTarget): Found {
  const copy = sqlite.open(scratchFile);
  try {
    migrate(copy, migrations);
    const leftOut = inTransaction(copy, () => takeLeftOut(copy));
    // A view or trigger that is not ours could do more than hold rows.
    if (schemaText(copy) !== schemaText(database)) throw new FileRefused(refusals.foreign);
    const found = copy
      .prepare('SELECT number, name, connection FROM workspaces ORDER BY number LIMIT 1')
      .get();
    if (found === undefined) throw new FileRefused(refusals.absent);
    refuseOther(textOf(found, 'connection'), connection);
    const number = numberOf(found, 'number');
    const theirs = new PlaceList(copy);
    checkRows(copy, number, theirs.all);
    checkRuns(copy);
    const moved = writer.transaction(() => movedPlaces(theirs, places));
    if (moved !== null) inTransaction(copy, () => movePlaces(copy, moved));
    return { number, name: textOf(found, 'name'), leftOut };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(refusals.corrupt, { cause: error });
  } finally {
    copy.close();
  }
}

/** What runs said of its rows is true of one database alone, and so is what lies under them. */
function refuseOther(theirs: string, ours: string): void {
  if (theirs === ours) return;
  // An address has no blank; the practice server alone goes by a single word.
  const [address = '', ...database] = theirs.split(' ');
  const place =
    database.length === 0 ? 'the practice server' : `the database ${database.join(' ')} at ${address}`;
  throw new FileRefused(
    `The workspace is about ${place}. Change to that connection, import the file there, and use Move to bring it here.`,
  );
}

/** Every table, index, trigger and view as it was made. */
function schemaText(database: Database): string {
  const parts = database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
  return JSON.stringify(parts.map((part) => [part['name'], part['sql']]));
}

function checkRows(copy: Database, workspace: number, places: FieldPlaces): void {
  const reading = new RowReading(copy);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let after: number | null = null; ;) {
    const chunk = reading.chunk(workspace, after);
    unpackedRows(decoder.decode(chunk.text), places);
    if (chunk.next === null) return;
    after = chunk.next;
  }
}
