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

/** The two ways to the end of the program besides its menu. */
export interface GuardedEnd {
  /** Whether a window may close now; where it may not, the question is put. */
  readonly mayClose: () => boolean;
  /** Ends the program without a question: the system asks for it, and nobody may be there to answer. */
  readonly endUnasked: () => void;
}

/**
 * Asks before the program ends in the middle of a run, and then ends it as `Stop` does: after the answers about the
 * rows on their way.
 */
export function askBeforeQuit(app: QuittingApp, { isSending, ask, endRun }: QuitQuestion): GuardedEnd {
  let state: 'open' | 'asking' | 'ending' | 'agreed' = 'open';
  const endRunAndQuit = async (): Promise<void> => {
    state = 'ending';
    const tooLong = new Promise((resolve) => {
      setTimeout(resolve, patience).unref();
    });
    await Promise.race([endRun(), tooLong]);
    state = 'agreed';
    app.quit();
  };
  const isAsking = (): boolean => state === 'asking';
  const askAndQuit = async (): Promise<void> => {
    state = 'asking';
    const quits = await ask();
    // The system may have ended it meanwhile.
    if (!isAsking()) return;
    if (quits) await endRunAndQuit();
    else state = 'open';
  };
  app.on('before-quit', (event) => {
    if (state === 'agreed' || (state === 'open' && !isSending())) return;
    event.preventDefault();
    if (state === 'open') void askAndQuit();
  });
  return {
    mayClose: () => {
      if (state === 'agreed' || !isSending()) return true;
      if (state === 'open') app.quit();
      return false;
    },
    endUnasked: () => {
      if (!isSending()) app.quit();
      else if (state === 'open' || state === 'asking') void endRunAndQuit();
    },
  };
}
