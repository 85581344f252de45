import type { CellValue } from '../../../shared/plan/cells';
import type { PackedCells } from '../../../shared/plan/packed-row';
import { sheetNames, type SheetName } from '../../../shared/plan/sheet';
import type { PlaceList } from './place-list';
import { sheetOf } from './row-columns';
import { numberOf, textOf, textOrNullOf } from './sql-column';
import type { Database } from './sqlite-driver';

/** For each place in one list of fields, the place of the same field in another. */
export type MovedPlaces = Readonly<Record<SheetName, readonly number[]>>;

/** Where the fields of `from` stand in `to`, which gets those it lacks; null when they all stand where they stood. */
export function movedPlaces(from: PlaceList, to: PlaceList): MovedPlaces | null {
  const moved = (sheet: SheetName): number[] => from.names(sheet).map((name) => to.placeOf(sheet, name));
  const places = { accumulators: moved('accumulators'), preExisting: moved('preExisting') };
  const isMoved = sheetNames.some((sheet) => places[sheet].some((place, at) => place !== at));
  return isMoved ? places : null;
}

/** Writes all rows and edits of a scratch file anew by moved places; inside a transaction on that file. */
export function movePlaces(scratch: Database, moved: MovedPlaces): void {
  const setRow = scratch.prepare('UPDATE rows SET base = ?, cells = ?, edited_at = ? WHERE number = ?');
  for (const row of scratch.prepare('SELECT number, sheet, base, cells, edited_at FROM rows').all()) {
    const places = moved[sheetOf(row)];
    const cells = (column: string): string | null => {
      const text = textOrNullOf(row, column);
      return text === null ? null : JSON.stringify(movedCells(JSON.parse(text) as PackedCells, places));
    };
    const editedAt = textOrNullOf(row, 'edited_at');
    const pairs = editedAt === null ? null : movedPairs(JSON.parse(editedAt) as readonly number[], places);
    setRow.run(cells('base'), cells('cells'), pairs, numberOf(row, 'number'));
  }
  // In the scratch file only: the audit it was made from stays as it is.
  scratch.exec('DROP TRIGGER edits_are_never_changed');
  const setEdit = scratch.prepare('UPDATE edits SET content = ? WHERE number = ?');
  for (const edit of scratch.prepare('SELECT number, sheet, kind, content FROM edits').all()) {
    const content: unknown = JSON.parse(textOf(edit, 'content'));
    const places = moved[sheetOf(edit)];
    const text = textOf(edit, 'kind') === 'set' ? movedChanges(content, places) : movedRow(content, places);
    setEdit.run(JSON.stringify(text), numberOf(edit, 'number'));
  }
}

function movedCells(cells: PackedCells, places: readonly number[]): PackedCells {
  const result: (CellValue | 0)[] = [];
  for (const [place, value] of cells.entries()) result[places[place] ?? place] = value;
  return Array.from(result, (value: CellValue | 0 | undefined) => (value === undefined ? 0 : value));
}

function movedPairs(pairs: readonly number[], places: readonly number[]): string {
  return JSON.stringify(pairs.map((value, at) => (at % 2 === 0 ? (places[value] ?? value) : value)));
}

function movedChanges(content: unknown, places: readonly number[]): unknown {
  const changes = content as readonly (readonly [number, ...unknown[]])[];
  return changes.map(([place, ...sides]) => [places[place] ?? place, ...sides]);
}

function movedRow(content: unknown, places: readonly number[]): unknown {
  // What a run had said of the row names no places.
  const [position, base, cells, ...said] = content as readonly [
    number,
    PackedCells | null,
    PackedCells,
    ...unknown[],
  ];
  return [position, base === null ? null : movedCells(base, places), movedCells(cells, places), ...said];
}
