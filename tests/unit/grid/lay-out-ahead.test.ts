import { expect, test } from 'vitest';
import { layOutAhead } from '../../../renderer/grid/lay-out-ahead';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import { loadedRow } from '../state/sample-rows';

const rowCount = 300;

/** How often a sheet was laid out, with a sheet of loaded rows. */
function laidOut() {
  const rows = new SheetRows('accumulators', () => noRuleLists);
  for (let at = 0; at < rowCount; at += 1) rows.put(loadedRow(`row-${at}`, at, { plan_ID: `P${at}` }));
  rows.publish();
  const counted = { times: 0 };
  const scroller = {
    getBoundingClientRect: () => {
      counted.times += 1;
      return {} as DOMRect;
    },
  };
  return { rows, counted, stop: layOutAhead(rows, scroller) };
}

function tell(rows: SheetRows, count: number, revision: number): void {
  for (const id of rows.ids.slice(0, count)) {
    rows.change(id, { rowId: id, run: { state: 'updated', message: '', revision } });
  }
  rows.publish();
}

test('rows that a run tells of at once are laid out once all is drawn that goes with them', async () => {
  const { rows, counted, stop } = laidOut();
  tell(rows, 200, 1);
  tell(rows, 200, 2);
  expect(counted.times).toBe(0);
  await Promise.resolve();
  expect(counted.times).toBe(1);
  tell(rows, 200, 3);
  await Promise.resolve();
  expect(counted.times).toBe(2);
  stop();
  tell(rows, 200, 4);
  await Promise.resolve();
  expect(counted.times).toBe(2);
});

test('a few rows wait for the frame that shows them', async () => {
  const { rows, counted } = laidOut();
  tell(rows, 2, 1);
  await Promise.resolve();
  expect(counted.times).toBe(0);
});
