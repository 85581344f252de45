import { useCallback, useState } from 'react';
import type { LoadedPlans } from '../../shared/ipc/connection-schemas';
import { useWorkspace } from '../state/workspace-context';

export interface PlanLoad {
  readonly isLoading: boolean;
  /** Plans whose rows could not be read, with the reason. */
  readonly failures: LoadedPlans['failures'];
  /** Why nothing was loaded at all. */
  readonly problem: string | undefined;
}

const atRest: PlanLoad = { isLoading: false, failures: [], problem: undefined };

/** Loads plans into the workspace; `done` is called when all of them came. */
export function usePlanLoad(done: () => void): {
  readonly load: PlanLoad;
  readonly start: (planIds: readonly string[]) => void;
} {
  const workspace = useWorkspace();
  const [load, setLoad] = useState(atRest);
  const run = useCallback(
    async (planIds: readonly string[]) => {
      workspace.loading.set({ plansDone: 0, plans: planIds.length, rows: 0 });
      setLoad({ ...atRest, isLoading: true });
      const loaded = await workspace.api.loadPlans({ planIds });
      workspace.loading.set(null);
      if (!loaded.ok) {
        setLoad({ ...atRest, problem: loaded.failure.message });
        return;
      }
      const { failures } = loaded.value;
      workspace.tell('information', loadedSentence(loaded.value));
      setLoad({ ...atRest, failures });
      if (failures.length === 0) done();
    },
    [workspace, done],
  );
  const start = useCallback(
    (planIds: readonly string[]) => {
      void run(planIds);
    },
    [run],
  );
  return { load, start };
}

/** What was loaded, in a sentence: `Loaded 3 plans with 41 rows.` */
export function loadedSentence({ plans, rows, failures }: LoadedPlans): string {
  const loaded = `Loaded ${counted(plans, 'plan')} with ${counted(rows, 'row')}.`;
  return failures.length === 0 ? loaded : `${loaded} ${counted(failures.length, 'plan')} could not be read.`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
