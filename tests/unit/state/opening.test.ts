import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../renderer/state/workspace';
import type { CallOutput, PlanbatchApi } from '../../../shared/ipc/contract';
import { failed, type Result, success } from '../../../shared/ipc/failure';
import type { Row } from '../../../shared/plan/row';
import { packedText } from './packed-text';
import { freshlyOpened, plainApi, workspaceEntry } from './plain-api';
import { editedRow, loadedRow } from './sample-rows';

type ChunkAnswer = Result<CallOutput<'readRows'>>;

/** Chunks that come when the test says so. */
function slowRows(): {
  readonly readRows: PlanbatchApi['readRows'];
  readonly answer: (rows: readonly Row[], next: number | null) => Promise<void>;
} {
  const waiting: ((answer: ChunkAnswer) => void)[] = [];
  return {
    readRows: () => new Promise((resolve) => waiting.push(resolve)),
    answer: async (rows, next) => {
      await Promise.resolve();
      waiting.shift()?.(success({ ...packedText(rows), next }));
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
}

const removal = [{ kind: 'remove', rowId: 'a' }] as const;

describe('a workspace that is being opened', () => {
  it('shows the first rows at once and may be edited once all are there', async () => {
    const chunks = slowRows();
    const workspace = new Workspace(plainApi([], { readRows: chunks.readRows }).api);
    const opening = workspace.open();
    const rows = workspace.sheet('accumulators');
    await chunks.answer([loadedRow('a', 1)], 1);
    expect(rows.count).toBe(1);
    workspace.edit('removing', 'accumulators', removal);
    expect(rows.count).toBe(1);
    expect(workspace.notice.get()?.text).toBe('The workspace is being opened. Wait for its rows.');
    await chunks.answer([loadedRow('b', 2)], null);
    await opening;
    workspace.edit('removing', 'accumulators', removal);
    expect(rows.all().map(({ id }) => id)).toEqual(['b']);
  });

  it('lets a cell of the first rows be typed into while the others come', async () => {
    const chunks = slowRows();
    const plain = plainApi([], { readRows: chunks.readRows });
    const workspace = new Workspace(plain.api);
    expect(workspace.mayEdit('oneRow')).toBe(false);
    const opening = workspace.open();
    await chunks.answer([loadedRow('a', 1)], 1);
    const typed = { kind: 'set', rowId: 'a', cells: { annual_Max: '7' }, untouch: [] } as const;
    workspace.edit('typing', 'accumulators', [typed]);
    await chunks.answer([loadedRow('b', 2)], null);
    await opening;
    expect(plain.kept).toEqual([[typed]]);
    const rows = workspace.sheet('accumulators');
    const maximums = (): unknown => rows.all().map(({ cells }) => cells['annual_Max']);
    expect(maximums()).toEqual(['7', '1000']);
    await workspace.move('undo');
    expect(maximums()).toEqual(['1000', '1000']);
  });

  it('has the first rows painted before it asks for the others', async () => {
    const chunks = slowRows();
    const asked: (number | null)[] = [];
    const readRows: PlanbatchApi['readRows'] = (input) => {
      asked.push(input.after);
      return chunks.readRows(input);
    };
    let paint = (): void => undefined;
    const painted = (): Promise<void> =>
      new Promise((resolve) => {
        paint = resolve;
      });
    const workspace = new Workspace(plainApi([], { readRows }).api, painted);
    const opening = workspace.open();
    await chunks.answer([loadedRow('a', 1)], 1);
    expect(workspace.sheet('accumulators').count).toBe(1);
    expect(asked).toEqual([null]);
    paint();
    await chunks.answer([loadedRow('b', 2)], 2);
    await chunks.answer([loadedRow('c', 3)], null);
    expect(await opening).toBeTypeOf('function');
    expect(asked).toEqual([null, 1, 2]);
    expect(workspace.sheet('accumulators').count).toBe(3);
  });

  it('lets nothing be typed into the rows of the workspace that is being left', async () => {
    const chunks = slowRows();
    const workspace = new Workspace(plainApi([], { readRows: chunks.readRows }).api);
    const opening = workspace.open();
    await chunks.answer([loadedRow('a', 1)], null);
    await opening;
    const other = workspace.openWorkspace('w2');
    expect(workspace.mayEdit('oneRow')).toBe(false);
    await chunks.answer([loadedRow('b', 1)], null);
    await other;
    expect(workspace.mayEdit('oneRow')).toBe(true);
  });

  it('shows what the disk has not taken on the rows that come from it, to be undone like the rest', async () => {
    const set = (annual_Max: string) =>
      [{ kind: 'set', rowId: 'a', cells: { annual_Max }, untouch: [] }] as const;
    const typed = (id: string) =>
      ({ id, cause: { how: 'typed', label: id, sheet: 'accumulators' } }) as const;
    const waiting = [
      { gesture: typed('first'), edits: set('7') },
      { gesture: typed('second'), edits: set('8') },
      { gesture: { id: 'back', cause: { how: 'undo', stepId: 'second' } }, edits: set('7') },
    ] as const;
    const chunks = slowRows();
    const plain = plainApi([], {
      openWorkspace: () => Promise.resolve(success({ ...freshlyOpened, waiting })),
      readRows: chunks.readRows,
    });
    const workspace = new Workspace(plain.api);
    const opening = workspace.open();
    await chunks.answer([loadedRow('a', 1)], 1);
    expect(workspace.mayEdit('oneRow')).toBe(false);
    await chunks.answer([loadedRow('b', 2)], null);
    await opening;
    const maximum = (): unknown => workspace.sheet('accumulators').row('a')?.cells['annual_Max'];
    expect(maximum()).toBe('7');
    expect(plain.kept).toEqual([]);
    await workspace.move('redo');
    expect(maximum()).toBe('8');
    await workspace.move('undo');
    await workspace.move('undo');
    expect(maximum()).toBe('1000');
    expect(workspace.history.get().done).toEqual([]);
  });

  it('passes over what is told of rows that have not come, and hears it of those that have', async () => {
    const chunks = slowRows();
    const plain = plainApi([], { readRows: chunks.readRows });
    const workspace = new Workspace(plain.api);
    const opening = workspace.open();
    await chunks.answer([loadedRow('a', 1)], 1);
    const run = { state: 'updated', message: '', revision: 0 } as const;
    plain.tellRows({ added: [], updated: ['a', 'b'].map((rowId) => ({ rowId, run })), removed: [] });
    await chunks.answer([{ ...loadedRow('b', 2), run }], null);
    await opening;
    expect(['a', 'b'].map((id) => workspace.sheet('accumulators').view(id)?.state)).toEqual([
      'updated',
      'updated',
    ]);
  });

  it('puts rows in the order of their positions, however the chunks bring them', async () => {
    const chunks = slowRows();
    const workspace = new Workspace(plainApi([], { readRows: chunks.readRows }).api);
    const opening = workspace.open();
    await chunks.answer([loadedRow('a', 1), loadedRow('d', 4)], 1);
    await chunks.answer([loadedRow('e', 5), loadedRow('b', 2)], 2);
    await chunks.answer([loadedRow('c', 3)], null);
    await opening;
    const rows = workspace.sheet('accumulators');
    expect(rows.all().map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(rows.indexOf('d')).toBe(3);
  });

  it('holds every row as the store does, also one that was edited', async () => {
    const edited = {
      ...editedRow(loadedRow('b', 2), { annual_Max: '7', annual_Max_Member: null }),
      editedAt: { annual_Max: 1 },
    };
    const workspace = new Workspace(plainApi([loadedRow('a', 1), edited]).api);
    await workspace.open();
    expect(workspace.sheet('accumulators').touchedIds()).toEqual(['b']);
    expect(workspace.sheet('accumulators').all()).toEqual([loadedRow('a', 1), edited]);
  });

  it('tells what the start has to tell, once', async () => {
    const plain = plainApi([], {
      openWorkspace: () => Promise.resolve(success({ ...freshlyOpened, notices: ['One.', 'Two.'] })),
    });
    const workspace = new Workspace(plain.api);
    await workspace.open();
    expect(workspace.notice.get()).toMatchObject({ kind: 'problem', text: 'One. Two.' });
    workspace.notice.set(null);
    await workspace.openWorkspace('w1');
    expect(workspace.notice.get()).toBeNull();
  });

  it('stays with the one that is open where another cannot be opened', async () => {
    const busy = failed({ kind: 'busy', message: 'A run is sending.', nextStep: 'none' });
    const plain = plainApi([loadedRow('a', 1)], {
      openWorkspace: ({ workspaceId }) =>
        Promise.resolve(workspaceId === null ? success(freshlyOpened) : busy),
    });
    const workspace = new Workspace(plain.api);
    await workspace.open();
    expect(await workspace.openWorkspace('w2')).toBe(false);
    expect(workspace.notice.get()?.text).toBe('A run is sending.');
    workspace.edit('removing', 'accumulators', removal);
    expect(workspace.sheet('accumulators').count).toBe(0);
  });

  it('puts the rows and the history of another workspace in the place of all that was there', async () => {
    const other = { ...freshlyOpened, workspace: workspaceEntry('w2') };
    let open = 'w1';
    const plain = plainApi([], {
      openWorkspace: ({ workspaceId }) => {
        open = workspaceId ?? 'w1';
        return Promise.resolve(success(open === 'w1' ? freshlyOpened : other));
      },
      readRows: () =>
        Promise.resolve(success({ ...packedText([loadedRow(open === 'w1' ? 'a' : 'b', 1)]), next: null })),
    });
    const workspace = new Workspace(plain.api);
    await workspace.open();
    workspace.edit('typing', 'accumulators', [
      { kind: 'set', rowId: 'a', cells: { annual_Max: '1' }, untouch: [] },
    ]);
    await workspace.openWorkspace('w2');
    expect(workspace.sheet('accumulators').all()).toEqual([loadedRow('b', 1)]);
    expect(workspace.history.get().done).toEqual([]);
    expect(workspace.entry.get()?.id).toBe('w2');
  });
});
