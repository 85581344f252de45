import { useCallback, useState } from 'react';
import type { WorkspaceEntry } from '../../shared/ipc/shelf-schemas';
import type { Workspace } from '../state/workspace';
import { useWorkspace } from '../state/workspace-context';
import { useWorkspaceShelf, type WorkspaceShelf } from './use-workspace-shelf';

/** A name that is being asked for, and what is done with it. */
export interface Naming {
  readonly label: string;
  readonly initial: string;
  /** The word on the button that takes it. */
  readonly doing: string;
  readonly take: (name: string) => void;
}

/** The open dialog: what it lists, what is selected, what is being named, what was done last. */
export interface ShelfDesk {
  readonly workspace: Workspace;
  readonly shelf: WorkspaceShelf;
  readonly selectedId: string | undefined;
  readonly select: (id: string) => void;
  readonly naming: Naming | undefined;
  readonly setNaming: (naming: Naming | undefined) => void;
  /** The workspace that another connection is being chosen for. */
  readonly moving: WorkspaceEntry | undefined;
  readonly setMoving: (entry: WorkspaceEntry | undefined) => void;
  /** Counts up whenever the focus is wanted on the list: what was done last is selected there. */
  readonly listCalls: number;
  readonly callList: () => void;
  readonly said: string;
  readonly say: (text: string) => void;
}

export function useShelfDesk(): ShelfDesk {
  const workspace = useWorkspace();
  const shelf = useWorkspaceShelf();
  const [selectedId, select] = useState(shelf.openId);
  const [naming, setNaming] = useState<Naming>();
  const [moving, setMoving] = useState<WorkspaceEntry>();
  const [said, say] = useState('');
  const [listCalls, setListCalls] = useState(0);
  const callList = useCallback(() => {
    setListCalls((calls) => calls + 1);
  }, []);
  return {
    ...{ workspace, shelf, selectedId, select, naming, setNaming, moving, setMoving },
    ...{ listCalls, callList, said, say },
  };
}
