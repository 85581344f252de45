import type { ReactElement } from 'react';
import type { Workspace } from '../state/workspace';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { resolveConflicts, settleUnknown, startRun, stopRun } from './send-commands';
import { type Sending, useSending } from './use-sending';

/** `Send` and `Stop`. */
export function SendButtons(): ReactElement {
  const workspace = useWorkspace();
  const { isRunning, run, counts, obstacle } = useSending();
  const isStopping = run?.phase === 'stopping';
  return (
    <>
      {isRunning && (
        <Button
          label="Stop"
          icon="stop"
          look="outlined"
          hint="Rows not sent yet become edited or new again."
          disabledReason={isStopping ? 'The run is stopping.' : undefined}
          onPress={() => void stopRun(workspace)}
        />
      )}
      <Button
        label="Send"
        icon="send"
        look="primary"
        count={counts.ready}
        hint={heldBackHint(counts.states.invalid)}
        disabledReason={obstacle ?? whyNoSend(counts)}
        onPress={() => void startRun(workspace, 'changed')}
      />
    </>
  );
}

/** What is left to decide after a run; each button is there only while it has something to do. */
export function AfterRunButtons(): ReactElement {
  const workspace = useWorkspace();
  const sending = useSending();
  const { states, undone } = sending.counts;
  const busy = sending.obstacle;
  return (
    <>
      {states.conflict > 0 && conflictButtons(workspace, sending)}
      {states.unknown > 0 && (
        <Button
          label="Settle unknown"
          icon="settle"
          count={states.unknown}
          hint="Reads the plans back and finds out what became of rows without an answer."
          disabledReason={busy}
          onPress={() => void settleUnknown(workspace)}
        />
      )}
      <Button
        label="Retry failed"
        icon="retry"
        count={undone}
        hint="Sends again what the last run did not get done."
        disabledReason={busy ?? (undone === 0 ? 'No row was rejected or failed.' : undefined)}
        onPress={() => void startRun(workspace, 'failed')}
      />
    </>
  );
}

function conflictButtons(workspace: Workspace, { counts, obstacle: disabledReason }: Sending): ReactElement {
  return (
    <>
      <Button
        label="Keep mine"
        icon="mine"
        count={counts.states.conflict}
        hint="All rows in conflict keep what you typed and can be sent again."
        disabledReason={disabledReason}
        onPress={() => void resolveConflicts(workspace, 'mine')}
      />
      <Button
        label="Take theirs"
        icon="theirs"
        count={counts.states.conflict}
        hint="All rows in conflict become as the server holds them now."
        disabledReason={disabledReason}
        onPress={() => void resolveConflicts(workspace, 'theirs')}
      />
    </>
  );
}

function whyNoSend({ ready, states }: Sending['counts']): string | undefined {
  if (ready > 0) return undefined;
  if (states.invalid === 0) return 'Nothing to send: no row was changed.';
  return `Nothing to send: ${invalidRows(states.invalid)} to fix first.`;
}

function heldBackHint(invalid: number): string {
  if (invalid === 0) return 'Sends every changed row; each is painted with what the server says about it.';
  return `Sends every changed row but ${invalidRows(invalid)} to fix.`;
}

function invalidRows(count: number): string {
  return count === 1
    ? '1 row that has something'
    : `${count.toLocaleString('en-US')} rows that have something`;
}
