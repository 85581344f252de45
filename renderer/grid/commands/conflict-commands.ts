import { resolveConflicts } from '../../state/resolve-conflicts';
import type { Command } from '../../ui/command';
import type { GridSession } from '../grid-session';
import { rangesOf } from '../model/selection';
import { strayReason } from '../stray-cursor';

/** Deciding the rows in conflict that are selected; undo takes it back. Their menus have them where there are such rows. */
export function conflictCommands(session: GridSession): readonly Command[] {
  return [
    deciding(session, 'mine', {
      title: 'Keep mine in these rows',
      hint: 'The selected rows in conflict keep what you typed and can be sent again.',
    }),
    deciding(session, 'theirs', {
      title: 'Take theirs in these rows',
      hint: 'The selected rows in conflict become as the server holds them now. One it no longer has is removed from your sheet.',
    }),
  ];
}

function deciding(
  session: GridSession,
  keep: 'mine' | 'theirs',
  words: Pick<Command, 'title' | 'hint'>,
): Command {
  return {
    id: `send.${keep}Here`,
    group: 'Send',
    keys: [],
    ...words,
    get menus() {
      return selectedConflicts(session).length > 0 ? (['cells', 'rows'] as const) : [];
    },
    obstacle: () => {
      if (session.workspace.isRunning()) return 'A run is going on. Wait for its end or stop it.';
      return selectedConflicts(session).length > 0
        ? strayReason(session)
        : 'No row that is selected is in conflict.';
    },
    run: () => void resolveConflicts(session.workspace, keep, selectedConflicts(session)),
  };
}

function selectedConflicts({ rows, allRows, selection }: GridSession): readonly string[] {
  const ids = new Set<string>();
  for (const { firstRow, lastRow } of rangesOf(selection.get())) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      const id = rows.idAt(row);
      if (id === undefined || allRows.isUntouched(id)) continue;
      if (allRows.view(id)?.state === 'conflict') ids.add(id);
    }
  }
  return [...ids];
}
