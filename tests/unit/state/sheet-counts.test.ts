import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CountedRows, SheetCounts } from '../../../renderer/state/sheet-counts';

type Change = Parameters<Parameters<CountedRows['subscribeChanges']>[0]>[0];

/** So many rows that are to be looked at; the count of a sheet is how many rows were looked at until then. */
function counted(altered: number) {
  const listeners = new Set<() => void>();
  const changeListeners = new Set<(change: Change) => void>();
  const rows = {
    version: 0,
    touchedIds: () => named(altered),
    alteredCount: altered,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeChanges: (listener: (change: Change) => void) => {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
  };
  const looked: string[] = [];
  const counts = new SheetCounts(rows, {
    clear: () => looked.push('all'),
    count: (id) => looked.push(id),
    total: () => looked.length,
  });
  const change = (ids: readonly string[], isAll = false): void => {
    rows.version += 1;
    for (const listener of changeListeners) listener({ ids, isAll });
    for (const listener of listeners) listener();
  };
  return { counts, change, looked, listeners };
}

const named = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${at}`);

describe('the counts of a sheet', () => {
  let quiet: ((deadline: IdleDeadline) => void)[] = [];
  const oneMoment = (): void => {
    const due = quiet;
    quiet = [];
    for (const callback of due) callback({ didTimeout: false, timeRemaining: () => 0 });
  };
  const untilQuiet = (): void => {
    while (quiet.length > 0) oneMoment();
  };
  beforeEach(() => {
    quiet = [];
    vi.stubGlobal('requestIdleCallback', (callback: (deadline: IdleDeadline) => void) =>
      quiet.push(callback),
    );
    vi.stubGlobal('cancelIdleCallback', () => (quiet = []));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are counted at once where few rows are to be looked at, once for all who ask, and only those that changed', () => {
    const { counts, change, looked } = counted(10);
    counts.subscribe(() => undefined);
    expect([counts.read(), counts.read(), counts.now()]).toEqual([10, 10, 10]);
    change(['3', '4']);
    expect(counts.read()).toBe(12);
    expect(looked.slice(10)).toEqual(['3', '4']);
  });

  it('are counted in quiet moments where many are, and told to everybody when they are known', () => {
    const { counts } = counted(5_000);
    const told: string[] = [];
    counts.subscribe(() => told.push('one'));
    counts.subscribe(() => told.push('other'));
    oneMoment();
    expect([counts.read(), told]).toEqual([0, []]);
    untilQuiet();
    expect([counts.read(), told]).toEqual([5_000, ['one', 'other']]);
  });

  it('are counted at once for a few rows among many that are counted already', () => {
    const { counts, change } = counted(5_000);
    counts.subscribe(() => undefined);
    untilQuiet();
    change(['7']);
    expect(counts.read()).toBe(5_001);
    expect(quiet).toEqual([]);
  });

  it('come to an end while rows change', () => {
    const { counts, change } = counted(5_000);
    counts.subscribe(() => undefined);
    oneMoment();
    change(named(400));
    untilQuiet();
    expect(counts.read()).toBe(5_400);
  });

  it('are counted anew once the verdict on any row may be another', () => {
    const { counts, change, looked } = counted(5_000);
    counts.subscribe(() => undefined);
    oneMoment();
    change(['1'], true);
    untilQuiet();
    expect(looked.slice(looked.indexOf('all'))).toEqual(['all', ...named(5_000)]);
    expect(counts.read()).toBe(looked.length);
  });

  it('go on within the same quiet moment, where the browser has tasks that come after all others', () => {
    const tasks: (() => void)[] = [];
    const dropped: AbortSignal[] = [];
    vi.stubGlobal('scheduler', {
      postTask: (task: () => void, { signal }: { readonly signal: AbortSignal }) => {
        tasks.push(task);
        dropped.push(signal);
        return Promise.resolve();
      },
    });
    const { counts } = counted(50_000);
    let isTold = false;
    const stop = counts.subscribe(() => (isTold = true));
    oneMoment();
    expect([tasks.length, quiet.length]).toEqual([1, 1]);
    tasks.shift()?.();
    // The other way to go on is called off.
    expect([quiet.length, isTold]).toEqual([tasks.length, tasks.length === 0]);
    while (tasks.length > 0) tasks.shift()?.();
    expect([counts.read(), isTold, quiet.length]).toEqual([50_000, true, 0]);
    stop();
    expect(dropped[0]?.aborted).toBe(false);
  });

  it('go on after a while where such tasks never get their turn', () => {
    const dropped: AbortSignal[] = [];
    vi.stubGlobal('scheduler', {
      postTask: (_task: () => void, { signal }: { readonly signal: AbortSignal }) => {
        dropped.push(signal);
        return Promise.resolve();
      },
    });
    const { counts, change } = counted(5_000);
    const stop = counts.subscribe(() => undefined);
    untilQuiet();
    expect(counts.read()).toBe(5_000);
    expect(dropped.every(({ aborted }) => aborted)).toBe(true);
    change(named(4_000));
    oneMoment();
    stop();
    expect([dropped.at(-1)?.aborted, quiet.length]).toEqual([true, 0]);
  });

  it('are no longer counted when nobody listens', () => {
    const { counts, change, listeners } = counted(5_000);
    const stop = counts.subscribe(() => undefined);
    stop();
    expect(quiet).toEqual([]);
    expect(listeners.size).toBe(0);
    change(['1']);
    expect(counts.now()).toBe(5_001);
  });
});
