const nobody: readonly string[] = [];

/** Which rows share a compared key; tells whose verdict changes when a key comes or goes. */
export class KeyIndex {
  /** A key of one row alone holds that row itself: nearly all do, and a set for each would cost much memory. */
  readonly #rowsByKey = new Map<string, string | Set<string>>();

  /** How many rows hold the key. */
  count(key: string): number {
    const rows = this.#rowsByKey.get(key);
    if (rows === undefined) return 0;
    return typeof rows === 'string' ? 1 : rows.size;
  }

  /**
   * The row held one key and holds another now; undefined is none. Gives the other rows whose duplicate verdict
   * may change.
   */
  move(rowId: string, from: string | undefined, to: string | undefined): Iterable<string> {
    if (from === to) return nobody;
    if (from === undefined) return to === undefined ? nobody : this.#join(rowId, to);
    const left = this.#leave(rowId, from);
    return to === undefined ? left : [...left, ...this.#join(rowId, to)];
  }

  clear(): void {
    this.#rowsByKey.clear();
  }

  /** Gives the rows that held the key before. */
  #join(rowId: string, key: string): Iterable<string> {
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
