const nobody: readonly string[] = [];

/** Which rows share a compared key; tells whose verdict changes when a key comes or goes. */
export class KeyIndex {
  /** A key of one row alone holds that row itself: nearly all do, and a set for each would cost much memory. */
  readonly #rowsByKey = new Map<string, string | Set<string>>();
  readonly #keyByRow = new Map<string, string>();

  /** Whether the row holds a key. */
  has(rowId: string): boolean {
    return this.#keyByRow.has(rowId);
  }

  /** How many rows hold the key. */
  count(key: string): number {
    const rows = this.#rowsByKey.get(key);
    if (rows === undefined) return 0;
    return typeof rows === 'string' ? 1 : rows.size;
  }

  /** Sets or (with undefined) drops the key of a row. Gives the other rows whose duplicate verdict may change. */
  assign(rowId: string, key: string | undefined): Iterable<string> {
    const before = this.#keyByRow.get(rowId);
    if (before === key) return nobody;
    if (before === undefined) return key === undefined ? nobody : this.#join(rowId, key);
    const left = this.#leave(rowId, before);
    return key === undefined ? left : [...left, ...this.#join(rowId, key)];
  }

  clear(): void {
    this.#rowsByKey.clear();
    this.#keyByRow.clear();
  }

  /** Gives the rows that held the key before. */
  #join(rowId: string, key: string): Iterable<string> {
    this.#keyByRow.set(rowId, key);
    const rows = this.#rowsByKey.get(key);
    if (rows === undefined) {
      this.#rowsByKey.set(key, rowId);
      return nobody;
    }
    const peers = typeof rows === 'string' ? [rows] : [...rows];
    if (typeof rows === 'string') this.#rowsByKey.set(key, new Set([rows, rowId]));
    else rows.add(rowId);
    return peers;
  }

  /** Gives the rows that go on holding the key. */
  #leave(rowId: string, key: string): Iterable<string> {
    this.#keyByRow.delete(rowId);
    const rows = this.#rowsByKey.get(key);
    if (rows === undefined || rows === rowId) {
      this.#rowsByKey.delete(key);
      return nobody;
    }
    if (typeof rows === 'string') return nobody;
    rows.delete(rowId);
    if (rows.size === 0) this.#rowsByKey.delete(key);
    return rows;
  }
}
