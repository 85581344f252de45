import { changedRanges } from './changed-ranges';
import type { CellRange } from './selection';

/** The columns that changed in each row, by their places on the screen. */
export type ChangedCells = ReadonlyMap<number, ReadonlySet<number>>;

/** More blocks than these say less than the ones around them. */
const greatestCount = 200;

/** A block is taken whole where this much of it changed: the rest is what a paste found as it was. */
const wellFilled = 0.6;

/**
 * The blocks of a step, place by place: what a paste into two places changed is two blocks, also where both lie in the
 * same rows or columns. Cells within a block that happened to hold the same before do not break it up.
 */
export function changedPlaces(cells: ChangedCells): readonly CellRange[] {
  const rows = [...cells.keys()].filter((row) => columnsOf(cells, row).size > 0);
  const found = blocksIn(cells, rows);
  if (found.length <= greatestCount) return [...found].sort(inReadingOrder);
  return changedRanges(
    rows,
    rows.flatMap((row) => [...columnsOf(cells, row)]),
  );
}

function blocksIn(cells: ChangedCells, rows: readonly number[]): readonly CellRange[] {
  const rowRuns = runsOf(rows);
  const columnRuns = runsOf(rows.flatMap((row) => [...columnsOf(cells, row)]));
  if (rowRuns.length > 1) {
    return rowRuns.flatMap((run) =>
      blocksIn(
        cells,
        rows.filter((row) => holds(run, row)),
      ),
    );
  }
  if (columnRuns.length > 1) return columnRuns.flatMap((run) => blocksIn(...within(cells, rows, run)));
  const [rowRun, columnRun] = [rowRuns[0], columnRuns[0]];
  if (rowRun === undefined || columnRun === undefined) return [];
  const block = {
    ...{ firstRow: rowRun.first, lastRow: rowRun.last },
    ...{ firstColumn: columnRun.first, lastColumn: columnRun.last },
  };
  const filled = rows.reduce((sum, row) => sum + columnsOf(cells, row).size, 0);
  return filled >= wellFilled * areaOf(block) ? [block] : exactBlocks(cells, rows);
}

/** Runs of columns of each row; those below one another that are as wide are one block. */
function exactBlocks(cells: ChangedCells, rows: readonly number[]): readonly CellRange[] {
  const open = new Map<string, CellRange>();
  const closed: CellRange[] = [];
  for (const row of [...rows].sort(byNumber)) {
    for (const { first, last } of runsOf(columnsOf(cells, row))) {
      const name = `${first} ${last}`;
      const above = open.get(name);
      if (above?.lastRow === row - 1) open.set(name, { ...above, lastRow: row });
      else {
        if (above !== undefined) closed.push(above);
        open.set(name, { firstRow: row, lastRow: row, firstColumn: first, lastColumn: last });
      }
    }
  }
  return [...closed, ...open.values()];
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Numbers in runs without a gap. */
function runsOf(numbers: Iterable<number>): readonly Run[] {
  const runs: Run[] = [];
  for (const number of [...new Set(numbers)].sort(byNumber)) {
    const last = runs.at(-1);
    if (last?.last === number - 1) runs[runs.length - 1] = { first: last.first, last: number };
    else runs.push({ first: number, last: number });
  }
  return runs;
}

/** What of the rows lies in those columns, and the rows that have any of it. */
function within(cells: ChangedCells, rows: readonly number[], run: Run): [ChangedCells, readonly number[]] {
  const part = new Map<number, ReadonlySet<number>>();
  for (const row of rows) {
    const columns = new Set([...columnsOf(cells, row)].filter((column) => holds(run, column)));
    if (columns.size > 0) part.set(row, columns);
  }
  return [part, [...part.keys()]];
}

function columnsOf(cells: ChangedCells, row: number): ReadonlySet<number> {
  return cells.get(row) ?? new Set();
}

function holds({ first, last }: Run, number: number): boolean {
  return number >= first && number <= last;
}

function areaOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

function byNumber(one: number, other: number): number {
  return one - other;
}

function inReadingOrder(one: CellRange, other: CellRange): number {
  return one.firstRow - other.firstRow || one.firstColumn - other.firstColumn;
}
