import type { Cells, CellValue } from './cells';
import type { Row, RowRun, RunState } from './row';
import type { SheetName } from './sheet';

/** JSON names of the fields of each sheet by their place in packed cells. Places are never given to another name. */
export type FieldPlaces = Readonly<Record<SheetName, readonly string[]>>;

/**
 * Cells by place instead of by name: a third of the text. 0 is an untouched cell; places past the end are
 * untouched too.
 */
export type PackedCells = readonly (CellValue | 0)[];

/**
 * A place and the revision at which that cell was last edited, one pair after the other (see `Row.editedAt`). With
 * the place `placeOfAsAt` comes `Row.asAt`.
 */
export type PackedEditedAt = readonly number[];

export const placeOfAsAt = -1;

/**
 * A row as the workspace store keeps it and hands it on. Cells of null are those of the baseline, so that a row
 * nobody changed is held once.
 */
export type PackedRow = readonly [
  id: string,
  sheet: SheetName,
  position: number,
  revision: number,
  run: readonly [state: RunState, message: string, revision: number] | null,
  editedAt: PackedEditedAt | null,
  baseline: PackedCells | null,
  cells: PackedCells | null,
];

/**
 * The rows in a text of packed rows (a JSON array of `PackedRow`), in their order there. Unchanged rows share
 * one object for cells and baseline. Throws where a cell holds neither text nor nothing.
 */
export function unpackedRows(text: string, places: FieldPlaces): readonly Row[] {
  const packed = JSON.parse(text) as readonly PackedRow[];
  return packed.map((row) => unpackedRow(row, places));
}

/** One row from its packed form. Throws where a cell holds neither text nor nothing. */
export function unpackedRow(packed: PackedRow, places: FieldPlaces): Row {
  const [id, sheet, position, revision, run, packedEditedAt, packedBaseline, packedCells] = packed;
  const names = places[sheet];
  const baseline = packedBaseline === null ? null : unpackedCells(packedBaseline, names);
  const cells = packedCells === null ? (baseline ?? {}) : unpackedCells(packedCells, names);
  const row = { id, sheet, position, cells, baseline, revision, run: unpackedRun(run) };
  return packedEditedAt === null ? row : { ...row, ...unpackedEditedAt(packedEditedAt, names) };
}

/** Cells by name. Throws where a cell holds neither text nor nothing, or has no name. */
export function unpackedCells(packed: PackedCells, names: readonly string[]): Cells {
  const cells: Record<string, CellValue> = {};
  for (let place = 0; place < packed.length; place += 1) {
    const value = packed[place];
    if (value === 0) continue;
    const name = names[place];
    if (name === undefined || (value !== null && typeof value !== 'string')) {
      throw new Error(`A cell cannot be read: place ${place} holds ${typeof value}`);
    }
    cells[name] = value;
  }
  return cells;
}

export function unpackedRun(run: PackedRow[4]): RowRun | null {
  if (run === null) return null;
  const [state, message, revision] = run;
  return { state, message, revision };
}

export function unpackedEditedAt(
  packed: PackedEditedAt,
  names: readonly string[],
): Pick<Row, 'editedAt' | 'asAt'> {
  const editedAt: Record<string, number> = {};
  let asAt: number | undefined;
  for (let at = 0; at + 1 < packed.length; at += 2) {
    const place = packed[at] ?? names.length;
    const name = names[place];
    const revision = packed[at + 1];
    if (name !== undefined && revision !== undefined) editedAt[name] = revision;
    else if (place === placeOfAsAt) asAt = revision;
  }
  return asAt === undefined ? { editedAt } : { editedAt, asAt };
}
