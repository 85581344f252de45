import { counted, numberText } from '../ui/number-text';
import { blankedWords } from './cell-actions';
import { type BlockMove, type MovePlan, movePlan } from './model/block-move';
import { eitherKey } from './model/paste-keys-words';
import { selectedRange } from './model/selection';
import type { GridSession } from './grid-session';

/** Moves or copies a block of cells; asks first where filled cells would be replaced. */
export function moveBlock(session: GridSession, move: BlockMove): void {
  if (!session.workspace.mayEdit()) return;
  const plan = movePlan(move, session);
  const doing = move.isCopy ? 'copied' : 'moved';
  if (plan.otherKeys > 0) {
    session.workspace.tell(
      'problem',
      `Nothing ${doing}: the rows there are of another ${eitherKey(session.sheet.name)}, which stays. Select only the cells beside plan and name.`,
    );
    return;
  }
  if (plan.cells === 0) {
    session.workspace.tell(
      'information',
      `Nothing ${doing}: ${counted(plan.readOnly, 'cell')} cannot be edited.`,
    );
    return;
  }
  if (plan.overwritten === 0) {
    put(session, plan, doing);
    return;
  }
  const cells = counted(plan.overwritten, 'filled cell');
  const blanked = plan.blanked === 0 ? '' : ` ${numberText(plan.blanked)} of them would become blank.`;
  session.question.set({
    title: 'Replace cells',
    text: `${cells} would be replaced by what is ${doing} there.${blanked} Undo brings them back.`,
    answers: [
      {
        label: 'Replace',
        run: () => {
          put(session, plan, doing);
        },
      },
    ],
  });
}

function put(session: GridSession, plan: MovePlan, doing: 'copied' | 'moved'): void {
  const cells = counted(plan.cells, 'cell');
  const label = `${doing === 'moved' ? 'moving' : 'copying'} ${cells}`;
  session.workspace.edit({ label, how: 'tool' }, session.sheet.name, plan.edits);
  const left = plan.readOnly === 0 ? '' : `, ${numberText(plan.readOnly)} read-only skipped`;
  session.workspace.tell('information', `${cells} ${doing}${blankedWords(plan)}${left}`);
  session.putSelection(selectedRange(plan.area));
  session.reveal({ row: plan.area.firstRow, column: plan.area.firstColumn });
}
