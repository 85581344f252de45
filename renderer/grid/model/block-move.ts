import { type CellValue, sameContent } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { comparedText } from '../../../shared/plan/row-key';
import type { CellPlace } from './cell-place';
import { isFilled } from './cell-edits';
import { type FillSheet, fitting } from './fill-plan';
import type { Content } from './fill-series';
import type { FieldColumn } from './grid-column';
import { readOnlyReason } from './read-only';
import { type CellRange, rangeHolds, rangeSize } from './selection';

/** A block that is put down somewhere else; `to` is its first cell there. */
export interface BlockMove {
  readonly from: CellRange;
  readonly to: CellPlace;
  readonly isCopy: boolean;
}

export interface MovePlan {
  readonly edits: readonly Edit[];
  /** Cells that arrive. */
  readonly cells: number;
  /** Cells that stay where they are: they, or the cells they would go to, cannot be edited. */
  readonly readOnly: number;
  /** Parts of a key that cannot move to a row that has another one: what stands beside them would be its own. */
  readonly otherKeys: number;
  /** Filled cells that would be replaced by something else. */
  readonly overwritten: number;
  /** Those of them that something blank would replace. */
  readonly blanked: number;
  /** Where the block lies afterwards. */
  readonly area: CellRange;
}

/** The block where it would lie, kept on the fields of the sheet. */
export function movedArea({ from, to }: BlockMove, { rows, columns }: FillSheet): CellRange {
  const size = rangeSize(from);
  const firstField = columns.findIndex(({ kind }) => kind === 'field');
  const lastField = columns.findLastIndex(({ kind }) => kind === 'field');
  const firstRow = Math.max(0, Math.min(rows.count - size.rows, to.row));
  const firstColumn = Math.max(firstField, Math.min(lastField + 1 - size.columns, to.column));
  return {
    firstRow,
    lastRow: firstRow + size.rows - 1,
    firstColumn,
    lastColumn: firstColumn + size.columns - 1,
  };
}

/** What is put into the fields of rows, by place on screen; undefined stands for untouched. */
type Puts = Map<number, Map<string, Content>>;

interface Put {
  readonly row: number;
  readonly field: string;
  readonly content: Content;
}

/**
 * Decides what moving (or copying) a block does. A cell whose place cannot be edited is not moved, so that
 * nothing is lost on the way; the cells left behind become blank.
 */
export function movePlan(move: BlockMove, sheet: FillSheet): MovePlan {
  const { from, isCopy } = move;
  const area = movedArea(move, sheet);
  const puts: Puts = new Map();
  const vacated: (readonly [number, FieldColumn])[] = [];
  const counts = { cells: 0, readOnly: 0, otherKeys: 0, overwritten: 0, blanked: 0 };
  for (let down = 0; down <= from.lastRow - from.firstRow; down += 1) {
    const source = sheet.rows.rowAt(from.firstRow + down);
    const goal = sheet.rows.rowAt(area.firstRow + down);
    if (source === undefined || goal === undefined) continue;
    for (let across = 0; across <= from.lastColumn - from.firstColumn; across += 1) {
      const column = sheet.columns[from.firstColumn + across];
      const place = { row: area.firstRow + down, column: area.firstColumn + across };
      const goalColumn = sheet.columns[place.column];
      if (column?.kind !== 'field') continue;
      if (!isOpen(goal, goalColumn) || !(isCopy || isOpen(source, column))) {
        counts.readOnly += 1;
        if (isOtherKey(goal, goalColumn, source.cells[column.id])) counts.otherKeys += 1;
        continue;
      }
      const content = fitting(goalColumn, source.cells[column.id]);
      counts.cells += 1;
      if (!rangeHolds(isCopy ? nowhere : from, place.row, place.column)) {
        const isGone = isReplaced(goal.cells[goalColumn.id], content);
        counts.overwritten += isGone ? 1 : 0;
        counts.blanked += isGone && !isFilled(content) ? 1 : 0;
      }
      put(puts, { row: place.row, field: goalColumn.id, content: content ?? absent(goal) });
      if (!isCopy) vacated.push([from.firstRow + down, column]);
    }
  }
  for (const [row, { id }] of vacated) leaveBlank(puts, row, [id, sheet.rows.rowAt(row)?.cells[id]]);
  return { edits: editsOf(puts, sheet), ...counts, area };
}

const nowhere: CellRange = { firstRow: 0, lastRow: -1, firstColumn: 0, lastColumn: -1 };

function isOpen(row: Row, column: FillSheet['columns'][number] | undefined): column is FieldColumn {
  return column?.kind === 'field' && readOnlyReason(row, column) === undefined;
}

function isOtherKey(goal: Row, column: FillSheet['columns'][number] | undefined, content: Content): boolean {
  if (column?.kind !== 'field' || column.field.keyPart === undefined) return false;
  const held = comparedText(goal.cells[column.id]);
  return held !== '' && held !== comparedText(content);
}

/** What an untouched cell leaves where it is put: nothing in a new row, a blank in one the server has. */
function absent(row: Row): Content {
  return row.baseline === null ? undefined : null;
}

function isReplaced(before: Content, after: Content): boolean {
  return isFilled(before) && before !== after;
}

function put(puts: Puts, { row, field, content }: Put): void {
  const cells = puts.get(row) ?? new Map<string, Content>();
  puts.set(row, cells.set(field, content));
}

/** What holds something and gets nothing else becomes blank. */
function leaveBlank(puts: Puts, row: number, [field, content]: readonly [string, Content]): void {
  const isEmpty = content === undefined || content === null;
  if (!isEmpty && puts.get(row)?.has(field) !== true) put(puts, { row, field, content: null });
}

/** In the order of the rows on screen, so that undo shows the first of them. */
function editsOf(puts: Puts, { rows }: FillSheet): readonly Edit[] {
  return [...puts.keys()]
    .sort((one, other) => one - other)
    .flatMap((index) => {
      const row = rows.rowAt(index);
      const given = puts.get(index);
      return row === undefined || given === undefined ? [] : (setEdit(row, given) ?? []);
    });
}

function setEdit(row: Row, given: ReadonlyMap<string, Content>): Edit | undefined {
  const cells: Record<string, CellValue> = {};
  const untouch: string[] = [];
  for (const [name, content] of given) {
    if (sameContent(content ?? null, row.cells[name]) && content !== undefined) continue;
    if (content !== undefined) cells[name] = content;
    else if (row.cells[name] !== undefined) untouch.push(name);
  }
  const isNothing = Object.keys(cells).length === 0 && untouch.length === 0;
  return isNothing ? undefined : { kind: 'set', rowId: row.id, cells, untouch };
}
