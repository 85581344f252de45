import { describe, expect, it } from 'vitest';
import { fittingEdits, type Turn } from '../../../renderer/state/fitting-edits';
import type { Cells } from '../../../shared/plan/cells';
import { type Edit, rowFromAdded } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';

const key = { plan_ID: '00125', accum_Name: 'AAA' };
const added: Edit = {
  kind: 'add',
  row: { id: 'a', sheet: 'accumulators', position: 1, cells: key, baseline: null },
};
const taken: Edit = { kind: 'remove', rowId: 'a' };

function set(cells: Cells, untouch: readonly string[] = []): Edit {
  return { kind: 'set', rowId: 'a', cells, untouch };
}

function row(given: Partial<Row> = {}): Row {
  return {
    ...rowFromAdded({ id: 'a', sheet: 'accumulators', position: 1, cells: key, baseline: null }),
    ...given,
  };
}

/** A row as it is once the server has created or updated it. */
function saved(cells: Cells): Row {
  return row({ cells, baseline: cells, run: { state: 'created', message: '', revision: 0 } });
}

function fitting(turn: Turn, now?: Row): ReturnType<typeof fittingEdits> {
  return fittingEdits(turn, (id) => (id === 'a' ? now : undefined));
}

describe('undoing a step after the server had its say', () => {
  it('takes a new row away, but never one that the server has, may have, or is getting', () => {
    const turn = { apply: [taken], takesBack: [added] };
    expect(fitting(turn, row())).toEqual({ edits: [taken], left: 0 });
    for (const state of ['sending', 'queued', 'unknown'] as const) {
      const held = row({ run: { state, message: '', revision: 0 } });
      expect(fitting(turn, held)).toEqual({ edits: [], left: 1 });
    }
    expect(fitting(turn, saved(key))).toEqual({ edits: [], left: 1 });
    expect(fitting(turn, undefined)).toEqual({ edits: [], left: 1 });
  });

  it('leaves the name of a created row alone and gives back its other cells', () => {
    const typed = set({ accum_Name: 'AAA', annual_Max: '2' });
    const back = set({ accum_Name: 'OLD', annual_Max: '1' });
    const now = saved({ ...key, annual_Max: '2' });
    expect(fitting({ apply: [back], takesBack: [typed] }, now)).toEqual({
      edits: [set({ annual_Max: '1' })],
      left: 1,
    });
  });

  it('gives back a value that was sent, as an edit', () => {
    const turn = { apply: [set({ annual_Max: '1' })], takesBack: [set({ annual_Max: '2' })] };
    expect(fitting(turn, saved({ ...key, annual_Max: '2' })).edits).toEqual(turn.apply);
  });

  it('never puts an old value over one that came from the server since', () => {
    const turn = { apply: [set({ annual_Max: null })], takesBack: [set({ annual_Max: '556' })] };
    expect(fitting(turn, saved({ ...key, annual_Max: '999' }))).toEqual({ edits: [], left: 1 });
  });

  it('has nothing to give back to a cell that was untouched before the server got it', () => {
    const turn = { apply: [set({}, ['annual_Max'])], takesBack: [set({ annual_Max: '1' })] };
    expect(fitting(turn, row({ cells: { ...key, annual_Max: '1' } })).edits).toEqual(turn.apply);
    expect(fitting(turn, saved({ ...key, annual_Max: '1' }))).toEqual({ edits: [], left: 1 });
  });
});

describe('doing a step again', () => {
  it('adds a row that is not there, and never a second one', () => {
    const turn = { apply: [added], takesBack: [taken] };
    expect(fitting(turn, undefined)).toEqual({ edits: [added], left: 0 });
    expect(fitting(turn, saved(key))).toEqual({ edits: [], left: 1 });
  });

  it('gives a cell its value again where undo had made it untouched', () => {
    const turn = { apply: [set({ annual_Max: '1' })], takesBack: [set({}, ['annual_Max'])] };
    expect(fitting(turn, row())).toEqual({ edits: turn.apply, left: 0 });
  });
});
