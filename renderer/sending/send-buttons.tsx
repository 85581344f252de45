import type { ReactElement } from 'react';
import { hiddenRowsSentence, useHiddenRows } from '../state/use-hidden-rows';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { counted } from '../ui/number-text';
import { pauseRun, resumeRun, settleUnknown, startRun, stopRun } from './send-commands';
import { useSending } from './use-sending';
import { invalidRows, whyNoSend } from './why-no-send';

/** `Stop`, there while a run goes on. It stands where its coming and going moves no other button. */
export function StopButton(): ReactElement | null {
  const workspace = useWorkspace();
  const { isRunning, run } = useSending();
  if (!isRunning) return null;
  return (
    <Button
      label="Stop"
      icon="stop"
      look="outlined"
      hint="Rows not sent yet become edited or new again."
      disabledReason={run?.phase === 'stopping' ? 'The run is stopping.' : undefined}
      onPress={() => void stopRun(workspace)}
    />
  );
}

/** `Pause` while a run sends, `Resume` while it is paused. */
export function PauseButton(): ReactElement | null {
  const workspace = useWorkspace();
  const { isRunning, run } = useSending();
  if (!isRunning || run === null) return null;
  if (run.phase === 'paused') {
    return (
      <Button
        label="Resume"
        icon="resume"
        look="outlined"
        hint="Goes on with the rows that wait."
        onPress={() => void resumeRun(workspace)}
      />
    );
  }
  return (
    <Button
      label="Pause"
      icon="pause"
      look="outlined"
      hint="Nothing more goes out until you resume. Rows on their way get their answers."
      disabledReason={run.phase === 'stopping' ? 'The run is stopping.' : undefined}
      onPress={() => void pauseRun(workspace)}
    />
  );
}

interface SendButtonProps {
  /** The run has been asked for. */
  readonly onSent?: () => void;
}

/** `Send`: every changed row that has nothing to fix. */
export function SendButton({ onSent }: SendButtonProps): ReactElement {
  const workspace = useWorkspace();
  const { counts, left, obstacle } = useSending();
  const hidden = hiddenRowsSentence(useHiddenRows());
  return (
    <Button
      label="Send"
      icon="send"
      look="primary"
      count={counts.ready - left.ready}
      hint={[heldBackHint(counts.states.invalid), leftHint(left.ready), hidden].filter(Boolean).join(' ')}
      disabledReason={obstacle ?? whyNoSend(counts, left.ready)}
      onPress={() => {
        onSent?.();
        void startRun(workspace, 'changed');
      }}
    />
  );
}

interface AfterRunButtonsProps {
  /** Asks which rows in conflict are to be decided so. */
  readonly onDecide: (keep: 'mine' | 'theirs') => void;
}

/** What is left to decide after a run; each button is there only while it has something to do. */
export function AfterRunButtons({ onDecide }: AfterRunButtonsProps): ReactElement {
  const workspace = useWorkspace();
  const sending = useSending();
  const { states } = sending.counts;
  // Rows that are left out and were not got done have been corrected since: else they could not be.
  const undone = sending.counts.undone - sending.left.undone;
  const corrected = sending.counts.corrected - sending.left.undone;
  const busy = sending.obstacle;
  return (
    <>
      {states.conflict > 0 && (
        <>
          <Button
            label="Keep mine"
            icon="mine"
            count={states.conflict}
            hint="Rows in conflict keep what you typed and can be sent again. You are asked which."
            disabledReason={busy}
            onPress={() => {
              onDecide('mine');
            }}
          />
          <Button
            label="Take theirs"
            icon="theirs"
            count={states.conflict}
            hint="Rows in conflict become as the server holds them now. You are asked which."
            disabledReason={busy}
            onPress={() => {
              onDecide('theirs');
            }}
          />
        </>
      )}
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
        hint={`Sends again what the last run did not get done${unanswered(states.unknown)}${editedSince(corrected)}.`}
        disabledReason={busy ?? (undone === 0 ? 'No row was rejected or failed.' : undefined)}
        onPress={() => void startRun(workspace, 'failed')}
      />
    </>
  );
}

/** That rows without an answer are counted although none of them is known to have failed. */
function unanswered(unknown: number): string {
  return unknown === 0 ? '' : `, ${counted(unknown, 'row')} without an answer among it: these are read first`;
}

/** Why more rows are counted than show that they were rejected or failed. */
function editedSince(corrected: number): string {
  if (corrected === 0) return '';
  return `, also ${counted(corrected, 'row')} edited since`;
}

function leftHint(left: number): string {
  return left === 0 ? '' : `${counted(left, 'row')} left out ${left === 1 ? 'stays' : 'stay'} here.`;
}

function heldBackHint(invalid: number): string {
  if (invalid === 0) return 'Sends every changed row; each is painted with what the server says about it.';
  return `Sends every changed row but ${invalidRows(invalid)} to fix.`;
}
