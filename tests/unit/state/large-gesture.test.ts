import { describe, expect, it, vi } from 'vitest';
import { Workspace } from '../../../renderer/state/workspace';
import { success } from '../../../shared/ipc/failure';
import type { Edit } from '../../../shared/plan/edit';
import { plainApi } from './plain-api';
import { loadedRow } from './sample-rows';

const rows = Array.from({ length: 3_000 }, (_, at) => loadedRow(`row-${at}`, at));
const set = (rowId: string, value: string): Edit => ({
  ...({ kind: 'set', rowId, untouch: [] } as const),
  cells: { annual_Max: value },
});
const large = rows.map(({ id }, at) => set(id, `${at}`));

async function opened(asked: string[] = []) {
  const plain = plainApi(rows, {
    startRun: () => {
      asked.push(`startRun after ${plain.kept.length} gestures`);
      return Promise.resolve(success({ runId: 'run', rows: 0, heldBack: 0 }));
    },
  });
  const workspace = new Workspace(plain.api);
  await workspace.open();
  return { workspace, plain };
}

describe('a gesture of thousands of rows', () => {
  it('is shown at once, and kept whole before what was done after it', async () => {
    const { workspace, plain } = await opened();
    workspace.edit('pasting', 'accumulators', large);
    workspace.edit('typing', 'accumulators', [set('row-7', 'typed')]);
    expect(workspace.sheet('accumulators').row('row-2999')?.cells['annual_Max']).toBe('2999');
    expect(workspace.sheet('accumulators').row('row-7')?.cells['annual_Max']).toBe('typed');
    expect(workspace.keeping.isUnderWay.get()).toBe(true);
    await vi.waitFor(() => {
      expect(workspace.keeping.isUnderWay.get()).toBe(false);
    });
    expect(plain.kept).toEqual([large, [set('row-7', 'typed')]]);
  });

  it('is with the main process before a run that was started after it', async () => {
    const asked: string[] = [];
    const { workspace } = await opened(asked);
    workspace.edit('pasting', 'accumulators', large);
    await workspace.api.startRun({ scope: 'changed' });
    expect(asked).toEqual(['startRun after 1 gestures']);
  });

  it('is with the main process before the window goes, and so is what was done after it', async () => {
    const { workspace, plain } = await opened();
    workspace.edit('pasting', 'accumulators', large);
    workspace.edit('filling', 'accumulators', large.slice(1_000));
    workspace.edit('typing', 'accumulators', [set('row-7', 'typed')]);
    workspace.keeping.keepNow();
    // A window that goes runs what is ready to run, and no timer any more.
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
    expect(plain.kept).toEqual([large, large.slice(1_000), [set('row-7', 'typed')]]);
  });

  it('is one step, which undo takes back in every row', async () => {
    const { workspace } = await opened();
    workspace.edit('pasting', 'accumulators', large);
    await workspace.move('undo');
    expect(
      workspace
        .sheet('accumulators')
        .all()
        .map(({ cells }) => cells),
    ).toEqual(rows.map(({ cells }) => cells));
    await workspace.move('redo');
    expect(workspace.sheet('accumulators').row('row-42')?.cells['annual_Max']).toBe('42');
  });
});
