/** The part of Electron's `app` that ends the program. */
export interface EndingApp {
  readonly on: (event: 'will-quit', listener: (event: { preventDefault: () => void }) => void) => unknown;
  readonly quit: () => void;
}

/** A disk that hangs must not keep the program from ending; what was acknowledged is on it. */
const patience = 10_000;

/**
 * Holds the end of the program back, once all windows are closed and nothing can be typed any more, until `close`
 * is done: it waits for edits that are still on their way to the disk.
 */
export function closeBeforeEnd(app: EndingApp, close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const end = (): void => {
    if (state === 'closed') return;
    state = 'closed';
    // Electron takes no new end while it is being told that this one has to wait.
    setImmediate(() => app.quit());
  };
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    setTimeout(end, patience).unref();
    // A store that did not open, or broke, has nothing to close.
    close().then(end, end);
  });
}
