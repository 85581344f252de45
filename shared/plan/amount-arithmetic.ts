import Big from 'big.js';
import { assertNever } from './assert-never';
import type { CellValue } from './cells';
import type { Field } from './field';
import { readMoney } from './money';

/** An amount that is calculated with, exact. */
export type Amount = Big;

export type Operation = 'add' | 'subtract' | 'multiply' | 'divide';

/** Where an amount is rounded to a multiple of `step`, decimal text such as `0.01` or `25`. */
export interface Rounding {
  readonly step: string;
  readonly direction: 'nearest' | 'up' | 'down';
}

/** How an amount is raised, or lowered by a negative number. */
export interface Adjustment {
  readonly by: { readonly unit: 'percent' | 'dollars'; readonly number: Amount };
  readonly rounding: Rounding;
}

/** Amounts are kept in cents: results of arithmetic are rounded to them, halves up (away from nought). */
export const toCents: Rounding = { step: '0.01', direction: 'nearest' };

/** A double carries 15 decimal digits without loss. */
const exactDigits = 15;

/** The amount a cell holds; undefined where it holds none, or is not a cell for amounts or whole numbers. */
export function amountIn(field: Field, content: CellValue | undefined): Amount | undefined {
  if (field.kind !== 'money' && field.kind !== 'integer') return undefined;
  return typeof content === 'string' ? amountOf(content) : undefined;
}

/**
 * Reads what is calculated with, in the forms an amount is written in. For multiplying and dividing it may be a
 * percentage, `105%` is 1.05; to add one would leave open what it is a percentage of. Undefined where it is none.
 */
export function readOperand(text: string, operation: Operation): Amount | undefined {
  const mayBePercent = operation === 'multiply' || operation === 'divide';
  const percent = mayBePercent ? /^(.*)%\s*$/.exec(text) : null;
  return percent === null ? amountOf(text) : amountOf(percent[1] ?? '')?.div(100);
}

/**
 * Reads by how much amounts are changed: a number in the given unit, unless it is written with a percent or a
 * dollar sign. Undefined where it is none.
 */
export function readAdjustment(text: string, unit: Adjustment['by']['unit']): Adjustment['by'] | undefined {
  const percent = /^(.*)%\s*$/.exec(text);
  const number = amountOf(percent?.[1] ?? text);
  if (number === undefined) return undefined;
  if (percent !== null) return { unit: 'percent', number };
  return { unit: text.includes('$') ? 'dollars' : unit, number };
}

/** The amount after an adjustment, as the content of a cell; undefined where it has too many digits. */
export function adjusted(field: Field, amount: Amount, { by, rounding }: Adjustment): string | undefined {
  const { unit, number } = by;
  // A factor with two more decimals is exact, where dividing the product by 100 might not be.
  const result = unit === 'percent' ? amount.times(number.div(100).plus(1)) : amount.plus(number);
  return roundedContent(field, result, rounding);
}

/** The exact result, not rounded yet; undefined for a division by nought. */
export function calculated(amount: Amount, operation: Operation, operand: Amount): Amount | undefined {
  switch (operation) {
    case 'add':
      return amount.plus(operand);
    case 'subtract':
      return amount.minus(operand);
    case 'multiply':
      return amount.times(operand);
    case 'divide':
      return operand.eq(0) ? undefined : amount.div(operand);
    default:
      return assertNever(operation);
  }
}

/**
 * A result as the content of a cell: rounded, whole where the field counts whole things, in decimal text.
 * Undefined where it has more digits than are stored exactly.
 */
export function roundedContent(field: Field, result: Amount, rounding: Rounding): string | undefined {
  const isWhole = field.kind === 'integer' && new Big(rounding.step).lt(1);
  const rounded = roundedTo(result, isWhole ? new Big(1) : new Big(rounding.step), rounding.direction);
  return rounded.c.length > exactDigits ? undefined : rounded.toFixed();
}

function roundedTo(result: Big, step: Big, direction: Rounding['direction']): Big {
  // The remainder is exact, where a quotient might not be.
  const rest = result.mod(step);
  const towardsNought = result.minus(rest);
  const isAway =
    direction === 'nearest' ? rest.abs().times(2).gte(step) : direction === 'up' ? rest.gt(0) : rest.lt(0);
  if (!isAway) return towardsNought.eq(0) ? new Big(0) : towardsNought;
  return result.lt(0) ? towardsNought.minus(step) : towardsNought.plus(step);
}

function amountOf(text: string): Big | undefined {
  const read = readMoney(text);
  return read.ok ? new Big(read.value) : undefined;
}
