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

/** Does the work when it has not been asked for anew for a moment: each key of many has its own frame then. */
export function whenQuiet(work: () => void): QuietWork {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt = 0;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    ask: () => {
      const now = performance.now();
      if (timer === undefined) askedAt = now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          timer = undefined;
          work();
        },
        Math.max(0, Math.min(restsFor, askedAt + latest - now)),
      );
    },
    stop,
  };
}
