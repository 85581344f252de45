import type { RunProgress } from './run-schemas';

/**
 * Whether a run is over and another may start. Apart from the schemas: the window, which asks this, must not
 * load the schema library, as that tries to make code from text and its content policy forbids it.
 */
export function isRunOver(run: RunProgress): boolean {
  return run.phase === 'finished' || run.phase === 'stopped';
}
