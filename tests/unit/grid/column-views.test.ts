import { describe, expect, test } from 'vitest';
import { columnRuns } from '../../../renderer/grid/model/column-runs';
import {
  builtInViews,
  differsFrom,
  hiddenBut,
  isBuiltInName,
  savedAs,
  viewTitle,
} from '../../../renderer/grid/model/column-views';
import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { asItComes } from '../../../renderer/state/view-keeping';
import type { SheetView } from '../../../shared/ipc/view-schemas';
import { sheetNamed } from '../../../shared/plan/sheet';

const columns = gridColumns(sheetNamed('accumulators'));
const fields = columns.filter(({ kind, region }) => kind === 'field' && region === 'center');

function shownIn(name: string): readonly string[] {
  const view = builtInViews(columns).find((one) => one.name === name);
  if (view === undefined) throw new Error(`no view ${name}`);
  const hidden = hiddenBut(columns, view.shows);
  return fields.filter(({ id }) => !hidden.includes(id)).map(({ id }) => id);
}

describe('the views every sheet has', () => {
  test('show the columns they are named after', () => {
    expect(shownIn('All columns')).toHaveLength(fields.length);
    expect(shownIn('In network only')).toEqual([
      'annual_Max_Net',
      'annual_Max_Net_Member',
      'lifetime_Max_Net',
      'lifetime_Max_Net_Member',
      'subscriber_Ded_PPO',
      'member_Ded_PPO',
      'coIns_Max_Net_Sub',
      'coIns_Max_Net_Mem',
      'ooP_Max_Net_Sub',
      'ooP_Max_Net_Mem',
    ]);
    expect(shownIn('Out of network')).toHaveLength(10);
    expect(shownIn('Deductibles')).toHaveLength(6);
    expect(shownIn('Maximums')).toHaveLength(18);
  });

  test('are those that have something to show', () => {
    const preExisting = gridColumns(sheetNamed('preExisting'));
    expect(builtInViews(preExisting).map(({ name }) => name)).toEqual(['All columns']);
  });

  test('keep their names', () => {
    expect(isBuiltInName(' deductibles ')).toBe(true);
    expect(isBuiltInName('Changed columns only')).toBe(true);
    expect(isBuiltInName('My columns')).toBe(false);
  });
});

describe('a saved view', () => {
  test('differs once order, sight, folds or freezing do, and not for widths', () => {
    const mine = savedAs(' Mine ', { ...asItComes, hidden: ['annual_Max'] }, columns);
    expect(mine.name).toBe('Mine');
    const same = { ...asItComes, hidden: ['annual_Max'], widths: { annual_Max: 300 } };
    expect(differsFrom(mine, same, columns)).toBe(false);
    expect(differsFrom(mine, asItComes, columns)).toBe(true);
    expect(differsFrom(mine, { ...same, order: ['ooP_Max_Sub', 'annual_Max'] }, columns)).toBe(true);
    expect(differsFrom(mine, { ...same, folded: ['Deductible'] }, columns)).toBe(true);
    expect(differsFrom(mine, { ...same, frozen: ['annual_Max'] }, columns)).toBe(true);
  });

  test('of an older version stands beside the columns that came since', () => {
    const old = {
      name: 'Old',
      order: ['ooP_Max_Sub', 'annual_Max'],
      hidden: [],
      folded: [],
      frozen: [],
      rows: null,
    };
    expect(differsFrom(old, { ...asItComes, order: old.order }, columns)).toBe(false);
  });
});

describe('the name of what is seen', () => {
  const mine = { name: 'Mine', order: [], hidden: ['annual_Max'], folded: [], frozen: [], rows: null };
  const titleOf = (view: Partial<SheetView>): string => viewTitle({ ...asItComes, ...view }, [mine], columns);

  test('is that of its view, and tells where the columns stand otherwise by now', () => {
    expect(titleOf({})).toBe('All columns');
    expect(titleOf({ hidden: ['annual_Max', 'ooP_Max_Sub'] })).toBe('2 hidden');
    expect(titleOf({ named: 'Deductibles', hidden: ['annual_Max'] })).toBe('Deductibles');
    expect(titleOf({ named: 'Mine', hidden: ['annual_Max'] })).toBe('Mine');
    expect(titleOf({ named: 'Mine' })).toBe('Mine (changed)');
  });
});

describe('the list of columns', () => {
  test('has a run for every group, without status, key and message', () => {
    const runs = columnRuns(columns, '');
    expect(runs.map(({ group }) => group)).toEqual([
      'Annual maximum',
      'Lifetime maximum',
      'Deductible',
      'Co-insurance',
      'Out of pocket',
      'Audit',
    ]);
    expect(runs.flatMap((run) => run.columns)).toEqual(fields);
  });

  test('finds by group, heading and JSON name, every word of the search', () => {
    const found = (search: string): readonly string[] =>
      columnRuns(columns, search).flatMap((run) => run.columns.map(({ id }) => id));
    expect(found('deductible out member')).toEqual(['member_Ded_OON']);
    expect(found('COINS_MAX_NET_M')).toEqual(['coIns_Max_Net_Mem']);
    expect(found('nothing like it')).toEqual([]);
  });
});
