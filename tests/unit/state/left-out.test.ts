import { describe, expect, it } from 'vitest';
import { startRun } from '../../../renderer/sending/send-commands';
import { sendingNow } from '../../../renderer/sending/use-sending';
import { whyNoSend } from '../../../renderer/sending/why-no-send';
import { leftOutOf } from '../../../renderer/state/left-out';
import { Workspace } from '../../../renderer/state/workspace';
import type { CallInput } from '../../../shared/ipc/contract';
import { success } from '../../../shared/ipc/failure';
import { freshlyOpened, plainApi, workspaceEntry } from './plain-api';
import { answeredRow, editedRow, loadedRow } from './sample-rows';

const rows = [
  editedRow(loadedRow('a', 1), { annual_Max: '1500' }),
  editedRow(loadedRow('b', 2), { annual_Max: 'abc' }),
  answeredRow(editedRow(loadedRow('c', 3), { annual_Max: '1500' }), 'updated'),
  loadedRow('d', 4),
];

async function opened(start?: (input: CallInput<'startRun'>) => void): Promise<Workspace> {
  const { api } = plainApi(rows, {
    startRun: (input) => {
      start?.(input);
      return Promise.resolve(success({ runId: 'r', rows: 0, heldBack: 1 }));
    },
  });
  const workspace = new Workspace(api);
  await workspace.open();
  return workspace;
}

describe('rows that are left out of sending', () => {
  it('are counted while they would be sent, or may be once they are fixed', async () => {
    const workspace = await opened();
    const left = leftOutOf(workspace);
    left.leave(['a', 'b', 'c', 'd', 'gone'], true);
    expect(left.rows()).toMatchObject({ count: 2, ready: 1 });
    expect([...left.rows().ids.accumulators]).toEqual(['a', 'b']);
    workspace.edit('Put back', 'accumulators', [
      { kind: 'set', rowId: 'a', cells: {}, untouch: ['annual_Max'] },
    ]);
    expect(left.rows()).toMatchObject({ count: 1, ready: 0 });
  });

  it('stay here when the others are sent', async () => {
    const asked: CallInput<'startRun'>[] = [];
    const workspace = await opened((input) => asked.push(input));
    leftOutOf(workspace).leave(['a'], true);
    const { counts, left } = sendingNow(workspace);
    expect(whyNoSend(counts, left.ready)).toBe('Nothing to send: every row that could be sent is left out.');
    await startRun(workspace, 'changed');
    expect(asked).toEqual([{ scope: 'changed', leftOut: ['a'] }]);
    leftOutOf(workspace).takeInAll();
    await startRun(workspace, 'changed');
    expect(asked.at(-1)).toEqual({ scope: 'changed' });
  });

  it('stay here at a retry too, where they were corrected since the last run did not get them done', async () => {
    const asked: CallInput<'startRun'>[] = [];
    const rejected = answeredRow(editedRow(loadedRow('r', 5), { annual_Max: '1500' }), 'rejected');
    const { api } = plainApi([rejected], {
      startRun: (input) => {
        asked.push(input);
        return Promise.resolve(success({ runId: 'r', rows: 0, heldBack: 0 }));
      },
    });
    const workspace = new Workspace(api);
    await workspace.open();
    leftOutOf(workspace).leave(['r'], true);
    await startRun(workspace, 'failed');
    expect(asked).toEqual([{ scope: 'failed' }]);
    workspace.edit('Type', 'accumulators', [
      { kind: 'set', rowId: 'r', cells: { annual_Max: '900' }, untouch: [] },
    ]);
    const { counts, left } = sendingNow(workspace);
    expect([counts.undone, left.undone]).toEqual([1, 1]);
    await startRun(workspace, 'failed');
    expect(asked.at(-1)).toEqual({ scope: 'failed', leftOut: ['r'] });
  });

  it('are those of one workspace', async () => {
    const workspace = await opened();
    const left = leftOutOf(workspace);
    left.leave(['a'], true);
    workspace.entry.set(workspaceEntry(workspace.entry.get()?.id ?? '', 'Another name'));
    expect(left.isLeft('a')).toBe(true);
    workspace.entry.set(workspaceEntry('w2'));
    expect(left.isLeft('a')).toBe(false);
  });

  it('come back with the window, which may have crashed', async () => {
    let kept: readonly string[] = [];
    const { api } = plainApi(rows, {
      openWorkspace: () => Promise.resolve(success({ ...freshlyOpened, leftOut: kept })),
      keepLeftOut: ({ workspaceId, rowIds }) => {
        if (workspaceId === freshlyOpened.workspace.id) kept = rowIds;
        return Promise.resolve(success({}));
      },
    });
    const crashed = new Workspace(api);
    await crashed.open();
    leftOutOf(crashed).leave(['a', 'b'], true);
    const again = new Workspace(api);
    await again.open();
    expect(leftOutOf(again).rows()).toMatchObject({ count: 2 });
    leftOutOf(again).takeInAll();
    expect(kept).toEqual([]);
  });
});
