/** A window that is not painted does it after so many milliseconds. */
const latest = 100;

const waiting = new Set<() => void>();

/** Does the work once the next frame is on the screen, all that waits in one go; the same work once. */
export function afterPaint(work: () => void): void {
  const isAsked = waiting.size > 0;
  waiting.add(work);
  if (isAsked) return;
  const timer = setTimeout(workOff, latest);
  requestAnimationFrame(() => {
    clearTimeout(timer);
    // What is asked for in a frame comes before it is painted, and the screen still has it to draw then: this comes
    // once there is nothing else to do.
    requestIdleCallback(workOff, { timeout: latest });
  });
}

/**
 * Hears of changes once the frame in which they happened is on the screen: for what goes with the sheet rather than
 * in it, so that a key never waits for it.
 */
export function heardAfterPaint(subscribe: (listener: () => void) => () => void): typeof subscribe {
  return (listener) => {
    const stop = subscribe(() => {
      afterPaint(listener);
    });
    return () => {
      stop();
      waiting.delete(listener);
    };
  };
}

function workOff(): void {
  const works = [...waiting];
  waiting.clear();
  for (const work of works) work();
}
