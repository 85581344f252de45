import { useEffect, useState } from 'react';
import type { RunRow } from '../../shared/ipc/history-schemas';
import type { RowChanges } from '../../shared/ipc/run-changes';
import { useWorkspace } from '../state/workspace-context';

/** As many as one call takes. */
const rowsAtOnce = 500;

/** What the run tried to change in rows that are shown, read once they are: none yet for those not read. */
export function useRunChanges(runId: string, rows: readonly RunRow[]): ReadonlyMap<RunRow, RowChanges> {
  const { api } = useWorkspace();
  const [read, setRead] = useState<ReadonlyMap<RunRow, RowChanges>>(new Map());
  useEffect(() => {
    const wanted = rows.filter((row) => !read.has(row)).slice(0, rowsAtOnce);
    if (wanted.length === 0) return undefined;
    let isWanted = true;
    void api.readRunChanges({ runId, rowIds: wanted.map(({ rowId }) => rowId) }).then((answer) => {
      if (!isWanted || !answer.ok || answer.value.length === 0) return;
      const byId = new Map(answer.value.map((one) => [one.rowId, one]));
      // Of rows that are not shown any more nothing is held.
      const kept = rows.flatMap((row): readonly (readonly [RunRow, RowChanges])[] => {
        const changes = read.get(row) ?? byId.get(row.rowId);
        return changes === undefined ? [] : [[row, changes]];
      });
      setRead(new Map(kept));
    });
    return () => {
      isWanted = false;
    };
  }, [api, runId, rows, read]);
  return read;
}
