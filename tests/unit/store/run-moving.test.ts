import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/drafts/store/store';
import { loadSqlite } from '../../../electron/drafts/store/sqlite-driver';
import { batchBody } from '../../../shared/batch/row-body';
import type { Mark, RecordedAttempt } from '../../../shared/batch/run-record';
import type { Row } from '../../../shared/plan/row';
import { allRows, serverRow, storeBed, temporaryFolder, workspaceOf } from './store-bed';

const origin = {
  ...{ environment: 'practice', connection: 'Practice', baseUrl: 'http://127.0.0.1:1' },
  ...{ database: 'PRACTICE', userName: 'someone' },
};

/** A workspace with a finished run: row a was updated, row b has no answer. */
function withRun(store: Store, runId: string, names = ['a', 'b']): string {
  const rows = names.map((name) => serverRow(name));
  const workspaceId = workspaceOf(store, rows);
  const told = (row: Row, state: 'queued' | 'updated' | 'unknown', was: Mark['was']): Mark => ({
    update: { rowId: row.id, run: { state, message: '', revision: 0 } },
    ...{ standing: state, was },
    ...(state === 'updated' ? { differences: [{ field: 'annual_Max', sent: '700', stored: '701' }] } : {}),
  });
  const recorded = rows.map(({ id, sheet }) => ({ rowId: id, revision: 0, sheet, planId: 'P1', second: id }));
  const queued = rows.map((row) => told(row, 'queued', null));
  store.runs.beginRun({ workspaceId, runId, scope: 'changed', origin, rows: recorded, marks: queued });
  const before = { sheet: 'accumulators', planId: 'P1', rows: rows.map(({ cells }) => cells) } as const;
  store.runs.keepMarks({ workspaceId, runId, marks: [], before });
  const body = batchBody(
    'accumulators',
    rows.map(({ cells }) => ({ ...cells, annual_Max: '700' })),
  );
  const attempt: RecordedAttempt = {
    ...{ number: 1, tried: 1, sheet: 'accumulators', planId: 'P1', body },
    rows: rows.map(({ id }) => ({ rowId: id, revision: 0 })),
  };
  store.runs.recordAttempt({ workspaceId, runId, attempt });
  const answer = { number: 1, status: 207, text: '[]', activityId: 'act-1', failure: null };
  const marks = rows.map((row, at) => told(row, at === 0 ? 'updated' : 'unknown', 'sending'));
  store.runs.keepMarks({ workspaceId, runId, marks, answer });
  store.runs.endRun({ workspaceId, runId, phase: 'finished', notice: 'Done.', verified: 1, unverified: 0 });
  return workspaceId;
}

const withoutId = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/"runId":"[^"]*"/g, '"runId":""'));

const runsOf = (store: Store, workspaceId: string) =>
  store.runs.readRuns({ workspaceId, search: '', after: null }).runs;

async function exported(): Promise<{ readonly store: Store; readonly id: string; readonly file: string }> {
  const { store } = await storeBed().open();
  withRun(store, 'of-another', ['x']);
  const id = withRun(store, 'r');
  const file = path.join(temporaryFolder(), 'renewal.planbatch');
  store.shelf.exportWorkspace({ id, file });
  return { store, id, file };
}

describe('the runs of a workspace in a file', () => {
  it('come along with rows, requests, messages and what was there before, and those of others do not', async () => {
    const { store, id, file } = await exported();
    const { store: other } = await storeBed().open();
    const mine = withRun(other, 'r');
    for (let times = 0; times < 2; times += 1) {
      const taken = other.shelf.importWorkspace({ connection: 'practice', file });
      const [run, ...more] = runsOf(other, taken.id);
      expect(more).toEqual([]);
      expect(withoutId(run)).toEqual(withoutId(runsOf(store, id)[0]));
      const here = { workspaceId: taken.id, runId: run?.runId ?? '' };
      const there = { workspaceId: id, runId: 'r' };
      const search = '';
      expect(withoutId(other.runs.readRun({ ...here, search }))).toEqual(
        withoutId(store.runs.readRun({ ...there, search })),
      );
      expect(other.runs.readWritten(here)).toEqual(store.runs.readWritten(there));
      const all = { search, group: null, after: null };
      expect(other.runs.readRunRows({ ...here, ...all })).toEqual(
        store.runs.readRunRows({ ...there, ...all }),
      );
      expect(withoutId(other.runs.openSendings({ workspaceId: taken.id }))).toEqual(
        withoutId(store.runs.openSendings({ workspaceId: id })),
      );
    }
    expect(runsOf(other, mine)).toHaveLength(1);
    expect(other.runs.openSendings({ workspaceId: mine })).toHaveLength(1);
    expect(allRows(other, mine)).toHaveLength(2);
  });

  it.each([
    ['a request that is not what was sent', 'UPDATE attempts SET body_sha256 = zeroblob(32)'],
    ['rows before that are none', "UPDATE run_plans SET rows = x'00'"],
    ['differences that are none', `UPDATE run_rows SET differences = '[{"field":1}]'`],
    ['an unknown sheet', "UPDATE run_rows SET sheet = 'other'"],
    ['rows of no run', 'UPDATE run_rows SET run = 77'],
  ])('are looked at before they are taken in: %s is refused whole', async (_, spoil) => {
    const { file } = await exported();
    const database = (await loadSqlite()).open(file);
    database.exec('PRAGMA foreign_keys = OFF');
    const triggers = ['attempts_keep_what_was_sent', 'run_plans_are_never_changed'].map((name) => ({
      name,
      sql: String(database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(name)?.['sql']),
    }));
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.exec(spoil);
    for (const { sql } of triggers) database.exec(sql);
    database.close();
    const { store: other } = await storeBed().open();
    expect(() => other.shelf.importWorkspace({ connection: 'practice', file })).toThrow(/damaged/);
    expect(other.shelf.listWorkspaces()).toEqual([]);
  });
});
