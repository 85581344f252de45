import { assertNever } from '../../../shared/plan/assert-never';
import { blockEdge } from './block-edge';
import { type CellPlace, clamped, type GridExtent } from './cell-place';
import type { Advance } from './selection-cycle';

export type Direction = 'up' | 'down' | 'left' | 'right';

export type Motion =
  | { readonly kind: 'step'; readonly direction: Direction }
  | { readonly kind: 'blockEdge'; readonly direction: Direction }
  | { readonly kind: 'screen'; readonly direction: Direction }
  | { readonly kind: 'rowStart' | 'rowEnd' | 'sheetStart' | 'sheetEnd' };

/** A movement that a key may ask for: those to a place, and Enter and Tab, which heed what is selected. */
export type CursorMotion = Motion | Advance;

/** What a movement needs to know of the sheet besides its size. */
export interface Ground extends GridExtent {
  /** The run of columns that hold fields. */
  readonly firstField: number;
  readonly lastField: number;
  /** Home goes there: the first column that scrolls. */
  readonly firstScrolling: number;
  /** Whole rows and columns on one screen. */
  readonly screenRows: number;
  readonly screenColumns: number;
  readonly isFilled: (place: CellPlace) => boolean;
}

/** Where a movement ends. It stops at the edges and never wraps. */
export function moved(from: CellPlace, motion: Motion, ground: Ground): CellPlace {
  switch (motion.kind) {
    case 'step':
      return clamped(shifted(from, motion.direction, 1), ground);
    case 'screen':
      return clamped(shifted(from, motion.direction, screenLength(motion.direction, ground)), ground);
    case 'blockEdge':
      return atBlockEdge(from, motion.direction, ground);
    case 'rowStart':
      return { row: from.row, column: ground.firstScrolling };
    case 'rowEnd':
      return { row: from.row, column: ground.lastField };
    case 'sheetStart':
      return clamped({ row: 0, column: ground.firstField }, ground);
    case 'sheetEnd':
      return clamped({ row: ground.rowCount - 1, column: ground.lastField }, ground);
    default:
      return assertNever(motion);
  }
}

function screenLength(direction: Direction, ground: Ground): number {
  const length = isVertical(direction) ? ground.screenRows : ground.screenColumns;
  return Math.max(1, length);
}

function isVertical(direction: Direction): boolean {
  return direction === 'up' || direction === 'down';
}

function shifted(from: CellPlace, direction: Direction, by: number): CellPlace {
  switch (direction) {
    case 'up':
      return { row: from.row - by, column: from.column };
    case 'down':
      return { row: from.row + by, column: from.column };
    case 'left':
      return { row: from.row, column: from.column - by };
    case 'right':
      return { row: from.row, column: from.column + by };
    default:
      return assertNever(direction);
  }
}

function atBlockEdge(from: CellPlace, direction: Direction, ground: Ground): CellPlace {
  const step = direction === 'up' || direction === 'left' ? -1 : 1;
  if (isVertical(direction)) {
    const { column } = from;
    const line = { count: ground.rowCount, isFilled: (row: number) => ground.isFilled({ row, column }) };
    return { row: blockEdge(line, from.row, step), column };
  }
  const { row } = from;
  const line = { count: ground.columnCount, isFilled: (column: number) => ground.isFilled({ row, column }) };
  return { row, column: blockEdge(line, from.column, step) };
}
