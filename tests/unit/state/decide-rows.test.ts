import { expect, it } from 'vitest';
import { resolveConflicts } from '../../../renderer/state/resolve-conflicts';
import { Workspace } from '../../../renderer/state/workspace';
import { success } from '../../../shared/ipc/failure';
import type { Cells } from '../../../shared/plan/cells';
import type { Row } from '../../../shared/plan/row';
import { decideAgain } from '../../../shared/plan/row-state';
import { plainApi } from './plain-api';
import { answeredRow, editedRow, loadedRow } from './sample-rows';

const loaded = loadedRow('a', 1);

interface Bed {
  readonly workspace: Workspace;
  /** A run has updated the row as it is now. */
  readonly update: () => void;
  /** The row in conflict as it is shown: its state and annual maximum. */
  readonly seen: () => readonly (string | null | undefined)[];
}

/** A workspace with a row in conflict, under which the main process puts what the server holds when asked. */
async function opened(server: Cells | null): Promise<Bed> {
  const row = answeredRow(editedRow(loaded, { annual_Max: '77' }), 'conflict', 'The server has 99.');
  const plain = plainApi([row, loadedRow('b', 2)], {
    resolveConflicts: () => {
      const run = { state: 'conflict', message: decideAgain, revision: 1 } as const;
      const rebase = { frozen: server === null ? row.cells : loaded.cells, revision: 1, baseline: server };
      plain.tellRows({ added: [], removed: [], updated: [{ rowId: 'a', run, rebase }] });
      return Promise.resolve(success([{ rowId: 'a', isGone: server === null }]));
    },
  });
  const workspace = new Workspace(plain.api);
  await workspace.open();
  const rows = workspace.sheet('accumulators');
  const seen: Bed['seen'] = () => {
    const held: Row | undefined = rows.row('a');
    return held === undefined ? [] : [rows.view('a')?.state, held.cells['annual_Max']];
  };
  expect(seen()).toEqual(['conflict', '77']);
  workspace.edit('older work', 'accumulators', [
    { kind: 'set', rowId: 'b', cells: { annual_Max: '5' }, untouch: [] },
  ]);
  const update = (): void => {
    const { cells: frozen, revision } = rows.row('a') ?? row;
    const run = { state: 'updated', message: '', revision } as const;
    const rebase = { frozen, revision, baseline: frozen };
    plain.tellRows({ added: [], removed: [], updated: [{ rowId: 'a', run, rebase }] });
  };
  return { workspace, update, seen };
}

const older = ({ workspace }: Bed): unknown => workspace.sheet('accumulators').row('b')?.cells['annual_Max'];

it('taking theirs is one step: undo brings back what was typed, redo takes theirs again', async () => {
  const bed = await opened({ ...loaded.cells, annual_Max: '99' });
  await resolveConflicts(bed.workspace, 'theirs', ['a']);
  expect(bed.seen()).toEqual(['clean', '99']);
  expect(bed.workspace.notice.get()?.text).toContain('Undo brings back what you typed.');
  await bed.workspace.move('undo');
  expect(bed.seen()).toEqual(['conflict', '77']);
  expect(bed.workspace.notice.get()?.text).toBe('Undone: taking theirs in 1 row');
  expect(older(bed)).toBe('5');
  await bed.workspace.move('redo');
  expect(bed.seen()).toEqual(['clean', '99']);
});

it('a row taken away because the server no longer has it comes back by undo with what was typed', async () => {
  const bed = await opened(null);
  await resolveConflicts(bed.workspace, 'theirs', ['a']);
  expect(bed.seen()).toEqual([]);
  expect(bed.workspace.notice.get()?.text).toBe(
    '1 row was removed from your sheet: the server no longer has it. Undo brings back what you typed.',
  );
  await bed.workspace.move('undo');
  expect(bed.seen()).toEqual(['conflict', '77']);
  expect(older(bed)).toBe('5');
  await bed.workspace.move('redo');
  expect(bed.seen()).toEqual([]);
});

it('keeping mine is one step too, and undo puts the row in conflict again', async () => {
  const bed = await opened({ ...loaded.cells, annual_Max: '99' });
  await resolveConflicts(bed.workspace, 'mine', ['a']);
  expect(bed.seen()).toEqual(['edited', '77']);
  await bed.workspace.move('undo');
  expect(bed.seen()).toEqual(['conflict', '77']);
  expect(older(bed)).toBe('5');
  await bed.workspace.move('redo');
  expect(bed.seen()).toEqual(['edited', '77']);
});

it('a decision that was sent is taken back together with the step before it', async () => {
  const bed = await opened({ ...loaded.cells, annual_Max: '99' });
  await resolveConflicts(bed.workspace, 'mine', ['a']);
  bed.update();
  expect(bed.seen()).toEqual(['updated', '77']);
  await bed.workspace.move('undo');
  expect(bed.workspace.notice.get()?.text).toBe('Undone: older work');
  expect([bed.seen(), older(bed)]).toEqual([['updated', '77'], '1000']);
});

it('a decision that was not sent is taken back alone', async () => {
  const bed = await opened({ ...loaded.cells, annual_Max: '99' });
  await resolveConflicts(bed.workspace, 'mine', ['a']);
  await bed.workspace.move('undo');
  expect([bed.seen(), older(bed)]).toEqual([['conflict', '77'], '5']);
  await bed.workspace.move('undo');
  expect(older(bed)).toBe('1000');
});

it('a row that was decided and then given the content of the server is no longer in conflict', async () => {
  const bed = await opened({ ...loaded.cells, annual_Max: '99' });
  await resolveConflicts(bed.workspace, 'mine', ['a']);
  bed.workspace.edit('typing', 'accumulators', [
    { kind: 'set', rowId: 'a', cells: { annual_Max: '99' }, untouch: [] },
  ]);
  expect(bed.seen()).toEqual(['clean', '99']);
});

it.each(['mine', 'theirs'] as const)(
  'undo of what was typed before %s leaves the row to be decided: what was loaded is no edit over the server',
  async (keep) => {
    const plain = plainApi([loaded], {
      resolveConflicts: () => {
        const run = { state: 'conflict', message: decideAgain, revision: 1 } as const;
        const baseline = { ...loaded.cells, annual_Max: '99' };
        const rebase = { frozen: loaded.cells, revision: 1, baseline };
        plain.tellRows({ added: [], removed: [], updated: [{ rowId: 'a', run, rebase }] });
        return Promise.resolve(success([{ rowId: 'a', isGone: false }]));
      },
    });
    const workspace = new Workspace(plain.api);
    await workspace.open();
    const rows = workspace.sheet('accumulators');
    const seen: Bed['seen'] = () => [rows.view('a')?.state, rows.row('a')?.cells['annual_Max']];
    workspace.edit('typing', 'accumulators', [
      { kind: 'set', rowId: 'a', cells: { annual_Max: '77' }, untouch: [] },
    ]);
    const run = { state: 'conflict', message: 'The server has 99.', revision: 1 } as const;
    plain.tellRows({ added: [], removed: [], updated: [{ rowId: 'a', run }] });
    await resolveConflicts(workspace, keep, ['a']);
    const decided = seen();
    for (let times = 0; times < 2; times += 1) {
      await workspace.move('undo');
      expect(seen()).toEqual(['conflict', '77']);
    }
    await workspace.move('redo');
    expect(seen()).toEqual(['conflict', '77']);
    await workspace.move('redo');
    expect(seen()).toEqual(decided);
  },
);
