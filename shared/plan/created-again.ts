import { auditFields } from './audit-fields';
import type { Cells } from './cells';
import type { Row } from './row';
import { keyCells } from './row-key';

/** Blank in place of what the server had kept of a row: nobody else can give these cells content. */
const nothingKept: Cells = Object.fromEntries(auditFields.map(({ name }) => [name, null]));

/**
 * The cells of a row that the server had and no longer has: all that it held stays, to be created again. Blank audit
 * cells tell it from a row made new here for as long as it has no baseline, whatever becomes of it meanwhile: sent,
 * stopped, taken away and brought back by undo, kept in the file.
 */
export function toBeCreatedAgain(cells: Cells): Cells {
  return { ...cells, ...nothingKept };
}

/**
 * Whether the row is one that the server had: most of its cells nobody typed here. It may be created where the server
 * has no such row, and never goes over one without a decision.
 */
export function isToBeCreatedAgain({ baseline, cells }: Pick<Row, 'baseline' | 'cells'>): boolean {
  return baseline === null && auditFields.some(({ name }) => name in cells);
}

/** What counts as loaded where the server's row goes under one that was typed: all else was typed here. */
export function loadedContent(row: Row): Cells {
  if (row.baseline !== null) return row.baseline;
  const keys = keyCells(row.sheet, row.cells);
  return isToBeCreatedAgain(row) ? toBeCreatedAgain(keys) : keys;
}
