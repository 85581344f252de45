import type { Cells } from './cells';
import { sheetNamed, type SheetName } from './sheet';

/** `plan_ID` + `|` + second key part, as the screen and reports name a row. Missing parts are empty. */
export function rowKey(sheet: SheetName, cells: Cells): string {
  return `${cells['plan_ID'] ?? ''}|${cells[sheetNamed(sheet).secondKey] ?? ''}`;
}

/**
 * The key as it is compared: trimmed and without case (benefit rules: duplicate-key). Undefined while a part
 * is missing. The parts are joined by a character that cannot be typed, as an identifier may hold a bar.
 */
export function comparedKey(sheet: SheetName, cells: Cells): string | undefined {
  return joinedKey(comparedText(cells['plan_ID']), comparedText(cells[sheetNamed(sheet).secondKey]));
}

/** `comparedKey` from its parts, each as `comparedText` gives it. */
export function joinedKey(plan: string, second: string): string | undefined {
  return plan === '' || second === '' ? undefined : `${plan}\u0000${second}`;
}

/** A key, as `comparedKey` gives it, that several rows of a sheet have. */
export interface SharedKey {
  readonly sheet: SheetName;
  readonly key: string;
  readonly rows: number;
}

/** An identifier as it is compared: without surrounding blanks and case. */
export function comparedText(text: string | null | undefined): string {
  return (text ?? '').trim().toLowerCase();
}

/** The two key cells of a row alone. */
export function keyCells(sheet: SheetName, cells: Cells): Cells {
  const { secondKey } = sheetNamed(sheet);
  return { plan_ID: cells['plan_ID'] ?? null, [secondKey]: cells[secondKey] ?? null };
}

/** JSON names of the two parts of a key. */
export function keyFields(sheet: SheetName): readonly string[] {
  return ['plan_ID', sheetNamed(sheet).secondKey];
}
