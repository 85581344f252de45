import type { EventName } from '../shared/ipc/call-names';
import type { ConnectionLimits } from '../shared/ipc/connection-rules';
import type { Connection } from '../shared/ipc/connection-schemas';
import type { CallInput, EventPayload } from '../shared/ipc/contract';
import type { Result } from '../shared/ipc/failure';
import type { RunProgress } from '../shared/ipc/run-schemas';
import type { ViewKeeper } from './drafts/desk-calls';
import type { KeptStore } from './drafts/kept-store';
import type { LeftOutKeeper } from './drafts/left-out-keeper';
import type { HistoryFiles } from './drafts/run-exporting';
import type { WorkspaceFiles } from './drafts/shelf-calls';
import type { SendingSurroundings } from './sending/sending-surroundings';
import type { VbapiService } from './vbapi/service-link';
import type { VbapiSurroundings } from './vbapi/vbapi-access';

/** What the services are made of. Only the first group has to be given; the rest is time and chance. */
export interface Ingredients extends Partial<Pick<VbapiSurroundings, 'now' | 'wait' | 'random'>> {
  readonly appVersion: string;
  /** Where the workspaces belong, as the store names connections. */
  readonly connectionKey: string;
  /** The connection as it is now: its name, its secrets and its limits may change. */
  readonly connection: () => Connection;
  readonly service: () => VbapiService;
  /** What the record of a run says of where it went. */
  readonly origin: () => Promise<{ readonly baseUrl: string; readonly userName: string }>;
  readonly limits?: () => ConnectionLimits;
  /** Whether every secret is there; else what is missing. */
  readonly ready?: () => Promise<Result<unknown>>;
  /** Stands before runs in Production; without it nothing does. */
  readonly production?: {
    /** Whether the run that is asked for was confirmed. */
    readonly confirmed: () => Result<unknown>;
    readonly unlockedUntil: () => number | null;
  };
  readonly kept: KeptStore;
  readonly files: WorkspaceFiles & { readonly history: HistoryFiles };
  readonly view: ViewKeeper;
  /** Without it, rows left out of sending are known until the program ends. */
  readonly leftOut?: LeftOutKeeper;
  /** Copies, cuts or pastes at the focus of the window. */
  readonly useClipboard: (action: CallInput<'useClipboard'>['action']) => void;
  /** Shows the log in the file manager. */
  readonly showLog: () => void;
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  /** Told whenever the window has got the last row of a workspace. */
  readonly rowsRead?: () => void;
  /** Told how a run stands, besides the window. */
  readonly runProgressed?: (run: RunProgress) => void;
  /** Told of mistakes in the program. */
  readonly broke: (error: unknown) => void;
  /** The clock of the wall, in milliseconds. */
  readonly clock?: () => number;
  readonly schedule?: (callback: () => void, milliseconds: number) => void;
  /** Gives the practice server its samples again; absent where there is none. */
  readonly resetPractice?: () => Promise<void>;
  /** Calls back once rows without an answer can be settled; without it, that is left to the person. */
  readonly settleAfter?: SendingSurroundings['settleAfter'];
  /** Whether a run reads back what it wrote; it does unless told otherwise. */
  readonly verifies?: boolean;
}
