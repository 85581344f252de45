import type { CallOutput } from '../../shared/ipc/contract';
import {
  accumulatorsOf,
  type ComposedApp,
  composedApp,
  keepConnection,
  useService,
  valueOf,
} from '../support/composed-app';
import { type Practice, startPractice } from '../support/practice';

export const plan = 'CEDAR-PPO500-2026';
export const keyOf = (name: string): string => `${plan}|${name}`;
export const place = (second: string) => ({ sheet: 'accumulators', plan, second }) as const;

export interface Desk {
  readonly app: ComposedApp;
  readonly here: Practice;
  readonly there: Practice;
  /** The connections. */
  readonly testId: string;
  readonly liveId: string;
  readonly workspaceId: string;
}

/** One plan loaded from Test, and Production to move to; each is a server of its own. */
export async function desk(): Promise<Desk> {
  const [here, there] = [await startPractice(), await startPractice()];
  const wait = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const app = await composedApp(here, { wait });
  const { id: liveId } = await keepConnection(app, {
    practice: there,
    name: 'Live',
    environment: 'production',
  });
  const { id: testId } = await useService(app, { practice: here, name: 'Trial' });
  valueOf(await app.calls.loadPlans({ planIds: [plan] }));
  const { workspace } = valueOf(await app.calls.openWorkspace({ workspaceId: null }));
  return { app, here, there, testId, liveId, workspaceId: workspace.id };
}

/** The names of the first accumulators of the plan, in their order. */
export async function names(app: ComposedApp): Promise<readonly string[]> {
  return (await accumulatorsOf(app)).map(({ cells }) => cells['accum_Name'] ?? '');
}

export async function move({ app, workspaceId, liveId }: Desk): Promise<{
  readonly moved: CallOutput<'moveWorkspace'>;
  readonly opened: CallOutput<'openWorkspace'>;
}> {
  const moved = valueOf(await app.calls.moveWorkspace({ id: workspaceId, connectionId: liveId }));
  const opened = valueOf(await app.calls.openWorkspace({ workspaceId: moved.workspace.id }));
  return { moved, opened };
}
