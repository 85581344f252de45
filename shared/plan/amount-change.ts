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
  const difference = to.minus(from);
  const percent = from.eq(0) ? undefined : signed(difference.div(from.abs()).times(100).toFixed(1));
  return {
    difference: signed(formatMoney(difference.toFixed())),
    percent: percent === undefined ? undefined : `${percent} %`,
  };
}

function readDecimal(value: CellValue | undefined): Big | undefined {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? new Big(value) : undefined;
}

function signed(text: string): string {
  return text.startsWith('-') ? text : `+${text}`;
}
