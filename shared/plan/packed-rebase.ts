import { auditFields } from './audit-fields';
import type { Cells, CellValue } from './cells';
import { type PackedCells, unpackedCells } from './packed-row';
import type { Rebase, RowUpdate } from './row-update';
import { sentFields, sheetNamed, sheetNames, type SheetName } from './sheet';

/** A `Rebase` as text: it crosses threads and processes in a tenth of the time the objects would take. */
export interface PackedRebase {
  readonly sheet: SheetName;
  readonly revision: number;
  /** Both as the JSON text of `PackedCells`, places being those of the sheet's fields. */
  readonly frozen: string;
  readonly baseline: string;
  /**
   * The same as `frozen`, as a list of what it holds in place of the baseline's: `asBaseline` stands for the same, and for
   * all places past the end. Worked out where it is absent.
   */
  readonly left?: string;
  /** The two parts of the baseline's key. */
  readonly key: readonly [plan: string, second: string];
}

/** A `RowUpdate` on its way to the store or the window. */
export interface ToldUpdate extends Pick<RowUpdate, 'rowId' | 'run'> {
  readonly rebase?: Rebase | PackedRebase;
}

/** Cells and their text. */
export interface WrittenCells {
  readonly cells: Cells;
  readonly text: string;
}

/** The update as it travels: what can be packed is. `written` is what its frozen cells are as text, where known. */
export function packedUpdate(update: RowUpdate, written?: WrittenCells): ToldUpdate {
  const { rowId, run, rebase } = update;
  const packed = rebase === undefined ? undefined : packedRebase(rebase, written);
  return packed === undefined ? update : { rowId, run, rebase: packed };
}

/** Undefined for what has no place: no baseline, or a name that is no field. */
export function packedRebase(
  { frozen, revision, baseline }: Rebase,
  written?: WrittenCells,
): PackedRebase | undefined {
  if (baseline === null) return undefined;
  const sheet = sheetNames.find((name) => sheetNamed(name).secondKey in baseline);
  if (sheet === undefined) return undefined;
  const texts = {
    frozen: written?.cells === frozen ? written.text : fieldText(frozen, sheet),
    baseline:
      (written === undefined ? undefined : textLike(written, baseline, sheet)) ?? fieldText(baseline, sheet),
  };
  if (texts.frozen === undefined || texts.baseline === undefined) return undefined;
  const key = [baseline['plan_ID'] ?? '', baseline[sheetNamed(sheet).secondKey] ?? ''] as const;
  const left = leftText(frozen, baseline, sheet);
  return { sheet, revision, frozen: texts.frozen, baseline: texts.baseline, left, key };
}

/**
 * Two new baselines of one row, one after the other, as one; undefined where they have to be applied one by one. The
 * later one must take the earlier one for what the row was frozen with: then a cell that was edited since is kept by both
 * or by neither.
 */
export function mergedRebase(
  earlier: Rebase | PackedRebase,
  later: Rebase | PackedRebase,
): PackedRebase | undefined {
  if (!('sheet' in earlier) || !('sheet' in later) || earlier.sheet !== later.sheet) return undefined;
  if (later.revision !== earlier.revision || later.frozen !== earlier.baseline) return undefined;
  return { ...later, frozen: earlier.frozen, left: mergedLeft(leftOf(earlier), leftOf(later)) };
}

/** What the earlier one has in place of a baseline's content stands; the later one was frozen with that baseline. */
function mergedLeft(earlier: string, later: string): string {
  if (earlier === nothingLeft) return later;
  if (later === nothingLeft) return earlier;
  const [first, then] = [JSON.parse(earlier) as LeftCells, JSON.parse(later) as LeftCells];
  const length = Math.max(first.length, then.length);
  const merged = Array.from({ length }, (_, place) => {
    const content = first[place] ?? null;
    const isSame = place >= first.length || content === asBaseline;
    return isSame ? (place < then.length ? (then[place] ?? null) : asBaseline) : content;
  });
  return JSON.stringify(merged);
}

function leftOf({ left, frozen, baseline, sheet }: PackedRebase): string {
  if (left !== undefined) return left;
  if (frozen === baseline) return nothingLeft;
  const cells = (text: string): Cells => unpackedCells(JSON.parse(text) as PackedCells, placesOf(sheet));
  return leftText(cells(frozen), cells(baseline), sheet);
}

export function unpackedRebase({ sheet, revision, frozen, baseline }: PackedRebase): Rebase {
  const cells = (text: string): Cells => unpackedCells(JSON.parse(text) as PackedCells, placesOf(sheet));
  return { frozen: cells(frozen), revision, baseline: cells(baseline) };
}

/** An update as text: [row, the number of what the run says], and after it sheet, revision, baseline, left, or an unpacked rebase. */
export function updateText({ rowId, rebase }: ToldUpdate, run: number): string {
  const packed = rebase === undefined || 'sheet' in rebase ? rebase : (packedRebase(rebase) ?? rebase);
  const id = JSON.stringify(rowId);
  if (packed === undefined) return `[${id},${run}]`;
  return 'sheet' in packed
    ? `[${id},${run},"${packed.sheet}",${packed.revision},${packed.baseline},${leftOf(packed)}]`
    : `[${id},${run},${JSON.stringify(packed)}]`;
}

export type ReadUpdate =
  | readonly [rowId: string, run: number, rebase?: Rebase]
  | readonly [
      rowId: string,
      run: number,
      sheet: SheetName,
      revision: number,
      baseline: PackedCells,
      left: LeftCells,
    ];

/** An update from its text, as `JSON.parse` has read it; `runs` is what the runs say, by number. */
export function updateFrom(read: ReadUpdate, runs: readonly RowUpdate['run'][]): RowUpdate {
  const [rowId, said] = read;
  const run = runs[said] ?? null;
  if (read.length !== 6) {
    const [, , rebase] = read;
    return rebase === undefined ? { rowId, run } : { rowId, run, rebase };
  }
  const [, , sheet, revision, packed, left] = read;
  const names = placesOf(sheet);
  const baseline = unpackedCells(packed, names);
  return { rowId, run, rebase: { frozen: frozenFrom(baseline, left, names), revision, baseline } };
}

/** What cells held before they became those of the baseline. */
function frozenFrom(baseline: Cells, left: LeftCells, names: readonly string[]): Cells {
  const frozen: Record<string, CellValue> = { ...baseline };
  for (const [place, content] of left.entries()) {
    const name = names[place];
    if (content === asBaseline || name === undefined) continue;
    if (content === 0) Reflect.deleteProperty(frozen, name);
    else frozen[name] = content;
  }
  return frozen;
}

const places: Readonly<Record<SheetName, readonly string[]>> = {
  accumulators: sheetNamed('accumulators').fields.map(({ name }) => name),
  preExisting: sheetNamed('preExisting').fields.map(({ name }) => name),
};

/** The fields of a sheet in their order: where packed cells have them. */
export function placesOf(sheet: SheetName): readonly string[] {
  return places[sheet];
}

/** The text of cells that differ from the written ones in nothing but what the server keeps; undefined for any others. */
function textLike({ cells, text }: WrittenCells, now: Cells, sheet: SheetName): string | undefined {
  if (Object.keys(cells).length !== Object.keys(now).length) return undefined;
  for (const { name } of sentFields(sheet)) if (cells[name] !== now[name]) return undefined;
  const [was, is] = [keptText(cells), keptText(now)];
  if (was === undefined || is === undefined) return undefined;
  return text.slice(0, text.length - was.length) + is;
}

/** The end of the text of cells: what the server keeps, which stands last on both sheets. */
function keptText(cells: Cells): string | undefined {
  const values = auditFields.map(({ name }) => cells[name]);
  return values.includes(undefined) ? undefined : JSON.stringify(values).slice(1);
}

/** Stands for the content that the baseline has at the same place. */
const asBaseline = 1;

/** Cells by place as `PackedCells`, or `asBaseline`. */
type LeftCells = readonly (CellValue | 0 | typeof asBaseline)[];

const nothingLeft = '[]';

function leftText(frozen: Cells, baseline: Cells, sheet: SheetName): string {
  let text = '';
  /** Places that the baseline has the content of, not yet in the text. */
  let same = 0;
  for (const name of placesOf(sheet)) {
    const content = frozen[name];
    if (content === baseline[name]) {
      same += 1;
      continue;
    }
    const written = content === undefined ? '0' : content === null ? 'null' : JSON.stringify(content);
    text += `${`${asBaseline},`.repeat(same)}${written},`;
    same = 0;
  }
  return text === '' ? nothingLeft : `[${text.slice(0, -1)}]`;
}

/** The JSON text of the cells by place; undefined where a name has none. */
function fieldText(cells: Cells, sheet: SheetName): string | undefined {
  const packed: (CellValue | 0)[] = [];
  let filled = 0;
  let length = 0;
  for (const name of placesOf(sheet)) {
    const value = cells[name];
    packed.push(value === undefined ? 0 : value);
    if (value === undefined) continue;
    filled += 1;
    length = packed.length;
  }
  if (filled !== Object.keys(cells).length) return undefined;
  packed.length = length;
  return JSON.stringify(packed);
}
