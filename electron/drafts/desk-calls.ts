import type { CallName } from '../../shared/ipc/call-names';
import type { Connection } from '../../shared/ipc/connection-schemas';
import type { CallInput, CallOutput } from '../../shared/ipc/contract';
import { failed, type Result, success } from '../../shared/ipc/failure';
import type { Keeping } from '../../shared/ipc/keeping-schemas';
import type { RunProgress } from '../../shared/ipc/run-schemas';
import type { View, ZoomChange } from '../../shared/ipc/view-schemas';
import type { Desk, Desks, DeskTools } from './desks';
import type { KeptStore } from './kept-store';
import type { LeftOutKeeper } from './left-out-keeper';
import { RowsAhead } from './rows-ahead';
import { shownEntry } from './shelf-calls';
import type { EditRequest } from './store/edit-request';
import type { OpenedWorkspace } from './store/store';
import { StoreLost } from './store/store-lost';
import type { StoreWorkspace } from './store/store-workspace';

/** How the screen was left. */
export interface ViewKeeper {
  readonly read: () => View | null;
  readonly write: (view: View) => void;
  readonly zoom: (change: ZoomChange) => void;
}

export interface DeskCallSurroundings<Tools extends DeskTools> {
  readonly appVersion: string;
  readonly connection: () => Connection;
  readonly kept: KeptStore;
  readonly view: ViewKeeper;
  readonly leftOut: LeftOutKeeper;
  readonly progressOf: (tools: Tools) => RunProgress | null;
  /** Told when the last row was handed on. */
  readonly rowsRead?: () => void;
}

type DeskCall = Extract<
  CallName,
  | 'openWorkspace'
  | 'readRows'
  | 'applyEdits'
  | 'readStep'
  | 'keepDraft'
  | 'retryKeeping'
  | 'keepLeftOut'
  | 'keepView'
  | 'changeZoom'
>;

/** The answers to the calls about the rows of the open workspace and their history. */
export type DeskCalls = {
  readonly [Name in DeskCall]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

/** Does something at the open workspace. What its answer speaks of has been told before it. */
export async function atDesk<Tools extends DeskTools, Value>(
  desks: Desks<Tools>,
  work: (desk: Desk<Tools>) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const desk = desks.current;
  if (desk === null) {
    return failed({ kind: 'notPossible', message: 'No workspace is open.', nextStep: 'none' });
  }
  const result = await work(desk);
  desk.bundle.flush();
  return result;
}

function windowHasAll(desk: Pick<Desk<DeskTools>, 'interruptionTold'>, rowsRead?: () => void): void {
  desk.interruptionTold();
  rowsRead?.();
}

/** Opening a workspace, reading it in chunks, keeping edits and the text in the editor. */
export function deskCalls<Tools extends DeskTools>(
  desks: Desks<Tools>,
  { kept, view, leftOut, progressOf, appVersion, connection, rowsRead }: DeskCallSurroundings<Tools>,
): DeskCalls {
  const { store, keeping, notices } = kept;
  const ahead = new RowsAhead(store);
  let opening: Promise<unknown> = Promise.resolve();
  return {
    openWorkspace: async ({ workspaceId }) => {
      const asked = desks.open(workspaceId);
      opening = asked.catch(() => undefined);
      const opened = await asked;
      if (!opened.ok) return opened;
      const { desk, opened: found } = opened.value;
      desk.bundle.flush();
      ahead.begin(desk);
      return success({
        ...{ appVersion, connection: connection(), notices, keeping: keeping() },
        ...foundThere(found),
        interruption: desk.interruption() ?? null,
        ...{ view: view.read(), leftOut: leftOut.of(desk.id), run: progressOf(desk.tools) },
      });
    },
    // Asked in one breath with an opening. News of a row that has not come is ignored there; its chunk holds it.
    readRows: async ({ after }) => {
      await opening;
      return atDesk(desks, async (desk) => {
        const { text, places, next } = await ahead.chunk(desk, after);
        if (next === null) windowHasAll(desk, rowsRead);
        return success({ text, places, next });
      });
    },
    applyEdits: (input) => {
      ahead.forget();
      return atDesk(desks, ({ workspace }) => keepEdits(workspace, input, keeping));
    },
    readStep: ({ stepId }) => atDesk(desks, async ({ id }) => success(await store.readStep({ id, stepId }))),
    keepDraft: ({ draft }) =>
      atDesk(desks, async ({ id }) => {
        await store.keepDraft({ id, draft: draft === null ? null : { ...draft, at: Date.now() } });
        return success({});
      }),
    retryKeeping: async () => {
      await store.retry();
      return success(keeping());
    },
    ...viewCalls(view, leftOut),
  };
}

/** How the window was left, how large it is drawn, and which rows of which workspace are left out of sending. */
function viewCalls(
  view: ViewKeeper,
  leftOut: LeftOutKeeper,
): Pick<DeskCalls, 'keepView' | 'changeZoom' | 'keepLeftOut'> {
  return {
    keepLeftOut: ({ workspaceId, rowIds }) => {
      leftOut.keep(workspaceId, rowIds);
      return Promise.resolve(success({}));
    },
    keepView: (input) => {
      view.write(input.view);
      return Promise.resolve(success({}));
    },
    changeZoom: ({ change }) => {
      view.zoom(change);
      return Promise.resolve(success({}));
    },
  };
}

async function keepEdits(
  workspace: Pick<StoreWorkspace, 'applyEdits'>,
  { gesture, edits }: CallInput<'applyEdits'>,
  keeping: KeptStore['keeping'],
): Promise<Result<Keeping>> {
  try {
    return await workspace.applyEdits(gesture, edits);
  } catch (error) {
    // Not against the rules: it stays on the screen, and the window says that it is not kept.
    if (error instanceof StoreLost) return success(keeping());
    throw error;
  }
}

type FoundThere = Pick<CallOutput<'openWorkspace'>, 'workspace' | 'history' | 'waiting' | 'draft'>;

function foundThere({ workspace, history, waiting, draft }: OpenedWorkspace): FoundThere {
  return {
    workspace: shownEntry(workspace),
    history,
    waiting: waiting.map(waitingGesture),
    draft: shownDraft(draft),
  };
}

function waitingGesture({ id, cause, edits }: EditRequest): CallOutput<'openWorkspace'>['waiting'][number] {
  return { gesture: { id, cause }, edits };
}

function shownDraft(
  draft: { readonly rowId: string; readonly field: string; readonly text: string } | null,
): CallOutput<'openWorkspace'>['draft'] {
  return draft === null ? null : { rowId: draft.rowId, field: draft.field, text: draft.text };
}
