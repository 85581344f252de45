import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { synchronousOf } from '../../../electron/drafts/store/durable-database';
import { newestSchema } from '../../../electron/drafts/store/schema';
import { type Database, loadSqlite, type Sqlite } from '../../../electron/drafts/store/sqlite-driver';
import {
  allRows,
  asked,
  drivers,
  gesture,
  noon,
  serverRow,
  set,
  type StoreBed,
  storeBed,
  workspaceOf,
} from './store-bed';

/** A SQLite that hands out its connections, to ask them what the store does not tell. */
async function watched(driver?: Sqlite['driver']): Promise<{ sqlite: Sqlite; opened: Database[] }> {
  const real = await loadSqlite(driver);
  const opened: Database[] = [];
  const open: Sqlite['open'] = (file, access) => {
    const database = real.open(file, access);
    opened.push(database);
    return database;
  };
  return { sqlite: { ...real, open }, opened };
}

/** A closed store with one row, `a`, whose annual maximum was edited to 900; gives the workspace. */
async function closedStore(bed: StoreBed): Promise<string> {
  const { store } = await bed.open();
  const id = workspaceOf(store, [serverRow('a')]);
  store.applyEdits(gesture(id, [set('a', { annual_Max: '900' })]));
  store.close();
  return id;
}

const writeOver = (file: string, bytes: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
};

describe.each(drivers)('opening a store on %s', (driver) => {
  it('makes every commit wait for the disk, at the first start and at later ones', async () => {
    const bed = storeBed(driver);
    for (let start = 0; start < 3; start += 1) {
      const { sqlite, opened } = await watched(driver);
      const { store, report } = await bed.open(sqlite);
      const own = opened.at(-1);
      expect(own && synchronousOf(own)).toBe(2);
      expect(report).toMatchObject({ driver, schema: newestSchema, setAside: null, temporary: null });
      expect(report.sqliteVersion).toMatch(/^3\.\d+\.\d+$/);
      store.close();
    }
  });

  it('refuses to go on where the connection does not wait for the disk', async () => {
    const { sqlite } = await watched(driver);
    const open: Sqlite['open'] = (file, access) => {
      const database = sqlite.open(file, access);
      return { ...methodsOf(database), exec: (sql) => database.exec(sql.replace('= 2', '= 1')) };
    };
    await expect(storeBed(driver).open({ ...sqlite, open })).rejects.toThrow(/cannot be written durably/);
  });

  it('has the file to itself, and no index of its log that is shared with others', async () => {
    const bed = storeBed(driver);
    const { store } = await bed.open();
    const id = workspaceOf(store, [serverRow('a')]);
    expect(readdirSync(bed.folder).filter((name) => name.endsWith('-shm'))).toEqual([]);
    const other = (await loadSqlite(driver)).open(bed.files.database, 'readOnly');
    expect(() => other.prepare('SELECT * FROM workspaces').all()).toThrow(/locked/);
    other.close();
    store.applyEdits(gesture(id, [set('a', { annual_Max: '900' })]));
    expect(allRows(store, id)).toMatchObject([{ cells: { annual_Max: '900' } }]);
  });

  it('waits for a program that still holds the file and is about to end', async () => {
    const bed = storeBed(driver);
    await closedStore(bed);
    const holding = `
      const { DatabaseSync } = require('node:sqlite');
      const database = new DatabaseSync(process.argv[1]);
      database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
      console.log('held');
      setTimeout(() => database.close(), 300);`;
    const holder = spawn(process.execPath, ['-e', holding, bed.files.database]);
    await once(holder.stdout, 'data');
    expect((await bed.open()).report.setAside).toBeNull();
    holder.kill();
  });

  it.runIf(process.platform !== 'win32')('lets nobody else read the files', async () => {
    const bed = storeBed(driver);
    const { store } = await bed.open();
    workspaceOf(store, [serverRow('a')]);
    await store.backUpIfDue();
    const files = [...readdirSync(bed.folder), 'backups/planbatch-2026-11-21.db'];
    const modes = files.map((name) => [name, statSync(path.join(bed.folder, name)).mode & 0o777]);
    expect(Object.fromEntries(modes)).toEqual({
      'planbatch.db': 0o600,
      'planbatch.db-wal': 0o600,
      'planbatch.db.open': 0o600,
      backups: 0o700,
      'backups/planbatch-2026-11-21.db': 0o600,
    });
  });
});

function methodsOf(database: Database): Database {
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => database.prepare(sql),
    close: () => database.close(),
  };
}

describe('a store whose file is not as it should be', () => {
  it.each([
    ['garbage', 'corrupt', (file: string) => writeOver(file, 'this is no database'.repeat(500))],
    ['a page of it is damaged', 'corrupt', damagePage],
    ['it was cut short', 'corrupt', (file: string) => truncateSync(file, 8_192)],
    ['it is empty', 'missing', (file: string) => truncateSync(file, 0)],
  ])('sets it aside, opens the newest good backup and names the gap: %s', async (_, because, damage) => {
    const bed = storeBed();
    const { store } = await bed.open();
    const id = workspaceOf(store, [serverRow('a')]);
    store.applyEdits(gesture(id, [set('a', { annual_Max: '900' })]));
    const backup = await store.backUpIfDue();
    bed.clock.now += 60_000;
    store.applyEdits(gesture(id, [set('a', { annual_Max: '901' })]));
    store.close();
    writeFileSync(bed.files.openMarker, '');
    writeOver(path.join(bed.files.backups, 'planbatch-2026-11-22.db'), 'a newer backup, but no good one');
    damage(bed.files.database);
    utimesSync(bed.files.database, bed.clock.now / 1000, bed.clock.now / 1000);
    const damaged = readFileSync(bed.files.database);
    const { store: next, report } = await bed.open();
    expect(report.setAside).toMatchObject({ because, backup, gap: { from: noon, to: bed.clock.now } });
    expect(readFileSync(report.setAside?.file ?? '').equals(damaged)).toBe(true);
    expect(allRows(next, id)[0]?.cells).toMatchObject({ annual_Max: '900' });
  });

  it('opens the newest backup where the file has vanished', async () => {
    const bed = storeBed();
    const { store } = await bed.open();
    const id = workspaceOf(store, [serverRow('a')]);
    const backup = await store.backUpIfDue();
    store.close();
    rmSync(bed.files.database);
    const { store: next, report } = await bed.open();
    expect(report.setAside).toMatchObject({ because: 'missing', file: null, backup });
    expect(allRows(next, id)).toHaveLength(1);
  });

  it('starts empty and keeps the damaged file where there is no backup', async () => {
    const bed = storeBed();
    writeOver(bed.files.database, 'this is no database'.repeat(500));
    const { store, report } = await bed.open();
    expect(report.setAside).toMatchObject({ because: 'corrupt', backup: null, gap: { from: null } });
    expect(store.shelf.listWorkspaces()).toEqual([]);
    expect(readFileSync(report.setAside?.file ?? '', 'utf8')).toContain('this is no database');
  });

  it("sets a database of another program aside as it is, with SQLite's log beside it", async () => {
    const bed = storeBed();
    mkdirSync(bed.folder);
    const other = (await loadSqlite()).open(bed.files.database);
    other.exec("PRAGMA journal_mode = WAL; CREATE TABLE songs (title); INSERT INTO songs VALUES ('x')");
    copyFileSync(bed.files.database, path.join(bed.folder, 'copy'));
    copyFileSync(`${bed.files.database}-wal`, path.join(bed.folder, 'copy-wal'));
    other.close();
    for (const suffix of ['', '-wal']) {
      copyFileSync(path.join(bed.folder, `copy${suffix}`), `${bed.files.database}${suffix}`);
    }
    const { report } = await bed.open();
    expect(report.setAside).toMatchObject({ because: 'foreign', backup: null });
    expect(await asked(report.setAside?.file ?? '', 'SELECT title FROM songs')).toEqual([{ title: 'x' }]);
  });

  it('leaves a file of a newer version alone and says so', async () => {
    const bed = storeBed();
    await closedStore(bed);
    const newer = (await loadSqlite()).open(bed.files.database);
    newer.exec(`PRAGMA user_version = ${newestSchema + 1}`);
    newer.close();
    const before = readFileSync(bed.files.database);
    await expect(bed.open()).rejects.toThrow(/newer version of Planbatch/);
    expect(readFileSync(bed.files.database).equals(before)).toBe(true);
    expect(readdirSync(bed.folder).filter((name) => name.includes('set-aside'))).toEqual([]);
  });

  it('looks at every page only when it had not been closed', async () => {
    const bed = storeBed();
    await closedStore(bed);
    const { store, report } = await bed.open();
    expect(report.wasUnclean).toBe(false);
    const marker = readFileSync(bed.files.openMarker);
    store.close();
    // As a program that was killed leaves it.
    writeFileSync(bed.files.openMarker, marker);
    expect((await bed.open()).report.wasUnclean).toBe(true);
  });
});

/** Overwrites the middle of a page that holds rows. */
function damagePage(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf('"900"');
  bytes.fill(0xa5, at - 600, at + 400);
  writeFileSync(file, bytes);
}
