import { expect, test } from 'vitest';
import type { GridSession } from '../../../renderer/grid/grid-session';
import { singleCell } from '../../../renderer/grid/model/selection';
import { keepSelection } from '../../../renderer/grid/use-selection-upkeep';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow } from '../state/sample-rows';
import { sessionOf } from './sample-session';

const rowCount = 200;
const view = { scrollTop: 0, scrollLeft: 0, clientWidth: 1_200, clientHeight: 500 };

/** A sheet with the cursor on its row 5, and the rows that end in 0 to be filtered for. */
async function begun(): Promise<{ session: GridSession; scroller: typeof view; filterAll: () => void }> {
  const rows = Array.from({ length: rowCount }, (_, at) => {
    const row = loadedRow(`row-${at}`, at + 1);
    const cells = { ...row.cells, accum_Name: at % 10 === 0 ? `KEPT${at}` : `OTHER${at}` };
    return { ...row, cells, baseline: cells };
  });
  const session = await sessionOf(rows);
  const scroller = { ...view };
  const element = scroller as unknown as HTMLElement;
  session.attach({ scroller: element, grid: element });
  keepSelection(session);
  session.selection.set(singleCell({ row: 5, column: 3 }));
  const field = sheetNamed('accumulators').fields.find(({ name }) => name === 'accum_Name');
  if (field === undefined) throw new Error('There is no such column');
  const column = { kind: 'field', id: field.name, field } as const;
  const begins = { kind: 'text', how: 'begins', text: 'kept' } as const;
  return {
    session,
    scroller,
    filterAll: () => {
      session.rows.filter({ filters: [{ column, test: begins }], quick: null });
    },
  };
}

test('who has scrolled away from the cursor goes on looking there when a filter hides its row', async () => {
  const { session, scroller, filterAll } = await begun();
  scroller.scrollTop = 100;
  session.selection.set(singleCell({ row: 5, column: 3 }));
  scroller.scrollTop = 300;
  scroller.scrollLeft = 250;
  filterAll();
  expect(session.rows.count).toBe(rowCount / 10);
  expect(session.selection.get().active).toEqual({ row: 5, column: 3 });
  expect(scroller).toMatchObject({ scrollTop: 300, scrollLeft: 250 });
});

test('a cursor in view stays in view when a filter hides its row', async () => {
  const { session, scroller, filterAll } = await begun();
  session.selection.set(singleCell({ row: 155, column: 3 }));
  scroller.scrollTop = 150 * session.layout.get().rowHeight;
  filterAll();
  const { active } = session.selection.get();
  expect(active.row).toBe(rowCount / 10 - 1);
  expect(session.shows(active)).toBe(true);
});

test('sorting and unfiltering take the cursor along with its row and leave the view where it is', async () => {
  const { session, scroller, filterAll } = await begun();
  session.selection.set(singleCell({ row: 150, column: 3 }));
  scroller.scrollTop = 600;
  filterAll();
  expect(session.selection.get().active).toEqual({ row: 15, column: 3 });
  expect(scroller.scrollTop).toBe(600);
  session.rows.filter({ filters: [], quick: null });
  expect(session.selection.get().active).toEqual({ row: 150, column: 3 });
  expect(scroller.scrollTop).toBe(600);
});
