import type { RunRow } from '../../shared/ipc/history-schemas';
import { comparedText, joinedKey } from '../../shared/plan/row-key';
import { type SheetName, sheetNamed, sheetNames } from '../../shared/plan/sheet';
import type { SheetRows } from '../state/sheet-rows';

export type NamedRow = Pick<RunRow, 'rowId' | 'sheet' | 'planId' | 'second'>;

/** What is read of a sheet to find rows of a run on it. */
export type FoundOn = Pick<SheetRows, 'held' | 'cellsOf' | 'count' | 'idAt'>;

export interface RowsOnSheets {
  readonly ids: Readonly<Record<SheetName, ReadonlySet<string>>>;
  /** Rows that are not on their sheet any more. */
  readonly missing: readonly NamedRow[];
}

/**
 * Finds rows of a run on the sheets: by identity, and where the row was removed and came back, as after loading its plan
 * anew, by plan and name.
 */
export function rowsOnSheets(rows: readonly NamedRow[], sheet: (name: SheetName) => FoundOn): RowsOnSheets {
  const missing: NamedRow[] = [];
  const ids = Object.fromEntries(
    sheetNames.map((name) => {
      const own = rows.filter((row) => row.sheet === name);
      const found = new Set<string>();
      const lost = own.filter(({ rowId }) => {
        const isThere = sheet(name).held(rowId) !== undefined;
        if (isThere) found.add(rowId);
        return !isThere;
      });
      const byName = lost.length === 0 ? new Map<string, string>() : idsByName(name, sheet(name), lost);
      for (const row of lost) {
        const id = byName.get(keyOf(row.planId, row.second));
        if (id === undefined) missing.push(row);
        else found.add(id);
      }
      return [name, found];
    }),
  ) as unknown as RowsOnSheets['ids'];
  return { ids, missing };
}

/** Looks through the sheet once for the rows of these names. */
function idsByName(
  name: SheetName,
  sheet: FoundOn,
  wanted: readonly NamedRow[],
): ReadonlyMap<string, string> {
  const plans = new Set(wanted.map(({ planId }) => comparedText(planId)));
  const planOf = sheet.cellsOf('plan_ID');
  const secondOf = sheet.cellsOf(sheetNamed(name).secondKey);
  const found = new Map<string, string>();
  for (let index = 0; index < sheet.count; index += 1) {
    const plan = planOf(index) ?? '';
    const id = plans.has(comparedText(plan)) ? sheet.idAt(index) : undefined;
    if (id !== undefined) found.set(keyOf(plan, secondOf(index) ?? ''), id);
  }
  return found;
}

function keyOf(planId: string, second: string): string {
  return joinedKey(comparedText(planId), comparedText(second)) ?? '';
}
