import { failed, type Result, success } from '../../shared/ipc/failure';
import type { RunEntry } from '../../shared/ipc/history-schemas';
import type {
  ExportedRuns,
  ExportPart,
  HistoryFile,
  HistoryFormat,
  RunExport,
} from '../../shared/ipc/run-export';
import type { StoreFace } from './store/store-calls';

/** A file for the history, which the person chooses. */
export interface HistoryFiles {
  /** Asks where to and as what; null when the person thought better. */
  readonly choose: (
    name: string,
  ) => Promise<{ readonly file: string; readonly format: HistoryFormat } | null>;
  readonly begin: (file: string, format: HistoryFormat) => Promise<HistoryFile>;
}

export interface ExportSurroundings {
  readonly store: StoreFace;
  readonly files: HistoryFiles;
}

/** Writes runs of a workspace to a file of the person's choice; null when they thought better. */
export async function exportRuns(
  { store, files }: ExportSurroundings,
  workspace: { readonly id: string; readonly name: string },
  asked: ExportedRuns,
): Promise<Result<RunExport | null>> {
  const chosen = await files.choose(`History of ${workspace.name}`);
  if (chosen === null) return success(null);
  let file: HistoryFile | null = null;
  try {
    file = await files.begin(chosen.file, chosen.format);
    let [runs, rows] = [0, 0];
    for await (const part of exportParts(store, workspace.id, asked)) {
      await file.add(part);
      if (part.kind === 'run') runs += 1;
      if (part.kind === 'rows') rows += part.rows.length;
    }
    await file.finish();
    return success({ file: chosen.file, runs, rows });
  } catch (error) {
    await file?.discard();
    const message = diskWords(error);
    if (message === undefined) throw error;
    return failed({ kind: 'notPossible', message, nextStep: 'none' });
  }
}

/** The runs asked for, the newest first, each with its requests and rows. */
async function* exportParts(
  store: StoreFace,
  workspaceId: string,
  asked: ExportedRuns,
): AsyncGenerator<ExportPart, undefined, undefined> {
  for await (const run of runsAsked(store, workspaceId, asked)) {
    yield { kind: 'run', run };
    const { runId } = run;
    const ofRun = (after: number | null) => ({ workspaceId, runId, after });
    for await (const requests of pages((after) => store.readExportRequests(ofRun(after)))) {
      yield { kind: 'requests', requests };
    }
    for await (const rows of pages((after) => store.readExportRows(ofRun(after)))) {
      yield { kind: 'rows', rows };
    }
  }
  return undefined;
}

async function* runsAsked(
  store: StoreFace,
  workspaceId: string,
  { runId, search }: ExportedRuns,
): AsyncGenerator<RunEntry, undefined, undefined> {
  if (runId !== null) {
    const found = await store.readRun({ workspaceId, runId, search: '' });
    if (found !== null) yield found.run;
    return undefined;
  }
  const list = async (after: number | null) => {
    const { runs, next } = await store.readRuns({ workspaceId, search, after });
    return { items: runs, next };
  };
  for await (const runs of pages(list)) yield* runs;
  return undefined;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: number | null;
}

async function* pages<Item>(
  read: (after: number | null) => Promise<Page<Item>>,
): AsyncGenerator<readonly Item[], undefined, undefined> {
  for (let after: number | null = null; ;) {
    const page: Page<Item> = await read(after);
    if (page.items.length > 0) yield page.items;
    if (page.next === null) return undefined;
    after = page.next;
  }
}

/** What is wrong with a disk the person chose, in plain words; undefined for what is no trouble of a disk. */
function diskWords(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The file could not be written: there is no room left on that disk. Nothing was left behind.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'The file could not be written: that folder is not there.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'The file could not be written: Planbatch may not write there. Choose another folder.';
    case 'EBUSY':
      return 'The file could not be written: another program has it open. Close it there, or choose another name.';
    case 'EISDIR':
      return 'The file could not be written: a folder has that name.';
    default:
      return typeof code === 'string' && /^E[A-Z]+$/.test(code)
        ? 'The file could not be written. Choose another folder.'
        : undefined;
  }
}
