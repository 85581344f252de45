import type { SheetName } from '../../shared/plan/sheet';
import { sheetNamed } from '../../shared/plan/sheet';

/** A row as the server holds it: every field of its sheet, `null` where there is no value. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** Where a row lies: plan and second key part. */
export interface RowPlace {
  readonly plan: string;
  readonly second: string;
}

export type SeedRows = Readonly<Record<SheetName, readonly StoredRow[]>>;

/**
 * Keys are compared without letter case and trailing blanks, as the default collation of the vendor's kind
 * of database does. The vendor does not document it.
 */
export function sameKeyForm(key: string): string {
  return key.trimEnd().toLowerCase();
}

/** A row that was stored, or one that was taken away. */
export type RowChange =
  | { readonly sheet: SheetName; readonly row: StoredRow }
  | { readonly sheet: SheetName; readonly removed: RowPlace };

/** What keeps changes beyond the end of the server. */
export interface RowKeeper {
  /** What was changed of the samples before this start. */
  readonly changes: readonly RowChange[];
  readonly keep: (changes: readonly RowChange[]) => void;
  /** Back to the samples, for good. */
  readonly forget: () => void;
}

const keepsNothing: RowKeeper = { changes: [], keep: () => undefined, forget: () => undefined };

/** The stored rows of both sheets by plan and second key: the samples, and what was changed of them. */
export class RowStore {
  readonly #seed: () => SeedRows;
  #rows = emptyRows();
  /** What is kept in one go, while that goes on. */
  #gathered: RowChange[] | null = null;

  constructor(
    seed: () => SeedRows,
    private readonly keeper: RowKeeper = keepsNothing,
  ) {
    this.#seed = seed;
    this.#fill();
    for (const change of keeper.changes) this.#apply(change);
  }

  /** The rows of a plan in the order they were first stored. */
  list(sheet: SheetName, plan: string): readonly StoredRow[] {
    return [...(this.#rows[sheet].get(sameKeyForm(plan))?.values() ?? [])];
  }

  read(sheet: SheetName, place: RowPlace): StoredRow | undefined {
    return this.#rows[sheet].get(sameKeyForm(place.plan))?.get(sameKeyForm(place.second));
  }

  write(sheet: SheetName, row: StoredRow): void {
    this.#put(sheet, row);
    this.#keep({ sheet, row });
  }

  /** Does what stores many rows; they are kept in one go at its end. */
  keptTogether<Done>(work: () => Done): Done {
    const gathered: RowChange[] = [];
    this.#gathered = gathered;
    try {
      return work();
    } finally {
      this.#gathered = null;
      if (gathered.length > 0) this.keeper.keep(gathered);
    }
  }

  #keep(change: RowChange): void {
    if (this.#gathered === null) this.keeper.keep([change]);
    else this.#gathered.push(change);
  }

  #put(sheet: SheetName, row: StoredRow): void {
    const plan = sameKeyForm(String(row['plan_ID']));
    const second = sameKeyForm(String(row[sheetNamed(sheet).secondKey]));
    const rows = this.#rows[sheet].get(plan) ?? new Map<string, StoredRow>();
    this.#rows[sheet].set(plan, rows.set(second, row));
  }

  /** Whether there was such a row. */
  remove(sheet: SheetName, place: RowPlace): boolean {
    const wasThere = this.#takeAway(sheet, place);
    if (wasThere) this.#keep({ sheet, removed: { plan: place.plan, second: place.second } });
    return wasThere;
  }

  #takeAway(sheet: SheetName, { plan, second }: RowPlace): boolean {
    return this.#rows[sheet].get(sameKeyForm(plan))?.delete(sameKeyForm(second)) ?? false;
  }

  /** Back to the sample rows. */
  reset(): void {
    this.keeper.forget();
    this.#fill();
  }

  #apply(change: RowChange): void {
    if ('removed' in change) this.#takeAway(change.sheet, change.removed);
    else this.#put(change.sheet, change.row);
  }

  #fill(): void {
    this.#rows = emptyRows();
    const seed = this.#seed();
    for (const row of seed.accumulators) this.#put('accumulators', row);
    for (const row of seed.preExisting) this.#put('preExisting', row);
  }
}

type RowsByPlan = Map<string, Map<string, StoredRow>>;

function emptyRows(): Record<SheetName, RowsByPlan> {
  return { accumulators: new Map(), preExisting: new Map() };
}
