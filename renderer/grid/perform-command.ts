import { assertNever } from '../../shared/plan/assert-never';
import type { GridCommand } from './model/grid-command';
import { moveCursor, selectCells } from './cursor-actions';
import { beginEdit, clearSelection, fillSelection } from './edit-actions';
import type { GridSession } from './grid-session';
import { moveStep } from './history-actions';
import { removeRows } from './row-actions';

/** Does what a key asked for. */
export function performCommand(session: GridSession, command: GridCommand): void {
  switch (command.kind) {
    case 'move':
      moveCursor(session, command.motion, command.extend);
      return;
    case 'select':
      selectCells(session, command.what);
      return;
    case 'edit':
      beginEdit(session, command.mode, 'content');
      return;
    case 'typeOver':
    case 'clearAndEdit':
      beginEdit(session, 'enter', 'empty');
      return;
    case 'clear':
      clearSelection(session);
      return;
    case 'fill':
      fillSelection(session, command.direction);
      return;
    case 'removeRows':
      removeRows(session);
      return;
    case 'undo':
    case 'redo':
      moveStep(session, command.kind);
      return;
    default:
      assertNever(command);
  }
}
