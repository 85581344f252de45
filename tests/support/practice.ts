import { onTestFinished } from 'vitest';
import type { PracticeControl } from '../../electron/practice/faults/control-verbs';
import {
  startPracticeServer,
  type PracticeOptions,
  type PracticeServer,
} from '../../electron/practice/practice-server';
import { practiceControl } from './practice-control';

/** A practice server of one test, with its control interface. */
export interface Practice extends PracticeServer {
  readonly control: PracticeControl;
}

/**
 * Starts a practice server in this process for the running test and closes it afterwards. Without a rate
 * limit unless the options name one, so that a test may call as often as it likes.
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const server = await startPracticeServer({ rateLimit: null, ...options, control: true });
  onTestFinished(() => server.close());
  return { ...server, control: practiceControl(server.access) };
}
