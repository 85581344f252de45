import { useCallback, useSyncExternalStore } from 'react';
import { sheetNames } from '../../shared/plan/sheet';
import { useWorkspace } from './workspace-context';

/** How many rows of both sheets filters keep from being shown; drawn again when that changes. */
export function useHiddenRows(): number {
  const { shown } = useWorkspace();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = sheetNames.map((name) => shown[name].subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [shown],
  );
  return useSyncExternalStore(subscribe, () =>
    sheetNames.reduce((sum, name) => sum + shown[name].hiddenCount, 0),
  );
}

/** That a run takes rows which filters hide too; empty where they hide none. */
export function hiddenRowsSentence(hidden: number): string {
  if (hidden === 0) return '';
  const rows = hidden === 1 ? '1 row' : `${hidden.toLocaleString('en-US')} rows`;
  return `Filters hide ${rows}. What was changed in ${hidden === 1 ? 'it' : 'them'} is sent as well.`;
}
