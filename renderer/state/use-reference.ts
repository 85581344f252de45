import { useEffect } from 'react';
import { useObservable } from './observable';
import type { Workspace } from './workspace';

/** Has the lists that rows are checked against read, once the last row of the first workspace is on the screen. */
export function useReference(workspace: Workspace): void {
  const isOpening = useObservable(workspace.isOpening);
  useEffect(() => {
    if (!isOpening && workspace.reference.get() === null) void readLists(workspace);
  }, [workspace, isOpening]);
}

async function readLists(workspace: Workspace): Promise<void> {
  await workspace.readReference();
  const connection = workspace.connection.get();
  // A service that gave no list of codes is not asked for another one.
  if (workspace.reference.get() === null) return;
  const read = await workspace.api.listPlans({});
  if (read.ok && workspace.connection.get() === connection) workspace.rules.knowPlans(read.value);
}
