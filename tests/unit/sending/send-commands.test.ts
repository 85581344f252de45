import { describe, expect, it } from 'vitest';
import {
  settledSentence,
  settleUnknown,
  startedSentence,
  startRun,
} from '../../../renderer/sending/send-commands';
import { resolveConflicts } from '../../../renderer/state/resolve-conflicts';
import { Workspace } from '../../../renderer/state/workspace';
import type { CallInput, PlanbatchApi } from '../../../shared/ipc/contract';
import { failed, success } from '../../../shared/ipc/failure';
import { plainApi } from '../state/plain-api';
import { answeredRow, loadedRow } from '../state/sample-rows';

async function opened(api: PlanbatchApi): Promise<Workspace> {
  const workspace = new Workspace(api);
  await workspace.open();
  return workspace;
}

describe('starting a run', () => {
  it('says how many rows are held back', () => {
    expect(startedSentence(1, 1)).toBe('1 row with something to fix was held back.');
    expect(startedSentence(3, 2)).toBe('2 rows with something to fix were held back.');
  });

  it('says so when there is nothing to send', () => {
    expect(startedSentence(0, 0)).toBe('Nothing to send.');
    expect(startedSentence(0, 1)).toBe('Nothing to send. 1 row with something to fix was held back.');
  });

  it('leaves the word to the progress when every row goes', () => {
    expect(startedSentence(12, 0)).toBe('');
  });

  it('offers to try again when the run could not start and retrying may help', async () => {
    const offline = failed({ kind: 'offline', message: 'The server cannot be reached.', nextStep: 'retry' });
    const asked: string[] = [];
    const { api } = plainApi([], {
      startRun: ({ scope }) => {
        asked.push(scope);
        return Promise.resolve(offline);
      },
    });
    const workspace = await opened(api);
    await startRun(workspace, 'failed');
    workspace.notice.get()?.again?.();
    expect(asked).toEqual(['failed', 'failed']);
  });
});

describe('after a run', () => {
  it('decides the rows in conflict and no others', async () => {
    const asked: CallInput<'resolveConflicts'>[] = [];
    const rows = [loadedRow('a', 1), answeredRow(loadedRow('b', 2), 'conflict')];
    const { api } = plainApi(rows, {
      resolveConflicts: (input) => {
        asked.push(input);
        return Promise.resolve(success([{ rowId: 'b', isGone: false }]));
      },
    });
    const workspace = await opened(api);
    await resolveConflicts(workspace, 'theirs', ['b']);
    expect(asked).toEqual([{ rowIds: ['b'] }]);
    expect(workspace.notice.get()?.text).toBe(
      '1 row as the server holds it. Undo brings back what you typed.',
    );
  });

  it('says what reading back has settled and what it has not', async () => {
    const { api } = plainApi([], {
      settleUnknown: () => Promise.resolve(success({ settled: 2, stillUnknown: 1, why: 'It is closed.' })),
    });
    const workspace = await opened(api);
    await settleUnknown(workspace);
    expect(workspace.notice.get()?.text).toBe(
      '2 rows settled by reading back. 1 row still without an answer. It is closed.',
    );
    const why = 'Not on the server yet, but it may still arrive. Settle again in a minute.';
    expect(settledSentence({ settled: 0, stillUnknown: 3, why })).toBe(
      `No row could be settled. 3 rows still without an answer. ${why}`,
    );
    expect(settledSentence({ settled: 1, stillUnknown: 0, why: '' })).toBe('1 row settled by reading back.');
    expect(settledSentence({ settled: 0, stillUnknown: 0, why: '' })).toBe('No row is without an answer.');
  });
});
