import type { Workspace } from '../state/workspace';
import type { CallInput, CallOutput } from '../../shared/ipc/contract';
import { leftOutOf } from '../state/left-out';

type RunScope = CallInput<'startRun'>['scope'];

/** Starts a run and says what it took along and what it left. */
export async function startRun(workspace: Workspace, scope: RunScope): Promise<void> {
  const leftOut = leftOutFrom(workspace, scope);
  const started = await workspace.api.startRun(leftOut.length > 0 ? { scope, leftOut } : { scope });
  if (!started.ok) {
    workspace.tellFailure(started.failure, () => void startRun(workspace, scope));
    return;
  }
  const { rows, heldBack } = started.value;
  workspace.tell('information', startedSentence(rows, heldBack));
}

/** A retry takes what the last run did not get done, but for rows that were corrected since and then left out. */
function leftOutFrom(workspace: Workspace, scope: RunScope): readonly string[] {
  const left = leftOutOf(workspace);
  if (scope === 'changed') return [...left.ids.get()];
  const { accumulators, preExisting } = left.rows().ids;
  return [...accumulators, ...preExisting];
}

/** What there is to say of a run that has begun, still true when it has ended: what it left behind. */
export function startedSentence(rows: number, heldBack: number): string {
  const nothing = rows === 0 ? 'Nothing to send.' : '';
  if (heldBack === 0) return nothing;
  const held = `${rowCount(heldBack)} with something to fix ${heldBack === 1 ? 'was' : 'were'} held back.`;
  return nothing === '' ? held : `${nothing} ${held}`;
}

/** Stops after the batches in flight. */
export async function stopRun(workspace: Workspace): Promise<void> {
  const stopped = await workspace.api.stopRun({});
  if (stopped.ok) workspace.notice.set(null);
  else workspace.tellFailure(stopped.failure, () => void stopRun(workspace));
}

/** Lets no further batch out, until `resumeRun`. */
export async function pauseRun(workspace: Workspace): Promise<void> {
  const paused = await workspace.api.pauseRun({});
  if (!paused.ok) workspace.tellFailure(paused.failure, () => void pauseRun(workspace));
}

export async function resumeRun(workspace: Workspace): Promise<void> {
  const resumed = await workspace.api.resumeRun({});
  if (!resumed.ok) workspace.tellFailure(resumed.failure, () => void resumeRun(workspace));
}

/** Finds out by reading back what became of rows without an answer. */
export async function settleUnknown(workspace: Workspace): Promise<void> {
  workspace.tell('information', 'Reading back rows without an answer');
  const done = await workspace.api.settleUnknown({});
  if (!done.ok) {
    workspace.tellFailure(done.failure, () => void settleUnknown(workspace));
    return;
  }
  workspace.tell('information', settledSentence(done.value));
}

/** What reading back came to. */
export function settledSentence({ settled, stillUnknown, why }: CallOutput<'settleUnknown'>): string {
  if (settled + stillUnknown === 0) return 'No row is without an answer.';
  const told = settled === 0 ? 'No row could be settled.' : `${rowCount(settled)} settled by reading back.`;
  if (stillUnknown === 0) return told;
  return `${told} ${rowCount(stillUnknown)} still without an answer. ${why}`.trim();
}

function rowCount(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`;
}
