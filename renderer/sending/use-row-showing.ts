import { type RefObject, useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { RowState } from '../../shared/plan/row-state';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import { countsNow } from '../state/row-counts';
import { useWorkspace } from '../state/workspace-context';

/** What is asked of the sheet a row is on. */
interface RowGoer {
  readonly goToRow: (rowId: string, field?: string) => void;
  readonly showOnlyRows: (ids: ReadonlySet<string>, words: string) => void;
  readonly showOnlyState: (state: RowState) => void;
}

export interface RowShowing {
  /** Shows a row, on whichever sheet it is. */
  readonly goToRow: (sheet: SheetName, rowId: string, field?: string) => void;
  /** Shows these rows and no others on the sheets that have any; `words` name them. */
  readonly showOnlyRows: (ids: Readonly<Record<SheetName, ReadonlySet<string>>>, words: string) => void;
  /** Shows the rows in that state and no others, on the sheets that have any. */
  readonly showOnlyState: (state: RowState) => void;
}

export function useRowShowing(controls: Readonly<Record<SheetName, RefObject<RowGoer | null>>>): RowShowing {
  const workspace = useWorkspace();
  return useMemo(() => {
    // A sheet has to be on screen before it can scroll to a row.
    const activate = (sheet: SheetName): void => {
      flushSync(() => {
        workspace.activeSheet.set(sheet);
      });
    };
    return {
      goToRow: (sheet, rowId, field) => {
        activate(sheet);
        controls[sheet].current?.goToRow(rowId, field);
      },
      showOnlyRows: (ids, words) => {
        const concerned = sheetNames.filter((name) => ids[name].size > 0);
        for (const name of concerned.toReversed()) {
          activate(name);
          controls[name].current?.showOnlyRows(ids[name], words);
        }
      },
      showOnlyState: (state) => {
        const shown = workspace.activeSheet.get();
        const concerned = sheetNames.filter((name) => countsNow(workspace.sheet(name)).states[state] > 0);
        // The sheet that is on screen stays there if it has any.
        for (const name of concerned.toSorted((a, b) => Number(a === shown) - Number(b === shown))) {
          activate(name);
          controls[name].current?.showOnlyState(state);
        }
      },
    };
  }, [workspace, controls]);
}
