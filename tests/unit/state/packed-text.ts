import type { Cells, CellValue } from '../../../shared/plan/cells';
import type { FieldPlaces, PackedRow } from '../../../shared/plan/packed-row';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed, sheetNames } from '../../../shared/plan/sheet';

const places = Object.fromEntries(
  sheetNames.map((name) => [name, sheetNamed(name).fields.map((field) => field.name)]),
) as unknown as FieldPlaces;

/** Rows as a chunk of the store carries them. */
export function packedText(rows: readonly Row[]): {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly places: FieldPlaces;
} {
  return { text: new TextEncoder().encode(JSON.stringify(rows.map(packed))), places };
}

function packed(row: Row): PackedRow {
  const { id, sheet, position, revision, run } = row;
  const cells = row.cells === row.baseline ? null : packedCells(row.cells, sheet);
  const baseline = row.baseline === null ? null : packedCells(row.baseline, sheet);
  const editedAt =
    row.editedAt === undefined
      ? null
      : Object.entries(row.editedAt).flatMap(([name, at]) => [places[sheet].indexOf(name), at]);
  return [
    ...([id, sheet, position, revision] as const),
    run === null ? null : [run.state, run.message, run.revision],
    ...([editedAt, baseline, cells] as const),
  ];
}

function packedCells(cells: Cells, sheet: Row['sheet']): readonly (CellValue | 0)[] {
  return places[sheet].map((name) => cells[name] ?? (name in cells ? null : 0));
}
