import { displayText } from '../../shared/plan/cell-display';
import type { Row } from '../../shared/plan/row';
import type { SheetRows } from '../state/sheet-rows';
import { cellText } from './model/cell-face';
import { headingLines } from './model/column-heading';
import type { GridColumn } from './model/grid-column';

/** Padding of a cell, its line, and a little for a browser that rounds up, in CSS pixels. */
const aroundText = 24;
/** The icon of the status stands before its word. */
const besideStatus = 19;
/** No text makes a column wider than this by itself. */
const greatestFit = 480;

/** The width in CSS pixels at which a column shows its longest text and its heading whole. */
export function fittedWidth(rows: SheetRows, column: GridColumn): number {
  const { over, text } = headingLines(column);
  const extra = aroundText + (column.kind === 'status' ? besideStatus : 0);
  const words = Math.max(widest([over, text], 600), widest(contentOf(rows, column), 400));
  return Math.min(greatestFit, Math.max(column.leastWidth, Math.ceil(words) + extra));
}

/** Every different text of a column; of what is longer than its field allows, the part that may stay. */
function contentOf(rows: SheetRows, column: GridColumn): ReadonlySet<string> {
  const greatest = column.kind === 'field' ? column.field.length?.[1] : undefined;
  const texts = new Set<string>();
  for (let index = 0; index < rows.count; index += 1) {
    const row = rows.rowAt(index);
    if (row !== undefined) texts.add(textOf(rows, row, column).slice(0, greatest));
  }
  return texts;
}

/** A field shows its content alone; only the other columns need the verdict on the row, which takes longer. */
function textOf(rows: SheetRows, row: Row, column: GridColumn): string {
  if (column.kind === 'field') return displayText(column.field, row.cells[column.id]);
  const shown = rows.view(row.id);
  return shown === undefined ? '' : cellText(shown, column);
}

function widest(texts: Iterable<string>, weight: number): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return 0;
  pen.font = `${weight} 13px ${getComputedStyle(document.body).fontFamily}`;
  let width = 0;
  for (const text of texts) width = Math.max(width, pen.measureText(text).width);
  return width;
}
