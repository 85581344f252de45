import { type RefObject, useCallback, useMemo } from 'react';
import type { SheetName } from '../shared/plan/sheet';
import { appCommands, type DialogName } from './app-commands';
import { useWorkspace } from './state/workspace-context';
import type { Command } from './ui/command';
import { useCommandKeys } from './ui/use-command-keys';

interface AppParts {
  readonly open: (dialog: DialogName) => void;
  readonly goToSheet: () => void;
  readonly sheets: Readonly<Record<SheetName, RefObject<{ readonly commands: readonly Command[] } | null>>>;
}

/** Listens for the keys that work in the whole window. Gives every command there is now: the sheet's and the app's. */
export function useAppCommands({ open, goToSheet, sheets }: AppParts): () => readonly Command[] {
  const workspace = useWorkspace();
  const own = useMemo(() => appCommands({ workspace, open, goToSheet }), [workspace, open, goToSheet]);
  const commandsNow = useCallback(
    () => [...(sheets[workspace.activeSheet.get()].current?.commands ?? []), ...own],
    [own, sheets, workspace],
  );
  const tell = useCallback(
    (reason: string) => {
      workspace.tell('information', reason);
    },
    [workspace],
  );
  useCommandKeys(commandsNow, tell);
  return commandsNow;
}
