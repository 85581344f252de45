import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint, heardAfterPaint } from '../../../renderer/state/after-paint';

describe('what follows a painted frame', () => {
  let frames: (() => void)[] = [];
  let quiet: (() => void)[] = [];
  let done: string[] = [];
  const runAll = (waiting: (() => void)[]): void => {
    for (const callback of waiting.splice(0)) callback();
  };
  beforeEach(() => {
    frames = [];
    quiet = [];
    done = [];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => quiet.push(callback));
  });
  afterEach(() => {
    runAll(frames);
    runAll(quiet);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is done neither before nor within the frame, but once nothing else is to be done', () => {
    afterPaint(() => done.push('work'));
    expect(done).toEqual([]);
    runAll(frames);
    expect(done).toEqual([]);
    runAll(quiet);
    expect(done).toEqual(['work']);
  });

  it('is done in one go, each work once however often it was asked for', () => {
    const work = (): void => {
      done.push('once');
    };
    afterPaint(work);
    afterPaint(work);
    afterPaint(() => done.push('other'));
    expect(frames).toHaveLength(1);
    runAll(frames);
    runAll(quiet);
    expect(done).toEqual(['once', 'other']);
    runAll(quiet);
    expect(done).toHaveLength(2);
  });

  it('is done all the same where nothing is painted, and not a second time', () => {
    afterPaint(() => done.push('work'));
    vi.advanceTimersByTime(1_000);
    expect(done).toEqual(['work']);
    runAll(frames);
    runAll(quiet);
    expect(done).toEqual(['work']);
  });

  it('waits for the next frame when it is asked for by what follows this one', () => {
    afterPaint(() => {
      done.push('first');
      afterPaint(() => done.push('second'));
    });
    runAll(frames);
    runAll(quiet);
    expect(done).toEqual(['first']);
    runAll(frames);
    runAll(quiet);
    expect(done).toEqual(['first', 'second']);
  });

  it('is heard of once for all that changed in the frame, and not any more by who stopped listening', () => {
    const listeners = new Set<() => void>();
    const subscribe = (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const stop = heardAfterPaint(subscribe)(() => done.push('heard'));
    const change = (): void => {
      for (const listener of listeners) listener();
    };
    change();
    change();
    runAll(frames);
    runAll(quiet);
    expect(done).toEqual(['heard']);
    change();
    stop();
    runAll(frames);
    runAll(quiet);
    expect(done).toEqual(['heard']);
    expect(listeners.size).toBe(0);
  });
});
