import { practiceId } from '../shared/ipc/connection-rules';
import { failed, type Result, success } from '../shared/ipc/failure';
import type { TestStep, TypedSecrets } from '../shared/ipc/kept-connection-schemas';
import { accessTo, ownerOf } from './connections/connection-access';
import type { KeptConnection } from './connections/connection-book';
import { testConnection } from './vbapi/connection-test';
import { ServiceLink } from './vbapi/service-link';
import type { AccessSource, VbapiAccess, VbapiSurroundings } from './vbapi/vbapi-access';

export interface LinkIngredients extends Partial<Pick<VbapiSurroundings, 'now' | 'wait' | 'random'>> {
  /** Starts the practice server where that has not happened yet. */
  readonly practice: AccessSource;
  readonly fetch: VbapiSurroundings['fetch'];
  readonly userAgent: string;
}

interface LinkNeighbours {
  /** The connection as it is now. */
  readonly connection: (id: string) => KeptConnection;
  /** Why nothing may go to it. */
  readonly obstacle: (connection: KeptConnection) => string | undefined;
  readonly secrets: (owner: ReturnType<typeof ownerOf>) => Promise<TypedSecrets>;
}

/** The only ways to the service: one link for each connection. What the organisation forbids never gets through. */
export class Links {
  readonly #links = new Map<string, ServiceLink>();

  constructor(
    private readonly given: LinkIngredients,
    private readonly around: LinkNeighbours,
  ) {}

  to(id: string): ServiceLink {
    const known = this.#links.get(id);
    if (known !== undefined) return known;
    const link = new ServiceLink({
      ...this.#time(),
      limits: () => this.around.connection(id).fields.limits,
      access: () => this.#access(id),
    });
    this.#links.set(id, link);
    return link;
  }

  /** After this, address and secrets are asked for again. */
  forget(id: string): void {
    this.#links.get(id)?.forget();
  }

  /** Where requests go, and as whom. */
  async origin(id: string): Promise<{ readonly baseUrl: string; readonly userName: string }> {
    const { fields } = this.around.connection(id);
    if (id !== practiceId) return { baseUrl: fields.baseUrl, userName: fields.userName };
    const { baseUrl, user } = await this.given.practice();
    return { baseUrl, userName: user };
  }

  /** Tries a connection as it stands in the dialog. */
  async test({ id, fields }: KeptConnection, access: Result<VbapiAccess>): Promise<readonly TestStep[]> {
    const tested = id === practiceId ? success(await this.given.practice()) : access;
    const baseUrl = id === practiceId && tested.ok ? tested.value.baseUrl : fields.baseUrl;
    const deadline = 1000 * Math.min(fields.limits.deadline, longestTest);
    return testConnection({ baseUrl, access: tested, now: Date.now() }, { ...this.#time(), deadline });
  }

  async #access(id: string): Promise<Result<AccessSource>> {
    if (id === practiceId) return success(this.given.practice);
    const connection = this.around.connection(id);
    const obstacle = this.around.obstacle(connection);
    if (obstacle !== undefined) return failed({ kind: 'notPossible', message: obstacle, nextStep: 'none' });
    const access = accessTo(connection, await this.around.secrets(ownerOf(connection)));
    return access.ok ? success(() => Promise.resolve(access.value)) : access;
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
}

/** Seconds for each request of a test: nobody waits longer for one. */
const longestTest = 15;

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
