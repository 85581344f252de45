import type { Row } from '../../shared/plan/row';
import { comparedKey, type SharedKey } from '../../shared/plan/row-key';

/** The keys that several of the rows have. */
export function sharedKeysOf(rows: readonly Row[]): readonly SharedKey[] {
  const keys = new Map<string, SharedKey>();
  for (const { sheet, cells } of rows) {
    const key = comparedKey(sheet, cells);
    if (key === undefined) continue;
    const before = keys.get(`${sheet} ${key}`)?.rows ?? 0;
    keys.set(`${sheet} ${key}`, { sheet, key, rows: before + 1 });
  }
  return [...keys.values()].filter((shared) => shared.rows > 1);
}
