export type ErrorId = 'required' | 'length' | 'type' | 'duplicate-key' | 'benefit-code';

export type WarningId =
  | 'member-over-family'
  | 'network-over-total'
  | 'annual-over-lifetime'
  | 'deductible-over-oop'
  | 'coinsurance-over-oop'
  | 'network-upside-down'
  | 'zero-limit'
  | 'negative'
  | 'cents'
  | 'range-order'
  | 'range-unit'
  | 'amount-without-code'
  | 'coverage-type'
  | 'unknown-plan'
  | 'large-change';

export type RuleId = ErrorId | WarningId;

/** An error keeps its row from being sent; a warning is shown and never blocks. */
export type Severity = 'error' | 'warning';

/** Something to put right, or to look at, shown at its cell. */
export interface Problem {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** JSON name of the cell it is about. */
  readonly field: string;
  /** The cell it was compared with, which is marked as well. */
  readonly beside?: string;
  /** What is wrong and what would make it right, in plan language. */
  readonly message: string;
}

/** Whether something blocks the row. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Whether something in the row wants a look that does not block it. */
export function hasWarnings(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'warning');
}
