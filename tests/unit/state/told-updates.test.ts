import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsNow } from '../../../renderer/state/row-counts';
import { noRuleLists } from '../../../renderer/state/rule-lists';
import { SheetRows } from '../../../renderer/state/sheet-rows';
import { WorkspaceRows } from '../../../renderer/state/workspace-rows';
import { type Edit, withSet } from '../../../shared/plan/edit';
import { mergedRebase, packedUpdate, type ToldUpdate } from '../../../shared/plan/packed-rebase';
import type { Row } from '../../../shared/plan/row';
import { type RowUpdate, withUpdate } from '../../../shared/plan/row-update';
import { changeText } from '../../../shared/plan/workspace-change';
import { packedText } from './packed-text';
import { loadedRow } from './sample-rows';

type SetEdit = Extract<Edit, { readonly kind: 'set' }>;

const loaded = loadedRow('a', 1);
const start: readonly Row[] = [
  loaded,
  { ...loadedRow('b', 2), baseline: null },
  { ...loadedRow('c', 3), revision: 2, editedAt: { annual_Max: 2 } },
  { ...loadedRow('d', 4), cells: { ...loaded.cells, accum_Name: 'OOP', annual_Max: '5' }, revision: 1 },
];

const content = fc.constantFrom(null, '1000', '7', 'Zoë "1"');
const rowId = fc.constantFrom('a', 'b', 'c', 'd', 'gone');
const revision = fc.integer({ min: 0, max: 3 });
const edit: fc.Arbitrary<SetEdit> = fc.record({
  ...{ kind: fc.constant('set' as const), rowId },
  cells: fc.dictionary(fc.constantFrom('annual_Max', 'annual_Max_Net', 'accum_Name'), content),
  untouch: fc.subarray(['member_Ded_OON', 'annual_Max']),
});
const run = fc.option(
  fc.record({
    state: fc.constantFrom('sending' as const, 'created' as const, 'conflict' as const),
    message: fc.constantFrom('', 'The server\nsays "no".'),
    revision,
  }),
);
/** What a run tells: mostly of the cells that the row was frozen with. */
const told = fc.record({
  ...{ rowId, run, revision },
  kind: fc.constantFrom('said' as const, 'saved' as const, 'other' as const),
  stored: fc.dictionary(fc.constantFrom('annual_Max', 'update_User', 'accum_Name'), content),
  dropped: fc.oneof(fc.constant<string[]>([]), fc.subarray(['annual_Max', 'member_Ded_OON'])),
});
type Told = typeof told extends fc.Arbitrary<infer One> ? One : never;
const steps = fc.array(fc.oneof(edit, told, told), { maxLength: 10 });

/** What the main process would say of the row as it holds it. */
function updateOf(row: Row | undefined, one: Told): RowUpdate {
  if (one.kind === 'said' || row === undefined) return { rowId: one.rowId, run: one.run };
  const { cells } = row;
  const frozen = Object.fromEntries(Object.entries(cells).filter(([name]) => !one.dropped.includes(name)));
  const baseline = { ...cells, ...one.stored };
  const isOther = one.kind === 'other';
  return {
    rowId: one.rowId,
    run: one.run,
    rebase: { frozen: isOther ? frozen : cells, revision: isOther ? one.revision : row.revision, baseline },
  };
}

function opened(): WorkspaceRows {
  const rows = new WorkspaceRows(() => noRuleLists);
  const { text, places } = packedText(start);
  rows.take({ bytes: text, places, isFirst: true, isLast: true });
  return rows;
}

test('rows are as if everything that was told of them, and typed meanwhile, had been done to them at once', () => {
  fc.assert(
    fc.property(steps, fc.boolean(), (given, isCounted) => {
      const rows = opened();
      const sheet = rows.sheet('accumulators');
      const plain = new Map(start.map((row) => [row.id, row]));
      for (const one of given) {
        const row = plain.get(one.rowId);
        if ('untouch' in one) {
          if (row === undefined) continue;
          plain.set(one.rowId, withSet(row, one));
          rows.apply([one]);
        } else {
          const update = updateOf(row, one);
          if (row !== undefined) plain.set(one.rowId, withUpdate(row, update));
          rows.receiveText(changeText({ added: [], removed: [], updated: [packedUpdate(update)] }));
        }
        if (isCounted) countsNow(sheet);
      }
      const untold = new SheetRows('accumulators', () => noRuleLists);
      for (const row of plain.values()) untold.put(row);
      untold.publish();
      expect(countsNow(sheet)).toEqual(countsNow(untold));
      for (const [id, row] of plain) {
        expect(sheet.row(id)).toEqual(row);
        expect(sheet.view(id)).toEqual(untold.view(id));
        expect(sheet.isUntouched(id)).toBe(untold.isUntouched(id));
      }
      const places = [...plain.keys()].map((id) => sheet.indexOf(id));
      expect(places).toEqual([0, 1, 2, 3]);
      expect(places.map((at) => sheet.cellsOf('accum_Name')(at))).toEqual(
        [...plain.values()].map(({ cells }) => cells['accum_Name']),
      );
    }),
    { numRuns: 1_000 },
  );
});

test('two baselines of a row told as one are those of both', () => {
  const sent = { ...loaded.cells, update_User: null };
  const stored = { ...sent, annual_Max: '77', update_User: 'server' };
  const first: RowUpdate = {
    rowId: 'a',
    run: null,
    rebase: { frozen: loaded.cells, revision: 0, baseline: sent },
  };
  const second: RowUpdate = {
    rowId: 'a',
    run: null,
    rebase: { frozen: sent, revision: 0, baseline: stored },
  };
  const [one, other] = [packedUpdate(first), packedUpdate(second)].map(({ rebase }) => rebase);
  if (one === undefined || other === undefined) throw new Error('They cannot be packed.');
  const rebase = mergedRebase(one, other);
  if (rebase === undefined) throw new Error('They are not one.');
  const updated: readonly ToldUpdate[] = [{ rowId: 'a', run: null, rebase }];
  const rows = opened();
  rows.receiveText(changeText({ added: [], removed: [], updated }));
  expect(rows.sheet('accumulators').row('a')?.cells).toEqual(stored);
});

test('rows that are read again and again as they are take no more room', () => {
  const rows = opened();
  const sheet = rows.sheet('accumulators');
  const again: RowUpdate = {
    rowId: 'a',
    run: { state: 'updated', message: '', revision: 0 },
    rebase: { frozen: loaded.cells, revision: 0, baseline: loaded.cells },
  };
  const end = sheet.shelf.newCells();
  sheet.shelf.dropCells(end);
  for (let time = 0; time < 3; time += 1) {
    rows.receiveText(changeText({ added: [], removed: [], updated: [packedUpdate(again)] }));
  }
  expect(sheet.view('a')?.state).toBe('updated');
  expect(sheet.shelf.newCells()).toBe(end);
});
