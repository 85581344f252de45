import type { Problem, WarningId } from './problem';
import type { CheckedRow, WarningRule } from './warning-rule';

/**
 * A warning that is worded when somebody reads it: a paste breaks rules in thousands of rows, and few of them are
 * looked at. A class, as hundreds of thousands are made: objects with a getter of their own take fifty times as long.
 */
export class FoundWarning implements Problem {
  readonly rule: WarningId;
  readonly severity = 'warning';
  readonly field: string;
  readonly beside?: string;
  readonly #broken: WarningRule;
  readonly #checked: CheckedRow;
  #message: string | undefined;

  constructor(broken: WarningRule, checked: CheckedRow) {
    const [field, beside] = broken.fields;
    this.rule = broken.id;
    this.field = field;
    if (beside !== undefined) this.beside = beside;
    this.#broken = broken;
    this.#checked = checked;
  }

  get message(): string {
    return (this.#message ??= this.#broken.message(this.#checked));
  }
}
