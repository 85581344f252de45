import { useCallback, useEffect, useRef, useState } from 'react';
import type { LoadedPlans } from '../../shared/ipc/connection-schemas';
import { useWorkspace } from '../state/workspace-context';
import { loadedRows, loadedSentence } from './loaded-sentence';

export interface PlanLoad {
  /** Plans whose rows could not be read, with the reason. */
  readonly failures: LoadedPlans['failures'];
  /** Why nothing was loaded at all. */
  readonly problem: string | undefined;
}

const noTrouble: PlanLoad = { failures: [], problem: undefined };

/**
 * Loads plans into the workspace. `done` is told which of them could not be read, unless the dialog has been
 * closed meanwhile: loading goes on without it.
 */
export function usePlanLoad(done: (failedPlanIds: readonly string[]) => void): {
  readonly load: PlanLoad;
  readonly start: (planIds: readonly string[]) => void;
} {
  const workspace = useWorkspace();
  const [load, setLoad] = useState(noTrouble);
  const isShown = useIsShown();
  const run = useCallback(
    async (planIds: readonly string[]) => {
      workspace.loading.set({ plansDone: 0, plans: planIds.length, rows: 0 });
      setLoad(noTrouble);
      const loaded = await workspace.api.loadPlans({ planIds });
      workspace.loading.set(null);
      if (!loaded.ok) {
        workspace.tell('problem', loaded.failure.message);
        setLoad({ failures: [], problem: loaded.failure.message });
        return;
      }
      const { failures } = loaded.value;
      const failed = new Set(failures.map(({ planId }) => planId));
      const rows = loadedRows(
        workspace,
        planIds.filter((planId) => !failed.has(planId)),
      );
      workspace.tell(failures.length === 0 ? 'information' : 'problem', loadedSentence(loaded.value, rows));
      setLoad({ failures, problem: undefined });
      if (isShown.current) done(failures.map(({ planId }) => planId));
    },
    [workspace, done, isShown],
  );
  const start = useCallback(
    (planIds: readonly string[]) => {
      void run(planIds);
    },
    [run],
  );
  return { load, start };
}

function useIsShown(): { readonly current: boolean } {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
