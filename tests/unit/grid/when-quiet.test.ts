import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whenAtRest, whenQuiet } from '../../../renderer/grid/when-quiet';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  vi.stubGlobal('cancelAnimationFrame', (request: ReturnType<typeof setTimeout>) => {
    clearTimeout(request);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('work that may come a moment late', () => {
  test('comes right after the frame of what asked for it', () => {
    const work = vi.fn();
    whenQuiet(work).ask();
    vi.advanceTimersByTime(15);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('comes a few times a second while a key is held down, and once more at its end', () => {
    const work = vi.fn();
    const marks = whenQuiet(work);
    for (let key = 0; key < 30; key += 1) {
      marks.ask();
      vi.advanceTimersByTime(33);
    }
    const whileHeld = work.mock.calls.length;
    expect(whileHeld).toBeGreaterThan(3);
    expect(whileHeld).toBeLessThan(15);
    vi.advanceTimersByTime(100);
    expect(work.mock.calls.length).toBe(whileHeld + 1);
  });

  test('does not come once it is stopped', () => {
    const work = vi.fn();
    const marks = whenQuiet(work);
    marks.ask();
    marks.stop();
    vi.advanceTimersByTime(1000);
    expect(work).not.toHaveBeenCalled();
  });
});

test('work that waits for rest does not come while it is asked for anew', () => {
  const work = vi.fn();
  const spares = whenAtRest(work);
  for (let frame = 0; frame < 60; frame += 1) {
    spares.ask();
    vi.advanceTimersByTime(17);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(1);
});
