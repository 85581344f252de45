import type { Workspace } from '../state/workspace';
import type { Command } from '../ui/command';

/** What can be asked for while the practice server is the connection. */
export function practiceCommands(workspace: Workspace): readonly Command[] {
  return [
    {
      id: 'plans.practiceAfresh',
      title: 'Start practice afresh',
      group: 'Plans and workspaces',
      keys: [],
      hint: 'The practice server has its samples again. The rows of the workspace stay.',
      otherWords: 'reset samples',
      obstacle: () =>
        workspace.connection.get()?.environment === 'practice'
          ? undefined
          : 'This is not the practice server.',
      run: () => void startAfresh(workspace),
    },
  ];
}

async function startAfresh(workspace: Workspace): Promise<void> {
  const reset = await workspace.api.resetPractice({});
  if (reset.ok) {
    const text = 'The practice server has its samples again. Load the plans again to see them.';
    workspace.tell('information', text);
  } else {
    workspace.tellFailure(reset.failure, () => void startAfresh(workspace));
  }
}
