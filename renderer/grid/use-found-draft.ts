import { useEffect } from 'react';
import { useObservable } from '../state/observable';
import { openDraft } from './edit-actions';
import type { GridSession, Surface } from './grid-session';

/** Opens the editor with the draft of the last start, once its row is on this sheet and the sheet on screen. */
export function useFoundDraft(session: GridSession, surface: Surface | null): void {
  const { workspace, allRows: rows } = session;
  const draft = useObservable(workspace.foundDraft);
  useEffect(() => {
    if (draft === null || surface === null || rows.row(draft.rowId) === undefined) return;
    workspace.foundDraft.set(null);
    // Not within the effect: a hidden column has to be drawn before the editor can open in it.
    queueMicrotask(() => {
      openDraft(session, draft);
    });
  }, [session, workspace, rows, draft, surface]);
}
