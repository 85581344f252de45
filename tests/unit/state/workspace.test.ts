import { describe, expect, it, vi } from 'vitest';
import { Workspace } from '../../../renderer/state/workspace';
import { failed, success } from '../../../shared/ipc/failure';
import { plainApi, type PlainApi } from './plain-api';
import { loadedRow } from './sample-rows';

const offline = failed({ kind: 'offline', message: 'The server cannot be reached.', nextStep: 'retry' });

async function opened(plain: PlainApi): Promise<Workspace> {
  const workspace = new Workspace(plain.api);
  await workspace.open();
  return workspace;
}

describe('the workspace', () => {
  it('knows its connection, version and rows in the order of their positions once it is open', async () => {
    const workspace = await opened(plainApi([loadedRow('b', 2), loadedRow('a', 1)]));
    const rows = workspace.sheet('accumulators');
    expect(workspace.connection.get()?.environment).toBe('practice');
    expect(workspace.appVersion.get()).toBe('1.2.3');
    expect([rows.idAt(0), rows.idAt(1)]).toEqual(['a', 'b']);
  });

  it('says why it could not be opened and opens when it is done again', async () => {
    const answers = [offline];
    const plain = plainApi([loadedRow('a', 1)]);
    const openWorkspace = plain.api.openWorkspace;
    const workspace = new Workspace({
      ...plain.api,
      openWorkspace: (input) => {
        const trouble = answers.pop();
        return trouble === undefined ? openWorkspace(input) : Promise.resolve(trouble);
      },
    });
    await workspace.open();
    const told = workspace.notice.get();
    expect(told).toMatchObject({ kind: 'problem', text: 'The server cannot be reached.' });
    told?.again?.();
    await vi.waitFor(() => {
      expect(workspace.sheet('accumulators').count).toBe(1);
    });
  });

  it('offers no retry for a failure that retrying does not cure', async () => {
    const refused = failed({
      kind: 'signIn',
      message: 'The password was refused.',
      nextStep: 'checkConnection',
    });
    const workspace = await opened(plainApi([], { readReference: () => Promise.resolve(refused) }));
    await workspace.readReference();
    expect(workspace.notice.get()?.text).toBe('The password was refused.');
    expect(workspace.notice.get()?.again).toBeUndefined();
  });

  it('has an edit on its way to the store before it works on showing it', async () => {
    const shown: (string | null | undefined)[] = [];
    const plain = plainApi([loadedRow('a', 1)]);
    const workspace = await opened({
      ...plain,
      api: {
        ...plain.api,
        applyEdits: (input) => {
          shown.push(workspace.sheet('accumulators').row('a')?.cells['annual_Max']);
          return plain.api.applyEdits(input);
        },
      },
    });
    const edit = { kind: 'set', rowId: 'a', cells: { annual_Max: '7' }, untouch: [] } as const;
    workspace.edit('typing', 'accumulators', [edit]);
    expect(workspace.sheet('accumulators').row('a')?.cells['annual_Max']).toBe('7');
    expect(shown).toEqual(['1000']);
    expect(plain.kept).toEqual([[edit]]);
  });

  it('takes a refused gesture back on the screen and says so', async () => {
    const refused = failed({ kind: 'notPossible', message: 'The row is gone.', nextStep: 'none' });
    const workspace = await opened(
      plainApi([loadedRow('a', 1)], { applyEdits: () => Promise.resolve(refused) }),
    );
    workspace.edit('removing', 'accumulators', [{ kind: 'remove', rowId: 'a' }]);
    expect(workspace.sheet('accumulators').count).toBe(0);
    await vi.waitFor(() => {
      expect(workspace.notice.get()?.text).toBe('Taken back: The row is gone.');
    });
    expect(workspace.sheet('accumulators').count).toBe(1);
    expect(workspace.history.get().done).toEqual([]);
  });

  it('tells which row changed', async () => {
    const plain = plainApi([loadedRow('a', 1), loadedRow('b', 2)]);
    const workspace = await opened(plain);
    const told: string[] = [];
    workspace.sheet('accumulators').subscribeChanges(({ ids }) => told.push(...ids));
    const run = { state: 'updated', message: '', revision: 0 } as const;
    plain.tellRows({ added: [], updated: [{ rowId: 'b', run }], removed: [] });
    expect(told).toEqual(['b']);
    expect(workspace.sheet('accumulators').view('b')?.state).toBe('updated');
  });

  it('judges both rows anew when their keys become the same and when they part', async () => {
    const workspace = await opened(plainApi([loadedRow('a', 1), loadedRow('b', 2)]));
    const rows = workspace.sheet('accumulators');
    const rename = (name: string): void => {
      workspace.edit('renaming', 'accumulators', [
        { kind: 'set', rowId: 'b', cells: { accum_Name: name }, untouch: [] },
      ]);
    };
    rename('a');
    expect(rows.view('b')?.state).toBe('invalid');
    rename('C');
    expect(rows.view('b')?.state).toBe('edited');
  });

  it('judges new rows anew once the benefit codes are known', async () => {
    const workspace = await opened(
      plainApi([{ ...loadedRow('chiro', 1), baseline: null }], {
        readReference: () => Promise.resolve(success({ benefitCodes: ['chiro'], coverageTypes: [] })),
      }),
    );
    expect(workspace.sheet('accumulators').view('chiro')?.state).toBe('new');
    await workspace.readReference();
    expect(workspace.sheet('accumulators').view('chiro')?.state).toBe('invalid');
  });

  it('has done with loading when the last progress comes, also after the answer', async () => {
    const plain = plainApi();
    const workspace = await opened(plain);
    plain.tellLoad({ plansDone: 1, plans: 2, rows: 5 });
    expect(workspace.loading.get()).toMatchObject({ plansDone: 1 });
    plain.tellLoad({ plansDone: 2, plans: 2, rows: 9 });
    expect(workspace.loading.get()).toBeNull();
  });

  it('is running from the first progress of a run to its last', async () => {
    const plain = plainApi();
    const workspace = await opened(plain);
    const counts = {
      ...{ queued: 1, sending: 0, created: 0, updated: 0, rejected: 0 },
      ...{ failed: 0, unknown: 0, conflict: 0, unchanged: 0 },
    };
    const times = {
      unloaded: 0,
      plans: 1,
      plansDone: 0,
      openPlans: [],
      elapsed: 5,
      pausedFor: null,
      waitsFor: null,
    };
    const run = { runId: 'r', rows: 1, counts, batchesDone: 0, batches: 1, notice: '', ...times };
    plain.tellRun({ ...run, phase: 'sending' });
    expect(workspace.isRunning()).toBe(true);
    plain.tellRun({ ...run, phase: 'finished' });
    expect(workspace.isRunning()).toBe(false);
  });
});
