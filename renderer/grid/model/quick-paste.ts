import type { CellValue } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import { LateEdit } from '../../../shared/plan/late-edit';
import { cellEdits } from './cell-edits';
import type { GridColumn } from './grid-column';
import { namesColumns } from './late-headings';
import type { PasteChoice } from './paste-choice';
import { repeatedLength } from './paste-columns';
import { PasteContent } from './paste-content';
import { keyColumns } from './paste-keys';
import { greatestRows } from './paste-part';
import type { PasteEffect, PasteSheet } from './paste-plan';
import { type CellRange, rangeSize } from './selection';
import type { Sliced } from './sliced';
import { sampledLines, strayKeys } from './stray-keys';
import { TableCells } from './table-cells';
import { TextTable } from './text-table';

/** A text, where it is pasted, and how. */
export interface QuickPaste {
  readonly text: string;
  readonly targets: readonly CellRange[];
  readonly choice: PasteChoice;
}

/** What it does; the cells that wait with their content are counted later. */
export interface QuickEffect extends PasteEffect {
  /** Filled cells that become blank, besides those counted already. */
  readonly moreBlanked: () => Sliced<number>;
}

/** Below this there is nothing to win. */
const leastLines = 200;

/** Rows looked at between two pauses: a millisecond or two. */
const rowsAtOnce = 500;

/**
 * Plans a large paste that is like most: a block of plain text over rows that are there, in columns that hold no key.
 * It comes to what `pastePlan` and the questions about keys come to, but makes nothing of a cell until somebody
 * asks for it. Undefined for any other paste.
 */
export function* quickPaste(paste: QuickPaste, sheet: PasteSheet): Sliced<QuickEffect | undefined> {
  const { text, targets, choice } = paste;
  const [target] = targets;
  const isPlain = choice.operation === undefined && !choice.skipsBlanks && !choice.transposes;
  if (target === undefined || targets.length > 1 || !isPlain || text.length < leastLines) return undefined;
  const table = yield* TextTable.read(text);
  const area = areaOf(table, target);
  if (area === undefined || !isRoomFor(area, sheet)) return undefined;
  const reached = sheet.columns.slice(area.firstColumn, area.lastColumn + 1);
  const columns = reached.map((column, source) => ({ column, source }));
  const block = { ok: true, isNamed: false, columns, lines: table.firstLines(sampledLines) } as const;
  if (namesColumns(block.lines, sheet.allColumns)) return undefined;
  if (keyColumns(block).length > 0 || (yield* strayKeys(block, sheet)) !== undefined) return undefined;
  const late = TableCells.over(table, columns, sheet.rows);
  return late === undefined ? undefined : yield* effectOf({ late, area, columns: reached }, choice, sheet);
}

/** Where the block goes; undefined for one that is small, too large, or repeated over a larger target. */
function areaOf(table: TextTable, target: CellRange): CellRange | undefined {
  const { height } = table;
  if (height < leastLines || height > greatestRows) return undefined;
  let width = 1;
  for (let line = 0; line < height; line += 1) width = Math.max(width, table.width(line));
  const { rows, columns } = rangeSize(target);
  if (repeatedLength(height, rows) !== height || repeatedLength(width, columns) !== width) return undefined;
  const { firstRow, firstColumn } = target;
  return { firstRow, lastRow: firstRow + height - 1, firstColumn, lastColumn: firstColumn + width - 1 };
}

function isRoomFor({ lastRow, lastColumn }: CellRange, { rows, columns }: PasteSheet): boolean {
  return lastRow < rows.count && lastColumn < columns.length;
}

interface Placed {
  readonly late: TableCells;
  readonly area: CellRange;
  readonly columns: readonly GridColumn[];
}

function* effectOf(placed: Placed, choice: PasteChoice, sheet: PasteSheet): Sliced<QuickEffect> {
  const { late, area, columns } = placed;
  const { height } = late.table;
  const content = new PasteContent(choice);
  const edits: Edit[] = [];
  let cells = 0;
  let readOnly = 0;
  let blanked = 0;
  for (let line = 0; line < height; line += 1) {
    if (line % rowsAtOnce === rowsAtOnce - 1) yield line / height;
    const rowIndex = area.firstRow + line;
    const rowId = late.take(rowIndex, line);
    if (rowId !== undefined) {
      if (late.isChange(line)) edits.push(new LateEdit(rowId, late, line));
      cells += late.cellsIn(line);
      readOnly += columns.length - late.width;
      continue;
    }
    const texts = late.table.line(line);
    const changed = cellEdits(
      sheet.rows,
      { firstRow: rowIndex, lastRow: rowIndex, columns },
      (target): CellValue | undefined => {
        const text = texts[target.columnIndex];
        return text === undefined ? undefined : content.contentOf(target, text);
      },
    );
    edits.push(...changed.edits);
    cells += changed.cells;
    readOnly += changed.readOnly;
    blanked += changed.blanked;
  }
  const none = { rowsAdded: 0, notCalculated: 0, periods: 0, linesBeyond: 0 };
  const { shortened } = content.reader;
  const moreBlanked = (): Sliced<number> => late.blanked();
  return { ...none, edits, choice, cells, readOnly, blanked, shortened, areas: [area], moreBlanked };
}
