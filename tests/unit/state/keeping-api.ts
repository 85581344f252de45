import { historyFrom } from '../../../renderer/state/history';
import { inverseEdit } from '../../../renderer/state/inverse-edit';
import { type CallInput, calls, type PlanbatchApi } from '../../../shared/ipc/contract';
import { success } from '../../../shared/ipc/failure';
import type { HistoryStepHead } from '../../../shared/ipc/keeping-schemas';
import { type Edit, rowFromAdded, withSet } from '../../../shared/plan/edit';
import type { Row } from '../../../shared/plan/row';
import { packedText } from './packed-text';
import { freshlyOpened, plainApi } from './plain-api';

interface KeptStep {
  readonly head: HistoryStepHead;
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
}

/** A main process that keeps rows and history as the workspace store does, for windows that come and go. */
export function keepingApi(start: readonly Row[]): PlanbatchApi {
  const rows = new Map(start.map((row) => [row.id, row]));
  let done: readonly KeptStep[] = [];
  let undone: readonly KeptStep[] = [];
  const keep = ({ gesture: { id, cause }, edits }: CallInput<'applyEdits'>): void => {
    const inverse = edits.map((edit) => performed(rows, edit)).reverse();
    if ('stepId' in cause) {
      if (cause.how === 'undo') [done, undone] = moved(done, undone, cause.stepId);
      else [undone, done] = moved(undone, done, cause.stepId);
    } else {
      const { label, sheet } = cause;
      done = [...done, { head: { id, label, sheet }, edits, inverse: inverse.flatMap((edit) => edit ?? []) }];
      undone = [];
    }
  };
  return plainApi([], {
    openWorkspace: () => {
      const heads = { done: done.map(({ head }) => head), undone: undone.map(({ head }) => head) };
      return Promise.resolve(success({ ...freshlyOpened, history: historyFrom(heads) }));
    },
    readRows: () => Promise.resolve(success({ ...packedText([...rows.values()]), next: null })),
    readStep: ({ stepId }) =>
      Promise.resolve(success([...done, ...undone].find(({ head }) => head.id === stepId) ?? null)),
    applyEdits: (input) => {
      keep(calls.applyEdits.takes.parse(input));
      return Promise.resolve(success({ kind: 'kept', at: 1 } as const));
    },
  }).api;
}

function moved(
  from: readonly KeptStep[],
  to: readonly KeptStep[],
  stepId: string,
): [readonly KeptStep[], readonly KeptStep[]] {
  const step = from.at(-1);
  if (step?.head.id !== stepId) throw new Error(`${stepId} is not the step to move`);
  return [from.slice(0, -1), [...to, step]];
}

/** Does the edit as the store does; gives what takes it back. */
function performed(rows: Map<string, Row>, edit: Edit): Edit | undefined {
  const before = rows.get(edit.kind === 'add' ? edit.row.id : edit.rowId);
  if (edit.kind === 'add') rows.set(edit.row.id, rowFromAdded(edit.row));
  else if (edit.kind === 'remove') rows.delete(edit.rowId);
  else if (before !== undefined) rows.set(edit.rowId, withSet(before, edit));
  return inverseEdit(edit, before);
}
