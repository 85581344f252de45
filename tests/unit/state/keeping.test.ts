import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepingWords, notKeptSentence, whyNotSafe } from '../../../renderer/state/keeping-sentence';
import { asItComes } from '../../../renderer/state/view-keeping';
import { Workspace } from '../../../renderer/state/workspace';
import { copyName, freshName } from '../../../renderer/workspaces/fresh-name';
import type { PlanbatchApi } from '../../../shared/ipc/contract';
import { success } from '../../../shared/ipc/failure';
import type { CellDraft, Keeping } from '../../../shared/ipc/keeping-schemas';
import type { View } from '../../../shared/ipc/view-schemas';
import { freshlyOpened, plainApi, workspaceEntry } from './plain-api';
import { loadedRow } from './sample-rows';

const full = {
  kind: 'notKept',
  reason: 'The disk is full.',
  since: 1,
  inLifeboat: true,
  needsRestart: false,
} as const;
const typing = { kind: 'set', rowId: 'a', cells: { annual_Max: '1' }, untouch: [] } as const;
const draft: CellDraft = { rowId: 'a', field: 'annual_Max', text: '12' };

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

describe('keeping what was done', () => {
  it('tells the store what each gesture is called and how it was made', async () => {
    const plain = plainApi([loadedRow('a', 1)]);
    const workspace = new Workspace(plain.api);
    await workspace.open();
    workspace.edit({ label: 'pasting', how: 'pasted' }, 'accumulators', [typing]);
    workspace.edit('typing', 'accumulators', [typing]);
    await workspace.move('undo');
    await workspace.move('redo');
    const [pasted, typed, undone, redone] = plain.gestures.map(({ gesture }) => gesture);
    expect(pasted?.cause).toEqual({ how: 'pasted', label: 'pasting', sheet: 'accumulators' });
    expect(typed?.cause).toEqual({ how: 'typed', label: 'typing', sheet: 'accumulators' });
    expect(undone?.cause).toEqual({ how: 'undo', stepId: typed?.id });
    expect(redone?.cause).toEqual({ how: 'redo', stepId: typed?.id });
  });

  it('is shown at once, and until the last gesture is on the disk', async () => {
    const answers: (() => void)[] = [];
    const workspace = await opened({
      applyEdits: () =>
        new Promise((resolve) => {
          answers.push(() => {
            resolve(success({ kind: 'kept', at: 5 }));
          });
        }),
    });
    workspace.edit('typing', 'accumulators', [typing]);
    workspace.edit('typing', 'accumulators', [typing]);
    expect(workspace.keeping.isUnderWay.get()).toBe(true);
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(workspace.keeping.isUnderWay.get()).toBe(true);
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(workspace.keeping.isUnderWay.get()).toBe(false);
    expect(workspace.keeping.state.get()).toEqual({ kind: 'kept', at: 5 });
  });

  it('takes back what could not even be sent, and does not go on saying that it is being saved', async () => {
    const workspace = await opened({
      applyEdits: () => Promise.reject(new RangeError('Invalid string length')),
    });
    workspace.edit('typing', 'accumulators', [typing]);
    await vi.waitFor(() => {
      expect(workspace.notice.get()?.text).toMatch(/^Taken back: .* too large/);
    });
    expect(workspace.keeping.isUnderWay.get()).toBe(false);
    expect(workspace.sheet('accumulators').row('a')?.cells['annual_Max']).toBe('1000');
  });

  it('keeps the edit on the screen while the disk refuses, and is asked for again', async () => {
    const workspace = await opened({ applyEdits: () => Promise.resolve(success(full)) });
    workspace.edit('typing', 'accumulators', [typing]);
    await vi.advanceTimersByTimeAsync(0);
    expect(workspace.keeping.state.get()).toEqual(full);
    expect(workspace.sheet('accumulators').row('a')?.cells['annual_Max']).toBe('1');
    expect(await workspace.keeping.retry()).toBeUndefined();
    expect(workspace.keeping.state.get()?.kind).toBe('kept');
  });
});

describe('the text in the open editor', () => {
  const keeper = async () => {
    const drafts: (CellDraft | null)[] = [];
    const workspace = await opened({
      keepDraft: (input) => {
        drafts.push(input.draft);
        return Promise.resolve(success({}));
      },
    });
    return { workspace, drafts };
  };

  it('is kept every half second, as it is then, and dropped when the editor closes', async () => {
    const { workspace, drafts } = await keeper();
    workspace.draft.typed({ ...draft, text: '1' });
    workspace.draft.typed(draft);
    vi.advanceTimersByTime(500);
    expect(drafts).toEqual([draft]);
    vi.advanceTimersByTime(5000);
    expect(drafts).toEqual([draft]);
    workspace.draft.closed();
    expect(drafts).toEqual([draft, null]);
  });

  it('is not sent at all when the editor closes first', async () => {
    const { workspace, drafts } = await keeper();
    workspace.draft.typed(draft);
    workspace.draft.closed();
    vi.advanceTimersByTime(5000);
    expect(drafts).toEqual([]);
  });

  it('is handed to the sheet of its row at the start, and dropped where that row is gone', async () => {
    const dropped: unknown[] = [];
    const opening = (found: CellDraft): Partial<PlanbatchApi> => ({
      openWorkspace: () => Promise.resolve(success({ ...freshlyOpened, draft: found })),
      keepDraft: (input) => {
        dropped.push(input.draft);
        return Promise.resolve(success({}));
      },
    });
    expect((await opened(opening(draft))).foundDraft.get()).toEqual(draft);
    expect(dropped).toEqual([]);
    expect((await opened(opening({ ...draft, rowId: 'gone' }))).foundDraft.get()).toBeNull();
    expect(dropped).toEqual([null]);
  });
});

describe('what the screen says of keeping', () => {
  const now = new Date(2026, 10, 21, 15, 0).getTime();
  const at = new Date(2026, 10, 21, 14, 32).getTime();
  const kept: Keeping = { kind: 'kept', at };

  it('names the time, with the day where that is another', () => {
    expect(keepingWords(kept, false, now)).toBe('Saved 14:32');
    expect(keepingWords(kept, false, now + 86_400_000)).toBe('Saved Nov 21, 14:32');
    expect(keepingWords({ kind: 'kept', at: null }, false, now)).toBe('Saved');
    expect(keepingWords(kept, true, now)).toBe('Saving');
  });

  it('never says saved while the disk refuses', () => {
    expect(keepingWords(full, false, now)).toBe('Not kept: The disk is full.');
    expect(keepingWords(full, true, now)).toBe('Not kept: The disk is full.');
    expect(notKeptSentence(full)).toBe(
      'What you type is not being kept on the disk: The disk is full. Your edits stay on screen. ' +
        'A second folder keeps them until then.',
    );
    expect(notKeptSentence({ ...full, needsRestart: true })).toContain(
      'A second folder keeps them: once that is put right, close Planbatch and start it again, and they come in.',
    );
    expect(notKeptSentence({ ...full, inLifeboat: false })).toMatch(/Your edits stay on screen\.$/);
    expect(notKeptSentence({ ...full, inLifeboat: false, needsRestart: true })).toContain(
      'They are kept nowhere else: copy them, then close Planbatch and start it again once that is put right.',
    );
    expect(whyNotSafe(full)).toBeDefined();
    expect(whyNotSafe(kept)).toBeUndefined();
  });
});

describe('names of workspaces', () => {
  const entries = ['Workspace 1', 'workspace 2', 'A copy'].map((name) => workspaceEntry(name));

  it('are the first that are free', () => {
    expect(freshName(entries)).toBe('Workspace 3');
    expect(copyName('A', entries)).toBe('A copy (2)');
    expect(copyName('B', entries)).toBe('B copy');
    expect(copyName('x'.repeat(100), entries).length).toBeLessThanOrEqual(100);
  });
});

describe('the view', () => {
  const asLeft: View = {
    sheet: 'preExisting',
    accumulators: { ...asItComes, widths: { plan_ID: 99 }, order: ['plan_ID'] },
    preExisting: asItComes,
    density: 'compact',
    saved: { accumulators: [], preExisting: [] },
    places: [],
    arranged: [],
    recent: [],
    largeChange: 50,
  };

  it('is kept once it stands still, whole, and not for what it was opened with', async () => {
    const kept: unknown[] = [];
    const workspace = await opened({
      openWorkspace: () => Promise.resolve(success({ ...freshlyOpened, view: asLeft })),
      keepView: ({ view }) => {
        kept.push(view);
        return Promise.resolve(success({}));
      },
    });
    expect(workspace.activeSheet.get()).toBe('preExisting');
    vi.advanceTimersByTime(5000);
    expect(kept).toEqual([]);
    workspace.activeSheet.set('accumulators');
    workspace.view.arrange('accumulators', { widths: { plan_ID: 120 } });
    vi.advanceTimersByTime(5000);
    expect(kept).toEqual([
      {
        ...asLeft,
        sheet: 'accumulators',
        accumulators: { ...asLeft.accumulators, widths: { plan_ID: 120 } },
      },
    ]);
  });

  it('stays as it is where another workspace opens before it is kept', async () => {
    const workspace = await opened({
      openWorkspace: () => Promise.resolve(success({ ...freshlyOpened, view: asLeft })),
    });
    workspace.view.arrange('accumulators', { hidden: ['annual_Max'] });
    workspace.view.restore(asLeft);
    expect(workspace.view.state.get().accumulators.hidden).toEqual(['annual_Max']);
  });

  it('keeps columns under a name, replaces those of the same name and forgets them again', async () => {
    const workspace = await opened({});
    const { view } = workspace;
    const mine = { name: 'Mine', order: [], hidden: ['annual_Max'], folded: [], frozen: [], rows: null };
    view.saveView('accumulators', mine);
    view.saveView('accumulators', { ...mine, name: 'Other' });
    view.saveView('accumulators', { ...mine, hidden: [] });
    expect(view.state.get().saved.accumulators).toEqual([
      { ...mine, hidden: [] },
      { ...mine, name: 'Other' },
    ]);
    view.deleteView('accumulators', 'Mine');
    expect(view.state.get().saved).toEqual({ accumulators: [{ ...mine, name: 'Other' }], preExisting: [] });
  });
});
