import type { Adjustment } from '../../shared/plan/amount-arithmetic';
import { rememberRepeat } from './commands/repeat';
import type { GridSession } from './grid-session';
import { adjustPlan, type AdjustPlan } from './model/adjust-plan';
import { adjustSummary } from './model/adjust-words';
import { rangesOf } from './model/selection';
import type { Sliced } from './model/sliced';
import { pasteSheet } from './paste-taking';
import { isChosen } from './stray-cursor';
import { workedOn } from './worked-on';

/** Works out what adjusting the selected amounts would do, and changes nothing. */
export function planAdjustment(session: GridSession, adjustment: Adjustment): Sliced<AdjustPlan> {
  return adjustPlan(rangesOf(session.selection.get()), adjustment, pasteSheet(session));
}

/** Raises or lowers the selected amounts in one step. */
export function adjustAmounts(session: GridSession, adjustment: Adjustment): void {
  if (!isChosen(session) || !session.workspace.mayEdit()) return;
  workedOn(session, { doing: 'Adjusting amounts', work: planAdjustment(session, adjustment) }, (plan) => {
    const summary = adjustSummary(plan);
    session.workspace.edit(
      { label: `adjusting amounts (${summary})`, how: 'tool' },
      session.sheet.name,
      plan.edits,
    );
    session.workspace.tell('information', summary);
    const again = (other: GridSession): void => adjustAmounts(other, adjustment);
    rememberRepeat(session, { title: 'Adjust amounts', again });
  });
}
