import { counted } from '../ui/number-text';
import type { GridSession } from './grid-session';
import type { PasteEffect, PastePlan } from './model/paste-plan';

/**
 * Says that a paste jumped columns which are hidden or folded away: Excel pastes into these as well, so that whoever
 * comes from there may have meant them. Empty where none lay within it.
 */
export function jumpedWords(session: GridSession, plan: PasteEffect | PastePlan): string {
  // A block that names its columns goes to these.
  if ('block' in plan && plan.block.isNamed) return '';
  const jumped = new Set(plan.areas.flatMap((area) => unseenWithin(session, area)));
  if (jumped.size === 0) return '';
  const were = jumped.size === 1 ? 'was' : 'were';
  return `; ${counted(jumped.size, 'column')} out of sight between them ${were} passed over`;
}

function unseenWithin(
  { columns, columnDesk }: GridSession,
  { firstColumn, lastColumn }: PasteEffect['areas'][number],
): readonly string[] {
  const ids = columnDesk.ordered.map(({ id }) => id);
  const placeOf = (column: number): number => ids.indexOf(columns[column]?.id ?? '');
  const seen = new Set(columns.map(({ id }) => id));
  return ids.slice(placeOf(firstColumn), placeOf(lastColumn) + 1).filter((id) => !seen.has(id));
}
