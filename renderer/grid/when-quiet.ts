/** Work that may come a moment late, after what was asked for has been painted. */
export interface QuietWork {
  /** Has it done once, however often it is asked for until then. */
  readonly ask: () => void;
  /** Drops what was asked for. */
  readonly stop: () => void;
}

/** Even a window that is busy all the time does it after so many milliseconds. */
const latest = 80;

/** Does the work in the next quiet moment of the window. */
export function whenQuiet(work: () => void): QuietWork {
  let request = 0;
  return {
    ask: () => {
      if (request !== 0) return;
      request = requestIdleCallback(
        () => {
          request = 0;
          work();
        },
        { timeout: latest },
      );
    },
    stop: () => {
      cancelIdleCallback(request);
      request = 0;
    },
  };
}
