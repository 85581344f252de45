import { accumulatorFields } from './accumulator-fields';
import { centsRule, largeChangeRule, negativeRule, orderRules, zeroRule } from './amount-warnings';
import type { Field } from './field';
import { FoundWarning } from './found-warning';
import { conditionRules } from './pre-existing-warnings';
import { planRule } from './plan-warning';
import { preExistingFields } from './pre-existing-fields';
import type { Problem } from './problem';
import type { Row } from './row';
import { changedFields } from './row-state';
import type { SheetName } from './sheet';
import { checkedRow, type WarningContext, type WarningRule } from './warning-rule';

/** What one number by itself is looked at for. */
function numberRules(fields: readonly Field[]): readonly WarningRule[] {
  const amounts = fields.filter(({ kind }) => kind === 'money');
  const numbers = fields.filter(({ kind }) => kind === 'money' || kind === 'integer');
  return [...numbers.map(negativeRule), ...amounts.map(centsRule), ...numbers.map(largeChangeRule)];
}

/** The warnings of benefit-rules.md, sheet by sheet. */
export const warningRules: Readonly<Record<SheetName, readonly WarningRule[]>> = {
  accumulators: [
    planRule,
    ...orderRules,
    ...accumulatorFields.filter(({ kind }) => kind === 'money').map(zeroRule),
    ...numberRules(accumulatorFields),
  ],
  preExisting: [planRule, ...conditionRules, ...numberRules(preExistingFields)],
};

const nothing: readonly Problem[] = [];

/** All warnings of a row; none where nobody changed anything. */
export function rowWarnings(row: Row, context: WarningContext): readonly Problem[] {
  const names = changedFields(row);
  if (names.length === 0) return nothing;
  const changed = new Set(names);
  const checked = checkedRow(row, context);
  const found: Problem[] = [];
  for (const rule of warningRules[row.sheet]) {
    const [field, beside] = rule.fields;
    const isAsked = changed.has(field) || (beside !== undefined && changed.has(beside));
    if (isAsked && rule.isBroken(checked) && !isSaid(found, rule))
      found.push(new FoundWarning(rule, checked));
  }
  return found;
}

/** A rule with several shapes, as a range with two ends, is told once at its cell. */
function isSaid(found: readonly Problem[], { id, fields: [field] }: WarningRule): boolean {
  return id === 'range-unit' && found.some((one) => one.rule === id && one.field === field);
}
