import { type AmountChange, amountChange } from '../../shared/plan/amount-change';
import { displayText } from '../../shared/plan/cell-display';
import type { CellValue } from '../../shared/plan/cells';
import type { Field } from '../../shared/plan/field';
import type { Problem } from '../../shared/plan/problem';
import type { Row } from '../../shared/plan/row';
import { changedFields, type RowState } from '../../shared/plan/row-state';
import { fieldNamed, sheetNamed } from '../../shared/plan/sheet';
import type { RowView } from '../state/row-view';

/** One cell that would change on the server. */
export interface CellChange {
  readonly field: string;
  /** Group, heading and tier in plan language. */
  readonly label: string;
  /** As loaded; undefined for a row the server has not got. */
  readonly before: string | undefined;
  readonly after: string;
  readonly amount: AmountChange | undefined;
}

/** One row with what would change, in the order of its cells. */
export interface RowChange {
  readonly id: string;
  readonly planId: string;
  readonly name: string;
  readonly sheetTitle: string;
  readonly state: RowState;
  readonly problems: readonly Problem[];
  readonly cells: readonly CellChange[];
}

export interface PlanChanges {
  readonly planId: string;
  readonly rows: readonly RowChange[];
}

/** What would change on the server, by plan in the order the plans stand on the sheets. */
export function changesByPlan(views: readonly RowView[]): readonly PlanChanges[] {
  const plans = new Map<string, RowChange[]>();
  for (const view of views) {
    const change = rowChange(view);
    if (change === undefined) continue;
    const rows = plans.get(change.planId);
    if (rows === undefined) plans.set(change.planId, [change]);
    else rows.push(change);
  }
  return [...plans].map(([planId, rows]) => ({ planId, rows }));
}

function rowChange({ row, state, problems }: RowView): RowChange | undefined {
  const changed = changedFields(row).flatMap((name) => fieldNamed(row.sheet, name) ?? []);
  if (row.baseline !== null && changed.length === 0) return undefined;
  const sheet = sheetNamed(row.sheet);
  return {
    id: row.id,
    planId: row.cells['plan_ID'] ?? '',
    name: row.cells[sheet.secondKey] ?? '',
    sheetTitle: sheet.title,
    state,
    problems,
    cells: changed.filter((field) => isWorthShowing(row, field)).map((field) => cellChange(row, field)),
  };
}

/** The key of a new row is its title already, and the server's own fields are never sent. */
function isWorthShowing(row: Row, field: Field): boolean {
  if (field.audit) return false;
  return row.baseline !== null || field.keyPart === undefined;
}

function cellChange(row: Row, field: Field): CellChange {
  const before = row.baseline?.[field.name];
  const after = row.cells[field.name];
  return {
    field: field.name,
    label: fieldLabel(field),
    before: row.baseline === null ? undefined : shown(field, before),
    after: shown(field, after),
    amount: field.kind === 'money' ? amountChange(before, after) : undefined,
  };
}

function shown(field: Field, value: CellValue | undefined): string {
  return value === undefined || value === null ? 'blank' : displayText(field, value);
}

function fieldLabel({ group, heading, tier }: Field): string {
  if (group === 'Identity') return heading;
  const rest = tier === undefined ? heading : heading.replace(` ${tier}`, `, ${tier}`).toLowerCase();
  return `${group}: ${rest}`;
}
