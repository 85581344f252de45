import { describe, expect, it } from 'vitest';
import { loadSqlite } from '../../../electron/drafts/store/sqlite-driver';
import { allRows, asked, drivers, gesture, serverRow, set, storeBed, workspaceOf } from './store-bed';

describe.each(drivers)('edits in a store on %s', (driver) => {
  it('are there after the file was closed and opened again', async () => {
    const bed = storeBed(driver);
    const first = await bed.open();
    const id = workspaceOf(first.store, [serverRow('a'), serverRow('b')]);
    const kept = first.store.applyEdits(
      gesture(id, [
        set('a', { annual_Max: '1250.50', coIns_Max_Net_Mem: null }),
        { kind: 'remove', rowId: 'b' },
        {
          kind: 'add',
          row: { id: 'c', sheet: 'preExisting', position: 0.1 + 0.2, cells: {}, baseline: null },
        },
      ]),
    );
    const before = allRows(first.store, id);
    first.store.close();
    const { store } = await bed.open();
    expect(kept.kind).toBe('kept');
    expect(allRows(store, id)).toEqual(before);
    expect(before.map((row) => row.id)).toEqual(['a', 'c']);
    expect(before[0]).toMatchObject({
      cells: { annual_Max: '1250.50', coIns_Max_Net_Mem: null, plan_ID: 'P1' },
      baseline: { annual_Max: '500' },
      revision: 1,
      editedAt: { annual_Max: 1, coIns_Max_Net_Mem: 1 },
    });
    expect(before[1]?.position).toBe(0.1 + 0.2);
  });

  it('stand in the audit cell by cell, with what was there before', async () => {
    const bed = storeBed(driver);
    const { store } = await bed.open();
    const id = workspaceOf(store, [serverRow('a')]);
    store.applyEdits(gesture(id, [set('a', { annual_Max: '900', coIns_Max_Net_Mem: '1' })]));
    bed.clock.now += 5;
    store.applyEdits(gesture(id, [set('a', { annual_Max: null }, ['coIns_Max_Net_Mem'])]));
    const audit = await asked(
      bed.files.database,
      'SELECT at, row_id, field, old, new, how FROM edited_cells',
    );
    const at = bed.clock.now - 5;
    expect(audit).toEqual([
      { at, row_id: 'a', field: 'annual_Max', old: '500', new: '900', how: 'typed' },
      { at, row_id: 'a', field: 'coIns_Max_Net_Mem', old: 0, new: '1', how: 'typed' },
      { at: at + 5, row_id: 'a', field: 'annual_Max', old: '900', new: null, how: 'typed' },
      { at: at + 5, row_id: 'a', field: 'coIns_Max_Net_Mem', old: '1', new: 0, how: 'typed' },
    ]);
  });

  it('cannot be taken out of the audit or changed there', async () => {
    const bed = storeBed(driver);
    const { store } = await bed.open();
    const id = workspaceOf(store, [serverRow('a')]);
    store.applyEdits(gesture(id, [set('a', { annual_Max: '900' })]));
    store.close();
    const database = (await loadSqlite(driver)).open(bed.files.database);
    for (const sql of [
      "UPDATE edits SET content = '[]'",
      'DELETE FROM edits',
      'UPDATE gestures SET at = 0',
      'DELETE FROM gestures',
    ]) {
      expect(() => database.exec(sql), sql).toThrow(/only grow/);
    }
    database.close();
  });

  it('are done once when they come twice', async () => {
    const { store } = await storeBed(driver).open();
    const id = workspaceOf(store, [serverRow('a')]);
    const request = gesture(id, [set('a', { annual_Max: '900' })]);
    store.applyEdits(request);
    store.applyEdits(request);
    expect(allRows(store, id)[0]?.revision).toBe(1);
  });

  it('are refused as a whole where one of them is not allowed', async () => {
    const { store } = await storeBed(driver).open();
    const id = workspaceOf(store, [serverRow('a')]);
    const edits = [set('a', { annual_Max: '900' }), set('nobody', { annual_Max: '1' })];
    const kept = store.applyEdits(gesture(id, edits));
    expect(kept).toEqual({ kind: 'refused', message: 'The row is no longer in the workspace.' });
    expect(allRows(store, id)[0]?.cells).toMatchObject({ annual_Max: '500' });
    expect(store.openWorkspace({ id }).history.done).toEqual([]);
  });

  it('bring back a row that the server no longer has in conflict, also after a restart', async () => {
    const bed = storeBed(driver);
    const first = await bed.open();
    const id = workspaceOf(first.store, [serverRow('a')]);
    expect(first.store.removeRows({ id, rows: [{ id: 'a', revision: 0 }] })).toEqual(['a']);
    expect(allRows(first.store, id)).toEqual([]);
    first.store.close();
    const { store } = await bed.open();
    const kept = store.applyEdits(gesture(id, [set('a', { annual_Max: '7' })]));
    const back = {
      id: 'a',
      baseline: { annual_Max: '500' },
      cells: { annual_Max: '7', accum_Name: 'a' },
      run: { state: 'conflict', revision: 1 },
    };
    expect(kept).toMatchObject({ kind: 'kept', revived: [back] });
    expect(allRows(store, id)).toMatchObject([back]);
  });

  it('leave a row in place that was edited after the server was read', async () => {
    const { store } = await storeBed(driver).open();
    const id = workspaceOf(store, [serverRow('a')]);
    store.applyEdits(gesture(id, [set('a', { annual_Max: '900' })]));
    expect(store.removeRows({ id, rows: [{ id: 'a', revision: 0 }] })).toEqual([]);
    expect(allRows(store, id)).toHaveLength(1);
  });

  it('keep the text of an open editor until the cell is done', async () => {
    const bed = storeBed(driver);
    const first = await bed.open();
    const id = workspaceOf(first.store, [serverRow('a')]);
    const draft = { rowId: 'a', field: 'annual_Max', text: '12', at: 3 };
    first.store.keepDraft({ id, draft });
    first.store.close();
    const { store } = await bed.open();
    expect(store.openWorkspace({ id }).draft).toEqual(draft);
    store.applyEdits(gesture(id, [set('a', { annual_Max: '12' })]));
    expect(store.openWorkspace({ id }).draft).toBeNull();
  });
});
