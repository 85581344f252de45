import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../electron/drafts/store/file-check';
import { newestSchema } from '../../../electron/drafts/store/schema';
import { loadSqlite } from '../../../electron/drafts/store/sqlite-driver';
import { bundledProgram, lastKept, runProgram } from './child/store-program';
import type { ChildTask } from './child/store-child';
import { checkKept } from './kept-check';
import { allRows, drivers, type StoreBed, storeBed } from './store-bed';

let program = '';

beforeAll(async () => {
  program = await bundledProgram('kill');
});

/** So many moments between 0 and `most` milliseconds: one by chance in each equal part, so none is left out. */
function randomTimes(count: number, most: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => ((at + Math.random()) * most) / count);
}

/** Starts the program and kills it so many milliseconds after it has said a word. */
async function killAfter(task: ChildTask, word: string, milliseconds: number): Promise<readonly string[]> {
  const { said } = await runProgram(program, task, {
    heard: (line, kill) => {
      if (line === word) setTimeout(() => kill(), milliseconds);
    },
  });
  return said;
}

async function prepared(bed: StoreBed, rows: number, driver?: ChildTask['driver']): Promise<ChildTask> {
  const { folder, lifeboatFolder } = bed;
  const task = {
    kind: 'prepare',
    folder,
    lifeboatFolder,
    rows,
    ...(driver === undefined ? {} : { driver }),
  } as const;
  expect((await runProgram(program, task)).code).toBe(0);
  return task;
}

describe.each(drivers)('killed at random moments, the store on %s', (driver) => {
  it('has every edit it had acknowledged, 25 times over', { timeout: 120_000 }, async () => {
    const bed = storeBed(driver);
    const task = await prepared(bed, 20, driver);
    let acknowledged = 0;
    for (const time of randomTimes(25, 120)) {
      const said = await killAfter({ ...task, kind: 'edits' }, 'opened', time);
      acknowledged = Math.max(acknowledged, lastKept(said));
      const { store, report } = await bed.open();
      expect(report).toMatchObject({ wasUnclean: true, setAside: null });
      acknowledged = checkKept(store, { acknowledged, rows: 20 });
      store.close();
    }
    expect(acknowledged).toBeGreaterThan(100);
  });
});

const schemas = Array.from({ length: newestSchema }, (_, at) => at + 1);

describe('killed in bulk work, the store', () => {
  it('has each paste of 2,000 rows whole or not at all', { timeout: 120_000 }, async () => {
    const bed = storeBed();
    const task = await prepared(bed, 2_000);
    let last = 0;
    for (const time of randomTimes(15, 400)) {
      const said = await killAfter({ ...task, kind: 'pastes' }, 'opened', time);
      const { store } = await bed.open();
      const id = store.shelf.listWorkspaces()[0]?.id ?? '';
      const values = new Set(allRows(store, id).map((row) => row.cells['annual_Max']));
      expect(values.size).toBe(1);
      const [value] = values;
      expect(Number(value)).toBeGreaterThanOrEqual(Math.max(last, lastKept(said)));
      last = Number(value);
      store.close();
    }
    expect(last).toBeGreaterThan(0);
  });

  it('has a backup whole or not at all, and the rows as before', { timeout: 120_000 }, async () => {
    const bed = storeBed();
    const task = await prepared(bed, 8_000);
    const sqlite = await loadSqlite();
    let unfinished = 0;
    for (const time of randomTimes(15, 60)) {
      const said = await killAfter({ ...task, kind: 'backups' }, 'opened', time);
      if (!said.includes('backed up')) unfinished += 1;
      for (const name of readdirSync(bed.files.backups).filter((each) => each.endsWith('.db'))) {
        const backup = sqlite.open(path.join(bed.files.backups, name), 'readOnly');
        expect(isWhole(backup)).toBe(true);
        backup.close();
      }
      const { store } = await bed.open();
      expect(allRows(store, store.shelf.listWorkspaces()[0]?.id ?? '')).toHaveLength(8_000);
      expect(readdirSync(bed.files.backups).filter((name) => name.includes('unfinished'))).toEqual([]);
      store.close();
    }
    expect(unfinished).toBeGreaterThan(0);
  });

  it(
    'is of the old schema or of the new one after a kill while it is upgraded',
    { timeout: 120_000 },
    async () => {
      const found = new Set<number>();
      for (const time of randomTimes(20, 40)) {
        const bed = storeBed();
        mkdirSync(bed.folder);
        copyFileSync(path.join(import.meta.dirname, 'fixtures', 'schema-1.db'), bed.files.database);
        const { folder, lifeboatFolder } = bed;
        await killAfter({ kind: 'open', folder, lifeboatFolder, rows: 0 }, 'started', time);
        expect(existsSync(bed.files.database)).toBe(true);
        const { store, report } = await bed.open();
        found.add(report.migratedFrom ?? report.schema);
        expect(report.setAside).toBeNull();
        expect(allRows(store, store.shelf.listWorkspaces()[0]?.id ?? '')).toHaveLength(2);
        store.close();
      }
      expect(schemas).toEqual(expect.arrayContaining([...found]));
    },
  );
});
