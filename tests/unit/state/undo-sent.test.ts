import { expect, test } from 'vitest';
import { resolveConflicts } from '../../../renderer/state/resolve-conflicts';
import { Workspace } from '../../../renderer/state/workspace';
import { success } from '../../../shared/ipc/failure';
import type { Edit } from '../../../shared/plan/edit';
import type { RowRun, RunState } from '../../../shared/plan/row';
import { decideAgain } from '../../../shared/plan/row-state';
import { freshlyOpened, plainApi } from './plain-api';
import { answeredRow, editedRow, loadedRow } from './sample-rows';

const set = (rowId: string, annual_Max: string): Edit => ({
  kind: 'set',
  rowId,
  cells: { annual_Max },
  untouch: [],
});

function shownIn(workspace: Workspace) {
  const rows = workspace.sheet('accumulators');
  const row = (id: string): readonly unknown[] => [rows.view(id)?.state, rows.row(id)?.cells['annual_Max']];
  const told = (): string | undefined => workspace.notice.get()?.text;
  const done = (): readonly string[] => workspace.history.get().done.map(({ label }) => label);
  return { row, told, done };
}

/** Rows a and c, in conflict, kept as they were typed after older work on b; then a run says something of rows. */
async function decided() {
  const inConflict = ['a', 'c'].map((id, at) =>
    answeredRow(editedRow(loadedRow(id, at), { annual_Max: '77' }), 'conflict', 'The server has 99.'),
  );
  const plain = plainApi([...inConflict, loadedRow('b', 2)], {
    resolveConflicts: ({ rowIds }) => {
      const run = { state: 'conflict', message: decideAgain, revision: 1 } as const;
      const updated = inConflict.map(({ id, baseline: frozen }) => {
        if (frozen === null) throw new Error(`${id} was not loaded`);
        const baseline = { ...frozen, annual_Max: '99' };
        return { rowId: id, run, rebase: { frozen, revision: 1, baseline } };
      });
      plain.tellRows({ added: [], removed: [], updated });
      return Promise.resolve(success(rowIds.map((rowId) => ({ rowId, isGone: false }))));
    },
  });
  const workspace = new Workspace(plain.api);
  await workspace.open();
  workspace.edit('older work', 'accumulators', [set('b', '5')]);
  await resolveConflicts(workspace, 'mine', ['a', 'c']);
  const answer = (rowId: string, state: RunState): void => {
    const row = workspace.sheet('accumulators').row(rowId);
    if (row === undefined) throw new Error(`There is no row ${rowId}`);
    const { cells: frozen, revision } = row;
    const run: RowRun = { state, message: '', revision };
    const isSaved = state === 'updated';
    const update = isSaved ? { rowId, run, rebase: { frozen, revision, baseline: frozen } } : { rowId, run };
    plain.tellRows({ added: [], removed: [], updated: [update] });
  };
  return { workspace, answer, kept: plain.kept, ...shownIn(workspace) };
}

test('of a decision of which one row was sent since, undo and redo move the others and say so', async () => {
  const { workspace, answer, kept, row, told } = await decided();
  answer('a', 'updated');
  await workspace.move('undo');
  expect([row('a'), row('c'), row('b')]).toEqual([
    ['updated', '77'],
    ['conflict', '77'],
    ['edited', '5'],
  ]);
  expect(told()).toBe('Undone: keeping mine in 2 rows. 1 row stays as it was sent.');
  expect(kept.at(-1)?.map((edit) => edit.kind === 'set' && edit.rowId)).toEqual(['c']);
  await workspace.move('redo');
  expect([row('a'), row('c')]).toEqual([
    ['updated', '77'],
    ['edited', '77'],
  ]);
  expect(told()).toBe('Done again: keeping mine in 2 rows. 1 row stays as it was sent.');
});

test.each(['rejected', 'failed', 'unknown', 'sending', 'conflict'] as const)(
  'rows that were sent and are %s stay so when their decision is undone, and nothing older is',
  async (state) => {
    const { workspace, answer, row, told } = await decided();
    for (const id of ['a', 'c']) answer(id, state);
    await workspace.move('undo');
    expect([row('a'), row('c'), row('b')]).toEqual([
      [state, '77'],
      [state, '77'],
      ['edited', '5'],
    ]);
    expect(told()).toBe('Undone: keeping mine in 2 rows. 2 rows stay as they were sent.');
  },
);

test('a row that still waits in a run is held back where its decision is undone', async () => {
  const { workspace, answer, kept, told } = await decided();
  for (const id of ['a', 'c']) answer(id, 'queued');
  await workspace.move('undo');
  expect(kept.at(-1)).toHaveLength(2);
  expect(told()).toBe('Undone: keeping mine in 2 rows');
});

test('edits of a sent row that build on each other are taken back whole', async () => {
  const { workspace, answer, row } = await decided();
  answer('a', 'updated');
  workspace.edit('there and back', 'accumulators', [set('a', '5'), set('a', '77')]);
  answer('a', 'updated');
  await workspace.move('undo');
  expect(row('a')[1]).toBe('77');
});

test('undo names the step it will take: not a decision of which all rows are saved', async () => {
  const { workspace, answer, told } = await decided();
  const { walk } = workspace;
  expect(walk.ahead('undo')).toBe('keeping mine in 2 rows');
  answer('a', 'updated');
  expect(walk.ahead('undo')).toBe('keeping mine in 2 rows');
  answer('c', 'updated');
  expect(walk.ahead('undo')).toBe('older work');
  await workspace.move('undo');
  expect(told()).toBe('Undone: older work');
  expect(walk.ahead('undo')).toBeUndefined();
  expect(walk.ahead('redo')).toBe('older work');
  await workspace.move('redo');
  expect(walk.ahead('redo')).toBeUndefined();
});

test('an edit of what a row holds already is a step of its own as long as it was not sent', async () => {
  const { workspace, row, done } = await decided();
  workspace.edit('the same once more', 'accumulators', [set('b', '5')]);
  await workspace.move('undo');
  expect(row('b')).toEqual(['edited', '5']);
  expect(done()).toEqual(['older work', 'keeping mine in 2 rows']);
});

/** A workspace of an earlier start: a sent decision over older work, both still to be read. */
async function openedAgain(onRead: (stepId: string, workspace: Workspace) => void) {
  const sheet = 'accumulators' as const;
  const steps = {
    older: { label: 'older work', edits: [set('b', '5')], inverse: [set('b', '1000')] },
    decision: { label: 'keeping mine in 1 row', edits: [set('a', '77')], inverse: [set('a', '77')] },
    newest: { label: 'newest work', edits: [set('c', '7')], inverse: [set('c', '1000')] },
  };
  const heads = Object.entries(steps).map(([id, { label }]) => ({ id, label, sheet }));
  const rows = [
    answeredRow(loadedRow('a', 1, { annual_Max: '77' }), 'updated'),
    editedRow(loadedRow('b', 2), { annual_Max: '5' }),
    editedRow(loadedRow('c', 3), { annual_Max: '7' }),
  ];
  const { api } = plainApi(rows, {
    openWorkspace: () => Promise.resolve(success({ ...freshlyOpened, history: { done: heads, undone: [] } })),
    readStep: ({ stepId }) => {
      onRead(stepId, workspace);
      return Promise.resolve(success(Object.entries(steps).find(([id]) => id === stepId)?.[1] ?? null));
    },
  });
  const workspace = new Workspace(api);
  await workspace.open();
  return { workspace, ...shownIn(workspace) };
}

test('the step before a sent decision stays where something was typed while it was read', async () => {
  const { workspace, row, done } = await openedAgain((stepId, { edit }) => {
    if (stepId === 'older') edit.call(workspace, 'typing', 'accumulators', [set('c', '8')]);
  });
  await workspace.move('undo');
  await workspace.move('undo');
  expect([row('b'), row('c')]).toEqual([
    ['edited', '5'],
    ['edited', '8'],
  ]);
  expect(done()).toEqual(['older work', 'typing']);
});

test('a decision pressed for before it could be known takes the step before it, and no more', async () => {
  const { workspace, row, told } = await openedAgain(() => undefined);
  expect(workspace.walk.ahead('undo')).toBe('newest work');
  const presses = [workspace.move('undo'), workspace.move('undo')];
  await presses[0];
  expect(workspace.walk.ahead('undo')).toBeUndefined();
  await presses[1];
  expect([row('a'), row('b'), row('c')]).toEqual([
    ['updated', '77'],
    ['clean', '1000'],
    ['clean', '1000'],
  ]);
  expect(told()).toBe('Undone: older work');
  await workspace.move('redo');
  expect(told()).toBe('Done again: older work');
  expect(workspace.walk.ahead('redo')).toBe('newest work');
});
