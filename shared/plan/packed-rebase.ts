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
  return { sheet, revision, frozen: texts.frozen, baseline: texts.baseline, key };
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
  return { ...later, frozen: earlier.frozen };
}

export function unpackedRebase({ sheet, revision, frozen, baseline }: PackedRebase): Rebase {
  const cells = (text: string): Cells => unpackedCells(JSON.parse(text) as PackedCells, placesOf(sheet));
  return { frozen: cells(frozen), revision, baseline: cells(baseline) };
}

/** An update as text: [row, what the run says], with [sheet, revision, frozen, baseline] or an unpacked rebase. */
export function updateText({ rowId, run, rebase }: ToldUpdate): string {
  const said = run === null ? 'null' : JSON.stringify(run);
  const packed = rebase === undefined || 'sheet' in rebase ? rebase : (packedRebase(rebase) ?? rebase);
  const id = JSON.stringify(rowId);
  if (packed === undefined) return `[${id},${said}]`;
  return 'sheet' in packed
    ? `[${id},${said},["${packed.sheet}",${packed.revision},${packed.frozen},${packed.baseline}]]`
    : `[${id},${said},${JSON.stringify(packed)}]`;
}

type ReadUpdate = readonly [
  rowId: string,
  run: RowUpdate['run'],
  rebase?: Rebase | readonly [sheet: SheetName, revision: number, frozen: PackedCells, baseline: PackedCells],
];

/** An update from its text, as `JSON.parse` has read it. */
export function updateFrom([rowId, run, rebase]: ReadUpdate): RowUpdate {
  if (rebase === undefined) return { rowId, run };
  if ('frozen' in rebase) return { rowId, run, rebase };
  const [sheet, revision, frozen, baseline] = rebase;
  const names = placesOf(sheet);
  const cells = { frozen: unpackedCells(frozen, names), baseline: unpackedCells(baseline, names) };
  return { rowId, run, rebase: { ...cells, revision } };
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
