import type { Row } from '../../shared/plan/row';
import { comparedText } from '../../shared/plan/row-key';
import type { SheetName } from '../../shared/plan/sheet';

/** Rows by id and by plan, so that loading a thousand plans does not look at every row a thousand times. */
export class PlanIndexedRows {
  readonly #rows = new Map<string, Row>();
  readonly #ofPlan = new Map<string, Set<string>>();

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  values(): readonly Row[] {
    return [...this.#rows.values()];
  }

  /** The rows the server has under that plan, and those that are to be created there. */
  ofPlan(sheet: SheetName, planId: string): readonly Row[] {
    const ids = [...(this.#ofPlan.get(placeName(sheet, planId)) ?? [])];
    return ids.flatMap((id) => this.#rows.get(id) ?? []);
  }

  set(row: Row): void {
    const place = placeOf(row);
    const before = this.#rows.get(row.id);
    if (before !== undefined && placeOf(before) !== place) this.#ofPlan.get(placeOf(before))?.delete(row.id);
    this.#rows.set(row.id, row);
    const ids = this.#ofPlan.get(place);
    if (ids === undefined) this.#ofPlan.set(place, new Set([row.id]));
    else ids.add(row.id);
  }

  delete(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#rows.delete(id);
    this.#ofPlan.get(placeOf(row))?.delete(id);
  }
}

function placeOf(row: Row): string {
  return placeName(row.sheet, (row.baseline ?? row.cells)['plan_ID'] ?? '');
}

function placeName(sheet: SheetName, planId: string): string {
  return `${sheet}\u0000${comparedText(planId)}`;
}
