import { useSyncExternalStore } from 'react';
import type { Arrangement } from '../../state/arranging/arrangement';
import type { GridSession } from '../grid-session';

/** How the rows are sorted and filtered; drawn again when somebody sorts or filters. */
export function useArrangement({ rows }: GridSession): Arrangement {
  return useSyncExternalStore(rows.subscribe, () => rows.arrangement);
}
