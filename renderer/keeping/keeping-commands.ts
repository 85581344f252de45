import { keptAnswer } from '../state/keeping-sentence';
import type { Observable } from '../state/observable';
import type { Workspace } from '../state/workspace';
import type { Command } from '../ui/command';

const stillTyped = 'What you are typing goes into its cell with Enter.';

/** What people press to be sure that nothing gets lost. Nothing waits for it: every change is kept as it is made. */
export function keepingCommands(workspace: Workspace): readonly Command[] {
  return [
    {
      id: 'workspaces.save',
      title: 'Save',
      group: 'Plans and workspaces',
      keys: ['Ctrl+S'],
      hint: 'Says whether everything is on the disk: that is done as you type. Never sends.',
      isEverywhere: true,
      run: () => {
        void save(workspace);
      },
    },
  ];
}

/** Writes down at once what waits to be, tries again what the disk refused, and says how it stands then. */
async function save(workspace: Workspace): Promise<void> {
  const { draft, view, keeping } = workspace;
  draft.keepNow();
  view.keepNow();
  if (!workspace.mayEdit()) return;
  await whenWritten(keeping.isUnderWay);
  const failure = keeping.state.get()?.kind === 'notKept' ? await keeping.retry() : undefined;
  const state = keeping.state.get();
  if (failure !== undefined) workspace.tell('problem', failure.message);
  else if (state !== null) {
    const answer = draft.isOpen ? `${keptAnswer(state)} ${stillTyped}` : keptAnswer(state);
    workspace.tell(state.kind === 'notKept' ? 'problem' : 'information', answer);
  }
}

/** Once no gesture is on its way to the disk. */
function whenWritten(isUnderWay: Observable<boolean>): Promise<void> {
  return new Promise((written) => {
    if (!isUnderWay.get()) {
      written();
      return;
    }
    const stop = isUnderWay.subscribe(() => {
      if (isUnderWay.get()) return;
      stop();
      written();
    });
  });
}
