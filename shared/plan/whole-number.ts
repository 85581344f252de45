import { readMoney } from './money';
import type { Reading } from './reading';

const greatest = 2_147_483_647;
const least = -2_147_483_648;

/**
 * Reads a whole number within 32 bits in the forms an amount is accepted in (`1,000`, `(5)`, `12.00`).
 * Gives decimal text (`1000`), or why it cannot be read.
 */
export function readWholeNumber(typed: string): Reading {
  const amount = readMoney(typed);
  if (!amount.ok || amount.value.includes('.')) {
    return { ok: false, reason: 'This is not a whole number. Write digits only, for example 12.' };
  }
  const value = Number(amount.value);
  if (value > greatest || value < least) {
    return { ok: false, reason: 'This number is too large. The greatest is 2,147,483,647.' };
  }
  return amount;
}
