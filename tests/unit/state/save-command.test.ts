import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepingCommands } from '../../../renderer/keeping/keeping-commands';
import { Workspace } from '../../../renderer/state/workspace';
import type { PlanbatchApi } from '../../../shared/ipc/contract';
import { success } from '../../../shared/ipc/failure';
import { freshlyOpened, plainApi } from './plain-api';
import { loadedRow } from './sample-rows';

const full = {
  kind: 'notKept',
  reason: 'The disk is full.',
  since: 1,
  inLifeboat: true,
  needsRestart: false,
} as const;
const typing = { kind: 'set', rowId: 'a', cells: { annual_Max: '1' }, untouch: [] } as const;
const draft = { rowId: 'a', field: 'annual_Max', text: '12' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function opened(other: Partial<PlanbatchApi> = {}): Promise<Workspace> {
  const workspace = new Workspace(plainApi([loadedRow('a', 1)], other).api);
  await workspace.open();
  return workspace;
}

describe('Ctrl+S', () => {
  const save = async (workspace: Workspace): Promise<string> => {
    keepingCommands(workspace)
      .find(({ keys }) => keys.includes('Ctrl+S'))
      ?.run();
    await vi.advanceTimersByTimeAsync(0);
    return workspace.notice.get()?.text ?? '';
  };

  it('says that everything is saved, and that nothing was sent', async () => {
    const workspace = await opened();
    expect(await save(workspace)).toBe('Everything is saved on this computer. Nothing was sent.');
    workspace.edit('typing', 'accumulators', [typing]);
    expect(await save(workspace)).toMatch(
      /^Everything is saved .*, the last change at .*Nothing was sent\.$/,
    );
  });

  it('answers once the last gesture is on the disk, and keeps what is being typed', async () => {
    const drafts: unknown[] = [];
    let written = (): void => undefined;
    const workspace = await opened({
      keepDraft: (input) => {
        drafts.push(input.draft);
        return Promise.resolve(success({}));
      },
      applyEdits: () =>
        new Promise((resolve) => {
          written = () => {
            resolve(success({ kind: 'kept', at: 5 }));
          };
        }),
    });
    workspace.draft.typed(draft);
    workspace.edit('typing', 'accumulators', [typing]);
    expect(await save(workspace)).toBe('');
    expect(drafts).toEqual([draft]);
    written();
    await vi.advanceTimersByTimeAsync(0);
    const saved = /^Everything is saved .* What you are typing goes into its cell with Enter\.$/;
    expect(workspace.notice.get()?.text).toMatch(saved);
    workspace.draft.closed();
    expect(await save(workspace)).toMatch(/Nothing was sent\.$/);
  });

  it('tries again what the disk refused, and says why where it still does', async () => {
    let isFull = true;
    const workspace = await opened({
      openWorkspace: () => Promise.resolve(success({ ...freshlyOpened, keeping: full })),
      retryKeeping: () => Promise.resolve(success(isFull ? full : ({ kind: 'kept', at: 5 } as const))),
    });
    expect(await save(workspace)).toMatch(/^Not saved: .*The disk is full\./);
    expect(workspace.notice.get()?.kind).toBe('problem');
    isFull = false;
    expect(await save(workspace)).toMatch(/^Everything is saved/);
  });
});
