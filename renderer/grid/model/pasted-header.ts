import type { Field } from '../../../shared/plan/field';
import type { GridColumn } from './grid-column';

/** A first line that names columns: what each of its cells stands for. */
export interface PastedHeader {
  /** By place in the line; null where the line is blank. */
  readonly columns: readonly (GridColumn | null)[];
  /** Names that are no column of this sheet. */
  readonly unknown: readonly string[];
  /** Names of columns that stand over two columns of the block: nobody can tell which of them is meant. */
  readonly doubled: readonly string[];
}

/**
 * Recognises a line of column names: JSON names, headings, or headings after their group ("Deductible In
 * network member"). At least two cells, and more than half of those that are filled, must name a field. A line
 * that names the plan and holds no number is one as well: pasted as content it would be a row of headings.
 */
export function pastedHeader(
  line: readonly string[],
  columns: readonly GridColumn[],
): PastedHeader | undefined {
  const byName = columnsByName(columns);
  const found = line.map((cell) => byName.get(plain(cell)));
  const fields = found.flatMap((column) => (column?.kind === 'field' ? [column] : []));
  const filled = line.filter((cell) => plain(cell) !== '').length;
  const isMostlyNames = fields.length >= 2 && fields.length * 2 > filled;
  const namesPlan = fields.some(({ field }) => field.keyPart === 1);
  if (!isMostlyNames && !(namesPlan && filled > 1 && !line.some(isNumber))) return undefined;
  return {
    columns: found.map((column) => column ?? null),
    unknown: line.filter((cell, index) => plain(cell) !== '' && found[index] === undefined),
    doubled: line.filter((_, index) => {
      const column = found[index];
      return column !== undefined && found.indexOf(column) !== index && found.lastIndexOf(column) === index;
    }),
  };
}

function isNumber(cell: string): boolean {
  return /^[\s$(+\-−]*(?:[.,][.,\s]*)?\d[\d.,\s)%-]*$/.test(cell);
}

/** The name of a column in a copied heading line, clear without the band above it. */
export function clearHeading(column: GridColumn): string {
  return column.kind === 'field' && column.field.network !== undefined
    ? `${column.group} ${column.heading}`
    : column.heading;
}

/**
 * The columns a name may mean that is none of one column: those whose heading it is, of which several groups have one
 * each, else those that have it in their heading, as `Family` and `In network` of headings in two lines.
 */
export function columnsOfHeading(name: string, columns: readonly GridColumn[]): readonly GridColumn[] {
  const exact = columns.filter((column) => plain(column.heading) === plain(name));
  if (exact.length > 0) return exact;
  const words = ` ${name.trim().toLowerCase()} `;
  return columns.filter((column) => ` ${clearHeading(column).toLowerCase()} `.includes(words));
}

/** Every name a column may go by. A heading shared by several groups names none of them. */
function columnsByName(columns: readonly GridColumn[]): ReadonlyMap<string, GridColumn> {
  const byName = new Map<string, GridColumn>();
  const shared = new Set<string>();
  for (const column of columns) {
    const heading = plain(column.heading);
    if (byName.has(heading)) shared.add(heading);
    byName.set(heading, column);
  }
  for (const heading of shared) byName.delete(heading);
  for (const column of columns) {
    byName.set(plain(clearHeading(column)), column);
    if (column.kind === 'field') for (const name of fieldNames(column.field)) byName.set(name, column);
  }
  return byName;
}

function fieldNames(field: Field): readonly string[] {
  return [plain(field.name), plain(`${field.group} ${field.heading}`)];
}

/** Names are compared without case, blanks and marks: `annual_Max`, `Annual Max` and `ANNUAL-MAX` are one. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
