import { type LeftOut, leftOutOf, mayBeLeft } from '../../state/left-out';
import type { Command } from '../../ui/command';
import { counted } from '../../ui/number-text';
import { showOnlyRows } from '../filter/arrange-actions';
import type { GridSession } from '../grid-session';
import { rangesOf } from '../model/selection';
import { strayReason } from '../stray-cursor';

const group = 'Send';

/** Which rows `Send` leaves alone. */
export function leftOutCommands(session: GridSession): readonly Command[] {
  const left = leftOutOf(session.workspace);
  const menus = ['cells', 'rows'] as const;
  return [
    {
      ...{ id: 'send.leaveOut', title: 'Leave out of sending', group, keys: [], menus },
      hint: 'The selected rows stay as they are until they are taken in again.',
      otherWords: 'exclude skip hold back keep',
      obstacle: () =>
        selectedIds(session, left, false).length > 0
          ? strayReason(session)
          : 'No row that is selected would be sent.',
      run: () => {
        leave(session, left, true);
      },
    },
    {
      ...{ id: 'send.takeIn', title: 'Take in again', group, keys: [], menus },
      hint: 'The selected rows are sent again.',
      otherWords: 'include left out',
      obstacle: () =>
        selectedIds(session, left, true).length > 0
          ? strayReason(session)
          : 'No row that is selected is left out.',
      run: () => {
        leave(session, left, false);
      },
    },
    ...allLeftCommands(session, left),
  ];
}

function allLeftCommands(session: GridSession, left: LeftOut): readonly Command[] {
  return [
    {
      ...{ id: 'send.takeInAll', title: 'Take in all rows left out', group, keys: [] },
      obstacle: () => (left.rows().count > 0 ? undefined : 'No row is left out.'),
      run: () => {
        const { count } = left.rows();
        left.takeInAll();
        session.workspace.tell('information', `${counted(count, 'row')} taken in again.`);
      },
    },
    {
      ...{ id: 'send.showLeft', title: 'Show only rows left out', group, keys: [] },
      obstacle: () =>
        left.rows().ids[session.sheet.name].size > 0 ? undefined : 'No row of this sheet is left out.',
      run: () => {
        showOnlyRows(session, left.rows().ids[session.sheet.name], 'Left out of sending');
      },
    },
  ];
}

function leave(session: GridSession, left: LeftOut, isLeft: boolean): void {
  const ids = selectedIds(session, left, !isLeft);
  left.leave(ids, isLeft);
  const what = isLeft ? 'left out of sending' : 'taken in again';
  session.workspace.tell('information', `${counted(ids.length, 'row')} ${what}.`);
}

/** The selected rows that would be sent, or may be once they are fixed, and are left out or not. */
function selectedIds({ rows, allRows, selection }: GridSession, left: LeftOut, isLeft: boolean): string[] {
  const ids = new Set<string>();
  for (const { firstRow, lastRow } of rangesOf(selection.get())) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      const id = rows.idAt(row);
      if (id === undefined || allRows.isUntouched(id) || left.isLeft(id) !== isLeft) continue;
      const state = allRows.view(id)?.state;
      if (state !== undefined && mayBeLeft(state)) ids.add(id);
    }
  }
  return [...ids];
}
