import { type RefObject, useCallback } from 'react';
import { flushSync } from 'react-dom';
import type { SheetName } from '../../shared/plan/sheet';
import { useWorkspace } from '../state/workspace-context';

/** What is asked of the sheet a row is on. */
interface RowGoer {
  readonly goToRow: (rowId: string, field?: string) => void;
}

/** Gives a function that shows a row, on whichever sheet it is. */
export function useGoToRow(
  controls: Readonly<Record<SheetName, RefObject<RowGoer | null>>>,
): (sheet: SheetName, rowId: string, field?: string) => void {
  const workspace = useWorkspace();
  return useCallback(
    (sheet, rowId, field) => {
      // A sheet has to be on screen before it can scroll to a row.
      flushSync(() => {
        workspace.activeSheet.set(sheet);
      });
      controls[sheet].current?.goToRow(rowId, field);
    },
    [workspace, controls],
  );
}
