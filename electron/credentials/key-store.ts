/** What keeps secrets between starts. */
export interface KeyStore {
  /** Names what is behind it: a secret kept by one is nothing to another. */
  readonly backend: () => Promise<string | null>;
  /** Rejects where the key store is locked or gone. */
  readonly protect: (text: string) => Promise<Uint8Array>;
  /** Rejects where the key store is locked or gone, or belongs to somebody else. */
  readonly reveal: (blob: Uint8Array) => Promise<string>;
}
