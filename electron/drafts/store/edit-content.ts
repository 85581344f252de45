import type { Cells, CellValue } from '../../../shared/plan/cells';
import type { AddedRow, Edit } from '../../../shared/plan/edit';
import { type PackedCells, unpackedCells } from '../../../shared/plan/packed-row';
import type { Row } from '../../../shared/plan/row';
import type { SheetName } from '../../../shared/plan/sheet';
import { packedCells } from './packed-text';
import type { PlaceList } from './place-list';

/** A cell's change as the audit keeps it: place, old, new; 0 stands for untouched. */
type CellChange = readonly [place: number, old: CellValue | 0, new: CellValue | 0];
type RowContent = readonly [position: number, base: PackedCells | null, cells: PackedCells];

/** Text for the audit: what a `set` changes in the row as it was before. */
export function changeContent(edit: Extract<Edit, { kind: 'set' }>, before: Row, places: PlaceList): string {
  const change = (name: string, value: CellValue | 0): CellChange => [
    places.placeOf(before.sheet, name),
    before.cells[name] ?? (before.cells[name] === null ? null : 0),
    value,
  ];
  const given = Object.entries(edit.cells).map(([name, value]) => change(name, value));
  return JSON.stringify([...given, ...edit.untouch.map((name) => change(name, 0))]);
}

/** Text for the audit: the whole row that was added or removed. */
export function rowContent(row: AddedRow, places: PlaceList): string {
  const base = row.baseline === null ? 'null' : packedCells(row.baseline, row.sheet, places);
  return `[${row.position},${base},${packedCells(row.cells, row.sheet, places)}]`;
}

/** Which side of a `set` to make again: what it put there, or what was there before. */
export function setFrom(
  content: string,
  rowId: string,
  { side, names }: { readonly side: 'old' | 'new'; readonly names: readonly string[] },
): Edit {
  const cells: Record<string, CellValue> = {};
  const untouch: string[] = [];
  for (const [place, old, given] of JSON.parse(content) as readonly CellChange[]) {
    const name = names[place];
    if (name === undefined) throw new Error(`The history names no field at place ${place}`);
    const value = side === 'old' ? old : given;
    if (value === 0) untouch.push(name);
    else cells[name] = value;
  }
  return { kind: 'set', rowId, cells, untouch };
}

/** The edit that adds the row of an `add` or `remove` again. */
export function addFrom(
  content: string,
  id: string,
  placed: { sheet: SheetName; names: readonly string[] },
): Edit {
  const [position, base, cells] = JSON.parse(content) as RowContent;
  const unpacked = (packed: PackedCells): Cells => unpackedCells(packed, placed.names);
  const baseline = base === null ? null : unpacked(base);
  return { kind: 'add', row: { id, sheet: placed.sheet, position, cells: unpacked(cells), baseline } };
}
