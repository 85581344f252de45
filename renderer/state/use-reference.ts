import { useEffect } from 'react';
import { useObservable } from './observable';
import type { Workspace } from './workspace';

/** Has the lists that rows are checked against read, once the last row of the first workspace is on the screen. */
export function useReference(workspace: Workspace): void {
  const isOpening = useObservable(workspace.isOpening);
  useEffect(() => {
    if (!isOpening && workspace.reference.get() === null) void workspace.readReference();
  }, [workspace, isOpening]);
}
