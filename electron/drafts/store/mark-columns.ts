import type { Standing, ToldMark } from '../../../shared/batch/run-record';
import type { Difference } from '../../../shared/batch/verifying';
import type { PackedRebase, ToldUpdate } from '../../../shared/plan/packed-rebase';
import type { RowRun } from '../../../shared/plan/row';
import type { Rebase } from '../../../shared/plan/row-update';
import type { SheetName } from '../../../shared/plan/sheet';

/**
 * Marks as columns of plain values: they cross to the store's thread in a small part of the time that the objects would
 * take, of which each mark has four.
 */
export interface MarkColumns {
  readonly rowIds: readonly string[];
  readonly standings: readonly Standing[];
  readonly was: readonly Standing[];
  /** Nearly always the same one many times over, which crosses once. */
  readonly runs: readonly (RowRun | null)[];
  readonly packed: PackedColumns;
  /** What is rare goes as it is, with the number of its mark. */
  readonly rebases: readonly (readonly [mark: number, rebase: Rebase])[];
  readonly remarks: readonly (readonly [mark: number, remark: string])[];
  readonly differences: readonly (readonly [mark: number, differences: readonly Difference[]])[];
}

interface PackedColumns {
  /** The numbers of the marks that these belong to. */
  readonly marks: readonly number[];
  readonly sheets: readonly SheetName[];
  readonly revisions: readonly number[];
  readonly frozen: readonly string[];
  readonly baselines: readonly string[];
  readonly plans: readonly string[];
  readonly seconds: readonly string[];
}

/** The columns of the marks. */
export function markColumns(marks: readonly ToldMark[]): MarkColumns {
  let last: RowRun | null = null;
  return {
    rowIds: marks.map(({ update }) => update.rowId),
    standings: marks.map(({ standing }) => standing),
    was: marks.map((mark) => mark.was),
    runs: marks.map(({ update }) => {
      if (!isSameRun(last, update.run)) last = update.run;
      return last;
    }),
    packed: packedColumns(marks),
    rebases: marks.flatMap(({ update: { rebase } }, at) =>
      rebase === undefined || 'sheet' in rebase ? [] : [[at, rebase] as const],
    ),
    remarks: marks.flatMap(({ remark }, at) => (remark === undefined ? [] : [[at, remark] as const])),
    differences: marks.flatMap(({ differences }, at) =>
      differences === undefined ? [] : [[at, differences] as const],
    ),
  };
}

function isSameRun(left: RowRun | null, right: RowRun | null): boolean {
  if (left === null || right === null) return left === right;
  return left.state === right.state && left.revision === right.revision && left.message === right.message;
}

function packedColumns(marks: readonly ToldMark[]): PackedColumns {
  const numbers: number[] = [];
  const rebases: PackedRebase[] = [];
  for (const [at, { update }] of marks.entries()) {
    if (update.rebase === undefined || !('sheet' in update.rebase)) continue;
    numbers.push(at);
    rebases.push(update.rebase);
  }
  return {
    marks: numbers,
    sheets: rebases.map(({ sheet }) => sheet),
    revisions: rebases.map(({ revision }) => revision),
    frozen: rebases.map(({ frozen }) => frozen),
    baselines: rebases.map(({ baseline }) => baseline),
    plans: rebases.map(({ key }) => key[0]),
    seconds: rebases.map(({ key }) => key[1]),
  };
}

/** The marks of the columns, in their order. */
export function marksIn(columns: MarkColumns): readonly ToldMark[] {
  const rebases = new Map<number, ToldUpdate['rebase']>(columns.rebases);
  for (const [at, mark] of columns.packed.marks.entries()) rebases.set(mark, rebaseAt(columns.packed, at));
  const differences = new Map(columns.differences);
  const remarks = new Map(columns.remarks);
  return columns.rowIds.map((rowId, at) => {
    const [rebase, differing, remark] = [rebases.get(at), differences.get(at), remarks.get(at)];
    const update = { rowId, run: columns.runs[at] ?? null, ...(rebase === undefined ? {} : { rebase }) };
    const mark = { update, standing: columns.standings[at] ?? null, was: columns.was[at] ?? null };
    if (differing === undefined && remark === undefined) return mark;
    return {
      ...mark,
      ...(remark === undefined ? {} : { remark }),
      ...(differing === undefined ? {} : { differences: differing }),
    };
  });
}

function rebaseAt(columns: PackedColumns, at: number): PackedRebase | undefined {
  const { sheets, revisions, frozen, baselines, plans, seconds } = columns;
  const [sheet, revision] = [sheets[at], revisions[at]];
  if (sheet === undefined || revision === undefined) return undefined;
  const texts = { frozen: frozen[at] ?? '', baseline: baselines[at] ?? '' };
  return { sheet, revision, ...texts, key: [plans[at] ?? '', seconds[at] ?? ''] };
}

interface WithMarks {
  readonly marks: readonly ToldMark[];
}

/** What a call is asked with, its marks as columns where it has some. */
export function sentInput(input: unknown): unknown {
  return hasMarks(input) ? { ...input, marks: markColumns(input.marks) } : input;
}

/** What the call was asked with, as it went in. */
export function receivedInput(input: unknown): unknown {
  return hasColumns(input) ? { ...input, marks: marksIn(input.marks) } : input;
}

function hasMarks(input: unknown): input is WithMarks {
  return typeof input === 'object' && input !== null && 'marks' in input && Array.isArray(input.marks);
}

function hasColumns(input: unknown): input is { readonly marks: MarkColumns } {
  if (typeof input !== 'object' || input === null || !('marks' in input)) return false;
  const { marks } = input;
  return typeof marks === 'object' && marks !== null && 'rowIds' in marks;
}
