/** Work that may come a moment late, after what was asked for has been painted. */
export interface QuietWork {
  /** Has it done once, however often it is asked for until then. */
  readonly ask: () => void;
  /** Drops what was asked for. */
  readonly stop: () => void;
}

/** Milliseconds without being asked again: a key that is held down repeats sooner. */
const restsFor = 40;

/** However often it is asked for, it is done after so many milliseconds. */
const latest = 100;

/** Does the work when it has not been asked for anew for a moment, however long that takes. */
export function whenAtRest(work: () => void): QuietWork {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
  };
  return {
    ask: () => {
      stop();
      timer = setTimeout(work, restsFor);
    },
    stop,
  };
}

/**
 * Does the work once what was asked for is painted, or when it has not been asked for anew for a moment: of the keys of
 * one that is held down each has one frame then. Any later, it would take the frame of the key that comes next.
 */
export function whenQuiet(work: () => void): QuietWork {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let beganAt = 0;
  let askedAt = -restsFor;
  const stop = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    timer = undefined;
  };
  const waitFor = (milliseconds: number): void => {
    stop();
    timer = setTimeout(() => {
      stop();
      work();
    }, milliseconds);
  };
  return {
    ask: () => {
      const now = performance.now();
      const isFirst = timer === undefined && now - askedAt >= restsFor;
      if (timer === undefined) beganAt = now;
      askedAt = now;
      waitFor(Math.max(0, Math.min(restsFor, beganAt + latest - now)));
      if (isFirst) {
        frame = requestAnimationFrame(() => {
          waitFor(0);
        });
      }
    },
    stop,
  };
}

/** Does the work step by step, each step in a quiet moment of its own, for as long as one says that there is more to do. */
export function whenIdle(step: () => boolean): QuietWork {
  let request = 0;
  const goOn = (): void => {
    request = step() ? requestIdleCallback(goOn) : 0;
  };
  return {
    ask: () => {
      if (request === 0) request = requestIdleCallback(goOn);
    },
    stop: () => {
      cancelIdleCallback(request);
      request = 0;
    },
  };
}
