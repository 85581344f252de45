import {
  lockedEverywhere,
  practiceId,
  settableParts,
  type SettablePart,
} from '../../../shared/ipc/connection-rules';
import type { ConnectionFields } from '../../../shared/ipc/kept-connection-schemas';
import type { Organisation } from '../../../shared/ipc/organisation-schemas';
import type { ConnectionBook, KeptConnection } from '../connection-book';
import type { Policy, PolicyRules } from './policy';
import { wasHandedOut } from './policy-file';
import { capped, disagreement, excess } from './policy-rules';

const noRules: PolicyRules = { locked: {}, atMost: {}, connections: [], allowsOwn: true };

/**
 * The connections of a person under the policy of the organisation: those handed out beside their own, every limit
 * as low as is demanded, and what stands against using one. All who ask for a connection ask here.
 */
export class ManagedBook {
  readonly #rules: PolicyRules;

  constructor(
    private readonly book: ConnectionBook,
    private readonly policy: Policy,
  ) {
    this.#rules = policy.kind === 'rules' ? policy.rules : noRules;
  }

  /** Those handed out first. */
  get connections(): readonly KeptConnection[] {
    const { connections: handedOut } = this.#rules;
    const own = this.book.connections.filter(({ id }) => this.#handedOut(id) === undefined);
    return [...handedOut.map((one) => this.#filledIn(one)), ...own.map((one) => this.#lowered(one))];
  }

  get inUse(): string {
    return this.book.inUse;
  }

  find(id: string): KeptConnection | undefined {
    return this.connections.find((one) => one.id === id);
  }

  put(connection: KeptConnection): Promise<void> {
    return this.book.put(connection);
  }

  remove(id: string): Promise<void> {
    return this.book.remove(id);
  }

  async use(id: string): Promise<void> {
    // The next start knows it by this.
    const handedOut = this.#handedOut(id);
    if (handedOut !== undefined) await this.book.put(this.#filledIn(handedOut));
    await this.book.use(id);
  }

  /** What the organisation has set, as the dialog shows it. */
  get organisation(): Organisation {
    const { locked, atMost, allowsOwn } = this.#rules;
    return {
      ...{ locked, atMost },
      problem: this.#problem ?? null,
      allowsOwn: allowsOwn && this.#problem === undefined,
    };
  }

  isHandedOut(id: string): boolean {
    return this.#handedOut(id) !== undefined;
  }

  /** Which parts of a connection the person cannot change. */
  partsSet(id: string): readonly SettablePart[] {
    const handedOut = this.#handedOut(id);
    if (handedOut === undefined) {
      return id === practiceId
        ? []
        : lockedEverywhere.filter((name) => this.#rules.locked[name] !== undefined);
    }
    return settableParts.filter((part) => part !== 'clientId' || handedOut.fields.clientId !== '');
  }

  /** Why nothing may be loaded or sent by a connection as it is kept. Practice leads nowhere, and always may. */
  obstacle({ id, fields }: KeptConnection): string | undefined {
    if (id === practiceId || this.#handedOut(id) !== undefined) return undefined;
    if (this.policy.kind === 'rules' && wasHandedOut(id)) return noLonger;
    return this.#ownObstacle(fields);
  }

  /** Whether it can be changed into what the organisation has set; only a person does that. */
  canFollow({ id, fields }: KeptConnection): boolean {
    const { allowsOwn, locked } = this.#rules;
    const isOwn = id !== practiceId && this.#handedOut(id) === undefined && !wasHandedOut(id);
    return isOwn && allowsOwn && this.#problem === undefined && disagreement(fields, locked) !== undefined;
  }

  /** Why a connection may not become or be tried as it stands in the dialog or in a file. */
  refusal({
    id,
    fields,
  }: {
    readonly id: string | null;
    readonly fields: ConnectionFields;
  }): string | undefined {
    const handedOut = id === null ? undefined : this.#handedOut(id);
    if (handedOut === undefined) {
      if (id !== null && this.policy.kind === 'rules' && wasHandedOut(id)) return noLonger;
      return this.#ownObstacle(fields) ?? excess(fields.limits, this.#rules.atMost);
    }
    const { userName, clientId: typed } = fields;
    const clientId = handedOut.fields.clientId === '' ? typed : handedOut.fields.clientId;
    const allowed = { ...handedOut.fields, userName, clientId };
    return sameFields(fields, allowed) ? undefined : setWhole;
  }

  #ownObstacle(fields: ConnectionFields): string | undefined {
    if (this.#problem !== undefined) return this.#problem;
    if (!this.#rules.allowsOwn) return onlyHandedOut;
    return disagreement(fields, this.#rules.locked);
  }

  get #problem(): string | undefined {
    return this.policy.kind === 'refused' ? policyProblem(this.policy.reason) : undefined;
  }

  #handedOut(id: string): KeptConnection | undefined {
    return this.#rules.connections.find((one) => one.id === id);
  }

  /** With what the person has typed of it. */
  #filledIn({ id, fields }: KeptConnection): KeptConnection {
    const typed = this.book.find(id)?.fields;
    if (typed === undefined) return { id, fields };
    const clientId = fields.clientId === '' ? typed.clientId : fields.clientId;
    return { id, fields: { ...fields, userName: typed.userName, clientId } };
  }

  #lowered({ id, fields }: KeptConnection): KeptConnection {
    return { id, fields: { ...fields, limits: capped(fields.limits, this.#rules.atMost) } };
  }
}

/** What the person is told of a policy that cannot be used, and what follows from it. */
function policyProblem(reason: string): string {
  return `The policy file of your organisation cannot be used. ${reason} Until that is put right, nothing is loaded or sent but with Practice; your edits stay as they are. Tell those who look after this computer.`;
}

const onlyHandedOut = 'Your organisation allows only the connections it hands out.';
const noLonger = 'Your organisation no longer hands out this connection. Nothing is loaded or sent by it.';
const setWhole = 'This connection is set by your organisation: only the sign-in is yours.';

function sameFields(left: ConnectionFields, right: ConnectionFields): boolean {
  const { limits, ...texts } = left;
  const isSameText = Object.entries(texts).every(([name, text]) => Reflect.get(right, name) === text);
  return (
    isSameText && Object.entries(limits).every(([name, limit]) => Reflect.get(right.limits, name) === limit)
  );
}
