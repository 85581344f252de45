import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whenAtRest, whenIdle, whenQuiet } from '../../../renderer/grid/when-quiet';

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

describe('work for quiet moments', () => {
  let moments: (() => void)[] = [];
  const quietMoment = () => {
    moments.splice(0).forEach((work) => {
      work();
    });
  };
  const steps = vi.fn<() => boolean>();

  beforeEach(() => {
    moments = [];
    steps.mockReset();
    vi.stubGlobal('requestIdleCallback', (work: () => void) => moments.push(work));
    vi.stubGlobal('cancelIdleCallback', () => {
      moments = [];
    });
  });

  test('is done a step in each, until there is no more to do', () => {
    steps.mockReturnValueOnce(true).mockReturnValueOnce(true).mockReturnValue(false);
    const work = whenIdle(steps);
    work.ask();
    work.ask();
    expect(steps).not.toHaveBeenCalled();
    quietMoment();
    expect(steps).toHaveBeenCalledTimes(1);
    for (let moment = 0; moment < 5; moment += 1) quietMoment();
    expect(steps).toHaveBeenCalledTimes(3);
  });

  test('can be asked for again, and dropped', () => {
    steps.mockReturnValue(false);
    const work = whenIdle(steps);
    work.ask();
    quietMoment();
    work.ask();
    quietMoment();
    expect(steps).toHaveBeenCalledTimes(2);
    work.ask();
    work.stop();
    quietMoment();
    expect(steps).toHaveBeenCalledTimes(2);
  });
});
