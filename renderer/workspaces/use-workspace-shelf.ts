import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../shared/ipc/failure';
import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';
import { useObservable } from '../state/observable';
import { useWorkspace } from '../state/workspace-context';

export interface WorkspaceShelf {
  /** Outside the bin, last opened first; undefined until they are known. */
  readonly kept: readonly WorkspaceEntry[] | undefined;
  /** In the bin, last put there first. */
  readonly binned: readonly WorkspaceEntry[];
  readonly openId: string | undefined;
  /** Why the last thing asked for was not done. */
  readonly problem: string | undefined;
  /** What is done next has nothing to do with it any more. */
  readonly forgetProblem: () => void;
  /** Waits for an answer, tells what failed, and reads the list anew. Gives undefined on failure. */
  readonly settle: <Value>(answer: Promise<Result<Value>>) => Promise<Value | undefined>;
}

/** All workspaces of the connection, read when the dialog opens and after every change. */
export function useWorkspaceShelf(): WorkspaceShelf {
  const { api, entry } = useWorkspace();
  const openId = useObservable(entry)?.id;
  const [entries, setEntries] = useState<readonly WorkspaceEntry[]>();
  const [problem, setProblem] = useState<string>();
  const read = useCallback(async () => {
    const listed = await api.listWorkspaces({});
    if (listed.ok) setEntries(listed.value);
    else setProblem(listed.failure.message);
  }, [api]);
  useEffect(() => {
    let isShown = true;
    void api.listWorkspaces({}).then((listed) => {
      if (!isShown) return;
      if (listed.ok) setEntries(listed.value);
      else setProblem(listed.failure.message);
    });
    return () => {
      isShown = false;
    };
  }, [api]);
  const forgetProblem = useCallback(() => {
    setProblem(undefined);
  }, []);
  const settle = useCallback(
    async <Value>(answer: Promise<Result<Value>>): Promise<Value | undefined> => {
      const done = await answer;
      setProblem(done.ok ? undefined : done.failure.message);
      if (!done.ok) return undefined;
      await read();
      return done.value;
    },
    [read],
  );
  return {
    kept: entries?.filter(({ deletedAt }) => deletedAt === null),
    binned: binnedOf(entries ?? []),
    openId,
    problem,
    forgetProblem,
    settle,
  };
}

function binnedOf(entries: readonly WorkspaceEntry[]): readonly WorkspaceEntry[] {
  return entries
    .filter(({ deletedAt }) => deletedAt !== null)
    .toSorted((left, right) => (right.deletedAt ?? 0) - (left.deletedAt ?? 0));
}
