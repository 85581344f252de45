import { accumulatorFields } from './accumulator-fields';
import { percentChange } from './amount-change';
import { type AmountOrder, amountOrders } from './amount-order';
import { displayText } from './cell-display';
import type { Field } from './field';
import type { WarningId } from './problem';
import { type CheckedRow, fieldTitle, numberIn, type WarningRule } from './warning-rule';

/** Why the first amount of a pair is expected to be within the second. */
const reasons: Readonly<Partial<Record<WarningId, string>>> = {
  'member-over-family': 'The limit of one member is usually within that of the family.',
  'network-over-total': 'The limit of one network is usually within the total.',
  'annual-over-lifetime': 'The limit of a year is usually within that of a lifetime.',
  'deductible-over-oop': 'The out-of-pocket limit usually includes the deductible.',
  'coinsurance-over-oop': 'The out-of-pocket limit usually includes co-insurance.',
  'network-upside-down': 'Staying in network usually costs no more.',
};

/** A pair of amounts that stands the wrong way round. */
function orderRule({ rule, lower, upper }: AmountOrder): WarningRule {
  const low = placeOf(lower);
  const high = placeOf(upper);
  return {
    id: rule,
    severity: 'warning',
    fields: [lower.name, upper.name],
    isBroken: ({ numbers }) => (numbers[low] ?? 0) > (numbers[high] ?? 0),
    message: (checked) =>
      `${told(checked, lower)} is more than ${told(checked, upper)}. ${reasons[rule] ?? ''}` +
      ' Lower the one or raise the other.',
  };
}

/** A limit of nought, where no limit may be meant. */
export function zeroRule(field: Field): WarningRule {
  const place = placeOf(field);
  const isPaid = field.group.endsWith('maximum');
  return {
    id: 'zero-limit',
    severity: 'warning',
    fields: [field.name],
    isBroken: ({ numbers }) => numbers[place] === 0,
    message: () =>
      `${fieldTitle(field)} is 0: ${isPaid ? 'the plan pays nothing' : 'nothing is owed'}. ` +
      'Clear the cell if there is no limit.',
  };
}

/** A number below nought. */
export function negativeRule(field: Field): WarningRule {
  const what = field.kind === 'money' ? 'An amount' : 'A range';
  return {
    id: 'negative',
    severity: 'warning',
    fields: [field.name],
    isBroken: ({ row }) => numberIn(row.cells[field.name]) < 0,
    message: () => `${what} is usually not below zero. Write it without the minus sign.`,
  };
}

/** An amount with a fraction of a cent. */
export function centsRule(field: Field): WarningRule {
  return {
    id: 'cents',
    severity: 'warning',
    fields: [field.name],
    isBroken: ({ row }) => /^-?\d+\.\d{3}/.test(row.cells[field.name] ?? ''),
    message: () => 'The amount has more than two decimals. Round it to whole cents.',
  };
}

/** A number far from the one the server has. */
export function largeChangeRule(field: Field): WarningRule {
  return {
    id: 'large-change',
    severity: 'warning',
    fields: [field.name],
    isBroken: ({ row, context }) => {
      const before = numberIn(row.baseline?.[field.name]);
      const difference = Math.abs(numberIn(row.cells[field.name]) - before);
      // From nought no percentage leads anywhere.
      return before !== 0 && difference * 100 > Math.abs(before) * context.largeChange;
    },
    message: ({ row }) => {
      const before = row.baseline?.[field.name];
      const percent = percentChange(before, row.cells[field.name]);
      return `A large change: ${percent ?? ''} against ${displayText(field, before)}. Check that it is meant.`;
    },
  };
}

/** Every comparison of two amounts. */
export const orderRules: readonly WarningRule[] = amountOrders.map(orderRule);

function placeOf(field: Field): number {
  return accumulatorFields.indexOf(field);
}

function told({ row }: CheckedRow, field: Field): string {
  return `${fieldTitle(field)} (${displayText(field, row.cells[field.name])})`;
}
