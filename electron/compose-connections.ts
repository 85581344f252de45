import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { callNames } from '../shared/ipc/call-names';
import type { Connection } from '../shared/ipc/connection-schemas';
import { defaultLimits, practiceId } from '../shared/ipc/connection-rules';
import { failed, type Result, success } from '../shared/ipc/failure';
import type { TestStep } from '../shared/ipc/kept-connection-schemas';
import { composeServices, type Handlers, type Services } from './compose';
import type { Ingredients } from './compose-ingredients';
import { accessTo, ownerOf, workspaceKey } from './connections/connection-access';
import { ConnectionBook, type KeptConnection } from './connections/connection-book';
import { connectionCalls } from './connections/connection-calls';
import { keptFile } from './connections/kept-file';
import { ProductionLock } from './connections/production-lock';
import { CredentialKeeper } from './credentials/credential-keeper';
import type { KeyStore } from './credentials/key-store';
import { testConnection } from './vbapi/connection-test';
import { ServiceLink } from './vbapi/service-link';
import { practiceDatabase } from './practice/practice-access';
import type { AccessSource, VbapiAccess, VbapiSurroundings } from './vbapi/vbapi-access';

/** What belongs to the connection in use is found out here; everything else has to be given. */
type Given = Omit<Ingredients, 'connection' | 'connectionKey' | 'service' | 'origin' | 'limits' | 'ready'>;

export interface AppIngredients extends Given {
  /** Connections and secrets are kept there. */
  readonly folder: string;
  readonly keyStore: KeyStore;
  /** Starts the practice server where that has not happened yet. */
  readonly practice: AccessSource;
  /** Requests a second to the practice server, where that is not to be as gentle as to the real one. */
  readonly practiceRate?: number;
  readonly fetch: VbapiSurroundings['fetch'];
  readonly userAgent: string;
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
  readonly #book: ConnectionBook;
  readonly #secrets: CredentialKeeper;
  readonly #production: ProductionLock;
  readonly #links = new Map<string, ServiceLink>();
  readonly #places = new Map<string, Place>();
  #current: Place;

  constructor(private readonly given: AppIngredients) {
    const { folder, keyStore, setAside } = given;
    const file = (name: string): ReturnType<typeof keptFile> => keptFile(path.join(folder, name));
    this.#book = new ConnectionBook(file('connections.json'), setAside);
    this.#secrets = new CredentialKeeper({
      file: file('credentials.json'),
      ...{ keyStore, setAside },
      now: () => Date.now(),
    });
    this.#production = new ProductionLock(given.clock ?? Date.now);
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
        this.#links.get(id)?.forget();
        if (id === this.#book.inUse) this.#takePlace();
      },
      used: () => {
        this.#production.lock();
        this.#takePlace();
      },
      newId: randomUUID,
      test: (tested, access) => this.#test(tested, access),
      confirm: (typed) => this.#production.confirm(typed, this.#connection(this.#book.inUse).fields.database),
      signIn: () => this.#link(this.#book.inUse).signIn(),
    });
    return { ...(Object.fromEntries(delegated) as unknown as Handlers), ...own };
  }

  async #test({ id, fields }: KeptConnection, access: Result<VbapiAccess>): Promise<readonly TestStep[]> {
    const { practice: source } = this.given;
    const tested = id === practiceId ? success(await source()) : access;
    const baseUrl = id === practiceId && tested.ok ? tested.value.baseUrl : fields.baseUrl;
    const deadline = 1000 * Math.min(fields.limits.deadline, longestTest);
    return testConnection({ baseUrl, access: tested, now: Date.now() }, { ...this.#time(), deadline });
  }

  #confirmed({ fields }: KeptConnection): Result<null> {
    if (fields.environment !== 'production' || this.#production.take()) return success(null);
    const message = 'A run in Production is confirmed first.';
    return failed({ kind: 'notPossible', message, nextStep: 'confirm' });
  }

  #time(): Omit<VbapiSurroundings, 'deadline'> {
    const { fetch, userAgent, now, wait, random } = this.given;
    return {
      ...{ fetch, userAgent },
      now: now ?? ((): number => performance.now()),
      wait: wait ?? later,
      random: random ?? Math.random,
    };
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

  #newPlace(key: string, id: string): Place {
    const now = (): KeptConnection => this.#connection(place.id);
    const { resetPractice, ...given } = this.given;
    const services = composeServices({
      ...given,
      connectionKey: key,
      connection: () => shownConnection(now()),
      service: () => this.#link(place.id),
      origin: () => this.#origin(place.id),
      limits: () => now().fields.limits,
      ready: () => this.#link(place.id).ready(),
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

  async #origin(id: string): Promise<{ readonly baseUrl: string; readonly userName: string }> {
    const { fields } = this.#connection(id);
    if (id !== practiceId) return { baseUrl: fields.baseUrl, userName: fields.userName };
    const { baseUrl, user } = await this.given.practice();
    return { baseUrl, userName: user };
  }

  #link(id: string): ServiceLink {
    const known = this.#links.get(id);
    if (known !== undefined) return known;
    const link = new ServiceLink({
      ...this.#time(),
      limits: () => this.#connection(id).fields.limits,
      access: async () => {
        if (id === practiceId) return success(this.given.practice);
        const connection = this.#connection(id);
        const access = accessTo(connection, await this.#secrets.read(ownerOf(connection)));
        return access.ok ? success(() => Promise.resolve(access.value)) : access;
      },
    });
    this.#links.set(id, link);
    return link;
  }
}

/** Seconds for each request of a test: nobody waits longer for one. */
const longestTest = 15;

const busy = 'A run or a load is going on. Wait for its end or stop it.';

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

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
