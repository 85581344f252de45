import path from 'node:path';
import { expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/ipc/failure';
import { openPlainStore } from '../../support/plain-store';
import { startPractice } from '../../support/practice';
import { batch, edited, key, plan } from '../sending/edited-row';
import { Services, startServices } from '../sending/services';
import { temporaryFolder } from '../store/store-bed';

const refusedWith = (words: RegExp) => ({
  ok: false,
  failure: { kind: 'notPossible', message: expect.stringMatching(words) as unknown },
});

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const create = async ({ calls }: Services, name: string): Promise<CallOutput<'createWorkspace'>> =>
  value(await calls.createWorkspace({ name }));

test('a first start makes a workspace, and every later one opens the one last open', async () => {
  const services = await startServices();
  const first = await services.open();
  expect(first).toMatchObject({ workspace: { name: 'Workspace 1' }, history: { done: [], undone: [] } });
  const other = await create(services, 'Renewal');
  expect((await services.open()).workspace.id).toBe(first.workspace.id);
  await services.open(other.id);
  const again = new Services(services.practice, services.kept, {});
  expect((await again.open()).workspace.id).toBe(other.id);
});

test('each workspace has its own rows and history', async () => {
  const services = await edited();
  const first = await services.open();
  const other = await create(services, 'Renewal');
  expect((await services.open(other.id)).history.done).toEqual([]);
  expect(services.window.size).toBe(0);
  expect((await services.open(first.workspace.id)).history.done).toHaveLength(1);
  expect(services.row('accumulators', key).cells).toMatchObject({ annual_Max: '77' });
});

test('what is left out of sending is known to whoever opens the workspace again, each for itself', async () => {
  const services = await startServices();
  const { workspace } = await services.open();
  const other = await create(services, 'Renewal');
  await services.calls.keepLeftOut({ workspaceId: workspace.id, rowIds: ['a', 'b'] });
  expect((await services.open(other.id)).leftOut).toEqual([]);
  expect((await services.open(workspace.id)).leftOut).toEqual(['a', 'b']);
});

test('a step of the history says what it did and what takes it back', async () => {
  const services = await edited();
  const [step] = (await services.open()).history.done;
  const row = services.row('accumulators', key);
  const read = value(await services.calls.readStep({ stepId: step?.id ?? '' }));
  expect(read?.edits).toMatchObject([{ kind: 'set', rowId: row.id, cells: { annual_Max: '77' } }]);
  expect(read?.inverse).toMatchObject([{ kind: 'set', rowId: row.id }]);
  expect(await services.calls.readStep({ stepId: 'none' })).toEqual({ ok: true, value: null });
});

test('another workspace is not opened while a run goes on, and a reload gets the same one', async () => {
  const services = await edited();
  const { workspace } = await services.open();
  const other = await create(services, 'Renewal');
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'hold', applied: true }] });
  await services.start();
  expect(await services.calls.openWorkspace({ workspaceId: other.id })).toMatchObject(
    refusedWith(/run or a load/),
  );
  expect(await services.open()).toMatchObject({ workspace: { id: workspace.id }, run: { rows: 1 } });
  while ((await services.practice.control.release()) === 0);
  await services.end();
  expect((await services.open(other.id)).workspace.id).toBe(other.id);
});

test('a row without an answer stays to be settled when its workspace was left meanwhile', async () => {
  const services = await edited({ deadline: 200 });
  const { workspace } = await services.open();
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'cut', moment: 'afterApplying' }] });
  await services.practice.control.fault({
    ...{ method: 'GET', path: '/accumulators$', skip: 1, times: 100 },
    actions: [{ kind: 'answer', status: 403, body: 'Not now.' }],
  });
  await services.send();
  expect(services.shown('accumulators', key).state).toBe('unknown');
  await services.open((await create(services, 'Renewal')).id);
  await services.practice.control.clearFaults();
  await services.open(workspace.id);
  await services.calls.settleUnknown({});
  expect(services.shown('accumulators', key).state).toBe('updated');
});

test('a workspace is renamed, duplicated, put into the bin and taken out of it', async () => {
  const services = await edited();
  const { workspace } = await services.open();
  const { calls } = services;
  const other = await create(services, 'Renewal');
  expect(await calls.renameWorkspace({ id: other.id, name: 'workspace 1' })).toMatchObject(
    refusedWith(/another name/),
  );
  expect(value(await calls.renameWorkspace({ id: other.id, name: '2027' })).name).toBe('2027');
  const copy = value(await calls.duplicateWorkspace({ id: workspace.id, name: 'Copy' }));
  expect(await calls.deleteWorkspace({ id: workspace.id })).toMatchObject(refusedWith(/open workspace/));
  value(await calls.deleteWorkspace({ id: copy.id }));
  expect(await calls.openWorkspace({ workspaceId: copy.id })).toMatchObject(refusedWith(/no longer there/));
  const listed = value(await calls.listWorkspaces({}));
  expect(listed.map(({ name, deletedAt }) => [name, deletedAt !== null])).toContainEqual(['Copy', true]);
  value(await calls.restoreWorkspace({ id: copy.id }));
  expect((await services.open(copy.id)).history.done).toEqual([]);
  expect(services.row('accumulators', key).cells).toMatchObject({ annual_Max: '77' });
});

test('what is left out of sending is left out in a duplicate too', async () => {
  const services = await edited();
  const { workspace } = await services.open();
  const rowIds = [services.row('accumulators', key).id];
  value(await services.calls.keepLeftOut({ workspaceId: workspace.id, rowIds }));
  const copy = value(await services.calls.duplicateWorkspace({ id: workspace.id, name: 'Copy' }));
  expect((await services.open(copy.id)).leftOut).toEqual(rowIds);
  expect(services.row('accumulators', key).id).toBe(rowIds[0]);
});

test('workspaces of another connection are not there', async () => {
  const services = await startServices();
  const foreign = await services.kept.store.createWorkspace({ connection: 'elsewhere', name: 'Theirs' });
  const { calls } = services;
  expect(value(await calls.listWorkspaces({})).map(({ name }) => name)).toEqual(['Workspace 1']);
  for (const answer of [
    await calls.openWorkspace({ workspaceId: foreign.id }),
    await calls.renameWorkspace({ id: foreign.id, name: 'Mine' }),
    await calls.deleteWorkspace({ id: foreign.id }),
    await calls.exportWorkspace({ id: foreign.id }),
  ]) {
    expect(answer).toMatchObject(refusedWith(/no longer there/));
  }
});

test('what is found out later about the run of one workspace is not shown over another', async () => {
  const later: (() => void)[] = [];
  const heard: string[] = [];
  const services = await edited({
    settleAfter: (_milliseconds, settle) => void later.push(settle),
    runProgressed: ({ runId }) => void heard.push(runId),
  });
  await services.practice.control.fault({ ...batch, actions: [{ kind: 'answer', status: 202 }] });
  const { runId, counts } = await services.send();
  expect(counts).toMatchObject({ unknown: 1 });
  const first = await services.open();
  const other = await create(services, 'Renewal');
  expect(await services.open(other.id)).toMatchObject({ run: null });
  services.runs.length = 0;
  heard.length = 0;
  later[0]?.();
  await expect.poll(() => heard).toEqual([runId]);
  expect(services.runs).toEqual([]);
  expect((await services.open(first.workspace.id)).run).toMatchObject({ runId });
});

test('what is left out of sending is left out as well in what is made of an exported file', async () => {
  const file = path.join(temporaryFolder(), 'renewal.planbatch');
  const choose = (): Promise<string | null> => Promise.resolve(file);
  const history = { choose: () => Promise.resolve(null), begin: () => Promise.reject(new Error('None')) };
  const files = { chooseExport: choose, chooseImport: choose, reveal: () => undefined, history };
  const services = await startServices({ files });
  await services.load(plan);
  const { id } = (await services.open()).workspace;
  const rowIds = [services.row('accumulators', key).id];
  for (const left of [rowIds, []]) {
    await services.calls.keepLeftOut({ workspaceId: id, rowIds: [...left, 'gone-long-ago'] });
    await services.calls.exportWorkspace({ id });
    const taken = await services.calls.importWorkspace({});
    if (!taken.ok || taken.value === null) throw new Error('Not taken in');
    expect((await services.open(taken.value.id)).leftOut).toEqual(left);
    await services.open(id);
  }
});

test('a file that cannot be written or read is said in plain words, and a dialog may be left', async () => {
  let chosen: string | null = null;
  const choose = (): Promise<string | null> => Promise.resolve(chosen);
  const history = { choose: () => Promise.resolve(null), begin: () => Promise.reject(new Error('None')) };
  const files = { chooseExport: choose, chooseImport: choose, reveal: () => undefined, history };
  const services = await startServices({ files });
  const { id } = (await services.open()).workspace;
  expect(await services.calls.exportWorkspace({ id })).toEqual({ ok: true, value: null });
  expect(await services.calls.importWorkspace({})).toEqual({ ok: true, value: null });
  chosen = '/nowhere/at/all.planbatch';
  expect(await services.calls.exportWorkspace({ id })).toMatchObject(refusedWith(/could not be written/));
  expect(await services.calls.importWorkspace({})).toMatchObject(refusedWith(/not there/));
  expect(services.kept.keeping()).toMatchObject({ kind: 'kept' });
});

test('while the disk refuses, edits wait, nothing is sent or loaded, and trying again keeps them', async () => {
  const services = await startServices();
  await services.load(plan);
  const row = services.row('accumulators', key);
  const set = { kind: 'set', rowId: row.id, cells: { annual_Max: '77' }, untouch: [] } as const;
  services.kept.refuse(true);
  const notKept = { kind: 'notKept', reason: expect.stringMatching(/cannot be written/) as unknown };
  expect(await services.keep(set)).toMatchObject({ ok: true, value: { ...notKept, inLifeboat: true } });
  expect(services.keepings.at(-1)).toMatchObject(notKept);
  expect(await services.calls.startRun({ scope: 'changed' })).toMatchObject(refusedWith(/Nothing is sent/));
  expect(await services.calls.loadPlans({ planIds: ['CEDAR-DENTAL-2026'] })).toMatchObject(
    refusedWith(/This was not done/),
  );
  expect(await services.open()).toMatchObject({ keeping: notKept });
  services.kept.refuse(false);
  expect(await services.calls.retryKeeping({})).toMatchObject({ ok: true, value: { kind: 'kept' } });
  await services.open();
  expect(services.row('accumulators', key).cells).toMatchObject({ annual_Max: '77' });
  expect((await services.send()).counts.updated).toBe(1);
});

test('without an open workspace nothing is done and that is said', async () => {
  const services = new Services(await startPractice({}), await openPlainStore(), {});
  expect(await services.calls.readRows({ after: null })).toMatchObject(refusedWith(/No workspace is open/));
  expect(await services.calls.startRun({ scope: 'changed' })).toMatchObject(
    refusedWith(/No workspace is open/),
  );
});
