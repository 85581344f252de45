import type { Row } from '../../../shared/plan/row';
import { comparedText } from '../../../shared/plan/row-key';
import { isNameFixed } from '../../../shared/plan/row-state';
import { CellReader } from './cell-reader';
import type { Line } from './text-table';
import type { FieldColumn } from './grid-column';
import type { PasteBlock, PasteInto } from './paste-columns';
import type { PastePart } from './paste-part';
import type { RowSource } from './row-source';
import type { Sliced } from './sliced';

/** A line that names one row and would go onto another: both as they are named, each part that was given. */
export interface KeyMismatch {
  readonly pasted: readonly string[];
  readonly row: readonly string[];
}

/** Lines that would put what they hold onto a row of another key, which cannot be changed to theirs. */
export interface KeyConflict {
  readonly lines: number;
  readonly of: number;
  readonly first: KeyMismatch;
  /** The block as it would have gone to the sheet. */
  readonly block: PasteBlock;
}

/** The rows on screen and the columns of a sheet. */
interface PastedOver extends PasteInto {
  readonly rows: RowSource;
}

/** A column that is part of the key, and the place of its text in each line. */
interface KeyColumn {
  readonly column: FieldColumn;
  readonly source: number;
}

/** Rows looked at between two pauses: a millisecond or two. */
const rowsAtOnce = 1000;

/**
 * Finds the lines of a block that name another row than the one they would go onto, where that row keeps its key:
 * its amounts would become those of another plan. A blank key is another one as well, as in a list that names a
 * plan only once above its rows.
 */
export function* keyConflict(part: PastePart, sheet: PastedOver): Sliced<KeyConflict | undefined> {
  const columns = keyColumns(part.found);
  if (columns.length === 0) return undefined;
  const existing = Math.max(0, Math.min(part.lines.length, sheet.rows.count - part.firstRow));
  const reader = new CellReader();
  let lines = 0;
  let first: KeyMismatch | undefined;
  for (let index = 0; index < existing; index += 1) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield 0;
    const row = sheet.rows.rowAt(part.firstRow + index);
    const line = part.lines[index];
    if (row === undefined || line === undefined || !isNameFixed(row)) continue;
    if (isSameKey(line, row, { columns, reader }) || putsNothing(line, columns)) continue;
    lines += 1;
    first ??= {
      pasted: columns.map(({ source }) => (line[source] ?? '').trim()),
      row: keyColumnsOf(sheet).map(({ id }) => row.cells[id] ?? ''),
    };
  }
  return first === undefined ? undefined : { lines, of: part.lines.length, first, block: part.found };
}

/** The columns of the key that a block goes to, in the order of the key. */
export function keyColumns({ columns }: Pick<PasteBlock, 'columns'>): readonly KeyColumn[] {
  return columns
    .flatMap(({ column, source }) =>
      column.kind === 'field' && column.field.keyPart !== undefined ? [{ column, source }] : [],
    )
    .sort((one, other) => (one.column.field.keyPart ?? 0) - (other.column.field.keyPart ?? 0));
}

/** Whether a block gives plan and name of each of its rows, so that rows can be found by them. */
export function holdsWholeKey(block: Pick<PasteBlock, 'columns'>): boolean {
  return keyColumns(block).length === 2;
}

function keyColumnsOf({ allColumns }: PastedOver): readonly FieldColumn[] {
  return keyColumns({ columns: allColumns.map((column, source) => ({ column, source })) }).map(
    ({ column }) => column,
  );
}

function isSameKey(
  line: Line,
  row: Row,
  { columns, reader }: { readonly columns: readonly KeyColumn[]; readonly reader: CellReader },
): boolean {
  return columns.every(({ column, source }) => {
    const text = line[source] ?? '';
    const held = row.cells[column.id];
    return text === held || comparedText(reader.read(column, text)) === comparedText(held);
  });
}

/** A blank line that is too short to reach a cell beside the key, like one a text ends with. */
function putsNothing(line: Line, columns: readonly KeyColumn[]): boolean {
  return line.every((text, place) => text.trim() === '' && columns.some(({ source }) => source === place));
}
