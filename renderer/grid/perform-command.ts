import { assertNever } from '../../shared/plan/assert-never';
import { moveCursor } from './cursor-actions';
import { beginEdit } from './edit-actions';
import { enteredBelowEnd } from './end-of-sheet';
import type { GridSession } from './grid-session';
import type { GridCommand } from './model/grid-command';

/** Does what a key asked for that moves the cursor or types. */
export function performCommand(session: GridSession, command: GridCommand): void {
  switch (command.kind) {
    case 'move':
      if (!enteredBelowEnd(session, command.motion)) moveCursor(session, command.motion, command.extend);
      return;
    case 'typeOver':
      beginEdit(session, 'enter', 'typing');
      return;
    case 'clearAndEdit':
      beginEdit(session, 'enter', 'empty');
      return;
    default:
      assertNever(command);
  }
}
