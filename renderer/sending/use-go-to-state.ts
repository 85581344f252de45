import { type RefObject, useCallback } from 'react';
import { flushSync } from 'react-dom';
import type { SheetName } from '../../shared/plan/sheet';
import { useWorkspace } from '../state/workspace-context';
import { nextRow, type Wanted } from './next-row';

/** What is asked of the sheet a row is on. */
interface RowGoer {
  /** Where the cursor is, as an index into the rows. */
  readonly activeRow: () => number;
  readonly goToRow: (rowId: string, field?: string) => void;
}

/** Gives a function that shows the next row in a state or with a warning, on whichever sheet it is. */
export function useGoToState(
  controls: Readonly<Record<SheetName, RefObject<RowGoer | null>>>,
): (wanted: Wanted) => void {
  const workspace = useWorkspace();
  return useCallback(
    (wanted) => {
      const shown = controls[workspace.activeSheet.get()].current;
      const found = nextRow(workspace, wanted, shown?.activeRow() ?? -1);
      if (found === undefined) return;
      // A sheet has to be on screen before it can scroll to a row.
      flushSync(() => {
        workspace.activeSheet.set(found.sheet);
      });
      controls[found.sheet].current?.goToRow(found.rowId, found.field);
    },
    [workspace, controls],
  );
}
