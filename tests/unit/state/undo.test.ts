import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../renderer/state/workspace';
import { type Edit, rowFromAdded, withSet } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { success } from '../../../shared/ipc/failure';
import { keepingApi } from './keeping-api';
import { freshlyOpened, plainApi } from './plain-api';
import { loadedRow } from './sample-rows';

const start: readonly Row[] = [loadedRow('a', 1), loadedRow('b', 2), loadedRow('c', 3)];
const rowIds = ['a', 'b', 'c', 'n1', 'n2'];

const content = fc.oneof(fc.constant(null), fc.constantFrom('1000', '1500', 'abc'));
const setEdit = fc.record({
  kind: fc.constant('set' as const),
  rowId: fc.constantFrom(...rowIds),
  cells: fc.dictionary(fc.constantFrom('annual_Max', 'annual_Max_Net', 'accum_Name'), content),
  untouch: fc.subarray(['member_Ded_OON', 'lifetime_Max']),
});
const addEdit = fc
  .record({ id: fc.constantFrom('n1', 'n2'), position: fc.integer({ min: 0, max: 9 }), name: content })
  .map(({ id, position, name }): Edit => ({
    kind: 'add',
    row: { id, sheet: 'accumulators', position, cells: { accum_Name: name }, baseline: null },
  }));
const removeEdit = fc.constantFrom(...rowIds).map((rowId): Edit => ({ kind: 'remove', rowId }));
const gestures = fc.array(fc.array(fc.oneof(setEdit, addEdit, removeEdit), { maxLength: 4 }), {
  maxLength: 8,
});

async function opened(): Promise<{
  readonly workspace: Workspace;
  readonly kept: readonly (readonly Edit[])[];
}> {
  const { api, kept } = plainApi(start);
  const workspace = new Workspace(api);
  await workspace.open();
  return { workspace, kept };
}

/** What a person sees: rows in order with their content. Revisions count up whatever the direction. */
function seen(workspace: Workspace): unknown {
  return workspace
    .sheet('accumulators')
    .all()
    .map(({ id, position, cells, baseline }) => ({ id, position, cells: { ...cells }, baseline }));
}

/**
 * Only what is possible on a screen: rows that are there are changed or removed, rows that are not are added,
 * and the name of a row the server has stands.
 */
function possible(workspace: Workspace, gesture: readonly Edit[]): readonly Edit[] {
  const present = new Set(
    workspace
      .sheet('accumulators')
      .all()
      .map(({ id }) => id),
  );
  return gesture.map(withNameLeft).filter((edit) => {
    if (edit.kind === 'add') {
      if (present.has(edit.row.id)) return false;
      present.add(edit.row.id);
      return true;
    }
    return edit.kind === 'remove' ? present.delete(edit.rowId) : present.has(edit.rowId);
  });
}

function withNameLeft(edit: Edit): Edit {
  if (edit.kind !== 'set' || edit.rowId.startsWith('n')) return edit;
  return {
    ...edit,
    cells: Object.fromEntries(Object.entries(edit.cells).filter(([name]) => name !== 'accum_Name')),
  };
}

describe('undo and redo', () => {
  it('bring back every state on the way, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(gestures, async (steps) => {
        const { workspace } = await opened();
        const states = [seen(workspace)];
        for (const step of steps) {
          const edits = possible(workspace, step);
          workspace.edit('a step', 'accumulators', edits);
          if (edits.length > 0) states.push(seen(workspace));
        }
        for (const state of states.slice(0, -1).reverse()) {
          void workspace.move('undo');
          expect(seen(workspace)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          void workspace.move('redo');
          expect(seen(workspace)).toEqual(state);
        }
      }),
    );
  });

  it('tell the main process the same edits, so that both sides hold the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(gestures, fc.array(fc.boolean()), async (steps, turns) => {
        const { workspace, kept } = await opened();
        for (const step of steps) workspace.edit('a step', 'accumulators', possible(workspace, step));
        for (const isUndo of turns) {
          if (isUndo) void workspace.move('undo');
          else void workspace.move('redo');
        }
        const mine = workspace.sheet('accumulators').all();
        expect(new Map(mine.map((row) => [row.id, row]))).toEqual(replayed(kept.flat()));
      }),
    );
  });

  it('do nothing where there is nothing to take back or repeat', async () => {
    const { workspace, kept } = await opened();
    const before = seen(workspace);
    void workspace.move('undo');
    void workspace.move('redo');
    expect(seen(workspace)).toEqual(before);
    expect(kept).toEqual([]);
  });

  it('show the sheet on which the step was made', async () => {
    const { workspace } = await opened();
    workspace.edit('typing', 'accumulators', [{ kind: 'remove', rowId: 'a' }]);
    workspace.activeSheet.set('preExisting');
    void workspace.move('undo');
    expect(workspace.activeSheet.get()).toBe('accumulators');
  });
});

describe('undo and redo after a restart', () => {
  it('bring back every state of the start before, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(gestures, fc.nat({ max: 8 }), async (steps, back) => {
        const api = keepingApi(start);
        const first = new Workspace(api);
        await first.open();
        const states = [seen(first)];
        for (const step of steps) {
          const edits = possible(first, step);
          first.edit('a step', 'accumulators', edits);
          if (edits.length > 0) states.push(seen(first));
        }
        // Some steps are taken back before the restart, so that there is something to do again after it.
        const place = Math.max(0, states.length - 1 - back);
        for (let at = states.length - 1; at > place; at -= 1) void first.move('undo');
        const second = new Workspace(api);
        await second.open();
        expect(seen(second)).toEqual(states[place]);
        for (const state of states.slice(place + 1)) {
          await second.move('redo');
          expect(seen(second)).toEqual(state);
        }
        for (const state of states.slice(0, -1).reverse()) {
          await second.move('undo');
          expect(seen(second)).toEqual(state);
        }
      }),
    );
  });

  it('reach back over 500 steps, several asked for at once', async () => {
    const api = keepingApi(start);
    const first = new Workspace(api);
    await first.open();
    for (let count = 1; count <= 500; count += 1) {
      const cells = { annual_Max: `${count}` };
      first.edit('typing', 'accumulators', [{ kind: 'set', rowId: 'a', cells, untouch: [] }]);
    }
    const second = new Workspace(api);
    await second.open();
    expect(second.sheet('accumulators').row('a')?.cells['annual_Max']).toBe('500');
    await Promise.all(Array.from({ length: 500 }, () => second.move('undo')));
    expect(second.sheet('accumulators').row('a')?.cells['annual_Max']).toBe('1000');
    expect(second.history.get().undone).toHaveLength(500);
  });

  it('leave alone what was typed while the step was being fetched', async () => {
    const api = keepingApi(start);
    const first = new Workspace(api);
    await first.open();
    first.edit('removing', 'accumulators', [{ kind: 'remove', rowId: 'a' }]);
    const second = new Workspace(api);
    await second.open();
    const undone = second.move('undo');
    second.edit('removing', 'accumulators', [{ kind: 'remove', rowId: 'b' }]);
    await undone;
    expect(
      second
        .sheet('accumulators')
        .all()
        .map(({ id }) => id),
    ).toEqual(['c']);
    expect(second.history.get().done).toHaveLength(2);
  });

  it('say when a step is out of reach', async () => {
    const { api } = plainApi(start, {
      openWorkspace: () => {
        const old = { id: 's1', label: 'typing in Plan', sheet: 'accumulators' } as const;
        return Promise.resolve(success({ ...freshlyOpened, history: { done: [old], undone: [] } }));
      },
    });
    const workspace = new Workspace(api);
    await workspace.open();
    await workspace.move('undo');
    expect(workspace.notice.get()?.text).toBe('Out of reach: typing in Plan');
    expect(workspace.history.get().done).toEqual([]);
  });
});

/** The rows as the main process has them after the same edits. */
function replayed(edits: readonly Edit[]): ReadonlyMap<string, Row> {
  const rows = new Map(start.map((row) => [row.id, row]));
  for (const edit of edits) {
    if (edit.kind === 'add') rows.set(edit.row.id, rowFromAdded(edit.row));
    else if (edit.kind === 'remove') rows.delete(edit.rowId);
    else {
      const row = rows.get(edit.rowId);
      if (row !== undefined) rows.set(edit.rowId, withSet(row, edit));
    }
  }
  return rows;
}
