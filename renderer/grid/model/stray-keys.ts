import { comparedText, joinedKey, keyFields } from '../../../shared/plan/row-key';
import type { SheetName } from '../../../shared/plan/sheet';
import type { Line } from './text-table';
import type { PasteBlock } from './paste-columns';
import { keyColumns } from './paste-keys';
import type { RowSource } from './row-source';
import type { Sliced } from './sliced';

/** Lines looked at to tell what a block is. */
export const sampledLines = 50;

/** Rows looked at between two pauses: a millisecond or two. */
const rowsAtOnce = 1000;

/** What may stand before the digits of an amount, and all that may follow. */
const beforeDigits = /^['\s$(+\-−]+/;
const fromDigits = /^[\d.,\s)%-]*$/;

/**
 * Whether a block begins each line with plan and name of a row of the sheet and goes where neither is: then it is
 * a list of rows, and its amounts would become those of the rows that stand there. Gives the first such line.
 */
export function* strayKeys(
  block: PasteBlock,
  { name, allRows }: { readonly name: SheetName; readonly allRows: RowSource },
): Sliced<Line | undefined> {
  if (block.isNamed || block.columns.length < 2) return undefined;
  if (keyColumns(block).some(({ column }) => column.field.keyPart === 1)) return undefined;
  const lines = block.lines.slice(0, sampledLines).filter((line) => keyOf(line) !== undefined);
  // Amounts, which is what is mostly pasted: nothing else is looked at.
  if (lines.filter((line) => !isNumberLike(line[1] ?? '')).length * 2 <= lines.length) return undefined;
  const wanted = new Set(lines.map(keyOf));
  const found = new Set<string>();
  const [plan = '', second = ''] = keyFields(name);
  for (let index = 0; index < allRows.count && found.size < wanted.size; index += 1) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield index / allRows.count;
    const cells = allRows.rowAt(index)?.cells;
    const key = joinedKey(comparedText(cells?.[plan]), comparedText(cells?.[second]));
    if (key !== undefined && wanted.has(key)) found.add(key);
  }
  return found.size * 2 < wanted.size ? undefined : lines.find((line) => found.has(keyOf(line) ?? ''));
}

/** In two steps: both parts may be blanks, and one pattern would try every way to share out many of them. */
function isNumberLike(text: string): boolean {
  return fromDigits.test(text.replace(beforeDigits, ''));
}

/** The key that the first two texts of a line make; Excel marks a number as text with an apostrophe. */
function keyOf(line: Line): string | undefined {
  const [plan = '', second = ''] = line;
  return joinedKey(comparedText(plan.replace(/^'/, '')), comparedText(second));
}
