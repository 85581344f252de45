import { sameValue } from '../../../shared/batch/same-value';
import { type ServerList, serverRowFinder } from '../../../shared/batch/server-list';
import type { Cells, CellValue } from '../../../shared/plan/cells';
import { isToBeCreatedAgain, toBeCreatedAgain } from '../../../shared/plan/created-again';
import type { Row } from '../../../shared/plan/row';
import { comparedKey } from '../../../shared/plan/row-key';
import { changedFields } from '../../../shared/plan/row-state';
import { sentFields, type SheetName } from '../../../shared/plan/sheet';

/** Of a row nobody has changed only its place comes along: the rest is read anew. */
export interface CleanPlace {
  readonly key: string | undefined;
  readonly position: number;
}

/** One sheet of one plan, as it stands in the workspace that moves and in the database it moves to. */
export interface MovingSheet {
  readonly sheet: SheetName;
  /** Edited or new. */
  readonly changed: readonly Row[];
  readonly clean: readonly CleanPlace[];
  readonly list: ServerList;
}

/** What moving has done to rows. */
export interface MoveCounts {
  /** Rows whose edits are kept over the values of the other database. */
  readonly kept: number;
  /** Of those, rows of which an edited cell held something else there than here. */
  readonly different: number;
  /** Rows whose edits the other database holds already. */
  readonly alreadySo: number;
  /** Changed rows the other database has not got: new there. */
  readonly fresh: number;
  /** Unchanged rows the other database has not got: they stay behind. */
  readonly leftBehind: number;
}

export const nothingMoved: MoveCounts = { kept: 0, different: 0, alreadySo: 0, fresh: 0, leftBehind: 0 };

export interface MovedRow extends Pick<Row, 'cells' | 'baseline' | 'position'> {
  /** The changed row that it comes from. */
  readonly from?: string;
}

export interface MovedSheet {
  readonly rows: readonly MovedRow[];
  readonly counts: MoveCounts;
}

/**
 * Lays the edits of one database over the rows of another: what a person typed stays, everything else is as the
 * other database has it. Nothing of the first one but what was typed ever becomes a change in the other, save where
 * that has no such row.
 */
export function movedSheet({ sheet, changed, clean, list }: MovingSheet, firstFree: number): MovedSheet {
  const find = serverRowFinder(sheet, list);
  const counts = { ...nothingMoved };
  const rows: MovedRow[] = [];
  const taken = new Set<string | undefined>();
  for (const row of changed) {
    const match = find(row.baseline ?? row.cells);
    if (match.kind === 'found') taken.add(comparedKey(sheet, match.cells));
    if (match.kind === 'found' && !isToBeCreatedAgain(row)) {
      const over = laidOver(row, match.cells);
      rows.push({ from: row.id, cells: over.cells, baseline: match.cells, position: row.position });
      counts[over.isEdited ? 'kept' : 'alreadySo'] += 1;
      if (over.isDifferent) counts.different += 1;
    } else {
      // One that cannot be made out there holds no more than was typed: the rest would be written over what is there. One
      // that was to be created again is held back where it is there.
      const cells = match.kind === 'unclear' ? typedAlone(row) : sentAlone(row);
      rows.push({ from: row.id, cells, baseline: null, position: row.position });
      counts.fresh += 1;
    }
  }
  const places = new Map(clean.map(({ key, position }) => [key, position]));
  const others = list.rows.filter((cells) => !taken.has(comparedKey(sheet, cells)));
  const known = new Set(others.map((cells) => comparedKey(sheet, cells)));
  for (const [index, cells] of others.entries()) {
    const position = places.get(comparedKey(sheet, cells)) ?? firstFree + index / (others.length + 1);
    rows.push({ cells, baseline: cells, position });
  }
  counts.leftBehind = clean.filter(({ key }) => !known.has(key) && !taken.has(key)).length;
  return { rows, counts };
}

interface LaidOver {
  readonly cells: Cells;
  readonly isEdited: boolean;
  readonly isDifferent: boolean;
}

function laidOver(row: Row, server: Cells): LaidOver {
  const cells: Record<string, CellValue> = { ...server };
  let isEdited = false;
  let isDifferent = false;
  for (const { field, mine } of typed(row)) {
    const there = server[field.name];
    if (sameValue(field, mine, there)) continue;
    cells[field.name] = mine;
    isEdited = true;
    if (row.baseline !== null && !sameValue(field, row.baseline[field.name], there)) isDifferent = true;
  }
  return { cells, isEdited, isDifferent };
}

/** Without what the other server keeps by itself: who wrote it there, and when. What was loaded here is to be created there. */
function sentAlone(row: Row): Cells {
  const sent = sentFields(row.sheet).flatMap(({ name }) => {
    const value = row.cells[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const cells = Object.fromEntries(sent);
  return row.baseline === null && !isToBeCreatedAgain(row) ? cells : toBeCreatedAgain(cells);
}

function typedAlone(row: Row): Cells {
  const key = sentFields(row.sheet)
    .filter(({ keyPart }) => keyPart !== undefined)
    .map(({ name }) => [name, row.cells[name] ?? null]);
  return Object.fromEntries([...key, ...typed(row).map(({ field, mine }) => [field.name, mine])]) as Cells;
}

/** What a person has put into the row. The key names it and is no edit. */
function typed(row: Row): readonly { readonly field: TypedField; readonly mine: CellValue }[] {
  const names = new Set(changedFields(row));
  return sentFields(row.sheet).flatMap((field) => {
    const mine = row.cells[field.name];
    const isTyped = names.has(field.name) && field.keyPart === undefined && mine !== undefined;
    return isTyped ? [{ field, mine }] : [];
  });
}

type TypedField = ReturnType<typeof sentFields>[number];
