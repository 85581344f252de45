import type { EventPayload } from '../../shared/ipc/contract';
import type { Workspace } from './workspace';

/**
 * Has the workspace hear what the main process tells, and remember which sheet is shown. `receive` takes what is
 * told of rows. Gives a function that ends it.
 */
export function followEvents(
  workspace: Workspace,
  receive: (change: EventPayload<'workspaceChanged'>) => void,
): () => void {
  const { api, run, loading, keeping, activeSheet, view } = workspace;
  const stops = [
    api.on.workspaceChanged(receive),
    api.on.runProgressed((progress) => {
      run.set(progress);
    }),
    api.on.loadProgressed((progress) => {
      // The last progress may come after the answer to the call that loads.
      loading.set(progress.plansDone < progress.plans ? progress : null);
    }),
    api.on.keepingChanged((state) => {
      keeping.state.set(state);
    }),
    activeSheet.subscribe(() => {
      const sheet = activeSheet.get();
      if (sheet !== view.state.get().sheet) view.showSheet(sheet);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
