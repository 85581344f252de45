import type { CallName } from '../../shared/ipc/call-names';
import { practiceId, type SecretName } from '../../shared/ipc/connection-rules';
import type { CallInput, CallOutput } from '../../shared/ipc/contract';
import { failed, type Result, success } from '../../shared/ipc/failure';
import type {
  ConnectionEntry,
  KeptSecret,
  TestStep,
  TypedSecrets,
} from '../../shared/ipc/kept-connection-schemas';
import { addressProblem, originOf, plainAddress } from './address';
import { type Access, accessTo, ownerOf } from './connection-access';
import type { KeptConnection } from './connection-book';
import { type ConnectionFiles, exportConnections, importConnections } from './connection-exchange';
import type { ManagedBook } from './policy/managed-book';

interface SecretOwner {
  readonly id: string;
  readonly origin: string;
}

/** Where the secrets are. */
export interface SecretKeeper {
  readonly keepsSecrets: () => Promise<boolean>;
  readonly read: (owner: SecretOwner) => Promise<TypedSecrets>;
  readonly keep: (owner: SecretOwner, typed: TypedSecrets) => Promise<void>;
  readonly forget: (id: string, names?: readonly SecretName[]) => Promise<void>;
  readonly signs: (owner: SecretOwner) => Readonly<Record<SecretName, KeptSecret | null>>;
}

/** The neighbours of the calls about connections. */
export interface ConnectionSurroundings {
  readonly book: ManagedBook;
  /** The practice server of this program. */
  readonly practice: KeptConnection;
  readonly secrets: SecretKeeper;
  /** Why the connection in use cannot be changed or left now. */
  readonly obstacle: () => string | undefined;
  /** Told that the address, the secrets or the limits of a connection are others now. */
  readonly changed: (id: string) => void;
  /** Told that another connection is in use. */
  readonly used: () => void;
  readonly newId: () => string;
  readonly files: ConnectionFiles;
  /** Tries a connection with the secrets there are for it. */
  readonly test: (connection: KeptConnection, access: Result<Access>) => Promise<readonly TestStep[]>;
  /** Whether the next run may go to Production. */
  readonly confirm: (typed: string) => boolean;
  /** Signs in to the connection in use. */
  readonly signIn: () => Promise<Result<unknown>>;
}

type ConnectionCall = Extract<
  CallName,
  | 'listConnections'
  | 'saveConnection'
  | 'deleteConnection'
  | 'forgetSecret'
  | 'useConnection'
  | 'testConnection'
  | 'signIn'
  | 'confirmRun'
  | 'exportConnections'
  | 'importConnections'
>;

/** The answers to the calls about connections. No secret is in any of them. */
export type ConnectionCalls = {
  readonly [Name in ConnectionCall]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

export function connectionCalls(around: ConnectionSurroundings): ConnectionCalls {
  const { book, practice, secrets } = around;
  return {
    listConnections: async () =>
      success({
        connections: [practice, ...book.connections].map((one) => shown(around, one)),
        keepsSecrets: await secrets.keepsSecrets(),
        organisation: book.organisation,
      }),
    saveConnection: (draft) => save(around, draft),
    deleteConnection: async ({ id }) => {
      const problem = whyNot(around, id) ?? whyNoDelete(book, id);
      if (problem !== undefined) return refused(problem);
      await secrets.forget(id);
      await book.remove(id);
      around.changed(id);
      return success({});
    },
    forgetSecret: async ({ id, secret }) => {
      const problem = whyNot(around, id);
      const kept = book.find(id);
      if (problem !== undefined || kept === undefined) return refused(problem ?? gone);
      await secrets.forget(id, [secret]);
      around.changed(id);
      return success(shown(around, kept));
    },
    useConnection: async ({ id }) => {
      const isThere = id === practiceId || book.find(id) !== undefined;
      const problem = id === book.inUse ? undefined : isThere ? around.obstacle() : gone;
      if (problem !== undefined) return refused(problem);
      if (id !== book.inUse) await book.use(id);
      around.used();
      return success({});
    },
    testConnection: (draft) => test(around, draft),
    signIn: (typed) => signIn(around, typed),
    exportConnections: () => exportConnections(around),
    importConnections: () => importConnections(around),
    confirmRun: ({ database }) =>
      Promise.resolve(around.confirm(database) ? success({}) : refused(otherDatabase)),
  };
}

async function test(
  around: ConnectionSurroundings,
  { id, fields, secrets: typed }: CallInput<'testConnection'>,
): Promise<Result<readonly TestStep[]>> {
  const isBuiltIn = id === practiceId;
  const problem = isBuiltIn
    ? undefined
    : (addressProblem(fields.baseUrl, fields.environment) ?? around.book.refusal({ id, fields }));
  if (problem !== undefined) return refused(problem);
  const tested = isBuiltIn ? around.practice : { id: id ?? 'new', fields };
  const kept = id === null ? {} : await around.secrets.read(ownerOf(tested));
  return success(await around.test(tested, accessTo(tested, { ...kept, ...typed })));
}

/** Also in the middle of a run, which waits for it. */
async function signIn(
  around: ConnectionSurroundings,
  { userName, clientId, secrets: typed }: CallInput<'signIn'>,
): Promise<Result<Readonly<Record<string, never>>>> {
  const { book, secrets } = around;
  const kept = book.find(book.inUse);
  const obstacle = kept && book.obstacle(kept);
  if (obstacle !== undefined) return refused(obstacle);
  if (kept !== undefined) {
    const isOther = kept.fields.userName !== userName || kept.fields.clientId !== clientId;
    if (isOther) await book.put({ ...kept, fields: { ...kept.fields, userName, clientId } });
    await secrets.keep(ownerOf(kept), typed);
  }
  const signedIn = await around.signIn();
  return signedIn.ok ? success({}) : signedIn;
}

async function save(
  around: ConnectionSurroundings,
  { id, fields, secrets: typed }: CallInput<'saveConnection'>,
): Promise<Result<ConnectionEntry>> {
  const { book, secrets } = around;
  const problem =
    whyNot(around, id) ??
    addressProblem(fields.baseUrl, fields.environment) ??
    book.refusal({ id, fields }) ??
    nameProblem(around, id, fields.name);
  if (problem !== undefined) return refused(problem);
  const before = id === null ? undefined : book.find(id);
  const kept = { id: id ?? around.newId(), fields: { ...fields, baseUrl: plainAddress(fields.baseUrl) } };
  // Secrets are for the place they were typed for.
  const isElsewhere = before !== undefined && originOf(before.fields.baseUrl) !== originOf(fields.baseUrl);
  if (isElsewhere) await secrets.forget(kept.id);
  await book.put(kept);
  await secrets.keep(ownerOf(kept), typed);
  around.changed(kept.id);
  return success(shown(around, kept));
}

function shown({ book, secrets }: ConnectionSurroundings, one: KeptConnection): ConnectionEntry {
  return {
    ...one,
    isBuiltIn: one.id === practiceId,
    isInUse: one.id === book.inUse,
    isHandedOut: book.isHandedOut(one.id),
    partsSet: book.partsSet(one.id),
    obstacle: book.obstacle(one) ?? null,
    canFollow: book.canFollow(one),
    secrets: secrets.signs(ownerOf(one)),
  };
}

/** Why that connection may not be touched; the one in use is left alone while it works. */
function whyNot({ book, obstacle }: ConnectionSurroundings, id: string | null): string | undefined {
  if (id === practiceId) return 'The practice connection is part of Planbatch and stays as it is.';
  if (id !== null && book.find(id) === undefined) return gone;
  return id === book.inUse ? obstacle() : undefined;
}

function whyNoDelete(book: ManagedBook, id: string): string | undefined {
  if (id === book.inUse) return inUse;
  return book.isHandedOut(id) ? handedOut : undefined;
}

const handedOut = 'This connection is handed out by your organisation and stays.';
const otherDatabase = 'That is not the name of the database. Look where you are sending to.';
const gone = 'The connection is no longer there.';
const inUse = 'This connection is in use. Use another one first, then delete it.';

/** Two connections of one name could be taken for each other. */
function nameProblem(
  { book, practice }: ConnectionSurroundings,
  id: string | null,
  name: string,
): string | undefined {
  const plain = name.trim().toLowerCase();
  const isTaken = [practice, ...book.connections].some(
    (one) => one.id !== id && one.fields.name.toLowerCase() === plain,
  );
  return isTaken ? 'Another connection is called that already. Choose another name.' : undefined;
}

function refused(message: string): Result<never> {
  return failed({ kind: 'notPossible', message, nextStep: 'none' });
}
