import type { Cells, CellValue } from '../../../shared/plan/cells';
import type { AddedRow, Edit } from '../../../shared/plan/edit';
import { type PackedCells, unpackedCells } from '../../../shared/plan/packed-row';
import type { Row, RowRun, RunState } from '../../../shared/plan/row';
import { lastingWord, wordStands } from '../../../shared/plan/row-state';
import type { SheetName } from '../../../shared/plan/sheet';
import { packedCells } from './packed-text';
import type { PlaceList } from './place-list';

/** A cell's change as the audit keeps it: place, old, new; 0 stands for untouched. */
type CellChange = readonly [place: number, old: CellValue | 0, new: CellValue | 0];
type RowContent = readonly [
  position: number,
  base: PackedCells | null,
  cells: PackedCells,
  word?: readonly [state: RunState, message: string, revision: number],
];

/** Stands for a place in the change that says at which revision a run spoke of the row as it was before. */
const placeOfWord = -1;

/** Text for the audit: what a `set` changes in the row as it was before. */
export function changeContent(edit: Extract<Edit, { kind: 'set' }>, before: Row, places: PlaceList): string {
  const change = (name: string, value: CellValue | 0): CellChange => [
    places.placeOf(before.sheet, name),
    before.cells[name] ?? (before.cells[name] === null ? null : 0),
    value,
  ];
  const given = Object.entries(edit.cells).map(([name, value]) => change(name, value));
  const changes: unknown[] = [...given, ...edit.untouch.map((name) => change(name, 0))];
  // Undo makes the row again what the run has spoken of.
  if (before.run !== null && wordStands(before)) changes.push([placeOfWord, before.run.revision]);
  return JSON.stringify(changes);
}

function packedWord({ state, message, revision }: RowRun): RowContent[3] {
  return [state, message, revision];
}

/** The row as a removal takes it off, with what a run said of it as it is. */
export function removedContent(row: Row, places: PlaceList): string {
  const word = lastingWord(row);
  return rowContent(word === undefined ? row : { ...row, word }, places);
}

/** What a run had said of a row when it was removed. */
export function wordIn(content: string): RowRun | undefined {
  return unpackedWord((JSON.parse(content) as RowContent)[3]);
}

function unpackedWord(packed: RowContent[3]): RowRun | undefined {
  if (packed === undefined) return undefined;
  const [state, message, revision] = packed;
  return { state, message, revision };
}

/** Text for the audit: the whole row that was added or removed. */
export function rowContent(row: AddedRow, places: PlaceList): string {
  const base = row.baseline === null ? 'null' : packedCells(row.baseline, row.sheet, places);
  const word = row.word === undefined ? '' : `,${JSON.stringify(packedWord(row.word))}`;
  return `[${row.position},${base},${packedCells(row.cells, row.sheet, places)}${word}]`;
}

/** Which side of a `set` to make again: what it put there, or what was there before. */
export function setFrom(
  content: string,
  rowId: string,
  { side, names }: { readonly side: 'old' | 'new'; readonly names: readonly string[] },
): Edit {
  const cells: Record<string, CellValue> = {};
  const untouch: string[] = [];
  let asAt: number | undefined;
  for (const [place, old, given] of JSON.parse(content) as readonly CellChange[]) {
    if (place === placeOfWord) {
      if (side === 'old') asAt = Number(old);
      continue;
    }
    const name = names[place];
    if (name === undefined) throw new Error(`The history names no field at place ${place}`);
    const value = side === 'old' ? old : given;
    if (value === 0) untouch.push(name);
    else cells[name] = value;
  }
  const edit = { kind: 'set', rowId, cells, untouch } as const;
  return asAt === undefined ? edit : { ...edit, asAt };
}

/** The edit that adds the row of an `add` or `remove` again. */
export function addFrom(
  content: string,
  id: string,
  placed: { sheet: SheetName; names: readonly string[] },
): Edit {
  const [position, base, cells, said] = JSON.parse(content) as RowContent;
  const word = unpackedWord(said);
  const unpacked = (packed: PackedCells): Cells => unpackedCells(packed, placed.names);
  const baseline = base === null ? null : unpacked(base);
  const row = { id, sheet: placed.sheet, position, cells: unpacked(cells), baseline };
  return { kind: 'add', row: word === undefined ? row : { ...row, word } };
}
