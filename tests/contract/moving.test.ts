import { expect, test } from 'vitest';
import type { Edit } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { changedFields } from '../../shared/plan/row-state';
import { keepConnection, rowOf, rowsOf, sendAll, typeInto, valueOf } from '../support/composed-app';
import { sentBatches } from '../support/sent-batches';
import { desk, keyOf, move, names, place, plan } from './moving-desk';

const changesOf = (row: Row): object =>
  Object.fromEntries(changedFields(row).map((name) => [name, [row.baseline?.[name], row.cells[name]]]));

test('what was typed comes along over the values of the other database, and nothing else does', async () => {
  const at = await desk();
  const { app, there } = at;
  const [first = '', second = '', third = '', fourth = ''] = await names(app);
  const before = await rowOf(app, keyOf(first));
  await typeInto(app, [before], { annual_Max: '4321' });
  await typeInto(app, [await rowOf(app, keyOf(second))], { annual_Max: '55' });
  await typeInto(app, [await rowOf(app, keyOf(third))], { annual_Max: '66' });
  // Production is another database: other values, and a row less.
  await there.control.changeRow({ ...place(first), values: { annual_Max: 1111, lifetime_Max: 2222 } });
  await there.control.changeRow({ ...place(second), values: { annual_Max: 55 } });
  await there.control.removeRow(place(third));
  await there.control.changeRow({ ...place(fourth), values: { annual_Max: 3333 } });
  const { moved, opened } = await move(at);
  expect(moved).toMatchObject({
    kept: 1,
    different: 1,
    alreadySo: 1,
    fresh: 1,
    leftBehind: 0,
    missingPlans: 0,
  });
  expect(opened.connection).toMatchObject({ name: 'Live', environment: 'production' });
  expect(opened.history).toEqual({ done: [], undone: [] });
  const kept = await rowOf(app, keyOf(first));
  expect(changesOf(kept)).toEqual({ annual_Max: ['1111', '4321'] });
  expect(kept.cells['lifetime_Max']).toBe('2222');
  expect(kept.position).toBe(before.position);
  expect(changesOf(await rowOf(app, keyOf(second)))).toEqual({});
  expect(await rowOf(app, keyOf(third))).toMatchObject({ baseline: null, cells: { annual_Max: '66' } });
  expect(changesOf(await rowOf(app, keyOf(fourth)))).toEqual({});
  expect((await rowOf(app, keyOf(fourth))).cells['annual_Max']).toBe('3333');
  expect(await sentBatches(there)).toEqual([]);
});

test('new rows stay new, or become changes where the other database has them', async () => {
  const at = await desk();
  const { app, there } = at;
  const added = (name: string): Edit => ({
    kind: 'add',
    row: {
      ...{ id: name, sheet: 'accumulators', position: 900, baseline: null },
      cells: { plan_ID: plan, accum_Name: name, annual_Max: '10' },
    },
  });
  const cause = { how: 'typed', label: 'Typed', sheet: 'accumulators' } as const;
  const edits = [added('NEW-HERE'), added('NEW-BOTH')];
  valueOf(await app.calls.applyEdits({ gesture: { id: crypto.randomUUID(), cause }, edits }));
  await there.control.changeRow({ ...place('NEW-BOTH'), values: { annual_Max: 20, lifetime_Max: 30 } });
  const { moved } = await move(at);
  expect(moved).toMatchObject({ kept: 1, fresh: 1 });
  expect(await rowOf(app, keyOf('NEW-HERE'))).toMatchObject({ baseline: null, cells: { annual_Max: '10' } });
  const both = await rowOf(app, keyOf('NEW-BOTH'));
  expect(changesOf(both)).toEqual({ annual_Max: ['20', '10'] });
  expect(both.cells['lifetime_Max']).toBe('30');
});

test('a row that was left out of sending is left out in the other database too', async () => {
  const at = await desk();
  const { app, workspaceId } = at;
  const [first = '', second = ''] = await names(app);
  await typeInto(app, [await rowOf(app, keyOf(first))], { annual_Max: '77' });
  await typeInto(app, [await rowOf(app, keyOf(second))], { annual_Max: '88' });
  const { id: rowId } = await rowOf(app, keyOf(first));
  valueOf(await app.calls.keepLeftOut({ workspaceId, rowIds: [rowId] }));
  const { opened } = await move(at);
  expect(opened.leftOut).toEqual([(await rowOf(app, keyOf(first))).id]);
});

test('what was sent to Test is no change in Production, and no run state comes along', async () => {
  const at = await desk();
  const { app } = at;
  const [first = '', second = ''] = await names(app);
  await typeInto(app, [await rowOf(app, keyOf(first))], { annual_Max: '77' });
  await typeInto(app, [await rowOf(app, keyOf(second))], { annual_Max: '88' });
  await sendAll(app);
  const { moved } = await move(at);
  const rows = await rowsOf(app);
  expect(rows.every(({ run }) => run === null)).toBe(true);
  expect(moved.kept).toBe(0);
  expect(changesOf(await rowOf(app, keyOf(second)))).toEqual({});
  expect(valueOf(await app.calls.readRuns({ search: '', after: null })).runs).toEqual([]);
});

test('the workspace as it was is in the bin of its connection, and comes back whole', async () => {
  const at = await desk();
  const { app, testId, workspaceId } = at;
  const [first = ''] = await names(app);
  await typeInto(app, [await rowOf(app, keyOf(first))], { annual_Max: '77' });
  const before = await rowsOf(app);
  await move(at);
  valueOf(await app.calls.useConnection({ id: testId }));
  const opened = valueOf(await app.calls.openWorkspace({ workspaceId: null }));
  expect(opened.workspace.id).not.toBe(workspaceId);
  const binned = valueOf(await app.calls.listWorkspaces({})).find(({ id }) => id === workspaceId);
  expect(binned?.deletedAt).not.toBeNull();
  valueOf(await app.calls.restoreWorkspace({ id: workspaceId }));
  const again = valueOf(await app.calls.openWorkspace({ workspaceId }));
  expect(again.history.done).toHaveLength(1);
  expect(await rowsOf(app)).toEqual(before);
});

test.each([
  ['a plan cannot be read', 'answer' as const, /Plan CEDAR-PPO500-2026 could not be read there/],
  ['the other database is out of reach', 'cut' as const, /could not be read there/],
])('where %s, nothing is moved', async (_, kind, words) => {
  const at = await desk();
  const { app, there, workspaceId, liveId } = at;
  const action =
    kind === 'cut' ? ({ kind, moment: 'beforeApplying' } as const) : ({ kind, status: 403 } as const);
  await there.control.fault({ method: 'GET', path: '/accumulators$', times: 100, actions: [action] });
  const before = await rowsOf(app);
  expect(await app.calls.moveWorkspace({ id: workspaceId, connectionId: liveId })).toMatchObject({
    ok: false,
    failure: { kind: 'notPossible', message: expect.stringMatching(words) as unknown },
  });
  const opened = valueOf(await app.calls.openWorkspace({ workspaceId: null }));
  expect(opened).toMatchObject({ workspace: { id: workspaceId }, connection: { name: 'Trial' } });
  expect(await rowsOf(app)).toEqual(before);
  // Nothing of what had been begun is left there.
  valueOf(await app.calls.useConnection({ id: liveId }));
  expect(valueOf(await app.calls.listWorkspaces({}))).toEqual([]);
});

test('a workspace is moved neither to where it is nor where a sign-in is missing', async () => {
  const at = await desk();
  const { app, here, there, liveId, testId, workspaceId } = at;
  const refusal = async (connectionId: string): Promise<string> => {
    const moved = await app.calls.moveWorkspace({ id: workspaceId, connectionId });
    return moved.ok ? 'moved' : moved.failure.message;
  };
  const twin = await keepConnection(app, { practice: here, name: 'Twin' });
  expect(await refusal(testId)).toContain('the same database');
  expect(await refusal(twin.id)).toContain('the same database');
  expect(await refusal('none')).toContain('no longer there');
  valueOf(await app.calls.forgetSecret({ id: liveId, secret: 'password' }));
  expect(await refusal(liveId)).toContain('its password is needed');
  expect(await there.control.requests()).toEqual([]);
});

test('before it is moved, it is told what comes along', async () => {
  const { app, workspaceId } = await desk();
  const [first = ''] = await names(app);
  await typeInto(app, [await rowOf(app, keyOf(first))], { annual_Max: '77' });
  const preview = valueOf(await app.calls.previewMove({ id: workspaceId }));
  const { length: rows } = await rowsOf(app);
  expect(preview).toEqual({ plans: 1, rows, edited: 1, created: 0, unanswered: 0 });
});

test('moving is stopped while the other database is slow, and nothing is moved then', async () => {
  const at = await desk();
  const { app, there, workspaceId, liveId } = at;
  await there.control.fault({
    ...{ method: 'GET', path: '/accumulators$' },
    actions: [{ kind: 'hold', applied: true }],
  });
  const moving = app.calls.moveWorkspace({ id: workspaceId, connectionId: liveId });
  await expect.poll(async () => (await there.control.state()).held).toBe(1);
  const again = await app.calls.moveWorkspace({ id: workspaceId, connectionId: liveId });
  expect(again.ok ? '' : again.failure.message).toContain('is being moved already');
  valueOf(await app.calls.stopMove({}));
  await there.control.release();
  expect(await moving).toMatchObject({ ok: false, failure: { message: 'Stopped. Nothing was moved.' } });
  expect(valueOf(await app.calls.openWorkspace({ workspaceId: null })).workspace.id).toBe(workspaceId);
});
