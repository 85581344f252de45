import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SheetCounts } from '../../../renderer/state/sheet-counts';

/** Rows of which so many are to be looked at; a count gives the version it began with. */
function counted(altered: number) {
  const listeners = new Set<() => void>();
  const begun: number[] = [];
  const rows = {
    version: 0,
    alteredCount: altered,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const counts = new SheetCounts(rows, {
    none: -1,
    *steps() {
      const { version } = rows;
      begun.push(version);
      yield undefined;
      yield undefined;
      return version;
    },
  });
  const change = (): void => {
    rows.version += 1;
    for (const listener of listeners) listener();
  };
  return { counts, change, begun, listeners };
}

describe('the counts of a sheet', () => {
  let quiet: ((deadline: IdleDeadline) => void)[] = [];
  const oneMoment = (): void => {
    const due = quiet;
    quiet = [];
    for (const callback of due) callback({ didTimeout: false, timeRemaining: () => 0 });
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

  it('are counted at once where few rows are to be looked at, and once for all who ask', () => {
    const { counts, change, begun } = counted(10);
    counts.subscribe(() => undefined);
    expect([counts.read(), counts.read(), counts.now()]).toEqual([0, 0, 0]);
    change();
    expect(counts.read()).toBe(1);
    expect(begun).toEqual([0, 1]);
  });

  it('are counted in quiet moments where many are, and told to everybody when they are known', () => {
    const { counts, begun } = counted(5_000);
    const told: string[] = [];
    counts.subscribe(() => told.push('one'));
    counts.subscribe(() => told.push('other'));
    expect(counts.read()).toBe(-1);
    oneMoment();
    oneMoment();
    expect(told).toEqual([]);
    oneMoment();
    expect(told).toEqual(['one', 'other']);
    expect(counts.read()).toBe(0);
    expect(begun).toEqual([0]);
  });

  it('come to an end while rows change, and are counted again for what changed', () => {
    const { counts, change, begun } = counted(5_000);
    counts.subscribe(() => undefined);
    for (let moment = 0; moment < 3; moment += 1) {
      change();
      oneMoment();
    }
    expect(begun).toEqual([1]);
    for (let moment = 0; moment < 3; moment += 1) oneMoment();
    expect(begun).toEqual([1, 3]);
    expect(counts.read()).toBe(3);
    expect(quiet).toEqual([]);
  });

  it('are no longer counted when nobody listens', () => {
    const { counts, listeners } = counted(5_000);
    const stop = counts.subscribe(() => undefined);
    stop();
    expect(quiet).toEqual([]);
    expect(listeners.size).toBe(0);
    expect(counts.now()).toBe(0);
  });
});
