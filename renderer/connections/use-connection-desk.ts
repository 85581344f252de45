import { useCallback, useEffect, useState } from 'react';
import type { ConnectionEntry, TestStep } from '../../shared/ipc/kept-connection-schemas';
import type { Organisation } from '../../shared/ipc/organisation-schemas';
import { failureNotice } from '../state/notice';
import { useObservable } from '../state/observable';
import type { Workspace } from '../state/workspace';
import { useWorkspace } from '../state/workspace-context';
import { type ConnectionForm, formOf, isChanged } from './connection-form';

/** Stands for the connection that is not kept yet. */
export const newConnection = 'new';

/** What could not be done, and which field it is about. */
export interface DeskProblem {
  readonly text: string;
  readonly field?: string;
}

type Forms = Readonly<Record<string, ConnectionForm>>;

/** The open dialog: the connections, which is shown, and what was typed. What can be done is in `desk-actions`. */
export interface ConnectionDesk extends ConnectionsRead {
  readonly workspace: Workspace;
  readonly selectedId: string | undefined;
  /** Shows another connection, or with undefined the one in use. */
  readonly select: (id: string | undefined) => void;
  /** As kept; undefined for a new one. */
  readonly entry: ConnectionEntry | undefined;
  readonly form: ConnectionForm | undefined;
  /** Puts what was typed about a connection, or forgets it. */
  readonly put: (id: string, form: ConnectionForm | undefined) => void;
  /** A new connection that was begun and not kept. */
  readonly begun: ConnectionForm | undefined;
  /** Names of connections with something typed that is not kept. */
  readonly unsaved: readonly string[];
  readonly isUnsaved: boolean;
  readonly said: string;
  readonly say: (text: string) => void;
  readonly problem: DeskProblem | undefined;
  readonly setProblem: (problem: DeskProblem | undefined) => void;
  /** What the last test found; undefined before it, and once something was changed. */
  readonly tested: readonly TestStep[] | undefined;
  readonly setTested: (steps: readonly TestStep[] | undefined) => void;
  /** Why the connection in use cannot be changed or left now. */
  readonly obstacle: string | undefined;
}

export function useConnectionDesk(): ConnectionDesk {
  const workspace = useWorkspace();
  const list = useConnectionList(workspace);
  const [forms, setForms] = useState<Forms>({});
  const [chosen, select] = useState<string>();
  const [said, say] = useState('');
  const [problem, setProblem] = useState<DeskProblem>();
  const [tested, setTested] = useState<readonly TestStep[]>();
  const obstacle = useObstacle(workspace);
  const { entries } = list;
  const selectedId = chosen ?? entries?.find(({ isInUse }) => isInUse)?.id;
  const entry = entries?.find(({ id }) => id === selectedId);
  const form = (selectedId === undefined ? undefined : forms[selectedId]) ?? (entry && formOf(entry));
  const put: ConnectionDesk['put'] = (id, next) => {
    setForms(({ [id]: _, ...others }) => (next === undefined ? others : { ...others, [id]: next }));
  };
  const changed = Object.entries(forms).filter(([key, typed]) =>
    isChanged(
      typed,
      entries?.find(({ id }) => id === key),
    ),
  );
  return {
    ...{
      workspace,
      selectedId,
      select,
      entry,
      form,
      put,
      said,
      say,
      problem,
      setProblem,
      tested,
      setTested,
      obstacle,
    },
    ...list,
    begun: forms[newConnection],
    unsaved: changed.map(([, typed]) => typed.name),
    isUnsaved: form !== undefined && isChanged(form, entry),
  };
}

interface ConnectionsRead {
  /** Undefined until they are known. */
  readonly entries: readonly ConnectionEntry[] | undefined;
  /** Whether this computer keeps secrets between starts. */
  readonly keepsSecrets: boolean;
  readonly organisation: Organisation;
  readonly read: () => Promise<void>;
}

/** All connections, read when the dialog opens and after every change. */
function useConnectionList({ api, notice }: Workspace): ConnectionsRead {
  const [list, setList] = useState<Omit<ConnectionsRead, 'read'>>();
  const read = useCallback(async () => {
    const listed = await api.listConnections({});
    if (listed.ok) {
      const { connections: entries, ...others } = listed.value;
      setList({ entries, ...others });
    } else notice.set(failureNotice(listed.failure, () => undefined));
  }, [api, notice]);
  useEffect(() => {
    void Promise.resolve().then(read);
  }, [read]);
  const { entries, keepsSecrets = true, organisation = noOrganisation } = list ?? {};
  return { entries, keepsSecrets, organisation, read };
}

const noOrganisation: Organisation = { problem: null, locked: {}, atMost: {}, allowsOwn: true };

function useObstacle(workspace: Workspace): string | undefined {
  useObservable(workspace.run);
  const isLoading = useObservable(workspace.loading) !== null;
  if (workspace.isRunning()) return 'A run is sending. Wait for it, or stop it.';
  return isLoading ? 'Plans are being loaded.' : undefined;
}
