import type { Cells } from '../plan/cells';
import { comparedKey } from '../plan/row-key';
import type { SheetName } from '../plan/sheet';
import { readServerRow } from './server-row';

/** The rows of one plan and sheet as the server holds them, and those that cannot be made out. */
export interface ServerList {
  readonly rows: readonly Cells[];
  readonly unreadable: readonly UnreadableRow[];
}

export interface UnreadableRow {
  /** Compared key, where that much can be read; undefined: it might be any row of the plan. */
  readonly key: string | undefined;
  readonly reason: string;
}

/** What the server holds under a key. */
export type ServerMatch =
  | { readonly kind: 'found'; readonly cells: Cells }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unclear'; readonly reason: string };

/** What is said of items besides their content. */
export interface ItemRemarks {
  /** Objects whose JSON says something twice. */
  readonly doubtful: ReadonlySet<object>;
  /** Items that are cells already (see `readKnown`). */
  readonly known?: ReadonlySet<unknown>;
}

/** Reads the rows of a list answer. */
export function readServerList(
  sheet: SheetName,
  items: readonly unknown[],
  { doubtful, known }: ItemRemarks,
): ServerList {
  const rows: Cells[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const item of items) {
    if (known?.has(item) === true) {
      rows.push(item as Cells);
      continue;
    }
    const reading = readServerRow(sheet, item);
    if (!reading.ok) unreadable.push({ key: reading.key, reason: reading.reason });
    else if (typeof item === 'object' && item !== null && doubtful.has(item)) {
      const reason = 'The server names a field of this row twice.';
      unreadable.push({ key: comparedKey(sheet, reading.cells), reason });
    } else rows.push(reading.cells);
  }
  return { rows, unreadable };
}

/** Looks rows up by key, compared trimmed and without case. Two rows under one key are nobody's. */
export function serverRowFinder(sheet: SheetName, list: ServerList): (cells: Cells) => ServerMatch {
  const byKey = new Map<string, Cells[]>();
  for (const row of list.rows) {
    const key = comparedKey(sheet, row);
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return (cells) => {
    const key = comparedKey(sheet, cells);
    const broken = list.unreadable.find((row) => row.key === undefined || row.key === key);
    if (broken !== undefined) return { kind: 'unclear', reason: broken.reason };
    const [row, ...others] = key === undefined ? [] : (byKey.get(key) ?? []);
    if (row === undefined) return { kind: 'absent' };
    if (others.length === 0) return { kind: 'found', cells: row };
    const reason = 'The server has several rows whose keys differ only in letter case or blanks.';
    return { kind: 'unclear', reason };
  };
}
