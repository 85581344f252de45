import { describe, expect, test } from 'vitest';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { pasteRowsPlan } from '../../../renderer/grid/model/paste-rows-plan';
import { pasteRowsForecast, pasteRowsSummary } from '../../../renderer/grid/model/paste-rows-words';
import { wholly } from '../../../renderer/grid/model/sliced';
import type { Row } from '../../../shared/plan/row';
import { sheetNamed } from '../../../shared/plan/sheet';
import { loadedRow, newRow, rowSource } from './sample-rows';

const columns = gridColumns(sheetNamed('accumulators'));
const loaded = loadedRow('a', {
  plan_ID: 'P1',
  accum_Name: 'DED',
  annual_Max: '100',
  annual_Max_Member: '7',
});
const two = [loaded, loadedRow('b', { plan_ID: 'P1', accum_Name: 'OOP', annual_Max: null })];

function outcome(block: readonly (readonly string[])[], rows: readonly Row[]) {
  const source = rowSource(rows);
  const sheet = {
    name: 'accumulators',
    rows: source,
    allRows: source,
    columns,
    allColumns: columns,
    newId: () => 'new',
  } as const;
  return wholly(pasteRowsPlan({ lines: block, matchesKeys: true, columns: undefined }, sheet));
}

function plan(block: readonly (readonly string[])[], rows: readonly Row[]) {
  const planned = outcome(block, rows);
  if (!planned.ok) throw new Error(planned.reason);
  return planned;
}

describe('pasting rows whose keys are on the sheet', () => {
  test('changes those rows and adds the others', () => {
    const planned = plan(
      [
        [' p1 ', 'ded', '250', ''],
        ['P2', 'DED', '9'],
      ],
      two,
    );
    expect(planned.edits).toEqual([
      { kind: 'set', rowId: 'a', cells: { annual_Max: '250' }, untouch: [] },
      {
        kind: 'add',
        row: {
          id: 'new',
          sheet: 'accumulators',
          position: 2,
          cells: { plan_ID: 'P2', accum_Name: 'DED', annual_Max: '9' },
          baseline: null,
        },
      },
    ]);
    expect(pasteRowsSummary(planned)).toBe('1 row changed, 1 added');
    expect(pasteRowsForecast(planned)).toBe(
      '1 row is on the sheet and will be changed, 1 is new. Blank cells leave the sheet as it is.',
    );
    expect(planned.firstRowId).toBe('a');
  });

  test('finds the key by its column names, wherever they stand', () => {
    const planned = plan(
      [
        ['annual_Max', 'accum_Name', 'plan_ID'],
        ['5', 'OOP', 'P1'],
      ],
      two,
    );
    expect(planned.edits).toEqual([{ kind: 'set', rowId: 'b', cells: { annual_Max: '5' }, untouch: [] }]);
  });

  test('changes nothing where the content is the same', () => {
    const planned = plan([['P1', 'DED', '100.00']], two);
    expect(planned.edits).toEqual([]);
    expect(pasteRowsSummary(planned)).toBe('Nothing changed, 1 the same already');
  });

  test('prefers the row the server has to a new one of the same key', () => {
    const draft = newRow('n', { plan_ID: 'P1', accum_Name: 'DED' });
    expect(plan([['P1', 'DED', '8']], [draft, loaded]).edits).toMatchObject([{ kind: 'set', rowId: 'a' }]);
  });

  test('makes rows of both lines where a key stands in the block twice, and says so', () => {
    const planned = plan(
      [
        ['P1', 'DED', '1'],
        ['P1', 'ded', '2'],
      ],
      two,
    );
    expect(planned.edits.map(({ kind }) => kind)).toEqual(['add', 'add']);
    expect(pasteRowsSummary(planned)).toBe('2 rows added, 2 with a key that is in the block more than once');
    expect(pasteRowsForecast(planned)).toMatch(/2 rows share a key within the block/);
  });
});

describe('a plan that lost the zeros at its front', () => {
  const zeros = loadedRow('c', { plan_ID: '00123', accum_Name: 'DED', annual_Max: '1' });
  const line = ['123', 'DED', '2'];

  test('is named where the sheet has the one with zeros', () => {
    expect(pasteRowsForecast(plan([line], [zeros]))).toBe(
      '1 row is new. Plan 123 may be 00123, which is on the sheet: Excel takes zeros away at the front.',
    );
    const headed = [['annual_Max', 'accum_Name', 'plan_ID'], line.toReversed()];
    expect(plan(headed, [zeros]).withoutZeros).toEqual({ written: '123', onSheet: '00123' });
  });

  test('is the one it says where that is on the sheet too, and where nothing is new', () => {
    const same = loadedRow('d', { plan_ID: '123', accum_Name: 'OOP', annual_Max: '1' });
    for (const rows of [
      [zeros, same],
      [same, zeros],
    ]) {
      expect(pasteRowsForecast(plan([line], rows))).toBe('1 row is new.');
    }
    expect(plan([['00123', 'DED', '2']], [zeros]).withoutZeros).toBeUndefined();
    expect(plan([['0', 'DED', '2']], [zeros]).withoutZeros).toBeUndefined();
  });
});

describe('a block of rows', () => {
  test('without both parts of the key adds rows', () => {
    const planned = plan(
      [
        ['annual_Max', 'annual_Max_Member'],
        ['5', '6'],
      ],
      two,
    );
    expect(pasteRowsSummary(planned)).toBe('1 row added');
    expect(pasteRowsForecast(planned)).toBe('1 row is new.');
  });

  test('with an unknown heading is refused whole', () => {
    const refused = outcome(
      [
        ['plan_ID', 'accum_Name', 'Colour'],
        ['P1', 'DED', 'red'],
      ],
      two,
    );
    expect(refused).toEqual({
      ok: false,
      reason: 'No column of this sheet is called “Colour”. Nothing was pasted.',
    });
  });
});
