import type { ConnectionLimits } from '../../shared/ipc/connection-rules';
import { failed, type Result, success } from '../../shared/ipc/failure';
import { signInFailureOf } from './failure-of';
import { rateLimitedSender } from './rate-limiter';
import type { AccessSource, VbapiSurroundings } from './vbapi-access';
import { VbapiClient } from './vbapi-client';

export interface LinkSurroundings extends Omit<VbapiSurroundings, 'deadline'> {
  /** How to reach the service; a failure where a secret is missing. */
  readonly access: () => Promise<Result<AccessSource>>;
  readonly limits: () => Pick<ConnectionLimits, 'requestsPerSecond' | 'deadline'>;
}

/** What Planbatch asks of the service. */
export type VbapiService = Pick<
  VbapiClient,
  'listPlans' | 'listBenefitCodes' | 'listCoverageTypes' | 'listRows' | 'putBatch' | 'heldFor'
>;

/**
 * The service of one connection, whose secrets may come, change and go: a client is made when it is first needed,
 * and again after `forget`. All of them share one rate limit, as the service counts by the key.
 */
export class ServiceLink implements VbapiService {
  #client: Promise<Result<VbapiClient>> | null = null;
  readonly #send: ReturnType<typeof rateLimitedSender>;

  constructor(private readonly around: LinkSurroundings) {
    this.#send = rateLimitedSender(this.#surroundings(), () => around.limits().requestsPerSecond);
  }

  /** Whether every secret is there; asks nobody but this computer. */
  async ready(): Promise<Result<null>> {
    const client = await this.#ready();
    return client.ok ? success(null) : client;
  }

  /** Signs in anew, whatever was tried before. */
  async signIn(): Promise<Result<null>> {
    this.forget();
    const client = await this.#ready();
    if (!client.ok) return client;
    const signedIn = await client.value.signedIn();
    return signedIn.ok ? success(null) : failed(signInFailureOf(signedIn.error));
  }

  /** After this, secrets and address are asked for again; tokens are gone. */
  forget(): void {
    this.#client = null;
  }

  listPlans: VbapiService['listPlans'] = () => this.#with((client) => client.listPlans());
  listBenefitCodes: VbapiService['listBenefitCodes'] = (tries) =>
    this.#with((client) => client.listBenefitCodes(tries));
  listCoverageTypes: VbapiService['listCoverageTypes'] = (tries) =>
    this.#with((client) => client.listCoverageTypes(tries));
  listRows: VbapiService['listRows'] = (planId, sheet, terms) =>
    this.#with((client) => client.listRows(planId, sheet, terms));

  putBatch: VbapiService['putBatch'] = async (batch) => {
    const client = await this.#ready();
    if (client.ok) return client.value.putBatch(batch);
    return { kind: 'notSent', cause: 'signIn', message: client.failure.message, neverLeft: true };
  };

  heldFor(): number {
    return this.#send.heldFor();
  }

  async #with<Value>(ask: (client: VbapiClient) => Promise<Result<Value>>): Promise<Result<Value>> {
    const client = await this.#ready();
    return client.ok ? ask(client.value) : client;
  }

  #ready(): Promise<Result<VbapiClient>> {
    const asked = (this.#client ??= this.#made());
    void asked.then((made) => {
      // What is missing now may be there the next time.
      if (!made.ok && this.#client === asked) this.#client = null;
    });
    return asked;
  }

  async #made(): Promise<Result<VbapiClient>> {
    const access = await this.around.access();
    if (!access.ok) return access;
    return success(new VbapiClient(access.value, this.#surroundings(), this.#send));
  }

  #surroundings(): VbapiSurroundings {
    const { limits } = this.around;
    return {
      ...this.around,
      get deadline() {
        return limits().deadline * 1000;
      },
    };
  }
}
