import { expect, test } from 'vitest';
import { GridSession } from '../../../renderer/grid/grid-session';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { rangesOf, selectedRange, selectedRanges } from '../../../renderer/grid/model/selection';
import { RowAnchor } from '../../../renderer/grid/use-row-anchor';
import { keepSelection } from '../../../renderer/grid/use-selection-upkeep';
import { Workspace } from '../../../renderer/state/workspace';
import type { CallOutput, PlanbatchApi } from '../../../shared/ipc/contract';
import { success } from '../../../shared/ipc/failure';
import { sheetNamed } from '../../../shared/plan/sheet';
import { packedText } from '../state/packed-text';
import { plainApi } from '../state/plain-api';
import { loadedRow } from '../state/sample-rows';

const rowCount = 100;

/** A scroller that cannot be scrolled beyond the rows that are drawn. */
class Scroller {
  #top = 0;
  readonly clientHeight = 500;
  readonly clientWidth = 1_200;
  scrollLeft = 0;
  drawn = rowCount;

  constructor(readonly rowHeight: number) {}

  get scrollTop(): number {
    return this.#top;
  }

  set scrollTop(top: number) {
    this.#top = Math.max(0, Math.min(this.drawn * this.rowHeight - this.clientHeight, top));
  }

  scrollBy({ top }: { top: number }): void {
    this.scrollTop += top;
  }
}

const allRows = Array.from({ length: rowCount }, (_, at) => ({
  ...loadedRow(`row-${at}`, at),
  position: at,
}));

async function begun() {
  const { api, tellRows } = plainApi(allRows);
  const workspace = new Workspace(api);
  await workspace.open();
  const { session, ...looked } = lookedAt(workspace);
  const come = (...positions: readonly number[]): void => {
    const added = positions.map((position) => ({ ...loadedRow(`new-${position}`, position), position }));
    tellRows({ added, updated: [], removed: [] });
  };
  const turnOver = (gone: string, position: number): void =>
    tellRows({ added: [{ ...loadedRow('turned', 900), position }], updated: [], removed: [gone] });
  const go = (...removed: readonly string[]): void => tellRows({ added: [], updated: [], removed });
  return { session, ...looked, come, go, turnOver };
}

/** The accumulators of a workspace on a screen, with their anchor. */
function lookedAt(workspace: Workspace) {
  const sheet = sheetNamed('accumulators');
  const session = new GridSession({ workspace, sheet, columns: gridColumns(sheet) });
  const { rowHeight } = session.layout.get();
  const scroller = new Scroller(rowHeight);
  const element = scroller as unknown as HTMLElement;
  session.attach({ scroller: element, grid: element });
  const anchor = new RowAnchor(session);
  session.rows.subscribe(() => {
    anchor.follow();
    anchor.keep(scroller);
  });
  const scrollTo = (top: number): void => {
    scroller.scrollTop = top;
    anchor.scrolledTo(scroller.scrollTop);
  };
  return { session, scroller, anchor, rowHeight, scrollTo };
}

test('rows that come above those in view leave them where they are on screen', async () => {
  const { scroller, rowHeight, scrollTo, come } = await begun();
  scrollTo(20 * rowHeight + 7);
  come(3.5, 4.5, 90.5);
  expect(scroller.scrollTop).toBe(22 * rowHeight + 7);
});

test('at the top of the sheet its beginning stays in view, whatever comes before it', async () => {
  const { scroller, come } = await begun();
  come(-2, -1);
  expect(scroller.scrollTop).toBe(0);
});

test('rows that come within or below the view move nothing', async () => {
  const { scroller, rowHeight, scrollTo, come } = await begun();
  scrollTo(20 * rowHeight);
  come(20.5, 50.5);
  expect(scroller.scrollTop).toBe(20 * rowHeight);
});

test('rows that go above the view leave it where it is, and for one in view the next takes its place', async () => {
  const { scroller, rowHeight, scrollTo, go } = await begun();
  scrollTo(20 * rowHeight);
  go('row-3', 'row-4');
  expect(scroller.scrollTop).toBe(18 * rowHeight);
  scrollTo(18 * rowHeight);
  go('row-20', 'row-21');
  expect(scroller.scrollTop).toBe(18 * rowHeight);
});

test('at the end of the sheet it waits until that is as tall as its rows', async () => {
  const { scroller, anchor, rowHeight, scrollTo, come } = await begun();
  scrollTo(rowCount * rowHeight);
  const before = scroller.scrollTop;
  come(3.5, 4.5);
  expect(scroller.scrollTop).toBe(before);
  scroller.drawn = rowCount + 2;
  anchor.keep(scroller);
  expect(scroller.scrollTop).toBe(before + 2 * rowHeight);
});

test('rows of a workspace that is being opened come in any order and move nothing, then or later', async () => {
  const [later, first] = [allRows.slice(0, 50), allRows.slice(50)];
  let others: (chunk: CallOutput<'readRows'>) => void = () => undefined;
  const coming = new Promise<CallOutput<'readRows'>>((resolve) => {
    others = resolve;
  });
  const readRows: PlanbatchApi['readRows'] = async ({ after }) =>
    success(after === null ? { ...packedText(first), next: 1 } : await coming);
  const { api, tellRows } = plainApi([], { readRows });
  const workspace = new Workspace(api);
  const opening = workspace.open();
  const { session, scroller, anchor, rowHeight, scrollTo } = lookedAt(workspace);
  await expect.poll(() => session.rows.count).toBe(50);
  scrollTo(20 * rowHeight);
  others({ ...packedText(later), next: null });
  await opening;
  expect(session.rows.idAt(20)).toBe('row-20');
  expect(scroller.scrollTop).toBe(20 * rowHeight);
  anchor.keep(scroller);
  expect(scroller.scrollTop).toBe(20 * rowHeight);
  tellRows({ added: [{ ...loadedRow('new', 900), position: 3.5 }], updated: [], removed: [] });
  expect(scroller.scrollTop).toBe(21 * rowHeight);
});

test('sorting looks at another place', async () => {
  const { session, scroller, rowHeight, scrollTo } = await begun();
  scrollTo(20 * rowHeight);
  const field = sheetNamed('accumulators').fields.find(({ name }) => name === 'accum_Name');
  if (field === undefined) throw new Error('There is no such column');
  session.rows.sort([{ column: { kind: 'field', id: field.name, field }, direction: 'descending' }]);
  expect(scroller.scrollTop).toBe(20 * rowHeight);
});

test('the cursor stays at the first cell while the first plans come in, until somebody moves it', async () => {
  const { api, tellRows } = plainApi([]);
  const workspace = new Workspace(api);
  await workspace.open();
  const sheet = sheetNamed('accumulators');
  const session = new GridSession({ workspace, sheet, columns: gridColumns(sheet) });
  keepSelection(session);
  const come = (id: string, position: number): void =>
    tellRows({ added: [{ ...loadedRow(id, position), position }], updated: [], removed: [] });
  come('b', 5);
  come('a', 4);
  expect(session.selection.get().active.row).toBe(0);
  session.selection.set(selectedRange({ firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 3 }));
  come('c', 3);
  expect(session.selection.get().active.row).toBe(2);
});

test('what is selected stays on its rows, and rows that come between are not selected', async () => {
  const { session, come } = await begun();
  keepSelection(session);
  const columns = { firstColumn: 3, lastColumn: 4 };
  session.selection.set(selectedRange({ firstRow: 5, lastRow: 9, ...columns }));
  come(2.5, 9.5);
  expect(rangesOf(session.selection.get())).toEqual([{ firstRow: 6, lastRow: 10, ...columns }]);
  come(7.5, 7.6, 50.5);
  expect(rangesOf(session.selection.get())).toEqual([
    { firstRow: 6, lastRow: 8, ...columns },
    { firstRow: 11, lastRow: 12, ...columns },
  ]);
  expect(session.selection.get().active).toEqual({ row: 6, column: 3 });
});

test('a row that came where one went is not selected in its place', async () => {
  const { session, turnOver } = await begun();
  keepSelection(session);
  const columns = { firstColumn: 3, lastColumn: 4 };
  session.selection.set(selectedRange({ firstRow: 5, lastRow: 9, ...columns }));
  turnOver('row-7', 7.5);
  expect(rangesOf(session.selection.get())).toEqual([
    { firstRow: 5, lastRow: 6, ...columns },
    { firstRow: 8, lastRow: 9, ...columns },
  ]);
});

test('a whole column stays whole, and what would fall into hundreds of parts is let go of', async () => {
  const { session, come } = await begun();
  keepSelection(session);
  const columns = { firstColumn: 3, lastColumn: 3 };
  session.selection.set(selectedRange({ firstRow: 0, lastRow: rowCount - 1, ...columns }));
  come(7.5);
  expect(rangesOf(session.selection.get())).toEqual([{ firstRow: 0, lastRow: rowCount, ...columns }]);
  const { api, tellRows } = plainApi(
    Array.from({ length: 500 }, (_, at) => ({ ...loadedRow(`row-${at}`, at), position: at })),
  );
  const workspace = new Workspace(api);
  await workspace.open();
  const sheet = sheetNamed('accumulators');
  const large = new GridSession({ workspace, sheet, columns: gridColumns(sheet) });
  keepSelection(large);
  large.selection.set(selectedRange({ firstRow: 10, lastRow: 450, ...columns }));
  const added = Array.from({ length: 400 }, (_, at) => ({
    ...loadedRow(`new-${at}`, 900 + at),
    position: 10 + at + 0.5,
  }));
  tellRows({ added, updated: [], removed: [] });
  expect(rangesOf(large.selection.get())).toEqual([{ firstRow: 10, lastRow: 10, ...columns }]);
});

test('rows that go leave no other ones selected in their place', async () => {
  const { session, go } = await begun();
  keepSelection(session);
  const columns = { firstColumn: 3, lastColumn: 4 };
  session.selection.set(selectedRange({ firstRow: 5, lastRow: 9, ...columns }));
  go('row-9', 'row-8');
  expect(rangesOf(session.selection.get())).toEqual([{ firstRow: 5, lastRow: 7, ...columns }]);
  go('row-5', 'row-2');
  expect(rangesOf(session.selection.get())).toEqual([{ firstRow: 4, lastRow: 5, ...columns }]);
  expect(session.selection.get().active).toEqual({ row: 4, column: 3 });
  go('row-6', 'row-7');
  expect(rangesOf(session.selection.get())).toEqual([
    { firstRow: 4, lastRow: 4, firstColumn: 3, lastColumn: 3 },
  ]);
});

test('of several blocks the one whose rows went is no longer selected', async () => {
  const { session, go } = await begun();
  keepSelection(session);
  const blocks = [3, 20].map((row) => ({ firstRow: row, lastRow: row + 1, firstColumn: 3, lastColumn: 3 }));
  session.selection.set(selectedRanges(blocks));
  go('row-20', 'row-21');
  expect(rangesOf(session.selection.get())).toEqual(blocks.slice(0, 1));
  expect(session.selection.get().active).toEqual({ row: 3, column: 3 });
});
