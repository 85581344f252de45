import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotKept } from '../../../electron/drafts/store/keeping';
import {
  type Database,
  type DriverName,
  loadSqlite,
  type Sqlite,
} from '../../../electron/drafts/store/sqlite-driver';
import { allRows, drivers, gesture, serverRow, set, storeBed, workspaceOf } from './store-bed';

/** A SQLite whose newest connection can be told that the disk ends here, or that it goes on. */
async function cappedSqlite(
  driver?: DriverName,
): Promise<{ sqlite: Sqlite; fill: () => void; free: () => void }> {
  const real = await loadSqlite(driver);
  let own: Database | undefined;
  const open: Sqlite['open'] = (file, access) => (own = real.open(file, access));
  // SQLite keeps at least the pages it has, so nothing that grows fits any more.
  const fill = (): void => own?.exec('PRAGMA max_page_count = 1');
  const free = (): void => own?.exec('PRAGMA max_page_count = 1073741823');
  return { sqlite: { ...real, open }, fill, free };
}

const long = 'x'.repeat(9_000);
const maxima = (rows: ReturnType<typeof allRows>): unknown => rows.map((row) => row.cells['annual_Max']);

describe.each(drivers)('when the disk is full, on %s', (driver) => {
  it('says so, and puts edits into the lifeboat until there is room again', async () => {
    const bed = storeBed(driver);
    const { sqlite, fill, free } = await cappedSqlite(driver);
    const { store } = await bed.open(sqlite);
    const id = workspaceOf(store, [serverRow('a'), serverRow('b')]);
    fill();
    const refused = store.applyEdits(gesture(id, [set('a', { annual_Max: long })]));
    const behind = store.applyEdits(gesture(id, [set('b', { annual_Max: '2' })]));
    expect(refused).toEqual({ kind: 'notKept', trouble: 'diskFull', inLifeboat: true });
    expect(behind).toEqual(refused);
    expect(bed.states.at(-1)).toMatchObject({ kind: 'notKept', trouble: 'diskFull', inLifeboat: true });
    expect(maxima(allRows(store, id))).toEqual(['500', '500']);
    free();
    expect(store.retry()).toMatchObject({ kind: 'kept' });
    expect(bed.states.at(-1)).toMatchObject({ kind: 'kept' });
    expect(maxima(allRows(store, id))).toEqual([long, '2']);
    const [boat = ''] = readdirSync(bed.lifeboatFolder);
    expect(boat).toMatch(/^lifeboat-taken-in-.*\.jsonl$/);
    expect(readFileSync(path.join(bed.lifeboatFolder, boat), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('does nothing by halves that is no edit', async () => {
    const bed = storeBed(driver);
    const { sqlite, fill, free } = await cappedSqlite(driver);
    const { store } = await bed.open(sqlite);
    const id = workspaceOf(store, [serverRow('a')]);
    fill();
    const many = Array.from({ length: 500 }, (_, at) => serverRow(`row-${at}`));
    expect(() => store.addRows({ id, rows: many })).toThrow(NotKept);
    expect(allRows(store, id)).toHaveLength(1);
    expect(store.state()).toMatchObject({ kind: 'notKept', trouble: 'diskFull' });
    free();
    expect(store.retry().kind).toBe('kept');
  });
});

describe('the lifeboat', () => {
  it('is taken in at the next start, but for a line that was cut off', async () => {
    const bed = storeBed();
    const { sqlite, fill } = await cappedSqlite();
    const first = await bed.open(sqlite);
    const id = workspaceOf(first.store, [serverRow('a')]);
    fill();
    first.store.applyEdits(gesture(id, [set('a', { annual_Max: long })]));
    first.store.applyEdits(gesture(id, [set('a', { coIns_Max_Net_Mem: '3' })]));
    first.store.close();
    appendFileSync(bed.files.lifeboat, readFileSync(bed.files.lifeboat, 'utf8').slice(0, 40));
    const { store } = await bed.open();
    expect(allRows(store, id)[0]?.cells).toMatchObject({ annual_Max: long, coIns_Max_Net_Mem: '3' });
    expect(store.openWorkspace({ id }).history.done).toHaveLength(2);
    expect(store.state().kind).toBe('kept');
    expect(existsSync(bed.files.lifeboat)).toBe(false);
  });

  it('waits on at the next start where the disk still refuses, and is shown all the same', async () => {
    const bed = storeBed();
    const { sqlite, fill } = await cappedSqlite();
    const first = await bed.open(sqlite);
    const id = workspaceOf(first.store, [serverRow('a')]);
    const other = first.store.shelf.createWorkspace({ connection: 'practice', name: 'Other' }).id;
    fill();
    const request = gesture(id, [set('a', { annual_Max: long })]);
    first.store.applyEdits(request);
    expect(first.store.openWorkspace({ id }).waiting).toEqual([request]);
    expect(first.store.openWorkspace({ id: other }).waiting).toEqual([]);
    first.store.close();
    const full: Sqlite = {
      ...sqlite,
      open: (file, access) => {
        const database = sqlite.open(file, access);
        fill();
        return database;
      },
    };
    const { store } = await bed.open(full);
    expect(store.state()).toMatchObject({ kind: 'notKept', trouble: 'diskFull', inLifeboat: true });
    expect(store.openWorkspace({ id }).waiting).toEqual([request]);
    expect(maxima(allRows(store, id))).toEqual(['500']);
  });

  it('is taken in once, also when its file is still there', async () => {
    const bed = storeBed();
    const { sqlite, fill, free } = await cappedSqlite();
    const first = await bed.open(sqlite);
    const id = workspaceOf(first.store, [serverRow('a')]);
    fill();
    first.store.applyEdits(gesture(id, [set('a', { annual_Max: long })]));
    const boat = readFileSync(bed.files.lifeboat);
    free();
    first.store.retry();
    first.store.close();
    writeFileSync(bed.files.lifeboat, boat);
    const { store } = await bed.open();
    expect(allRows(store, id)[0]?.revision).toBe(1);
  });

  it('may be refused too: the edits then wait in memory, and the state says that they are nowhere else', async () => {
    const bed = storeBed();
    const { sqlite, fill, free } = await cappedSqlite();
    const { store } = await bed.open(sqlite);
    const id = workspaceOf(store, [serverRow('a')]);
    fill();
    writeFileSync(bed.lifeboatFolder, 'a file where the folder should be');
    const refused = store.applyEdits(gesture(id, [set('a', { annual_Max: long })]));
    expect(refused).toEqual({ kind: 'notKept', trouble: 'diskFull', inLifeboat: false });
    expect(store.state()).toMatchObject({ kind: 'notKept', inLifeboat: false });
    rmSync(bed.lifeboatFolder);
    mkdirSync(bed.lifeboatFolder);
    free();
    expect(store.retry().kind).toBe('kept');
    expect(maxima(allRows(store, id))).toEqual([long]);
  });
});

/** A SQLite that says once, as of a damaged page, that it cannot begin. */
async function damagedOnce(): Promise<{ sqlite: Sqlite; damage: () => void }> {
  const real = await loadSqlite();
  let isDue = false;
  const open: Sqlite['open'] = (file, access) => {
    const database = real.open(file, access);
    const exec = (sql: string): void => {
      const isNow = isDue && sql.startsWith('BEGIN');
      isDue &&= !isNow;
      if (isNow) throw Object.assign(new Error('database disk image is malformed'), { errcode: 11 });
      database.exec(sql);
    };
    return { exec, prepare: (sql) => database.prepare(sql), close: () => database.close() };
  };
  return { sqlite: { ...real, open }, damage: () => (isDue = true) };
}

describe('a page found damaged while edits go on', () => {
  it('is told, and has the next start look at every page, also when later edits were kept', async () => {
    const bed = storeBed();
    const { sqlite, damage } = await damagedOnce();
    const first = await bed.open(sqlite);
    const id = workspaceOf(first.store, [serverRow('a')]);
    damage();
    const refused = first.store.applyEdits(gesture(id, [set('a', { annual_Max: '1' })]));
    expect(refused).toEqual({ kind: 'notKept', trouble: 'corrupt', inLifeboat: true });
    expect(first.store.applyEdits(gesture(id, [set('a', { annual_Max: '2' })])).kind).toBe('kept');
    expect(maxima(allRows(first.store, id))).toEqual(['2']);
    first.store.close();
    expect((await bed.open()).report.wasUnclean).toBe(true);
  });
});
