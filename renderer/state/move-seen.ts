import type { HistoryMove } from './history';
import type { Moved } from './history-walk';
import type { Workspace } from './workspace';

/**
 * Takes the last step back, or does the last undone step again. A step that shows nothing when it is taken back, as the
 * decision on a row that was sent since, goes together with the one before it.
 */
export function moveSeen(workspace: Workspace, move: HistoryMove, moved?: Moved): Promise<void> {
  const below = workspace.history.get().done.at(-2)?.id;
  return workspace.move(move, (step, content, outcome) => {
    // What was done meanwhile is not what was to be taken back.
    const isBelow = below !== undefined && workspace.history.get().done.at(-1)?.id === below;
    if (!outcome.isSeen && isBelow) void moveSeen(workspace, move, moved);
    else moved?.(step, content, outcome);
  });
}
