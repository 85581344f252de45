/** The part of the process that hears of signals. */
export interface SignalledProcess {
  readonly on: (signal: 'SIGTERM' | 'SIGINT' | 'SIGHUP', listener: () => void) => unknown;
}

/**
 * Ends the program as its menu does when the system asks it to: at the end of a session, or by Ctrl+C where it was
 * started. Nobody is asked anything then, as nobody may be there to answer.
 */
export function endOnSignal(process: SignalledProcess, end: () => void): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
}
