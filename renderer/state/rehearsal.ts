import type { FieldPlaces } from '../../shared/plan/packed-row';
import { type SheetName, sheetNamed, sheetNames } from '../../shared/plan/sheet';
import type { RowColumn } from './arranging/row-column';
import type { Steps } from './arranging/slices';
import { noRuleLists } from './rule-lists';
import { ShownRows } from './shown-rows';
import { WorkspaceRows } from './workspace-rows';

const sheet: SheetName = 'accumulators';

/** So many rows, so many times: after that the engine has made its quick code of what goes through all rows. */
const rowCount = 1_000;
const times = 24;

const places = Object.fromEntries(
  sheetNames.map((name) => [name, sheetNamed(name).fields.map((field) => field.name)]),
) as unknown as FieldPlaces;

/**
 * Sorts, filters and marks rows that nobody sees, in short steps. The engine makes quick code of what has been done
 * often: until then it takes several times as long to go through 100,000 rows, and the first sort of the day would
 * wait for that. To be done in quiet moments.
 */
export function* rehearsal(): Steps<undefined> {
  const rows = new WorkspaceRows(() => noRuleLists);
  rows.take({ bytes: someRows(), places, isFirst: true, isLast: true });
  yield undefined;
  // Some numbers are read ahead and some are not, as in the sheet.
  rows.sheet(sheet).shelf.texts.readAhead();
  yield undefined;
  const shown = new ShownRows(rows.sheet(sheet));
  const amount = columnOf('annual_Max');
  const name = columnOf('accum_Name');
  for (let time = 0; time < times; time += 1) {
    const text = `name ${time}`;
    shown.filter({
      filters: [{ column: name, test: { kind: 'text', how: 'contains', text } }],
      quick: null,
    });
    yield undefined;
    shown.filter({ filters: [], quick: null });
    shown.sort([{ column: amount, direction: time % 2 === 0 ? 'descending' : 'ascending' }]);
    yield undefined;
    // So many that their columns are read anew for the next sort and filter.
    rows.receive({ added: [], removed: [], updated: spokenOf(rows, time) });
    yield undefined;
  }
  return undefined;
}

/** Does the steps one by one, each in a quiet moment of its own: a key pressed meanwhile waits for one of them at most. */
export function inQuiet(steps: Steps<unknown>): void {
  requestIdleCallback(() => {
    if (steps.next().done !== true) inQuiet(steps);
  });
}

function columnOf(id: string): RowColumn {
  const field = sheetNamed(sheet).fields.find((one) => one.name === id);
  if (field === undefined) throw new Error(`The sheet has no ${id}`);
  return { kind: 'field', id, field };
}

/** What a run might say of every other row. */
function spokenOf(rows: WorkspaceRows, time: number) {
  const { ids } = rows.sheet(sheet);
  const run = { state: time % 2 === 0 ? 'updated' : 'rejected', message: '', revision: 0 } as const;
  return ids.filter((_, at) => at % 2 === 0).map((rowId) => ({ rowId, run }));
}

/** Rows as the store sends them: amounts of all sizes, some blank. */
function someRows(): Uint8Array<ArrayBuffer> {
  const packed = Array.from({ length: rowCount }, (_, at) => {
    const cells = places[sheet].map((field, place) => cellAt(field, at, place));
    return [`rehearsed-${at}`, sheet, at, 0, null, null, cells, null];
  });
  return new TextEncoder().encode(JSON.stringify(packed));
}

function cellAt(field: string, row: number, place: number): string | null {
  if (field === 'plan_ID') return `PLAN-${row}`;
  if (field === 'accum_Name') return `Name ${row % 50}`;
  const cents = (row * 7_919 + place * 104_729) * 131;
  return row % 3 === 0 ? null : (cents / 100).toFixed(2);
}
