import { displayText, isShownAsHeld } from '../../shared/plan/cell-display';
import { stateWords } from '../../shared/plan/row-state';
import { sizeReader } from '../state/column-reading';
import type { SheetRows } from '../state/sheet-rows';
import { cellText } from './model/cell-face';
import { headingLines } from './model/column-heading';
import type { GridColumn } from './model/grid-column';
import { characterWidths, textWidth } from './text-width';

/** Padding of a cell, its line, and a little for a browser that rounds up, in CSS pixels. */
const aroundText = 24;
/** The icon of the status stands before its word. */
const besideStatus = 19;
/** No text makes a column wider than this by itself. */
const greatestFit = 480;

/** The width of a cell in CSS pixels that shows a text whole. */
export function cellWidth(text: string): number {
  return Math.ceil(textWidth(text, 400)) + aroundText;
}

/**
 * The width in CSS pixels at which a column shows its heading and the longest text of some rows whole.
 */
export function fittedWidth(rows: SheetRows, column: GridColumn, { from = 0, to = Infinity } = {}): number {
  const fit = columnFit(rows, column);
  const end = Math.min(rows.count, to);
  for (let index = from; index < end; index += 1) fit.read(index);
  return fit.width();
}

/** A column on its way to its width, row by row: all columns of all rows take longer than a frame. */
export interface ColumnFit {
  readonly column: GridColumn;
  readonly read: (rowIndex: number) => void;
  readonly width: () => number;
}

export function columnFit(rows: SheetRows, column: GridColumn): ColumnFit {
  const { over, text } = headingLines(column);
  let widest = Math.max(textWidth(over, 600), textWidth(text, 600));
  if (column.kind === 'status') {
    for (const word of Object.values(stateWords)) {
      widest = Math.max(widest, textWidth(word, 400) + besideStatus);
    }
  }
  const contentAt = contentReader(rows, column);
  const sizeAt = plainReader(rows, column);
  let last = '';
  return {
    column,
    read: (rowIndex) => {
      const size = sizeAt(rowIndex);
      if (!Number.isNaN(size)) {
        widest = Math.max(widest, size);
        return;
      }
      const shown = contentAt(rowIndex);
      // Plans stand below each other many times over.
      if (shown !== '' && shown !== last) widest = Math.max(widest, textWidth(shown, 400));
      last = shown;
    },
    width: () => Math.min(greatestFit, Math.max(column.leastWidth, Math.ceil(widest) + aroundText)),
  };
}

/**
 * Measures plain texts as they lie there; NaN for those that have to be read. The texts of 100,000 keys would take some
 * megabytes for good.
 */
function plainReader(rows: SheetRows, column: GridColumn): (rowIndex: number) => number {
  if (column.kind !== 'field' || !isShownAsHeld(column.field)) return () => Number.NaN;
  const longest = column.field.length?.[1] ?? Infinity;
  return sizeReader(rows.heldRows, column.id, { sizes: characterWidths(400), longest });
}

/** Reads the texts of cells; of what is longer than its field allows, the part that may stay. */
function contentReader(rows: SheetRows, column: GridColumn): (rowIndex: number) => string {
  if (column.kind === 'status') return () => '';
  if (column.kind === 'field') {
    const { field } = column;
    const valueAt = rows.cellsOf(column.id);
    return (rowIndex) => displayText(field, valueAt(rowIndex)).slice(0, field.length?.[1]);
  }
  return (rowIndex) => {
    const id = rows.idAt(rowIndex);
    // A row nobody touched has nothing to say, and the verdict on it takes longer than all its texts.
    const shown = id === undefined || rows.isUntouched(id) ? undefined : rows.view(id);
    return shown === undefined ? '' : cellText(shown, column);
  };
}
