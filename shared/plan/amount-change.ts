import Big from 'big.js';
import type { CellValue } from './cells';
import { formatMoney } from './money';

/** How an amount changes, for the eye: `+50.00` and `+5.0 %`. */
export interface AmountChange {
  readonly difference: string;
  /** Undefined where the amount was nought, as no percentage leads away from it. */
  readonly percent: string | undefined;
}

/** The change between two amounts in decimal text; undefined unless both are amounts. Exact decimal arithmetic. */
export function amountChange(
  before: CellValue | undefined,
  after: CellValue | undefined,
): AmountChange | undefined {
  const from = readDecimal(before);
  const to = readDecimal(after);
  if (from === undefined || to === undefined) return undefined;
  return { difference: signed(formatMoney(to.minus(from).toFixed())), percent: percentBetween(from, to) };
}

/** The change in percent alone, as `amountChange` gives it. Hundreds are worded right after a large paste. */
export function percentChange(
  before: CellValue | undefined,
  after: CellValue | undefined,
): string | undefined {
  const quick = percentOfCents(before ?? '', after ?? '');
  if (quick !== undefined) return quick;
  const from = readDecimal(before);
  const to = readDecimal(after);
  return from === undefined || to === undefined ? undefined : percentBetween(from, to);
}

function percentBetween(from: Big, to: Big): string | undefined {
  if (from.eq(0)) return undefined;
  return `${signed(to.minus(from).div(from.abs()).times(100).toFixed(1))} %`;
}

const centsText = /^-?\d{1,10}(\.\d{1,2})?$/;
/** What a tenth of a percent is of the whole. */
const tenthsIn = 1000;

/**
 * The same for two amounts in cents, in whole numbers that a double holds; undefined where those do not do, or
 * where the amount was nought.
 */
function percentOfCents(before: string, after: string): string | undefined {
  if (!centsText.test(before) || !centsText.test(after)) return undefined;
  const from = Math.abs(Math.round(Number(before) * 100));
  const difference = Math.round(Number(after) * 100) - Math.round(Number(before) * 100);
  const doubled = Math.abs(difference) * 2 * tenthsIn + from;
  if (from === 0 || doubled > Number.MAX_SAFE_INTEGER) return undefined;
  // Halves are rounded away from nought.
  const tenths = (doubled - (doubled % (2 * from))) / (2 * from);
  const text = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return `${difference < 0 ? '-' : '+'}${text} %`;
}

function readDecimal(value: CellValue | undefined): Big | undefined {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? new Big(value) : undefined;
}

function signed(text: string): string {
  return text.startsWith('-') ? text : `+${text}`;
}
