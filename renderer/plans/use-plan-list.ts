import { useCallback, useEffect, useState } from 'react';
import type { PlanSummary } from '../../shared/ipc/connection-schemas';
import type { Failure } from '../../shared/ipc/failure';
import { useWorkspace } from '../state/workspace-context';

export type PlanList =
  | { readonly phase: 'reading' }
  | { readonly phase: 'ready'; readonly plans: readonly PlanSummary[] }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** All plans of the database, read when first drawn; `again` reads them once more. */
export function usePlanList(): { readonly list: PlanList; readonly again: () => void } {
  const { api, rules } = useWorkspace();
  const [attempt, setAttempt] = useState(0);
  const [list, setList] = useState<PlanList>({ phase: 'reading' });
  useEffect(() => {
    let isWanted = true;
    void api.listPlans({}).then((read) => {
      // What comes later may be about another database.
      if (!isWanted) return;
      if (read.ok) rules.knowPlans(read.value);
      setList(read.ok ? { phase: 'ready', plans: read.value } : { phase: 'failed', failure: read.failure });
    });
    return () => {
      isWanted = false;
    };
  }, [api, rules, attempt]);
  const again = useCallback(() => {
    setList({ phase: 'reading' });
    setAttempt((count) => count + 1);
  }, []);
  return { list, again };
}
