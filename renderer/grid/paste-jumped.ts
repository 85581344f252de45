import { counted } from '../ui/number-text';
import type { GridSession } from './grid-session';
import type { PasteEffect, PastePlan } from './model/paste-plan';
import type { PasteRowsPlan } from './model/paste-rows-plan';

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

/** The same of lines that become rows, as `6 columns out of sight between them`; empty where they jump none. */
export function jumpedByRows(session: GridSession, { columns, isNamed }: PasteRowsPlan): string {
  const [first, last] = [columns.at(0)?.id, columns.at(-1)?.id];
  if (isNamed || first === undefined || last === undefined) return '';
  const jumped = unseenBetween(session, first, last).length;
  return jumped === 0 ? '' : `${counted(jumped, 'column')} out of sight between them`;
}

function unseenWithin(
  session: GridSession,
  { firstColumn, lastColumn }: PasteEffect['areas'][number],
): readonly string[] {
  const { columns } = session;
  return unseenBetween(session, columns[firstColumn]?.id ?? '', columns[lastColumn]?.id ?? '');
}

function unseenBetween({ columns, columnDesk }: GridSession, first: string, last: string): readonly string[] {
  const ids = columnDesk.ordered.map(({ id }) => id);
  const seen = new Set(columns.map(({ id }) => id));
  return ids.slice(ids.indexOf(first), ids.indexOf(last) + 1).filter((id) => !seen.has(id));
}
