import type { HistoryMove } from './history';
import type { Moved } from './history-walk';
import type { Workspace } from './workspace';

/**
 * Takes the last step back, or does the last undone step again. A step that shows nothing when it is taken back, as the
 * decision on a row that was sent since, goes together with the one before it.
 */
export function moveSeen(workspace: Workspace, move: HistoryMove, moved?: Moved): Promise<void> {
  return workspace.move(move, (step, content, outcome) => {
    if (!outcome.isSeen && workspace.history.get().done.length > 0) void moveSeen(workspace, move, moved);
    else moved?.(step, content, outcome);
  });
}
