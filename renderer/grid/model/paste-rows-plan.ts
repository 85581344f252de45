import type { Cells, CellValue } from '../../../shared/plan/cells';
import { sameContent } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { comparedKey, keyFields } from '../../../shared/plan/row-key';
import { addedRows } from './added-rows';
import { CellReader } from './cell-reader';
import type { Line } from './text-table';
import type { GridColumn } from './grid-column';
import { type PasteBlock, pasteColumns, type PasteColumn, type PasteColumns } from './paste-columns';
import { greatestRows, tooManyRows, withoutBlankEnd } from './paste-part';
import type { PasteSheet } from './paste-plan';
import type { RowSource } from './row-source';
import type { Sliced } from './sliced';

/** Lines that are rows of their own, wherever the cursor is. */
export interface RowsPaste {
  readonly lines: readonly Line[];
  /** A line whose key is on the sheet changes that row; else every line becomes a row. */
  readonly matchesKeys: boolean;
  /** The columns of the block where they are known, as those of our own copies are. */
  readonly columns: readonly GridColumn[] | undefined;
  /** The block with its columns, where they have been told already. */
  readonly block?: PasteBlock;
}

export interface PasteRowsPlan {
  readonly ok: true;
  readonly edits: readonly Edit[];
  /** Rows of the sheet that get other content. */
  readonly updated: number;
  /** Rows of the sheet that hold all of their line already. */
  readonly unchanged: number;
  readonly added: number;
  /** The first plan of an added line that is one of the sheet but for zeros at its front, which Excel takes away. */
  readonly withoutZeros: PlanWithoutZeros | undefined;
  /** Lines that became rows of their own because their key stands in the block more than once. */
  readonly repeated: number;
  readonly readOnly: number;
  readonly shortened: number;
  /** Lines and columns of the block, without a line of names. */
  readonly size: { readonly rows: number; readonly columns: number };
  /** The first row of the sheet that a line of the block is about. */
  readonly firstRowId: string | undefined;
  /** The columns of the sheet that lines went to. */
  readonly columns: readonly GridColumn[];
  /** Whether the block told its columns; without that it went to those in sight, left to right. */
  readonly isNamed: boolean;
}

/** A plan as it was written, and the one of the sheet that it may stand for. */
export interface PlanWithoutZeros {
  readonly written: string;
  readonly onSheet: string;
}

export type PasteRowsOutcome = PasteRowsPlan | { readonly ok: false; readonly reason: string };

/**
 * Decides what `Paste rows` does with a block: a line whose key is on the sheet changes that row, every other
 * line becomes a row at the end. Blank cells leave the sheet as it is. Which columns are meant is told by the
 * first line, else they start at the first field. A block that cannot fit is refused whole.
 */
export function* pasteRowsPlan(paste: RowsPaste, sheet: PasteSheet): Sliced<PasteRowsOutcome> {
  const found = columnsOf(paste, sheet);
  if (!found.ok) return found;
  const { columns } = found;
  const lines = withoutBlankEnd(found.lines, 0);
  if (lines.length === 0) return { ok: false, reason: 'There is nothing to paste.' };
  if (lines.length > greatestRows) {
    return { ok: false, reason: tooManyRows(lines.length) };
  }
  const reader = new CellReader();
  const { matched, others, repeated, withoutZeros } = paste.matchesKeys
    ? yield* matchedLines(lines, columns, sheet)
    : { matched: [], others: lines, repeated: 0, withoutZeros: undefined };
  const updates = yield* updatedRows(matched, { columns, reader });
  const changes = updates.flatMap(({ edit }) => edit ?? []);
  const fresh = { sheet: sheet.name, lines: others, columns, reader, newId: sheet.newId };
  const added = yield* addedRows(sheet.allRows, fresh);
  return {
    ok: true,
    edits: [...changes, ...added.edits],
    updated: changes.length,
    unchanged: updates.length - changes.length,
    added: added.edits.length,
    repeated,
    withoutZeros,
    readOnly: updates.reduce((sum, { readOnly }) => sum + readOnly, added.readOnly),
    shortened: reader.shortened,
    size: { rows: lines.length, columns: columns.length },
    columns: columns.map(({ column }) => column),
    isNamed: found.isNamed,
    firstRowId: matched[0]?.row.id ?? firstAdded(added.edits),
  };
}

function columnsOf({ lines, columns, block }: RowsPaste, sheet: PasteSheet): PasteColumns {
  if (block !== undefined) return block;
  if (columns !== undefined && lines.every((line) => line.length === columns.length)) {
    const known = columns.map((column, source) => ({ column, source }));
    return { ok: true, isNamed: true, lines, columns: known };
  }
  const firstColumn = sheet.columns.findIndex(({ kind }) => kind === 'field');
  const end = sheet.allRows.count;
  const target = { firstRow: end, lastRow: end, firstColumn, lastColumn: firstColumn };
  return pasteColumns(lines, target, sheet);
}

interface Match {
  readonly row: Row;
  readonly line: Line;
}

interface MatchedLines {
  readonly matched: readonly Match[];
  readonly others: readonly Line[];
  readonly repeated: number;
  readonly withoutZeros: PlanWithoutZeros | undefined;
}

/** Tells the lines that are about a row of the sheet. A key that stands in the block twice is nobody's. */
function* matchedLines(
  lines: readonly Line[],
  columns: readonly PasteColumn[],
  { name, allRows }: PasteSheet,
): Sliced<MatchedLines> {
  const reader = new CellReader();
  const [planField = ''] = keyFields(name);
  const planAt = columns.find(({ column }) => column.id === planField)?.source ?? -1;
  const keyColumns = columns.flatMap(({ column, source }) =>
    column.kind === 'field' && column.field.keyPart !== undefined ? [{ column, source }] : [],
  );
  const keyOf = (line: Line): string | undefined => {
    const cells = keyColumns.map(({ column, source }) => [
      column.id,
      reader.read(column, line[source] ?? ''),
    ]);
    return comparedKey(name, Object.fromEntries(cells) as Cells);
  };
  const keys: (string | undefined)[] = [];
  const times = new Map<string, number>();
  for (const line of lines) {
    const key = keyOf(line);
    if (keys.push(key) % rowsAtOnce === 0) yield keys.length / lines.length;
    if (key !== undefined) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const { byKey, plans } = yield* keyedRows(allRows, planField);
  let withoutZeros: PlanWithoutZeros | undefined;
  const matched: Match[] = [];
  const others: Line[] = [];
  let repeated = 0;
  for (const [index, line] of lines.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield index / lines.length;
    const key = keys[index];
    const isRepeated = key !== undefined && (times.get(key) ?? 0) > 1;
    const row = key === undefined || isRepeated ? undefined : byKey.get(key);
    if (isRepeated) repeated += 1;
    if (row === undefined) {
      others.push(line);
      withoutZeros ??= planWithoutZeros((line[planAt] ?? '').trim(), plans);
    } else matched.push({ row, line });
  }
  return { matched, others, repeated, withoutZeros };
}

/** `123` where the sheet has `00123` and no `123`. */
function planWithoutZeros(written: string, plans: ReadonlyMap<string, string>): PlanWithoutZeros | undefined {
  const onSheet = plans.get(written);
  return onSheet === undefined || onSheet === written ? undefined : { written, onSheet };
}

interface KeyedRows {
  readonly byKey: ReadonlyMap<string, Row>;
  /** The plans of the sheet by themselves, and those with zeros at their front without these where that is no other. */
  readonly plans: ReadonlyMap<string, string>;
}

/** The rows of the sheet by compared key; of several with one key, the one the server has, else the first. */
function* keyedRows(rows: RowSource, planField: string): Sliced<KeyedRows> {
  const byKey = new Map<string, Row>();
  const plans = new Map<string, string>();
  for (let index = 0; index < rows.count; index += 1) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield index / rows.count;
    const row = rows.rowAt(index);
    const key = row === undefined ? undefined : comparedKey(row.sheet, row.cells);
    if (row === undefined || key === undefined) continue;
    const plan = row.cells[planField] ?? '';
    plans.set(plan, plan);
    const bare = plan.replace(/^0+(?=.)/, '');
    if (!plans.has(bare)) plans.set(bare, plan);
    const known = byKey.get(key);
    if (known === undefined || (known.baseline === null && row.baseline !== null)) byKey.set(key, row);
  }
  return { byKey, plans };
}

/** Rows looked at between two pauses: some milliseconds. */
const rowsAtOnce = 1000;
/** Rows whose cells are read between two pauses. */
const updatesAtOnce = 100;

function* updatedRows(matched: readonly Match[], reading: Reading): Sliced<readonly UpdatedRow[]> {
  const updates: UpdatedRow[] = [];
  for (const { row, line } of matched) {
    updates.push(updatedCells(row, line, reading));
    if (updates.length % updatesAtOnce === 0) yield updates.length / matched.length;
  }
  return updates;
}

interface UpdatedRow {
  readonly edit: Edit | undefined;
  readonly readOnly: number;
}

interface Reading {
  readonly columns: readonly PasteColumn[];
  readonly reader: CellReader;
}

function updatedCells(row: Row, line: Line, { columns, reader }: Reading): UpdatedRow {
  const cells: Record<string, CellValue> = {};
  let readOnly = 0;
  for (const { column, source } of columns) {
    const text = line[source] ?? '';
    if (text.trim() === '') continue;
    if (column.kind !== 'field' || column.field.audit) {
      readOnly += 1;
      continue;
    }
    if (column.field.keyPart !== undefined) continue;
    const content = reader.read(column, text);
    if (!sameContent(content, row.cells[column.id])) cells[column.id] = content;
  }
  const edit: Edit | undefined =
    Object.keys(cells).length === 0 ? undefined : { kind: 'set', rowId: row.id, cells, untouch: [] };
  return { edit, readOnly };
}

function firstAdded(edits: readonly Edit[]): string | undefined {
  const [first] = edits;
  return first?.kind === 'add' ? first.row.id : undefined;
}
