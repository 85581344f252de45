import { beforeEach, describe, expect, test } from 'vitest';
import { ChangeBundle } from '../../../electron/drafts/change-bundle';
import { StoreWorkspace } from '../../../electron/drafts/store/store-workspace';
import type { ToldUpdate } from '../../../shared/plan/packed-rebase';
import type { WorkspaceChange } from '../../../shared/plan/workspace-change';
import type { Result } from '../../../shared/ipc/failure';
import type { Edit } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { openPlainStore } from '../../support/plain-store';

const key = { plan_ID: 'P1', accum_Name: 'MED' };

function row(id: string, given: Partial<Row> = {}): Row {
  return {
    id,
    sheet: 'accumulators',
    position: 0,
    cells: key,
    baseline: key,
    revision: 0,
    run: null,
    ...given,
  };
}

const set = (rowId: string, cells: Row['cells'], untouch: string[] = []): Edit => ({
  kind: 'set',
  rowId,
  cells,
  untouch,
});

let told: WorkspaceChange<ToldUpdate>[];
let scheduled: (() => void)[];
let bundle: ChangeBundle;
let workspace: StoreWorkspace;

beforeEach(async () => {
  told = [];
  scheduled = [];
  bundle = new ChangeBundle({
    emit: (change) => told.push(change),
    schedule: (callback) => scheduled.push(callback),
  });
  const { store, keeping } = await openPlainStore();
  const { id } = await store.createWorkspace({ connection: 'practice', name: 'Renewal' });
  workspace = new StoreWorkspace({ store, workspaceId: id, bundle, keeping });
});

const cause = { how: 'typed', label: 'Typed', sheet: 'accumulators' } as const;

function apply(edits: readonly Edit[]): Promise<Result<unknown>> {
  return workspace.applyEdits({ id: crypto.randomUUID(), cause }, edits);
}

function rows(): Promise<readonly Row[]> {
  return workspace.rowsOfPlan('accumulators', 'P1');
}

async function only(id: string): Promise<Row | undefined> {
  return (await workspace.rowsOf([id]))[0];
}

describe('edits', () => {
  test('are kept in their order, and not told back', async () => {
    await workspace.addRows([row('a')]);
    bundle.flush();
    const kept = await apply([set('a', { annual_Max: '1' }), set('a', { annual_Max: '2' })]);
    expect(kept).toMatchObject({ ok: true, value: { kind: 'kept' } });
    expect(await only('a')).toMatchObject({ cells: { annual_Max: '2' }, revision: 2 });
    bundle.flush();
    expect(told).toHaveLength(1);
  });

  const fresh: Edit = {
    kind: 'add',
    row: { id: 'n', sheet: 'accumulators', position: 1, cells: { plan_ID: 'P1' }, baseline: null },
  };
  test.each<[string, Edit]>([
    ['a row that is not there', set('x', { annual_Max: '1' })],
    ['taking away a row that is not there', { kind: 'remove', rowId: 'x' }],
    ['a field of the other sheet', set('a', { ex_Code: '1' })],
    ['a name every object has', set('a', { constructor: '1' })],
    ['a field the server keeps', set('a', { update_User: 'me' })],
    ['the name of a row the server has', set('a', { accum_Name: 'RX' })],
    ['the name made untouched', set('a', {}, ['plan_ID'])],
    ['a row that is there already', { ...fresh, row: { ...fresh.row, id: 'a' } }],
    ['a new row that says who entered it', { ...fresh, row: { ...fresh.row, cells: { entry_User: 'me' } } }],
  ])('are all refused when one of them is about %s', async (_, bad) => {
    await workspace.addRows([row('a')]);
    const before = await rows();
    const kept = await apply([set('a', { annual_Max: '1' }), fresh, bad]);
    expect(kept).toMatchObject({ ok: false, failure: { kind: 'notPossible' } });
    expect(await rows()).toEqual(before);
  });

  test('may rename a new row, but not while it is being sent or has no answer', async () => {
    await workspace.addRows([row('a', { baseline: null })]);
    expect(await apply([set('a', { accum_Name: 'RX' })])).toMatchObject({ ok: true });
    for (const state of ['queued', 'sending', 'unknown'] as const) {
      await workspace.updateRows([{ rowId: 'a', run: { state, message: '', revision: 1 } }]);
      expect(await apply([set('a', { accum_Name: 'VIS' })])).toMatchObject({ ok: false });
      expect(await apply([set('a', { annual_Max: '1' })])).toMatchObject({ ok: true });
    }
  });

  test('may add, change and take away a row in one go', async () => {
    const edits = [fresh, set('n', { accum_Name: 'RX' }), { kind: 'remove', rowId: 'n' } as const, fresh];
    expect(await apply(edits)).toMatchObject({ ok: true });
    expect(await only('n')).toMatchObject({ cells: { plan_ID: 'P1' }, revision: 0 });
  });

  test('bring back a row the server no longer has, in conflict as if it had been edited before', async () => {
    await workspace.addRows([row('a')]);
    await workspace.removeRows(await rows());
    await apply([set('a', { annual_Max: '1' })]);
    const back = {
      cells: { ...key, annual_Max: '1' },
      baseline: key,
      run: { state: 'conflict', revision: 1 },
    };
    expect(await only('a')).toMatchObject(back);
    bundle.flush();
    expect(told.at(-1)?.added).toMatchObject([{ id: 'a', ...back }]);
    expect(told.at(-1)?.removed).toEqual([]);
  });
});

test('a row edited since it was read is not taken away', async () => {
  await workspace.addRows([row('a')]);
  const read = await rows();
  await apply([set('a', { annual_Max: '1' })]);
  await workspace.removeRows(read);
  expect(await only('a')).toBeDefined();
});

test('rows are found by plan, also after a new row moved to another plan', async () => {
  await workspace.addRows([row('a'), row('b', { baseline: null })]);
  await apply([set('b', { plan_ID: 'P2' })]);
  const ids = async (plan: string): Promise<readonly string[]> =>
    (await workspace.rowsOfPlan('accumulators', plan)).map((one) => one.id);
  expect([await ids(' p1'), await ids('P2'), await ids('P3')]).toEqual([['a'], ['b'], []]);
});

describe('changes are told', () => {
  test('together, once for a frame', async () => {
    await workspace.addRows([row('a'), row('b')]);
    await workspace.updateRows([{ rowId: 'a', run: { state: 'queued', message: '', revision: 0 } }]);
    await workspace.updateRows([{ rowId: 'a', run: { state: 'sending', message: '', revision: 0 } }]);
    expect(told).toEqual([]);
    expect(scheduled).toHaveLength(1);
    scheduled.forEach((callback) => callback());
    expect(told).toMatchObject([
      {
        added: [{ id: 'a' }, { id: 'b' }],
        updated: [{ rowId: 'a', run: { state: 'sending' } }],
        removed: [],
      },
    ]);
  });

  test('with every new baseline, also when two fall into one frame', async () => {
    await workspace.addRows([row('a')]);
    const rebase = (annual_Max: string) => ({ frozen: key, revision: 0, baseline: { ...key, annual_Max } });
    await workspace.updateRows([{ rowId: 'a', run: null, rebase: rebase('1') }]);
    await workspace.updateRows([{ rowId: 'a', run: null, rebase: rebase('2') }]);
    await workspace.updateRows([{ rowId: 'a', run: { state: 'queued', message: '', revision: 0 } }]);
    bundle.flush();
    expect(told[0]?.updated).toMatchObject([
      { rebase: { baseline: { annual_Max: '1' } } },
      { rebase: { baseline: { annual_Max: '2' } }, run: { state: 'queued' } },
    ]);
  });

  test('not at all when nothing happened, nor of rows that are not there', async () => {
    await workspace.updateRows([{ rowId: 'x', run: null }]);
    bundle.flush();
    expect(told).toEqual([]);
  });
});
