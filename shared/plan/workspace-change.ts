import type { Row } from './row';
import type { RowUpdate } from './row-update';

/** What the main process itself did to rows. Applied in the order added, removed, updated. */
export interface WorkspaceChange {
  readonly added: readonly Row[];
  readonly updated: readonly RowUpdate[];
  readonly removed: readonly string[];
}
