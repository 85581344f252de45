import { z } from 'zod';
import { type SecretName, secretNames } from '../../shared/ipc/connection-rules';
import type { KeptSecret, TypedSecrets } from '../../shared/ipc/kept-connection-schemas';
import {
  credentialText,
  type ProtectedSecret,
  type ProtectedSecrets,
  protectedSecretsIn,
} from './credential-file';
import type { KeyStore } from './key-store';

/** The file the protected secrets are in. */
interface CredentialFile {
  readonly read: () => string | undefined;
  readonly write: (text: string) => Promise<void>;
  readonly setAside: () => string;
}

export interface CredentialSurroundings {
  readonly file: CredentialFile;
  readonly keyStore: KeyStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears the new name of a file that could not be read. */
  readonly setAside: (keptAs: string) => void;
}

/** A connection whose secrets are asked for, and the one origin they may go to. */
export interface SecretOwner {
  readonly id: string;
  readonly origin: string;
}

interface HeldSecret {
  readonly text: string;
  readonly origin: string;
  readonly since: number;
}

/** Inside the protected blob, so that a changed file cannot lead a secret elsewhere. */
const sealedSchema = z.object({ origin: z.string(), secret: z.string() });

/**
 * Keeps the secrets of all connections: with the key store of the operating system between starts, else in memory
 * until the program ends. What has been read once stays in memory, so that a locked key store is asked once.
 */
export class CredentialKeeper {
  readonly #held = new Map<string, HeldSecret>();
  readonly #unreadable = new Set<string>();
  #protected: ProtectedSecrets | undefined;

  constructor(private readonly around: CredentialSurroundings) {}

  /** Whether secrets are kept between starts. */
  async keepsSecrets(): Promise<boolean> {
    return (await this.#backend()) !== null;
  }

  /** Takes in what was typed. A bearer token is for this session, whatever the computer could keep. */
  async keep(owner: SecretOwner, typed: TypedSecrets): Promise<void> {
    const names = secretNames.filter((name) => typed[name] !== undefined);
    if (names.length === 0) return;
    const kept: Partial<Record<SecretName, ProtectedSecret>> = { ...this.#ofConnection(owner.id) };
    for (const name of names) {
      const held = { text: typed[name] ?? '', origin: owner.origin, since: this.around.now() };
      this.#held.set(placeOf(owner.id, name), held);
      this.#unreadable.delete(placeOf(owner.id, name));
      const sealed = name === 'bearerToken' ? null : await this.#seal(held);
      if (sealed === null) delete kept[name];
      else kept[name] = sealed;
    }
    await this.#write(owner.id, kept);
  }

  /** The secrets that are there for the owner's origin and can be read now. */
  async read(owner: SecretOwner): Promise<TypedSecrets> {
    const found: Partial<Record<SecretName, string>> = {};
    for (const name of secretNames) {
      const held = this.#held.get(placeOf(owner.id, name)) ?? (await this.#unseal(owner.id, name));
      if (held?.origin === owner.origin) found[name] = held.text;
    }
    return found;
  }

  /** Since when and where each secret is kept; null for those that are not. Reads none of them. */
  signs(owner: SecretOwner): Record<SecretName, KeptSecret | null> {
    const signs = secretNames.map((name) => [name, this.#sign(owner, name)] as const);
    return Object.fromEntries(signs) as Record<SecretName, KeptSecret | null>;
  }

  async forget(id: string, names: readonly SecretName[] = secretNames): Promise<void> {
    const kept: Partial<Record<SecretName, ProtectedSecret>> = { ...this.#ofConnection(id) };
    for (const name of names) {
      this.#held.delete(placeOf(id, name));
      this.#unreadable.delete(placeOf(id, name));
      delete kept[name];
    }
    await this.#write(id, kept);
  }

  #sign({ id, origin }: SecretOwner, name: SecretName): KeptSecret | null {
    const kept = this.#ofConnection(id)[name];
    const held = this.#held.get(placeOf(id, name));
    if (held !== undefined && held.origin !== origin) return null;
    if (kept !== undefined && this.#unreadable.has(placeOf(id, name))) {
      return { since: kept.since, where: 'unreadable' };
    }
    if (kept !== undefined) return { since: kept.since, where: 'keyStore' };
    return held === undefined ? null : { since: held.since, where: 'session' };
  }

  async #seal({ text, origin, since }: HeldSecret): Promise<ProtectedSecret | null> {
    const backend = await this.#backend();
    if (backend === null) return null;
    try {
      const blob = await this.around.keyStore.protect(JSON.stringify({ origin, secret: text }));
      return { backend, blob: Buffer.from(blob).toString('base64'), since };
    } catch {
      // Locked, or the person said no: it is held for this session.
      return null;
    }
  }

  async #unseal(id: string, name: SecretName): Promise<HeldSecret | undefined> {
    const kept = this.#ofConnection(id)[name];
    if (kept === undefined) return undefined;
    const place = placeOf(id, name);
    try {
      if ((await this.#backend()) === null) throw new Error('There is no key store');
      const text = await this.around.keyStore.reveal(Buffer.from(kept.blob, 'base64'));
      const { origin, secret } = sealedSchema.parse(JSON.parse(text));
      const held = { text: secret, origin, since: kept.since };
      this.#held.set(place, held);
      this.#unreadable.delete(place);
      return held;
    } catch {
      // Locked, gone, or another user's: the person is asked again, and the file stays as it is.
      this.#unreadable.add(place);
      return undefined;
    }
  }

  async #backend(): Promise<string | null> {
    try {
      return await this.around.keyStore.backend();
    } catch {
      return null;
    }
  }

  #ofConnection(id: string): ProtectedSecrets[string] {
    return this.#all()[id] ?? {};
  }

  #all(): ProtectedSecrets {
    if (this.#protected !== undefined) return this.#protected;
    const text = this.around.file.read();
    const found = text === undefined ? {} : protectedSecretsIn(text);
    if (found === undefined) this.around.setAside(this.around.file.setAside());
    this.#protected = found ?? {};
    return this.#protected;
  }

  async #write(id: string, kept: ProtectedSecrets[string]): Promise<void> {
    const before = this.#all();
    if (before[id] === undefined && Object.keys(kept).length === 0) return;
    const { [id]: _, ...others } = before;
    const next = Object.keys(kept).length === 0 ? others : { ...others, [id]: kept };
    await this.around.file.write(credentialText(next));
    this.#protected = next;
  }
}

function placeOf(id: string, name: SecretName): string {
  return `${id} ${name}`;
}
