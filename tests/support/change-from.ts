import { type ReadUpdate, updateFrom } from '../../shared/plan/packed-rebase';
import { changeRead, type WorkspaceChange } from '../../shared/plan/workspace-change';

/** The whole of a change that was told as text; the window reads its updates one by one. */
export function changeFrom(text: string): WorkspaceChange {
  const { added, removed, runs, updates } = changeRead(text);
  const updated = (JSON.parse(updates) as readonly ReadUpdate[]).map((update) => updateFrom(update, runs));
  return { added, removed, updated };
}
