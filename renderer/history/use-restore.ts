import { useState } from 'react';
import type { Restore, RunEntry } from '../../shared/ipc/history-schemas';
import { sheetNames } from '../../shared/plan/sheet';
import { useWorkspace } from '../state/workspace-context';
import { counted } from '../ui/number-text';
import { restoreName } from './history-words';
import type { RowChoice } from './use-history';

interface Restoring {
  /** What was prepared of which run; null while nothing is. */
  readonly prepared: { readonly run: RunEntry; readonly restore: Restore } | null;
  readonly isPreparing: boolean;
  readonly prepare: (run: RunEntry, rows: RowChoice) => void;
  readonly drop: () => void;
  /** Makes the edits, as one step of undo on each sheet. */
  readonly apply: () => void;
}

export function useRestore(): Restoring {
  const workspace = useWorkspace();
  const [prepared, setPrepared] = useState<Restoring['prepared']>(null);
  const [isPreparing, setPreparing] = useState(false);
  const prepare = async (run: RunEntry, { search, group }: RowChoice): Promise<void> => {
    setPreparing(true);
    const read = await workspace.api.prepareRestore({
      ...{ runId: run.runId, search },
      group: group === null ? null : { state: group.state, message: group.message },
    });
    setPreparing(false);
    if (read.ok) setPrepared({ run, restore: read.value });
    else workspace.tellFailure(read.failure, () => void prepare(run, { search, group }));
  };
  const apply = (): void => {
    if (prepared === null) return;
    const { run, restore } = prepared;
    const name = { label: restoreName(run), how: 'tool' as const };
    let rows = 0;
    for (const sheet of sheetNames) {
      workspace.edit(name, sheet, restore.edits[sheet]);
      rows += restore.edits[sheet].length;
    }
    setPrepared(null);
    workspace.tell('information', `${counted(rows, 'row')} set back as edits. Review and send them.`);
  };
  return {
    prepared,
    isPreparing,
    prepare: (run, rows) => void prepare(run, rows),
    drop: () => {
      setPrepared(null);
    },
    apply,
  };
}
