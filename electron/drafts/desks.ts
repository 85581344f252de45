import { failed, type Result, success } from '../../shared/ipc/failure';
import { ChangeBundle, type BundleSurroundings } from './change-bundle';
import type { KeptStore } from './kept-store';
import { NotKept } from './store/keeping';
import type { OpenedWorkspace } from './store/store';
import { StoreWorkspace } from './store/store-workspace';

/** What works on the rows of a workspace besides the window. */
export interface DeskTools {
  /** While true, another workspace may not be opened. */
  readonly isBusy: () => boolean;
  /** Puts right what an earlier start of the program left in the rows; gives what to tell of it. */
  readonly putRight: () => Promise<string | undefined>;
}

/** An open workspace with what works on it. */
export interface Desk<Tools extends DeskTools> {
  readonly id: string;
  readonly workspace: StoreWorkspace;
  readonly bundle: ChangeBundle;
  readonly tools: Tools;
  /** What became of a run that an earlier start of the program did not end, until it has been told. */
  readonly interruption: () => string | undefined;
  /** The window has it: opening the workspace ahead of the window tells nobody. */
  readonly interruptionTold: () => void;
}

export interface DesksSurroundings<Tools extends DeskTools> extends BundleSurroundings {
  readonly kept: KeptStore;
  /** Which workspaces may be opened here, as the store names connections. */
  readonly connection: string;
  readonly equip: (workspace: StoreWorkspace, bundle: ChangeBundle) => Tools;
}

type Opening<Tools extends DeskTools> = Result<{
  readonly desk: Desk<Tools>;
  readonly opened: OpenedWorkspace;
}>;

/**
 * The workspace that is open, and those that were: what was sent from one stays known while another is open.
 * Only the open one speaks to the window.
 */
export class Desks<Tools extends DeskTools> {
  readonly #desks = new Map<string, Desk<Tools>>();
  #current: Desk<Tools> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly around: DesksSurroundings<Tools>) {}

  /** Null until one has been opened. */
  get current(): Desk<Tools> | null {
    return this.#current;
  }

  /** Opens the workspace of that id; with null the one that is open, else the one last open, else a first one. */
  open(workspaceId: string | null): Promise<Opening<Tools>> {
    const opening = this.#last.then(() => this.#open(workspaceId));
    this.#last = opening.catch(() => undefined);
    return opening;
  }

  /** The workspace of that id is no longer one of these. */
  leave(id: string): void {
    if (this.#current?.id === id) this.#current = null;
    this.#desks.delete(id);
  }

  async #open(wanted: string | null): Promise<Opening<Tools>> {
    const { store } = this.around.kept;
    const before = this.#current;
    const id = wanted ?? before?.id ?? (await this.#lastOpen());
    if (id !== before?.id) {
      if (before?.tools.isBusy() === true) return busy;
      if (!(await this.#usable()).some((entry) => entry.id === id)) return missing;
    }
    const desk = this.#desks.get(id) ?? (await this.#setUp(id));
    const opened = await store.openWorkspace({ id });
    // A run may have begun in the meantime.
    if (before !== null && before !== desk && before.tools.isBusy()) return busy;
    before?.bundle.flush();
    this.#current = desk;
    return success({ desk, opened });
  }

  async #setUp(id: string): Promise<Desk<Tools>> {
    const { kept, equip, schedule, emit } = this.around;
    const bundle = new ChangeBundle({
      schedule,
      emit: (change) => {
        if (this.#current?.bundle === bundle) emit(change);
      },
    });
    const { store, keeping } = kept;
    const workspace = new StoreWorkspace({ store, workspaceId: id, bundle, keeping });
    const tools = equip(workspace, bundle);
    let interruption = await putRight(tools);
    const interruptionTold = (): void => {
      interruption = undefined;
    };
    // The window reads the rows as they are now.
    bundle.flush();
    const desk = { id, workspace, bundle, tools, interruption: () => interruption, interruptionTold };
    this.#desks.set(id, desk);
    return desk;
  }

  async #usable(): Promise<readonly { readonly id: string }[]> {
    const all = await this.around.kept.store.listWorkspaces();
    return all.filter((one) => one.connection === this.around.connection && one.deletedAt === null);
  }

  async #lastOpen(): Promise<string> {
    const { connection, kept } = this.around;
    const [last] = await this.#usable();
    const open = last ?? (await kept.store.createWorkspace({ connection, name: 'Workspace 1' }));
    return open.id;
  }
}

async function putRight(tools: DeskTools): Promise<string | undefined> {
  try {
    return await tools.putRight();
  } catch (error) {
    // A disk that refuses shows in the state of keeping, and whoever sends next tries again.
    if (!(error instanceof NotKept)) throw error;
    return undefined;
  }
}

const busy = failed({
  kind: 'notPossible',
  message: 'A run or a load is going on here. Wait for its end or stop it, then open another workspace.',
  nextStep: 'none',
});

const missing = failed({
  kind: 'notPossible',
  message: 'The workspace is no longer there.',
  nextStep: 'none',
});
