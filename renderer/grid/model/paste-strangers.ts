import type { GridColumn } from './grid-column';
import { columnsOfHeading, type PastedHeader, pastedHeader } from './pasted-header';
import type { Line } from './text-table';

/** A block whose first line names columns that the sheet has not, as a list from elsewhere does. */
export interface Strangers {
  /** What these columns are called. */
  readonly names: readonly string[];
  /** The block without them. */
  readonly lines: readonly Line[];
}

/**
 * The columns of a block that are none of this sheet; undefined where there are none. A heading that several columns
 * have is none of them: somebody has to say which is meant. Nor are there any where the others do not name plan and
 * name of each line: those may be what is called otherwise, and without them the amounts would go to other rows.
 */
export function strangersIn(block: readonly Line[], columns: readonly GridColumn[]): Strangers | undefined {
  const [first = []] = block;
  const header = pastedHeader(first, columns);
  if (header === undefined || header.unknown.length === 0 || header.doubled.length > 0) return undefined;
  if (!namesWholeKey(header)) return undefined;
  if (header.unknown.some((name) => columnsOfHeading(name, columns).length > 1)) return undefined;
  const names = new Set(header.unknown);
  const strange = new Set(first.flatMap((name, place) => (names.has(name) ? [place] : [])));
  return {
    names: header.unknown,
    lines: block.map((line) => line.filter((_, place) => !strange.has(place))),
  };
}

function namesWholeKey({ columns }: PastedHeader): boolean {
  const parts = columns.map((column) => (column?.kind === 'field' ? column.field.keyPart : undefined));
  return parts.includes(1) && parts.includes(2);
}
