import { counted, numberText } from '../ui/number-text';
import type { PlanChanges } from './row-changes';

/** How much is changed and what of it would go: `1 plan, 4 rows, 9 cells. 2 of 4 rows will be sent, ...`. */
export function totalSentence(plans: readonly PlanChanges[]): string {
  const rows = plans.flatMap((plan) => plan.rows);
  if (rows.length === 0) return '';
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const ready = rows.filter(({ state }) => state === 'new' || state === 'edited').length;
  const toFix = rows.filter(({ state }) => state === 'invalid').length;
  const others = rows.length - ready - toFix;
  const parts = [`${numberText(ready)} of ${counted(rows.length, 'row')} will be sent`];
  if (toFix > 0) parts.push(`${numberText(toFix)} ${toFix === 1 ? 'has' : 'have'} something to fix`);
  if (others > 0)
    parts.push(`${numberText(others)} ${others === 1 ? 'waits' : 'wait'} for a decision about the last run`);
  const size = [counted(plans.length, 'plan'), counted(rows.length, 'row'), counted(cells, 'cell')];
  return `${size.join(', ')}. ${parts.join(', ')}.`;
}
