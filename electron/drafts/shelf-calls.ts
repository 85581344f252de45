import type { CallName } from '../../shared/ipc/call-names';
import type { CallInput, CallOutput } from '../../shared/ipc/contract';
import { failed, type Result, success } from '../../shared/ipc/failure';
import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';
import type { LeftOutKeeper } from './left-out-keeper';
import type { StoreFace } from './store/store-calls';
import { StoreLost } from './store/store-lost';
import type { WorkspaceEntry as StoredEntry } from './store/workspace-table';

/** Files outside our own folder: the person chooses them. */
export interface WorkspaceFiles {
  /** Asks where to export a workspace of that name to; null when the person thought better. */
  readonly chooseExport: (name: string) => Promise<string | null>;
  /** Asks which file to take in. */
  readonly chooseImport: () => Promise<string | null>;
  /** Shows the folder of the workspace file. */
  readonly reveal: () => void;
}

export interface ShelfSurroundings {
  readonly store: StoreFace;
  readonly files: WorkspaceFiles;
  readonly connection: string;
  readonly leftOut: LeftOutKeeper;
  /** Of the open workspace; null when there is none. */
  readonly openId: () => string | null;
}

type ShelfCall = Exclude<
  Extract<CallName, `${string}Workspace` | 'listWorkspaces' | 'revealWorkspaces'>,
  'moveWorkspace'
>;

/** The answers to the calls about workspaces as wholes, but for opening one. */
export type ShelfCalls = {
  readonly [Name in Exclude<ShelfCall, 'openWorkspace'>]: (
    input: CallInput<Name>,
  ) => Promise<Result<CallOutput<Name>>>;
};

/** Answers the calls about workspaces as wholes. Those of other connections are not there for it. */
export function shelfCalls({ store, files, connection, leftOut, openId }: ShelfSurroundings): ShelfCalls {
  const own = async (): Promise<readonly StoredEntry[]> =>
    (await store.listWorkspaces()).filter((entry) => entry.connection === connection);
  /** Does something with the workspace of that id, if it is there. */
  const withEntry = async <Value>(
    id: string,
    work: (entry: StoredEntry) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const entry = (await own()).find((one) => one.id === id);
    return entry === undefined ? refused('The workspace is no longer there.') : work(entry);
  };
  return {
    listWorkspaces: async () => success((await own()).map(shownEntry)),
    createWorkspace: async ({ name }) =>
      success(shownEntry(await store.createWorkspace({ connection, name }))),
    renameWorkspace: ({ id, name }) =>
      withEntry(id, async () => {
        const renamed = await store.renameWorkspace({ id, name });
        return renamed === null ? refused(taken) : success(shownEntry(renamed));
      }),
    duplicateWorkspace: (wanted) =>
      withEntry(wanted.id, async () => {
        const copy = await store.duplicateWorkspace(wanted);
        // Its rows go by the same ids: what was held back stays so in the copy.
        leftOut.keep(copy.id, leftOut.of(wanted.id));
        return success(shownEntry(copy));
      }),
    deleteWorkspace: ({ id }) =>
      withEntry(id, async () => {
        if (id === openId()) return refused('The open workspace cannot be deleted. Open another one first.');
        await store.deleteWorkspace({ id });
        return success({});
      }),
    restoreWorkspace: ({ id }) =>
      withEntry(id, async () => success(shownEntry(await store.restoreWorkspace({ id })))),
    exportWorkspace: ({ id }) => withEntry(id, (entry) => exported(entry, { store, files, leftOut })),
    importWorkspace: async () => {
      const file = await files.chooseImport();
      if (file === null) return success(null);
      const taken = await store.importWorkspace({ connection, file });
      // What somebody decided not to send is not to go out from here.
      leftOut.keep(taken.id, taken.leftOut);
      return success(shownEntry(taken));
    },
    revealWorkspaces: () => {
      files.reveal();
      return Promise.resolve(success({}));
    },
  };
}

const taken = 'Another workspace is called that already. Choose another name.';

async function exported(
  { id, name }: StoredEntry,
  { store, files, leftOut }: Pick<ShelfSurroundings, 'store' | 'files' | 'leftOut'>,
): Promise<Result<{ readonly file: string } | null>> {
  const file = await files.chooseExport(name);
  if (file === null) return success(null);
  try {
    await store.exportWorkspace({ id, file, leftOut: leftOut.of(id) });
    return success({ file });
  } catch (error) {
    if (error instanceof StoreLost) throw error;
    // What is wrong with a disk the person chose says nothing of ours.
    return refused('The file could not be written. Look whether there is room, or choose another folder.');
  }
}

/** What the window may know of a workspace. */
export function shownEntry({ id, name, changedAt, openedAt, deletedAt }: WorkspaceEntry): WorkspaceEntry {
  return { id, name, changedAt, openedAt, deletedAt };
}

function refused(message: string): Result<never> {
  return failed({ kind: 'notPossible', message, nextStep: 'none' });
}
