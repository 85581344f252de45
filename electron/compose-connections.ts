import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { callNames } from '../shared/ipc/call-names';
import type { Connection } from '../shared/ipc/connection-schemas';
import { defaultLimits, practiceId } from '../shared/ipc/connection-rules';
import { failed, type Result, success } from '../shared/ipc/failure';
import { composeServices, type Handlers, type Services } from './compose';
import type { Ingredients } from './compose-ingredients';
import { type LinkIngredients, Links } from './compose-links';
import { type MovingCalls, movingCalls } from './compose-moving';
import { workspaceKey } from './connections/connection-access';
import { ConnectionBook, type KeptConnection } from './connections/connection-book';
import { connectionCalls } from './connections/connection-calls';
import { keptFile } from './connections/kept-file';
import type { ConnectionFiles } from './connections/connection-exchange';
import { ManagedBook } from './connections/policy/managed-book';
import { type PolicySource, readPolicy } from './connections/policy/read-policy';
import { ProductionLock } from './connections/production-lock';
import { CredentialKeeper } from './credentials/credential-keeper';
import type { KeyStore } from './credentials/key-store';
import type { KeptStore } from './drafts/kept-store';
import { type LeftOutKeeper, leftOutKeeper } from './drafts/left-out-keeper';
import { practiceDatabase } from './practice/practice-access';

/** What belongs to the connection in use is found out here; everything else has to be given. */
type Given = Omit<Ingredients, 'connection' | 'connectionKey' | 'service' | 'origin' | 'limits' | 'ready'>;

export interface AppIngredients extends Given, LinkIngredients {
  /** Connections and secrets are kept there. */
  readonly folder: string;
  readonly keyStore: KeyStore;
  /** Where the policy of the organisation is looked for; without it there is none. */
  readonly policy?: PolicySource;
  /** Requests a second to the practice server, where that is not to be as gentle as to the real one. */
  readonly practiceRate?: number;
  readonly connectionFiles: ConnectionFiles;
  /** Milliseconds since 1970; by it Production locks itself. */
  readonly clock?: () => number;
  /** Puts the connection in use into the title of the window. */
  readonly showConnection: (connection: Connection) => void;
  /** Hears the new name of a file that could not be read. */
  readonly setAside: (keptAs: string) => void;
}

/** One database: its workspaces, and the connection by which it is reached now. */
interface Place {
  id: string;
  readonly services: Services;
}

/** Wires the services of the connection in use into the handlers of the contract, and those that change which it is. */
export function composeApp(given: AppIngredients): Handlers {
  return new Switchboard(given).handlers;
}

/** The connections with their links to the service, and the services of each database that was in use. */
class Switchboard {
  readonly #book: ManagedBook;
  readonly #secrets: CredentialKeeper;
  readonly #production: ProductionLock;
  readonly #links: Links;
  readonly #leftOut: LeftOutKeeper;
  readonly #places = new Map<string, Place>();
  #current: Place;

  constructor(private readonly given: AppIngredients) {
    const { folder, keyStore, setAside, policy } = given;
    const file = (name: string): ReturnType<typeof keptFile> => keptFile(path.join(folder, name));
    this.#book = new ManagedBook(
      new ConnectionBook(file('connections.json'), setAside),
      policy === undefined ? { kind: 'none' } : readPolicy(policy),
    );
    this.#secrets = new CredentialKeeper({
      file: file('credentials.json'),
      ...{ keyStore, setAside },
      now: () => Date.now(),
    });
    this.#links = new Links(given, {
      connection: (id) => this.#connection(id),
      obstacle: (connection) => this.#book.obstacle(connection),
      secrets: (owner) => this.#secrets.read(owner),
    });
    this.#production = new ProductionLock(given.clock ?? Date.now);
    this.#leftOut = leftOutKeeper(file('left-out.json'));
    this.#current = this.#takePlace();
  }

  get handlers(): Handlers {
    const delegated = callNames.map((name) => {
      const ask = (input: never): unknown => {
        const handlers = this.#current.services.handlers as Record<string, (input: never) => unknown>;
        return handlers[name]?.(input);
      };
      return [name, ask] as const;
    });
    const own = connectionCalls({
      book: this.#book,
      practice,
      secrets: {
        keepsSecrets: () => this.#secrets.keepsSecrets(),
        read: (owner) => this.#secrets.read(owner),
        keep: (owner, typed) => this.#secrets.keep(owner, typed),
        forget: (id, names) => this.#secrets.forget(id, names),
        signs: (owner) => this.#secrets.signs(owner),
      },
      obstacle: () => (this.#current.services.isBusy() ? busy : undefined),
      changed: (id) => {
        this.#links.forget(id);
        if (id === this.#book.inUse) this.#takePlace();
      },
      used: () => {
        this.#used();
      },
      newId: randomUUID,
      files: this.given.connectionFiles,
      test: (tested, access) => this.#links.test(tested, access),
      confirm: (typed) => this.#production.confirm(typed, this.#connection(this.#book.inUse).fields.database),
      signIn: () => this.#links.to(this.#book.inUse).signIn(),
    });
    return { ...(Object.fromEntries(delegated) as unknown as Handlers), ...own, ...this.#moving() };
  }

  #moving(): MovingCalls {
    return movingCalls({
      ...{ kept: this.given.kept, leftOut: this.#leftOut },
      inUse: () => this.#connection(this.#book.inUse),
      find: (id) => (id === practiceId ? this.#practice : this.#book.find(id)),
      obstacle: (connection) => this.#book.obstacle(connection),
      link: (id) => this.#links.to(id),
      isBusy: () => this.#current.services.isBusy(),
      left: (id) => {
        this.#current.services.leave(id);
      },
      use: async (id) => {
        await this.#book.use(id);
        this.#used();
      },
      progressed: (progress) => {
        this.given.emit('loadProgressed', progress);
      },
    });
  }

  #used(): void {
    this.#production.lock();
    this.#takePlace();
  }

  #confirmed({ fields }: KeptConnection): Result<null> {
    if (fields.environment !== 'production' || this.#production.take()) return success(null);
    const message = 'A run in Production is confirmed first.';
    return failed({ kind: 'notPossible', message, nextStep: 'confirm' });
  }

  get #practice(): KeptConnection {
    const { practiceRate: requestsPerSecond = defaultLimits.requestsPerSecond } = this.given;
    const limits = { ...defaultLimits, requestsPerSecond };
    return { ...practice, fields: { ...practice.fields, limits } };
  }

  #connection(id: string): KeptConnection {
    return this.#book.find(id) ?? this.#practice;
  }

  /** The services of the connection in use are the ones that are asked from now on. */
  #takePlace(): Place {
    const inUse = this.#connection(this.#book.inUse);
    const key = workspaceKey(inUse);
    const place = this.#places.get(key) ?? this.#newPlace(key, inUse.id);
    place.id = inUse.id;
    this.#places.set(key, place);
    this.#current = place;
    this.given.showConnection(shownConnection(inUse));
    return place;
  }

  /** The start tells what the organisation forbids, too, and that rows are no longer left out. */
  #kept(): KeptStore {
    const { store, keeping, notices } = this.given.kept;
    const told = this.#book.organisation.problem ?? this.#book.obstacle(this.#connection(this.#book.inUse));
    const lost = this.#leftOut.takeNotice();
    return { store, keeping, notices: [...notices, ...[told, lost].filter(isThere)] };
  }

  #newPlace(key: string, id: string): Place {
    const now = (): KeptConnection => this.#connection(place.id);
    const { resetPractice, ...given } = this.given;
    const services = composeServices({
      ...given,
      ...{ kept: this.#kept(), leftOut: this.#leftOut },
      connectionKey: key,
      connection: () => shownConnection(now()),
      service: () => this.#links.to(place.id),
      origin: () => this.#links.origin(place.id),
      limits: () => now().fields.limits,
      ready: () => this.#links.to(place.id).ready(),
      production: {
        confirmed: () => this.#confirmed(now()),
        unlockedUntil: () => this.#production.openUntil,
      },
      runProgressed: (run) => {
        this.#production.ran();
        this.given.runProgressed?.(run);
      },
      // Another window's worth of rows: what is settled there late is on the disk, and shown when it is opened.
      emit: (name, payload) => {
        if (this.#current === place) this.given.emit(name, payload);
      },
      ...(key === practiceId && resetPractice !== undefined ? { resetPractice } : {}),
    });
    const place: Place = { id, services };
    return place;
  }
}

function isThere(notice: string | undefined): notice is string {
  return notice !== undefined;
}

const busy = 'A run or a load is going on. Wait for its end or stop it.';

function shownConnection({ fields }: KeptConnection): Connection {
  const { name, environment, baseUrl, database } = fields;
  return { name, environment, baseUrl, database };
}

/** The practice server as the window may know it: its port is of no interest, and not known before it starts. */
const practice: KeptConnection = {
  id: practiceId,
  fields: {
    ...{ name: 'Practice', environment: 'practice', baseUrl: 'http://127.0.0.1', database: practiceDatabase },
    ...{ userName: '', clientId: '', limits: defaultLimits },
  },
};
