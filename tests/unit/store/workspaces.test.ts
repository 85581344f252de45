import { copyFileSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSqlite } from '../../../electron/drafts/store/sqlite-driver';
import { change } from './changed-file';
import {
  allRows,
  asked,
  drivers,
  gesture,
  serverRow,
  set,
  storeBed,
  temporaryFolder,
  workspaceOf,
} from './store-bed';

const practice = 'practice';

describe('workspaces', () => {
  it('are listed with the last opened first, several to a connection', async () => {
    const bed = storeBed();
    const { store } = await bed.open();
    const first = store.shelf.createWorkspace({ connection: practice, name: 'Renewal' });
    bed.clock.now += 1;
    const second = store.shelf.createWorkspace({ connection: practice, name: ' renewal ' });
    bed.clock.now += 1;
    const third = store.shelf.createWorkspace({ connection: 'other', name: 'Renewal' });
    bed.clock.now += 1;
    store.openWorkspace({ id: first.id });
    expect(store.shelf.listWorkspaces().map(({ id, name }) => ({ id, name }))).toEqual([
      { id: first.id, name: 'Renewal' },
      { id: third.id, name: 'Renewal' },
      { id: second.id, name: 'renewal (2)' },
    ]);
  });

  it('are renamed, but not to the name of another', async () => {
    const { store } = await storeBed().open();
    const { id } = store.shelf.createWorkspace({ connection: practice, name: 'One' });
    store.shelf.createWorkspace({ connection: practice, name: 'Two' });
    expect(store.shelf.renameWorkspace({ id, name: 'two' })).toBeNull();
    expect(store.shelf.renameWorkspace({ id, name: 'ONE' })).toMatchObject({ name: 'ONE' });
    expect(store.shelf.renameWorkspace({ id, name: 'Three' })).toMatchObject({ name: 'Three' });
  });

  it('are taken away from the bin only where nobody has worked in them', async () => {
    const { store } = await storeBed().open();
    const untouched = workspaceOf(store, [serverRow('a')]);
    const worked = workspaceOf(store, [serverRow('b')]);
    store.applyEdits(gesture(worked, [set('b', { annual_Max: '900' })]));
    const ids = (): readonly string[] => store.shelf.listWorkspaces().map(({ id }) => id);
    store.shelf.discardWorkspace({ id: untouched });
    expect(ids()).toContain(untouched);
    for (const id of [untouched, worked]) {
      store.shelf.deleteWorkspace({ id });
      store.shelf.discardWorkspace({ id });
    }
    expect(ids()).toEqual([worked]);
    store.shelf.restoreWorkspace({ id: worked });
    expect(allRows(store, worked)).toMatchObject([{ id: 'b', cells: { annual_Max: '900' } }]);
  });

  it('go into the bin and come out of it with all they had', async () => {
    const bed = storeBed();
    const first = await bed.open();
    const id = workspaceOf(first.store, [serverRow('a')]);
    first.store.applyEdits(gesture(id, [set('a', { annual_Max: '900' })]));
    first.store.shelf.deleteWorkspace({ id });
    first.store.shelf.createWorkspace({ connection: practice, name: 'Renewal' });
    first.store.close();
    const { store } = await bed.open();
    const binned = store.shelf.listWorkspaces().find((entry) => entry.id === id);
    expect(binned).toMatchObject({ name: 'Renewal', deletedAt: bed.clock.now });
    expect(store.shelf.restoreWorkspace({ id })).toMatchObject({ name: 'Renewal (2)', deletedAt: null });
    // Twice is once.
    expect(store.shelf.restoreWorkspace({ id })).toMatchObject({ name: 'Renewal (2)', deletedAt: null });
    expect(allRows(store, id)[0]?.cells).toMatchObject({ annual_Max: '900' });
    expect(store.openWorkspace({ id }).history.done).toHaveLength(1);
  });

  it('are duplicated with their rows; what is done to one is not done to the other', async () => {
    const { store } = await storeBed().open();
    const id = workspaceOf(store, [serverRow('a'), serverRow('b')]);
    store.applyEdits(gesture(id, [set('a', { annual_Max: '900' })]));
    const copy = store.shelf.duplicateWorkspace({ id, name: 'Renewal' });
    expect(copy.name).toBe('Renewal (2)');
    expect(store.shelf.duplicateWorkspace({ id, name: 'Renewal (2)' }).name).toBe('Renewal (3)');
    expect(store.shelf.duplicateWorkspace({ id, name: 'Renewal' }).name).toBe('Renewal (4)');
    expect(allRows(store, copy.id)).toEqual(allRows(store, id));
    store.applyEdits(gesture(copy.id, [set('b', { annual_Max: '1' })]));
    expect(allRows(store, id)[1]?.cells).toMatchObject({ annual_Max: '500' });
  });
});

describe.each(drivers)('a workspace in a file of its own, on %s', (driver) => {
  it('is taken in on another machine with rows, history and audit', async () => {
    const { store } = await storeBed(driver).open();
    workspaceOf(store, [serverRow('other')]);
    const id = workspaceOf(store, [serverRow('a'), serverRow('b')]);
    store.applyEdits(gesture(id, [set('a', { annual_Max: '900' })]));
    store.applyEdits(gesture(id, [{ kind: 'remove', rowId: 'b' }]));
    const { done } = store.openWorkspace({ id }).history;
    store.applyEdits(gesture(id, [], { how: 'undo', stepId: done[1]?.id ?? '' }));
    const file = path.join(temporaryFolder(), 'renewal.planbatch');
    store.shelf.exportWorkspace({ id, file });
    const elsewhere = storeBed(driver);
    const { store: other } = await elsewhere.open();
    const before = workspaceOf(other, [serverRow('mine')]);
    other.applyEdits(gesture(before, [set('mine', { annual_Max: '1' })]));
    const taken = other.shelf.importWorkspace({ connection: practice, file });
    expect(taken).toMatchObject({ connection: practice, name: 'Renewal (2)' });
    expect(allRows(other, taken.id)).toEqual(allRows(store, id));
    const { history } = other.openWorkspace({ id: taken.id });
    expect(history).toEqual(store.openWorkspace({ id }).history);
    const step = { stepId: history.undone[0]?.id ?? '' };
    expect(other.readStep({ id: taken.id, ...step })).toEqual(store.readStep({ id, ...step }));
    expect(await asked(file, 'SELECT count(*) AS count FROM workspaces')).toEqual([{ count: 1 }]);
    expect(allRows(other, before)).toHaveLength(1);
  });

  it('is taken in only where it was made: what runs said is true of one database alone', async () => {
    const { store } = await storeBed(driver).open();
    const file = path.join(temporaryFolder(), 'renewal.planbatch');
    const connection = 'https://vbapi.example/test TEST 1';
    const { id } = store.shelf.createWorkspace({ connection, name: 'Renewal' });
    store.shelf.exportWorkspace({ id, file });
    const { store: other } = await storeBed(driver).open();
    const production = 'https://vbapi.example/test PROD';
    expect(() => other.shelf.importWorkspace({ connection: production, file })).toThrow(
      /^The workspace is about the database TEST 1 at https:\/\/vbapi\.example\/test\. .*Move/,
    );
    expect(other.shelf.listWorkspaces()).toEqual([]);
    const mine = workspaceOf(other, [serverRow('a')]);
    other.shelf.exportWorkspace({ id: mine, file });
    expect(() => other.shelf.importWorkspace({ connection, file })).toThrow(/the practice server/);
    expect(other.shelf.listWorkspaces()).toHaveLength(1);
  });

  it('is not written over the file that is open', async () => {
    const bed = storeBed(driver);
    const { store } = await bed.open();
    const id = workspaceOf(store, [serverRow('a')]);
    const other = store.shelf.createWorkspace({ connection: practice, name: 'Other' });
    const link = path.join(temporaryFolder(), 'link.planbatch');
    linkSync(bed.files.database, link);
    for (const file of [bed.files.database, link]) {
      expect(() => store.shelf.exportWorkspace({ id, file })).toThrow(/keeps the workspaces/);
    }
    store.close();
    const { store: again } = await bed.open();
    expect(again.shelf.listWorkspaces().map((entry) => entry.id)).toContain(other.id);
  });

  it('is not taken out of the file that is open', async () => {
    const bed = storeBed(driver);
    const { store } = await bed.open();
    const id = workspaceOf(store, [serverRow('a')]);
    const own = { connection: practice, file: bed.files.database };
    expect(() => store.shelf.importWorkspace(own)).toThrow(/The file is open in a program/);
    expect(store.shelf.listWorkspaces().map((entry) => entry.id)).toEqual([id]);
  });

  it('is read by its own list of fields, whatever order they stand in', async () => {
    const { store } = await storeBed(driver).open();
    const id = workspaceOf(store, [serverRow('a'), serverRow('b')]);
    const said = { state: 'rejected', message: 'Too much', revision: 0 } as const;
    store.applyEdits(gesture(id, [set('a', { annual_Max: '900' })]));
    store.updateRows({ id, updates: [{ rowId: 'b', run: said }] });
    store.applyEdits(gesture(id, [{ kind: 'remove', rowId: 'b' }]));
    const file = path.join(temporaryFolder(), 'renewal.planbatch');
    store.shelf.exportWorkspace({ id, file });
    swapPlaces((await loadSqlite(driver)).open(file));
    const { store: other } = await storeBed(driver).open();
    const taken = other.shelf.importWorkspace({ connection: practice, file });
    const [row] = allRows(other, taken.id);
    expect(row).toMatchObject({
      cells: { annual_Max: 'P1', plan_ID: '900' },
      baseline: { annual_Max: 'P1', plan_ID: '500' },
      editedAt: { plan_ID: 1 },
    });
    const steps = other.openWorkspace({ id: taken.id }).history.done;
    const inverse = steps.map(({ id: stepId }) => other.readStep({ id: taken.id, stepId })?.inverse[0]);
    expect(inverse).toMatchObject([
      { kind: 'set', cells: { plan_ID: '500' } },
      { kind: 'add', row: { id: 'b', cells: { annual_Max: 'P1', plan_ID: '500' }, word: said } },
    ]);
  });
});

/** As a version would write that has another order of fields: the names of two places change places. */
function swapPlaces(database: ReturnType<Awaited<ReturnType<typeof loadSqlite>>['open']>): void {
  const name = (wanted: string, given: string): void => {
    const sql = "UPDATE fields SET name = ? WHERE sheet = 'accumulators' AND name = ?";
    database.prepare(sql).run(given, wanted);
  };
  name('annual_Max', 'waiting');
  name('plan_ID', 'annual_Max');
  name('waiting', 'plan_ID');
  database.close();
}

describe('a file that is no workspace', () => {
  it.each([
    ['is text', /damaged, or is not a workspace/, writing('plans'.repeat(300))],
    ['is empty', /empty or not there/, writing('')],
    ['is of another program', /not a workspace of Planbatch/, change('PRAGMA application_id = 7')],
    ['is of a newer version', /newer version/, change('PRAGMA user_version = 99')],
    ['holds a view of its own', /not a workspace of Planbatch/, change('CREATE VIEW more AS SELECT 1')],
    ['holds cells that are no text', /damaged/, change("UPDATE rows SET base = '[1,{}]'")],
    ['holds no JSON', /damaged/, change("UPDATE rows SET base = 'P1'")],
  ])('is refused in plain words and left as it is: one that %s', async (_, words, spoil) => {
    const { store } = await storeBed().open();
    const id = workspaceOf(store, [serverRow('a')]);
    const file = path.join(temporaryFolder(), 'renewal.planbatch');
    store.shelf.exportWorkspace({ id, file });
    await spoil(file);
    const before = readFileSync(file);
    copyFileSync(file, `${file}.copy`);
    expect(() => store.shelf.importWorkspace({ connection: practice, file })).toThrow(words);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(store.shelf.listWorkspaces()).toHaveLength(1);
    expect(store.state().kind).toBe('kept');
  });
});

function writing(text: string): (file: string) => Promise<void> {
  return async (file) => writeFileSync(file, text);
}
