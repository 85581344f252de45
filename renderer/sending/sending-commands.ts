import type { RowCounts } from '../state/row-tally';
import type { Workspace } from '../state/workspace';
import type { Command } from '../ui/command';
import { pauseRun, resumeRun, settleUnknown, startRun, stopRun } from './send-commands';
import { sendingNow } from './use-sending';
import { whyNoSend } from './why-no-send';

/** Asks which rows in conflict are to be decided so. */
type Decide = (keep: 'mine' | 'theirs') => void;

/** Sending and what is left to decide after a run. No key sends. */
export function sendingCommands(workspace: Workspace, onDecide: Decide): readonly Command[] {
  return [...runCommands(workspace), ...conflictCommands(workspace, onDecide)];
}

function runCommands(workspace: Workspace): readonly Command[] {
  const unless = obstacleIn(workspace);
  return [
    sending({
      id: 'send.changed',
      title: 'Send',
      hint: 'Every changed row that has nothing to fix.',
      obstacle: () => {
        const { obstacle, counts, left } = sendingNow(workspace);
        return obstacle ?? whyNoSend(counts, left.ready);
      },
      run: () => void startRun(workspace, 'changed'),
    }),
    sending({
      id: 'send.pause',
      title: 'Pause',
      hint: 'Nothing more goes out until you resume. Rows on their way get their answers.',
      obstacle: () => whyNoPause(workspace),
      run: () => void pauseRun(workspace),
    }),
    sending({
      id: 'send.resume',
      title: 'Resume',
      hint: 'Goes on with the rows that wait.',
      obstacle: () => (sendingNow(workspace).run?.phase === 'paused' ? undefined : 'No run is paused.'),
      run: () => void resumeRun(workspace),
    }),
    sending({
      id: 'send.stop',
      title: 'Stop',
      hint: 'Rows not sent yet become edited or new again.',
      obstacle: () => whyNoStop(workspace),
      run: () => void stopRun(workspace),
    }),
    sending({
      id: 'send.retry',
      title: 'Retry failed',
      hint: 'Sends again what the last run did not get done.',
      obstacle: () => whyNoRetry(workspace),
      run: () => void startRun(workspace, 'failed'),
    }),
    sending({
      id: 'send.settle',
      title: 'Settle unknown',
      hint: 'Reads the plans back and finds out what became of rows without an answer.',
      obstacle: unless(({ states }) => (states.unknown === 0 ? 'Every row has an answer.' : undefined)),
      run: () => void settleUnknown(workspace),
    }),
  ];
}

function conflictCommands(workspace: Workspace, onDecide: Decide): readonly Command[] {
  const obstacle = obstacleIn(workspace)(({ states }) =>
    states.conflict === 0 ? 'No row is in conflict.' : undefined,
  );
  return [
    sending({
      id: 'send.keepMine',
      title: 'Keep mine…',
      hint: 'Rows in conflict keep what you typed and can be sent again. You are asked which.',
      obstacle,
      run: () => {
        onDecide('mine');
      },
    }),
    sending({
      id: 'send.takeTheirs',
      title: 'Take theirs…',
      hint: 'Rows in conflict become as the server holds them now. You are asked which.',
      obstacle,
      run: () => {
        onDecide('theirs');
      },
    }),
  ];
}

function sending(part: Omit<Command, 'group' | 'keys'>): Command {
  return { group: 'Send', keys: [], ...part };
}

function obstacleIn(workspace: Workspace) {
  return (whyNot: (counts: RowCounts) => string | undefined) => () => {
    const { obstacle, counts } = sendingNow(workspace);
    return obstacle ?? whyNot(counts);
  };
}

function whyNoRetry(workspace: Workspace): string | undefined {
  const { obstacle, counts, left } = sendingNow(workspace);
  return obstacle ?? (counts.undone > left.undone ? undefined : 'No row was rejected or failed.');
}

function whyNoStop(workspace: Workspace): string | undefined {
  const { isRunning, run } = sendingNow(workspace);
  if (!isRunning) return 'No run is going on.';
  return run?.phase === 'stopping' ? 'The run is stopping.' : undefined;
}

function whyNoPause(workspace: Workspace): string | undefined {
  const { run } = sendingNow(workspace);
  return run?.phase === 'paused' ? 'The run is paused.' : whyNoStop(workspace);
}
