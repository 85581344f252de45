import type { Problem } from '../../shared/plan/problem';
import type { CellChange, PlanChanges, RowChange } from './row-changes';

/** The review as one flat list of lines, so that only those in view are drawn. */
export type ReviewLine =
  | { readonly kind: 'plan'; readonly key: string; readonly plan: PlanChanges }
  | { readonly kind: 'row'; readonly key: string; readonly row: RowChange }
  | { readonly kind: 'problem' | 'warning'; readonly key: string; readonly text: string }
  | { readonly kind: 'cell'; readonly key: string; readonly cell: CellChange };

/** Plan, then each of its rows, then what is wrong with the row and the cells that change. */
export function reviewLines(plans: readonly PlanChanges[]): readonly ReviewLine[] {
  return plans.flatMap((plan) => [
    { kind: 'plan', key: `plan ${plan.planId}`, plan } as const,
    ...plan.rows.flatMap(rowLines),
  ]);
}

function rowLines(row: RowChange): readonly ReviewLine[] {
  return [
    { kind: 'row', key: row.id, row },
    ...row.problems.map(problemLine(row)),
    ...row.cells.map((cell) => ({ kind: 'cell', key: `${row.id} ${cell.field}`, cell }) as const),
  ];
}

function problemLine(row: RowChange) {
  return ({ severity, message }: Problem, index: number): ReviewLine => ({
    kind: severity === 'error' ? 'problem' : 'warning',
    key: `${row.id} ${index}`,
    text: severity === 'error' ? message : `Check: ${message}`,
  });
}
