import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { heardAfterPaint } from './after-paint';
import type { SheetRows } from './sheet-rows';
import type { Workspace } from './workspace';

const WorkspaceContext = createContext<Workspace | null>(null);

/** Puts the open workspace around the screen. */
export const WorkspaceProvider = WorkspaceContext.Provider;

/** The open workspace. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace needs a WorkspaceProvider around it');
  return workspace;
}

/** Draws again once the change of any row has been painted; gives the sheet's version. For counts and totals. */
export function useSheetVersion(rows: Pick<SheetRows, 'subscribe' | 'version'>): number {
  const subscribe = useMemo(() => heardAfterPaint(rows.subscribe), [rows]);
  return useSyncExternalStore(subscribe, () => rows.version);
}

/** Draws again only when the number of rows changed. */
export function useRowCount(rows: Pick<SheetRows, 'subscribe' | 'count'>): number {
  return useSyncExternalStore(rows.subscribe, () => rows.count);
}
