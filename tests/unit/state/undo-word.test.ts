import { expect, test } from 'vitest';
import { Workspace } from '../../../renderer/state/workspace';
import type { RowRun } from '../../../shared/plan/row';
import { plainApi } from './plain-api';
import { loadedRow } from './sample-rows';

const rejected: RowRun = { state: 'rejected', message: 'Too much', revision: 0 };

async function openedWithRejected() {
  const told = await opened();
  told.answer(rejected);
  return told;
}

async function opened() {
  const { api, tellRows } = plainApi([loadedRow('a', 1)]);
  const workspace = new Workspace(api);
  await workspace.open();
  const sheet = workspace.sheet('accumulators');
  const answer = (run: RowRun): void => {
    tellRows({ added: [], removed: [], updated: [{ rowId: 'a', run }] });
  };
  return {
    answer,
    undo: () => workspace.move('undo'),
    redo: () => workspace.move('redo'),
    remove: (): void => {
      workspace.edit('removing', 'accumulators', [{ kind: 'remove', rowId: 'a' }]);
    },
    row: () => sheet.row('a'),
    type: (content: string, field = 'annual_Max'): void => {
      const edit = { kind: 'set', rowId: 'a', cells: { [field]: content }, untouch: [] } as const;
      workspace.edit('typing', 'accumulators', [edit]);
    },
    rejectAgain: (): void => {
      answer({ ...rejected, revision: sheet.row('a')?.revision ?? 0 });
    },
    state: () => sheet.view('a')?.state,
  };
}

test('a row that undo makes again as it was sent shows what the server said of it', async () => {
  const { type, undo, redo, state } = await openedWithRejected();
  type('1500');
  type('1600');
  await undo();
  expect(state()).toBe('edited');
  await undo();
  expect(state()).toBe('rejected');
  await redo();
  expect(state()).toBe('edited');
  await undo();
  expect(state()).toBe('rejected');
  type('1700');
  expect(state()).toBe('edited');
});

test('a row in conflict is none once undo took its last edit back, and is again with redo', async () => {
  const { answer, type, undo, redo, state } = await opened();
  type('1500');
  type('9000', 'lifetime_Max');
  answer({ state: 'conflict', message: 'Annual maximum: the server has 1,200.00.', revision: 2 });
  expect(state()).toBe('conflict');
  await undo();
  expect(state()).toBe('edited');
  await undo();
  expect(state()).toBe('clean');
  await redo();
  expect(state()).toBe('edited');
  await redo();
  expect(state()).toBe('conflict');
});

test('what was said of a row that was sent since is not said of the row as it was before', async () => {
  const { type, undo, redo, rejectAgain, state } = await openedWithRejected();
  type('1500');
  rejectAgain();
  await undo();
  expect(state()).toBe('clean');
  await redo();
  expect(state()).toBe('rejected');
});

test('a row that undo brings back after it was removed shows what the server said of it', async () => {
  const { remove, undo, type, state, row } = await openedWithRejected();
  remove();
  expect(row()).toBeUndefined();
  await undo();
  expect(state()).toBe('rejected');
  expect(row()?.run).toEqual(rejected);
  type('1500');
  remove();
  await undo();
  expect(state()).toBe('edited');
});

test('a row that redo adds again shows what the server said of it', async () => {
  const { api, tellRows } = plainApi([]);
  const workspace = new Workspace(api);
  await workspace.open();
  const sheet = workspace.sheet('accumulators');
  const cells = { plan_ID: 'P1', accum_Name: 'NEW' };
  const row = { id: 'n', sheet: 'accumulators', position: 1, cells, baseline: null } as const;
  workspace.edit('adding', 'accumulators', [{ kind: 'add', row }]);
  tellRows({ added: [], removed: [], updated: [{ rowId: 'n', run: rejected }] });
  await workspace.move('undo');
  expect(sheet.row('n')).toBeUndefined();
  await workspace.move('redo');
  expect([sheet.view('n')?.state, sheet.row('n')?.run]).toEqual(['rejected', rejected]);
  workspace.edit('typing', 'accumulators', [
    { kind: 'set', rowId: 'n', cells: { annual_Max: '5' }, untouch: [] },
  ]);
  expect(sheet.view('n')?.state).toBe('new');
});
