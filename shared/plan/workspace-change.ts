import { type ToldUpdate, updateFrom, updateText } from './packed-rebase';
import type { Row } from './row';
import type { RowUpdate } from './row-update';

/** What the main process itself did to rows. Applied in the order added, removed, updated. */
export interface WorkspaceChange<Update extends ToldUpdate = RowUpdate> {
  readonly added: readonly Row[];
  readonly updated: readonly Update[];
  readonly removed: readonly string[];
}

/** The change as text for the window. */
export function changeText({ added, updated, removed }: WorkspaceChange<ToldUpdate>): string {
  const beside = `"added":${JSON.stringify(added)},"removed":${JSON.stringify(removed)}`;
  return `{${beside},"updated":[${updated.map(updateText).join(',')}]}`;
}

export function changeFrom(text: string): WorkspaceChange {
  const { added, updated, removed } = JSON.parse(text) as WorkspaceChange & {
    readonly updated: readonly Parameters<typeof updateFrom>[0][];
  };
  return { added, removed, updated: updated.map(updateFrom) };
}
