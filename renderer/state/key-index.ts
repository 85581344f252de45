const nobody: ReadonlySet<string> = new Set();

/** Which rows share a compared key; tells whose verdict changes when a key comes or goes. */
export class KeyIndex {
  readonly #rowsByKey = new Map<string, Set<string>>();
  readonly #keyByRow = new Map<string, string>();

  /** How many rows hold the key. */
  count(key: string): number {
    return this.#rowsByKey.get(key)?.size ?? 0;
  }

  /** Sets or (with undefined) drops the key of a row. Gives the other rows whose duplicate verdict may change. */
  assign(rowId: string, key: string | undefined): readonly string[] {
    const before = this.#keyByRow.get(rowId);
    if (before === key) return [];
    const affected = [...this.#leave(rowId, before), ...this.#peers(key)];
    if (key !== undefined) this.#join(rowId, key);
    return affected;
  }

  #peers(key: string | undefined): ReadonlySet<string> {
    return (key === undefined ? undefined : this.#rowsByKey.get(key)) ?? nobody;
  }

  #join(rowId: string, key: string): void {
    const rows = this.#rowsByKey.get(key);
    if (rows === undefined) this.#rowsByKey.set(key, new Set([rowId]));
    else rows.add(rowId);
    this.#keyByRow.set(rowId, key);
  }

  #leave(rowId: string, key: string | undefined): ReadonlySet<string> {
    this.#keyByRow.delete(rowId);
    if (key === undefined) return nobody;
    const rows = this.#rowsByKey.get(key);
    rows?.delete(rowId);
    if (rows?.size === 0) this.#rowsByKey.delete(key);
    return rows ?? nobody;
  }
}
