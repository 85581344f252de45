import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../../electron/drafts/store/migration';
import { migrations, newestSchema } from '../../../electron/drafts/store/schema';
import { loadSqlite } from '../../../electron/drafts/store/sqlite-driver';
import { allRows, asked, gesture, noon, set, type StoreBed, storeBed, temporaryFolder } from './store-bed';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const older = Array.from({ length: newestSchema - 1 }, (_, at) => at + 1);

/** A store folder with the file that the store of that schema left behind. */
function bedWith(version: number): StoreBed {
  const bed = storeBed();
  mkdirSync(bed.folder);
  copyFileSync(path.join(fixtures, `schema-${version}.db`), bed.files.database);
  return bed;
}

describe('upgrading', () => {
  it('numbers the steps of the schema from 1 without a gap', () => {
    expect(migrations.map((migration) => migration.number)).toEqual([...older, newestSchema]);
  });

  it.each(older)(
    'opens a file of schema %i with all that is in it, and backs it up first',
    async (version) => {
      const bed = bedWith(version);
      const { store, report } = await bed.open();
      expect(report).toMatchObject({ migratedFrom: version, schema: newestSchema, setAside: null });
      const [workspace] = store.shelf.listWorkspaces();
      const id = workspace?.id ?? '';
      const opened = store.openWorkspace({ id });
      expect(allRows(store, id)).toMatchObject([
        {
          id: 'a',
          cells: { annual_Max: '1250.50', coIns_Max_Net_Mem: null },
          baseline: { annual_Max: '500' },
        },
        { id: 'c', run: { state: 'rejected', message: 'Too high' } },
      ]);
      expect(opened.history.done).toHaveLength(2);
      expect(opened.draft).toMatchObject({ text: '13', at: noon });
      expect(store.applyEdits(gesture(id, [set('a', { annual_Max: '1' })])).kind).toBe('kept');
      const [backup = ''] = readdirSync(bed.files.backups);
      expect(backup).toMatch(new RegExp(`^before-schema-${version + 1}-2026-11-21T`));
      const found = await asked(path.join(bed.files.backups, backup), 'PRAGMA user_version');
      expect(found).toEqual([{ user_version: version }]);
    },
  );

  it('leaves the file as it was when a step fails halfway', async () => {
    const file = path.join(temporaryFolder(), 'schema-1.db');
    copyFileSync(path.join(fixtures, 'schema-1.db'), file);
    const database = (await loadSqlite()).open(file);
    const broken = { number: 2, sql: 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1);' };
    expect(() => migrate(database, [...migrations.slice(0, 1), broken])).toThrow(/no such table/);
    expect(schemaVersion(database)).toBe(1);
    expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
    database.close();
  });
});
