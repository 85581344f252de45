import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inflated } from '../../../electron/drafts/store/runs/deflated-text';
import type { Store } from '../../../electron/drafts/store/store';
import { batchBody } from '../../../shared/batch/row-body';
import type { Mark, RecordedAttempt } from '../../../shared/batch/run-record';
import type { Row } from '../../../shared/plan/row';
import { allRows, asked, gesture, serverRow, set, storeBed, workspaceOf } from './store-bed';

const origin = {
  ...{ environment: 'practice', connection: 'Practice', baseUrl: 'http://127.0.0.1:1' },
  ...{ database: 'PRACTICE', userName: 'someone' },
};
const rows = [serverRow('a'), serverRow('b')];
const sent = rows.map((row) => ({ ...row.cells, annual_Max: '700' }));

function mark(row: Row, state: 'queued' | 'updated' | 'unknown', was: Mark['was']): Mark {
  const run = { state, message: state === 'unknown' ? 'Lost.' : '', revision: row.revision };
  return { update: { rowId: row.id, run }, standing: state, was };
}

const attempt: RecordedAttempt = {
  ...{ number: 1, tried: 1, sheet: 'accumulators', planId: 'P1' },
  body: batchBody('accumulators', sent),
  rows: rows.map((row) => ({ rowId: row.id, revision: row.revision })),
};

/** A run of two rows, whose only attempt is on its way. */
function sending(store: Store): string {
  const workspaceId = workspaceOf(store, rows);
  const recorded = rows.map((row) => ({
    ...{ rowId: row.id, revision: 0, sheet: row.sheet, planId: 'P1', second: row.id },
  }));
  const begun = { workspaceId, runId: 'r', scope: 'changed', origin, rows: recorded };
  store.runs.beginRun({ ...begun, marks: rows.map((row) => mark(row, 'queued', null)) });
  const before = { sheet: 'accumulators', planId: 'P1', rows: rows.map((row) => row.cells) } as const;
  store.runs.keepMarks({ workspaceId, runId: 'r', marks: [], before });
  expect(store.runs.recordAttempt({ workspaceId, runId: 'r', attempt })).toEqual([]);
  return workspaceId;
}

describe('the record of a run', () => {
  it('has the exact bytes and their hash before anything is answered, and never changes them', async () => {
    const bed = storeBed();
    const { store } = await bed.open();
    sending(store);
    const [found] = await asked(
      bed.files.database,
      'SELECT body, body_sha256, path, answered_at FROM attempts',
    );
    expect(inflated(found?.['body'] as Uint8Array)).toBe(attempt.body);
    const hash = createHash('sha256').update(attempt.body).digest();
    expect(Buffer.from(found?.['body_sha256'] as Uint8Array).equals(hash)).toBe(true);
    expect(found).toMatchObject({ path: 'plans/P1/accumulators-batch', answered_at: null });
  });

  it('gives back what was sent and what was there before, until it is known what became of it', async () => {
    const bed = storeBed();
    const first = await bed.open();
    const workspaceId = sending(first.store);
    first.store.close();
    const { store } = await bed.open();
    expect(store.runs.openSendings({ workspaceId })).toMatchObject([
      {
        runId: 'r',
        rowId: 'a',
        sent: { annual_Max: '700' },
        before: { annual_Max: '500' },
        isAnswered: false,
      },
      { rowId: 'b' },
    ]);
    const [a, b] = rows as [Row, Row];
    store.runs.keepMarks({
      workspaceId,
      runId: null,
      marks: [mark(a, 'updated', 'sending'), mark(b, 'unknown', 'sending')],
    });
    expect(store.runs.openSendings({ workspaceId })).toMatchObject([{ rowId: 'b' }]);
    expect(allRows(store, workspaceId).map((row) => row.run?.state)).toEqual(['updated', 'unknown']);
  });

  it('does not call a row answered that was only accepted', async () => {
    const bed = storeBed();
    const { store } = await bed.open();
    const workspaceId = sending(store);
    const said = (name: string, status: number): object => ({
      id: [
        { key: 'plan_ID', value: rows[0]?.cells['plan_ID'] },
        { key: 'accum_Name', value: name },
      ],
      status,
    });
    const names = rows.map((row) => row.cells['accum_Name'] ?? '');
    const text = JSON.stringify([said(names[0] ?? '', 202), said(names[1] ?? '', 100)]);
    const answer = { number: 1, status: 207, text, activityId: null, failure: null };
    store.runs.keepMarks({
      ...{ workspaceId, runId: 'r', answer },
      marks: rows.map((row) => mark(row, 'unknown', 'sending')),
    });
    expect(store.runs.openSendings({ workspaceId })).toMatchObject([
      { rowId: 'a', isAnswered: false },
      { rowId: 'b', isAnswered: true },
    ]);
  });

  it('keeps an answer with what it tells the rows, whole or not at all', async () => {
    const bed = storeBed();
    const { store } = await bed.open();
    const workspaceId = sending(store);
    const answer = { number: 1, status: 207, text: '[]', activityId: 'x-1', failure: null };
    const gone = { ...mark(serverRow('nowhere'), 'updated', 'sending') };
    expect(store.runs.keepMarks({ workspaceId, runId: 'r', marks: [gone], answer })).toEqual(['nowhere']);
    const [found] = await asked(bed.files.database, 'SELECT status, activity, answer FROM attempts');
    expect(found).toMatchObject({ status: 207, activity: 'x-1' });
    expect(inflated(found?.['answer'] as Uint8Array)).toBe('[]');
  });

  it('takes several changes of a row in their order, and tells of those that are not there', async () => {
    const { store } = await storeBed().open();
    const workspaceId = sending(store);
    const [a, b] = rows as [Row, Row];
    const based = (row: Row, annual: string): Mark => {
      const cells = { ...row.cells, annual_Max: annual };
      const rebase = { frozen: row.cells, revision: row.revision, baseline: cells };
      const settled = mark(row, 'updated', 'sending');
      return { ...settled, update: { ...settled.update, rebase } };
    };
    const marks = [
      based(a, '700'),
      mark(serverRow('nowhere'), 'updated', null),
      based(b, '600'),
      mark(a, 'queued', null),
    ];
    expect(store.runs.keepMarks({ workspaceId, runId: 'r', marks })).toEqual(['nowhere']);
    const now = allRows(store, workspaceId);
    expect(now.map((row) => [row.run?.state, row.cells['annual_Max'], row.baseline?.['annual_Max']])).toEqual(
      [
        ['queued', '700', '700'],
        ['updated', '600', '600'],
      ],
    );
    expect(store.runs.openSendings({ workspaceId })).toEqual([]);
  });

  it('shows rows as on their way from their attempt until their answer, and as without an answer after an end', async () => {
    const bed = storeBed();
    const { store } = await bed.open();
    const workspaceId = sending(store);
    const [a] = rows as [Row, Row];
    const states = (): unknown => [
      allRows(store, workspaceId).map(({ run }) => run?.state),
      store.runs
        .readRun({ workspaceId, runId: 'r', search: '' })
        ?.groups.map(({ state, rows: count }) => [state, count]),
    ];
    expect(states()).toEqual([['sending', 'sending'], [['sending', 2]]]);
    store.runs.keepMarks({ workspaceId, runId: 'r', marks: [mark(a, 'queued', 'sending')] });
    expect(states()).toEqual([
      ['queued', 'sending'],
      expect.arrayContaining([
        ['queued', 1],
        ['sending', 1],
      ]),
    ]);
    store.runs.interruptRuns({ workspaceId, notice: 'The end.' });
    const after = store.runs.readRunRows({ workspaceId, runId: 'r', search: '', group: null, after: null });
    expect(after.rows.map(({ state }) => state)).toEqual([null, 'unknown']);
  });

  it('writes what a plan was before with its first attempt, and neither where a row of that is missing', async () => {
    const bed = storeBed();
    const { store } = await bed.open();
    const workspaceId = workspaceOf(store, rows.slice(0, 1));
    store.runs.beginRun({ workspaceId, runId: 'r', scope: 'changed', origin, rows: [], marks: [] });
    const before = { sheet: 'accumulators', planId: 'P1', rows: rows.map((row) => row.cells) } as const;
    expect(store.runs.recordAttempt({ workspaceId, runId: 'r', attempt, before })).toEqual(['b']);
    expect(await asked(bed.files.database, 'SELECT * FROM run_plans')).toEqual([]);
    const alone = {
      ...attempt,
      body: batchBody('accumulators', sent.slice(0, 1)),
      rows: attempt.rows.slice(0, 1),
    };
    expect(store.runs.recordAttempt({ workspaceId, runId: 'r', attempt: alone, before })).toEqual([]);
    expect(store.runs.openSendings({ workspaceId })).toMatchObject([
      { rowId: 'a', sent: { annual_Max: '700' }, before: { annual_Max: '500' } },
    ]);
  });

  it('lets no row be on its way twice', async () => {
    const { store } = await storeBed().open();
    const workspaceId = sending(store);
    const again = { workspaceId, runId: 'r', attempt: { ...attempt, number: 2 } };
    expect(() => store.runs.recordAttempt(again)).toThrow('twice');
    expect(store.runs.openSendings({ workspaceId })).toHaveLength(2);
  });

  it('writes nothing of a first attempt whose row was edited while it waited, and repeats a later one as it was', async () => {
    const bed = storeBed();
    const { store } = await bed.open();
    const workspaceId = workspaceOf(store, rows);
    store.runs.beginRun({ workspaceId, runId: 'r', scope: 'changed', origin, rows: [], marks: [] });
    store.applyEdits(gesture(workspaceId, [set('b', { annual_Max: '800' })]));
    expect(store.runs.recordAttempt({ workspaceId, runId: 'r', attempt })).toEqual(['b']);
    expect(await asked(bed.files.database, 'SELECT * FROM attempts')).toEqual([]);
    const again = { ...attempt, tried: 2 };
    expect(store.runs.recordAttempt({ workspaceId, runId: 'r', attempt: again })).toEqual([]);
  });

  it('writes nothing of an attempt whose row has been taken out of the sheet', async () => {
    const bed = storeBed();
    const { store } = await bed.open();
    const workspaceId = workspaceOf(store, rows.slice(0, 1));
    store.runs.beginRun({ workspaceId, runId: 'r', scope: 'changed', origin, rows: [], marks: [] });
    expect(store.runs.recordAttempt({ workspaceId, runId: 'r', attempt })).toEqual(['b']);
    expect(await asked(bed.files.database, 'SELECT * FROM attempts')).toEqual([]);
  });

  it('tells a run that did not come to its end from one that did', async () => {
    const { store } = await storeBed().open();
    const workspaceId = sending(store);
    store.runs.interruptRuns({ workspaceId, notice: 'It ended.' });
    store.runs.endRun({ workspaceId, runId: 'r', phase: 'finished', notice: '', verified: 0, unverified: 0 });
    const { runs } = store.runs.readRuns({ workspaceId, search: '', after: null });
    expect(runs).toMatchObject([{ phase: 'finished', outcomes: [{ state: 'unknown', rows: 2 }] }]);
  });
});
