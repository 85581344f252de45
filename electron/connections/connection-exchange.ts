import { readFile, writeFile } from 'node:fs/promises';
import type { CallOutput } from '../../shared/ipc/contract';
import { failed, type Result, success } from '../../shared/ipc/failure';
import type { KeptConnection } from './connection-book';
import { connectionFileText, connectionsIn, newConnections } from './connection-file';
import type { ManagedBook } from './policy/managed-book';

/** Files the person chooses; null when the person thought better. */
export interface ConnectionFiles {
  readonly chooseExport: () => Promise<string | null>;
  readonly chooseImport: () => Promise<string | null>;
}

interface ExchangeSurroundings {
  readonly book: ManagedBook;
  readonly practice: KeptConnection;
  readonly files: ConnectionFiles;
  readonly newId: () => string;
}

export async function exportConnections({
  book,
  files,
}: ExchangeSurroundings): Promise<Result<CallOutput<'exportConnections'>>> {
  const own = book.connections.filter(({ id }) => !book.isHandedOut(id));
  if (own.length === 0) return refused('There is no connection of yours to export.');
  const file = await files.chooseExport();
  if (file === null) return success(null);
  try {
    await writeFile(file, connectionFileText(own), { encoding: 'utf8', mode: 0o600 });
    return success({ file });
  } catch {
    return refused('The file could not be written. Look whether there is room, or choose another folder.');
  }
}

export async function importConnections({
  book,
  practice,
  files,
  newId,
}: ExchangeSurroundings): Promise<Result<CallOutput<'importConnections'>>> {
  const file = await files.chooseImport();
  if (file === null) return success(null);
  const found = connectionsIn(await readFile(file, 'utf8').catch(() => ''));
  if (found === undefined) {
    return refused('This is no file of connections that can be used. Nothing was taken in.');
  }
  const present = [practice, ...book.connections].map(({ fields }) => fields);
  const allowed = found.filter((fields) => book.refusal({ id: null, fields }) === undefined);
  const added = newConnections(allowed, present);
  for (const fields of added) await book.put({ id: newId(), fields });
  return success({
    added: added.length,
    present: allowed.length - added.length,
    refused: found.length - allowed.length,
  });
}

function refused(message: string): Result<never> {
  return failed({ kind: 'notPossible', message, nextStep: 'none' });
}
