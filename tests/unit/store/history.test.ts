import { describe, expect, it } from 'vitest';
import type { EditCause } from '../../../electron/drafts/store/edit-request';
import type { Store } from '../../../electron/drafts/store/store';
import type { Row } from '../../../shared/plan/row';
import { rowState } from '../../../shared/plan/row-state';
import { allRows, gesture, serverRow, set, storeBed, workspaceOf } from './store-bed';

function cause(label: string, how: 'typed' | 'pasted' = 'typed'): EditCause {
  return { how, label, sheet: 'accumulators' };
}

/** Undoes or redoes the next step, the way a window does that has just been opened. */
function move(store: Store, id: string, how: 'undo' | 'redo'): void {
  const { done, undone } = store.openWorkspace({ id }).history;
  const stepId = (how === 'undo' ? done : undone).at(-1)?.id ?? '';
  const step = store.readStep({ id, stepId });
  const edits = (how === 'undo' ? step?.inverse : step?.edits) ?? [];
  expect(store.applyEdits(gesture(id, edits, { how, stepId })).kind).toBe('kept');
}

const placeOfNew = { id: 'n', sheet: 'accumulators', position: 1, baseline: null } as const;

const contents = (rows: readonly Row[]): unknown =>
  rows.map(({ id, cells, baseline }) => ({ id, cells, baseline })).toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('the history of a workspace', () => {
  it('is walked back and forth across restarts, rows that were added and removed included', async () => {
    const bed = storeBed();
    let { store } = await bed.open();
    const id = workspaceOf(store, [serverRow('a'), serverRow('b')]);
    const seen = [contents(allRows(store, id))];
    const added = {
      id: 'c',
      sheet: 'accumulators',
      position: 3,
      cells: { plan_ID: 'P2' },
      baseline: null,
    } as const;
    for (const edits of [
      [set('a', { annual_Max: '1', coIns_Max_Net_Mem: '2' }), set('a', { annual_Max: null })],
      [{ kind: 'add', row: added } as const, set('c', { annual_Max: '4' })],
      [{ kind: 'remove', rowId: 'b' } as const, set('a', {}, ['coIns_Max_Net_Mem'])],
    ]) {
      store.applyEdits(gesture(id, edits, cause(`Step ${seen.length}`)));
      seen.push(contents(allRows(store, id)));
    }
    const forth = seen.toReversed();
    for (const expected of forth.slice(1)) {
      store.close();
      ({ store } = await bed.open());
      move(store, id, 'undo');
      expect(contents(allRows(store, id))).toEqual(expected);
    }
    for (const expected of seen.slice(1)) {
      store.close();
      ({ store } = await bed.open());
      move(store, id, 'redo');
      expect(contents(allRows(store, id))).toEqual(expected);
    }
    const { done, undone } = store.openWorkspace({ id }).history;
    expect(done.map((step) => step.label)).toEqual(['Step 1', 'Step 2', 'Step 3']);
    expect(undone).toEqual([]);
  });

  it('brings back what a run said of a row, across restarts', async () => {
    const bed = storeBed();
    let { store } = await bed.open();
    const id = workspaceOf(store, [serverRow('a')]);
    const rejected = { state: 'rejected', message: 'Too much', revision: 1 } as const;
    const seen = (): unknown => allRows(store, id).map((row) => [rowState(row, false), row.run?.message]);
    store.applyEdits(gesture(id, [set('a', { annual_Max: '1' })], cause('First')));
    store.updateRows({ id, updates: [{ rowId: 'a', run: rejected }] });
    expect(seen()).toEqual([['rejected', 'Too much']]);
    store.applyEdits(gesture(id, [set('a', { annual_Max: '2' })], cause('Second')));
    expect(seen()).toEqual([['edited', 'Too much']]);
    for (const expected of ['rejected', 'clean']) {
      store.close();
      ({ store } = await bed.open());
      move(store, id, 'undo');
      expect(seen()).toEqual([[expected, 'Too much']]);
    }
    for (const expected of ['rejected', 'edited']) {
      store.close();
      ({ store } = await bed.open());
      move(store, id, 'redo');
      expect(seen()).toEqual([[expected, 'Too much']]);
    }
  });

  it('brings a removed row back with what a run said of it, and with nothing else', async () => {
    const bed = storeBed();
    let { store } = await bed.open();
    const id = workspaceOf(store, [serverRow('a')]);
    const rejected = { state: 'rejected', message: 'Too much', revision: 0 } as const;
    store.updateRows({ id, updates: [{ rowId: 'a', run: rejected }] });
    store.applyEdits(gesture(id, [{ kind: 'remove', rowId: 'a' }], cause('Removed')));
    store.close();
    ({ store } = await bed.open());
    move(store, id, 'undo');
    expect(allRows(store, id)).toMatchObject([{ id: 'a', run: rejected, revision: 0 }]);
    const { baseline, cells } = serverRow('b');
    const made = { id: 'b', sheet: 'accumulators', position: 2, cells, baseline } as const;
    const saved = { state: 'created', message: '', revision: 0 } as const;
    store.applyEdits(gesture(id, [{ kind: 'add', row: { ...made, word: saved } }], cause('Made up')));
    expect(allRows(store, id).find((row) => row.id === 'b')?.run).toBeNull();
  });

  it('adds a row again by redo with what a run said of it, a restart in between', async () => {
    const bed = storeBed();
    let { store } = await bed.open();
    const id = workspaceOf(store, []);
    const row = { ...placeOfNew, cells: { plan_ID: 'P1', accum_Name: 'NEW', annual_Max: null } };
    store.applyEdits(gesture(id, [{ kind: 'add', row }], cause('Added')));
    const failed = { state: 'failed', message: 'Not taken', revision: 0 } as const;
    store.updateRows({ id, updates: [{ rowId: 'n', run: failed }] });
    move(store, id, 'undo');
    expect(allRows(store, id)).toEqual([]);
    store.close();
    ({ store } = await bed.open());
    move(store, id, 'redo');
    expect(allRows(store, id)).toMatchObject([{ id: 'n', cells: row.cells, run: failed, revision: 0 }]);
    move(store, id, 'undo');
    move(store, id, 'redo');
    expect(allRows(store, id)).toMatchObject([{ id: 'n', run: failed }]);
  });

  it('holds 1,000 steps after a restart, a paste of many rows being one', async () => {
    const bed = storeBed();
    const first = await bed.open();
    const rows = Array.from({ length: 200 }, (_, at) => serverRow(`row-${at}`));
    const id = workspaceOf(first.store, rows);
    const pasted = rows.map((row) => set(row.id, { annual_Max: '77' }));
    for (let step = 0; step < 1_004; step += 1) {
      first.store.applyEdits(gesture(id, [set('row-0', { annual_Max: `${step}` })]));
    }
    first.store.applyEdits(gesture(id, pasted, cause('Paste', 'pasted')));
    first.store.close();
    const { store } = await bed.open();
    const { done } = store.openWorkspace({ id }).history;
    expect(done).toHaveLength(1_000);
    expect(done.at(-1)).toMatchObject({ label: 'Paste' });
    move(store, id, 'undo');
    const after = allRows(store, id).map((row) => row.cells['annual_Max']);
    expect(after).toEqual(['1003', ...rows.slice(1).map(() => '500')]);
  });

  it('forgets what was undone once something new is done', async () => {
    const { store } = await storeBed().open();
    const id = workspaceOf(store, [serverRow('a')]);
    store.applyEdits(gesture(id, [set('a', { annual_Max: '1' })], cause('First')));
    move(store, id, 'undo');
    store.applyEdits(gesture(id, [set('a', { annual_Max: '2' })], cause('Second')));
    const { done, undone } = store.openWorkspace({ id }).history;
    expect(done.map((step) => step.label)).toEqual(['Second']);
    expect(undone).toEqual([]);
  });

  it('refuses to move along a step it does not have', async () => {
    const { store } = await storeBed().open();
    const id = workspaceOf(store, [serverRow('a')]);
    const kept = store.applyEdits(gesture(id, [], { how: 'undo', stepId: 'nothing' }));
    expect(kept).toEqual({ kind: 'refused', message: 'There is no such step to undo or redo.' });
  });
});
