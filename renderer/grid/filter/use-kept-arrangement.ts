import { useLayoutEffect, useState } from 'react';
import { useObservable } from '../../state/observable';
import type { GridSession } from '../grid-session';
import { greatestAtOnce } from './arrange-actions';
import { arrangementFrom, keptFrom } from './kept-arrangement';

/**
 * Sorts and filters the sheet as it was left, once all its rows are here, and remembers how it is sorted and
 * filtered from then on.
 */
export function useKeptArrangement(session: GridSession): void {
  const { workspace, sheet, rows } = session;
  const [workspaceId] = useState(() => workspace.entry.get()?.id ?? '');
  const isOpening = useObservable(workspace.isOpening);
  // Before the browser paints, so that the rows that are hidden do not show up first.
  useLayoutEffect(() => {
    if (isOpening) return undefined;
    const kept = workspace.view.arrangementOf(workspaceId, sheet.name);
    // Whoever sorted or filtered while the rows came in is left alone.
    if (kept !== undefined && keptFrom(rows.arrangement) === undefined) {
      const { sort, filters, quick } = arrangementFrom(kept, sheet);
      const edited = session.editing.get()?.rowId;
      if (sort.length > 0) rows.sort(sort);
      if (quick !== null && rows.count > greatestAtOnce) void rows.filterInSlices({ filters, quick }, edited);
      else rows.filter({ filters, quick }, edited);
    }
    let { arrangement } = rows;
    return rows.subscribe(() => {
      if (rows.arrangement === arrangement || workspace.isOpening.get()) return;
      ({ arrangement } = rows);
      workspace.view.keepArrangement(workspaceId, sheet.name, keptFrom(arrangement));
    });
  }, [session, workspace, workspaceId, sheet, rows, isOpening]);
}

/** Whether sort and filters are still to come: until then no place on screen is what it will be. */
export function awaitsArrangement({ workspace, sheet }: GridSession): boolean {
  const id = workspace.entry.get()?.id ?? '';
  return workspace.isOpening.get() && workspace.view.arrangementOf(id, sheet.name) !== undefined;
}
