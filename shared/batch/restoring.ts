import type { Cells, CellValue } from '../plan/cells';
import type { Edit } from '../plan/edit';
import type { Row } from '../plan/row';
import { comparedKey } from '../plan/row-key';
import { sentFields, type SheetName } from '../plan/sheet';
import { sameValue } from './same-value';

/** A row that a run wrote, as it was sent last and as the server had it before. */
export interface WrittenRow {
  readonly rowId: string;
  readonly sheet: SheetName;
  readonly planId: string;
  readonly sent: Cells;
  /** Null for a row that the run created. */
  readonly before: Cells | null;
}

interface RestoringEdit {
  readonly sheet: SheetName;
  readonly edit: Edit;
}

/** What takes a run back, as far as edits can. */
export interface Restoring {
  readonly edits: readonly RestoringEdit[];
  /** Rows that the run created: the service has no call that takes many away. */
  readonly created: readonly WrittenRow[];
  /** Cells that hold something else by now than the run wrote: they are left as they are. */
  readonly changedSince: number;
  /** The first of them, by row. */
  readonly changedCells: readonly { readonly row: WrittenRow; readonly field: string }[];
  /** Rows that are not in the workspace. */
  readonly missing: readonly WrittenRow[];
}

/** So many changed cells are named. */
const greatestNamed = 200;

/** The inverse of what a run wrote, for the rows as they are now: every cell it changed gets what was there before. */
export function restoring(written: readonly WrittenRow[], rows: readonly Row[]): Restoring {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byKey = new Map(rows.map((row) => [nameOf(row.sheet, row.baseline ?? row.cells), row]));
  const edits: RestoringEdit[] = [];
  const missing: WrittenRow[] = [];
  let changedSince = 0;
  const changedCells: Restoring['changedCells'][number][] = [];
  for (const one of written) {
    if (one.before === null) continue;
    const row = byId.get(one.rowId) ?? byKey.get(nameOf(one.sheet, one.sent));
    if (row === undefined) {
      missing.push(one);
      continue;
    }
    const { cells, left } = inverse(one, one.before, row);
    changedSince += left.length;
    const room = greatestNamed - changedCells.length;
    changedCells.push(...left.slice(0, room).map((field) => ({ row: one, field })));
    if (Object.keys(cells).length === 0) continue;
    edits.push({ sheet: row.sheet, edit: { kind: 'set', rowId: row.id, cells, untouch: [] } });
  }
  const created = written.filter(({ before }) => before === null);
  return { edits, created, changedSince, changedCells, missing };
}

function inverse(
  { sheet, sent }: WrittenRow,
  before: Cells,
  row: Row,
): { readonly cells: Cells; readonly left: readonly string[] } {
  const cells: Record<string, CellValue> = {};
  const left: string[] = [];
  for (const field of sentFields(sheet)) {
    const { name } = field;
    if (field.keyPart !== undefined || sameValue(field, sent[name], before[name])) continue;
    if (sameValue(field, row.cells[name], before[name])) continue;
    if (sameValue(field, row.cells[name], sent[name])) cells[name] = before[name] ?? null;
    else left.push(name);
  }
  return { cells, left };
}

function nameOf(sheet: SheetName, cells: Cells): string {
  return `${sheet} ${comparedKey(sheet, cells) ?? ''}`;
}
