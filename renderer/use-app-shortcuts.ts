import { useMemo } from 'react';
import { useWorkspace } from './state/workspace-context';
import { focusNextPane } from './ui/pane-cycle';
import { useShortcuts } from './ui/use-shortcuts';

export type OpenDialog = 'load' | 'paste' | 'review' | 'theirs' | 'workspaces' | undefined;

/** The keys that work wherever the focus is. */
export function useAppShortcuts(open: (dialog: OpenDialog) => void, goToSheet: () => void): void {
  const workspace = useWorkspace();
  const shortcuts = useMemo(() => {
    const showOther = (): void => {
      goToSheet();
      workspace.activeSheet.set(
        workspace.activeSheet.get() === 'accumulators' ? 'preExisting' : 'accumulators',
      );
    };
    const redo = (): void => {
      void workspace.move('redo');
    };
    return {
      'Ctrl+O': () => {
        open('load');
      },
      'Ctrl+Shift+O': () => {
        open('workspaces');
      },
      'Ctrl+Z': () => {
        void workspace.move('undo');
      },
      'Ctrl+Y': redo,
      'Ctrl+Shift+Z': redo,
      'Ctrl+PageUp': showOther,
      'Ctrl+PageDown': showOther,
      F6: () => {
        focusNextPane(1);
      },
      'Shift+F6': () => {
        focusNextPane(-1);
      },
    };
  }, [workspace, open, goToSheet]);
  useShortcuts(shortcuts);
}
