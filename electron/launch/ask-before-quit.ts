/** The part of Electron's `app` that is asked to end. */
export interface QuittingApp {
  readonly on: (event: 'before-quit', listener: (event: { preventDefault: () => void }) => void) => unknown;
  readonly quit: () => void;
}

export interface QuitQuestion {
  /** Whether a run goes on. */
  readonly isSending: () => boolean;
  /** Asks the person; true to stop the run and quit. */
  readonly ask: () => Promise<boolean>;
  /** Stops the run; fulfils once the rows on their way have their answers. */
  readonly endRun: () => Promise<void>;
}

/** Longer than a request may take; what is without an answer then is so at the next start. */
const patience = 35_000;

/**
 * Asks before the program ends in the middle of a run, and then ends it as `Stop` does: after the answers about the
 * rows on their way. Gives whether a window may close now; where it may not, the question is put.
 */
export function askBeforeQuit(app: QuittingApp, { isSending, ask, endRun }: QuitQuestion): () => boolean {
  let state: 'open' | 'asking' | 'ending' | 'agreed' = 'open';
  const quit = async (): Promise<void> => {
    state = 'asking';
    if (!(await ask())) {
      state = 'open';
      return;
    }
    state = 'ending';
    const tooLong = new Promise((resolve) => {
      setTimeout(resolve, patience).unref();
    });
    await Promise.race([endRun(), tooLong]);
    state = 'agreed';
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (state === 'agreed' || (state === 'open' && !isSending())) return;
    event.preventDefault();
    if (state === 'open') void quit();
  });
  return () => {
    if (state === 'agreed' || !isSending()) return true;
    if (state === 'open') app.quit();
    return false;
  };
}
