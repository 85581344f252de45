import { comparedKey, comparedText } from '../plan/row-key';
import type { SheetName } from '../plan/sheet';
import type { ServerList } from './server-list';

/** What a list of a plan's rows holds of that plan; `foreign`: nothing but rows of this other plan. */
export type OwnRows =
  { readonly kind: 'own'; readonly list: ServerList } | { readonly kind: 'foreign'; readonly planId: string };

/**
 * Takes rows of other plans out of the list of a plan and tells of them. A list of nothing else says nothing about the
 * plan: taken for an empty one, its rows would seem to have gone.
 */
export function ownRows(sheet: SheetName, planId: string, list: ServerList): OwnRows {
  const wanted = comparedText(planId);
  const isOwn = (row: ServerList['rows'][number]): boolean => comparedText(row['plan_ID']) === wanted;
  if (list.rows.every(isOwn)) return { kind: 'own', list };
  const rows = list.rows.filter(isOwn);
  const foreign = list.rows.filter((row) => !isOwn(row));
  if (rows.length === 0) return { kind: 'foreign', planId: foreign[0]?.['plan_ID'] ?? '' };
  const others = foreign.map((row) => ({
    key: comparedKey(sheet, row),
    reason: `The server lists a row of plan ${row['plan_ID'] ?? ''} among those of plan ${planId}. It was left out.`,
  }));
  return { kind: 'own', list: { rows, unreadable: [...list.unreadable, ...others] } };
}
