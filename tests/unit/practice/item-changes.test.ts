import { describe, expect, it } from 'vitest';
import type { BatchItem } from '../../../electron/practice/batch-call';
import { changedItems, storedUnder } from '../../../electron/practice/faults/item-changes';
import {
  faultSchema,
  type FaultAction,
  type ItemChange,
} from '../../../electron/practice/faults/fault-schema';

function item(name: string): BatchItem {
  const id = [
    { key: 'plan_ID', value: '00123' },
    { key: 'accum_Name', value: name },
  ];
  return { id, status: 200, body: 'Updated' };
}

const [a, b, c] = [item('A'), item('B'), item('C')];

function actionsOf(...actions: readonly object[]): readonly FaultAction[] {
  return faultSchema.parse({ actions }).actions;
}

function changed(...changes: readonly object[]): readonly unknown[] {
  const [action] = actionsOf({ kind: 'items', changes });
  const parsed: readonly ItemChange[] = action?.kind === 'items' ? action.changes : [];
  return changedItems([a, b, c], parsed);
}

describe('a change of the items of a 207', () => {
  it('reverses them', () => {
    expect(changed({ change: 'reverse' })).toEqual([c, b, a]);
  });

  it('drops one or all', () => {
    expect(changed({ change: 'drop', index: 1 })).toEqual([a, c]);
    expect(changed({ change: 'drop' })).toEqual([]);
  });

  it('repeats one with the same or the opposite meaning', () => {
    expect(changed({ change: 'repeat', index: 0 })).toEqual([a, b, c, a]);
    const opposite = { change: 'repeat', index: 0, status: 400, body: 'No.' };
    expect(changed(opposite)).toEqual([a, b, c, { ...a, status: 400, body: 'No.' }]);
  });

  it('spells key names differently, for one item or for all', () => {
    const names = { plan_ID: 'PLANID', accum_Name: 'accumName' };
    const keys = (items: readonly unknown[]): readonly string[] =>
      (items as readonly BatchItem[]).map((one) => one.id.map((pair) => pair.key).join());
    expect(keys(changed({ change: 'renameKeys', names }))).toEqual(Array(3).fill('PLANID,accumName'));
    expect(keys(changed({ change: 'renameKeys', index: 2, names }))[0]).toBe('plan_ID,accum_Name');
  });

  it('reverses, adds and removes pairs of an id, and sets values of any kind', () => {
    const plan = { key: 'plan_ID', value: '00123' };
    const name = { key: 'accum_Name', value: 'A' };
    const year = { key: 'year', value: 2027 };
    const first = (...changes: readonly object[]): unknown => (changed(...changes)[0] as BatchItem).id;
    expect(first({ change: 'reverseKeys' })).toEqual([name, plan]);
    expect(first({ change: 'addPair', ...year })).toEqual([plan, name, year]);
    expect(first({ change: 'removePair', key: 'plan_ID' })).toEqual([name]);
    expect(first({ change: 'setValue', key: 'plan_ID', value: 123 })).toEqual([
      { key: 'plan_ID', value: 123 },
      name,
    ]);
  });

  it('sets a status of any kind', () => {
    expect(changed({ change: 'setStatus', index: 1, status: '200' })).toEqual([
      a,
      { ...b, status: '200' },
      c,
    ]);
    expect(changed({ change: 'setStatus', index: 1, status: null })).toEqual([a, { ...b, status: null }, c]);
    const failed = changed({ change: 'setStatus', status: 299, body: 'Odd' });
    expect(failed).toEqual([a, b, c].map((one) => ({ ...one, status: 299, body: 'Odd' })));
  });

  it('adds what nobody asked for, at the end', () => {
    expect(changed({ change: 'add', item: 'surplus' }, { change: 'reverse' })).toEqual([c, b, a, 'surplus']);
  });
});

describe('what is stored of a batch', () => {
  const stored = (...actions: readonly object[]): readonly boolean[] =>
    [0, 1, 2].map(storedUnder(actions.length === 0 ? [] : actionsOf(...actions)));

  it('is all of it, whatever a change says about the items', () => {
    expect(stored()).toEqual([true, true, true]);
    expect(stored({ kind: 'items', changes: [{ change: 'setStatus', status: 500 }] })).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is nothing of the items a change holds back, nor of those after the limit', () => {
    const held = { change: 'setStatus', status: 500, stored: false };
    expect(stored({ kind: 'items', changes: [{ ...held, index: 1 }] })).toEqual([true, false, true]);
    expect(stored({ kind: 'items', changes: [held] })).toEqual([false, false, false]);
    expect(stored({ kind: 'storeOnly', items: 2 })).toEqual([true, true, false]);
  });
});
