import Big from 'big.js';

/** Amounts of up to eleven digits and four decimals are whole numbers of ten-thousandths, exact in a double. */
const shortAmount = /^-?\d{1,11}(\.\d{1,4})?$/;
const anyAmount = /^-?\d+(\.\d+)?$/;
const parts = 10_000;
/** Two sums below this add up without loss. */
const exactlyAdded = 2 ** 52;

/** Whether the text is a number as cells hold it, however long. */
export function isAmount(text: string): boolean {
  return anyAmount.test(text);
}

/** What amounts come to, in decimal text; average is rounded to the cent. */
export interface AmountSummary {
  readonly count: number;
  readonly sum: string;
  readonly average: string;
  readonly least: string;
  readonly greatest: string;
}

/** Adds up amounts in decimal text, exactly and a million in a fraction of a second. */
export class AmountTotal {
  #count = 0;
  #short = 0;
  #sum = new Big(0);
  #least: Big | undefined;
  #greatest: Big | undefined;
  #leastShort = Infinity;
  #greatestShort = -Infinity;

  /** Takes an amount as a cell holds it; false for text that is not one. */
  add(text: string): boolean {
    if (shortAmount.test(text)) this.#addShort(Math.round(Number(text) * parts) + 0);
    else if (anyAmount.test(text)) this.#addLong(new Big(text));
    else return false;
    this.#count += 1;
    return true;
  }

  /** Undefined while there is no amount. */
  summary(): AmountSummary | undefined {
    if (this.#count === 0) return undefined;
    this.#flush();
    const shorts = Number.isFinite(this.#leastShort)
      ? [new Big(this.#leastShort).div(parts), new Big(this.#greatestShort).div(parts)]
      : [];
    const found = [...shorts, this.#least, this.#greatest].filter((amount) => amount !== undefined);
    return {
      count: this.#count,
      sum: this.#sum.toFixed(),
      average: this.#sum.div(this.#count).round(2).toFixed(),
      least: found.reduce((one, other) => (other.lt(one) ? other : one)).toFixed(),
      greatest: found.reduce((one, other) => (other.gt(one) ? other : one)).toFixed(),
    };
  }

  #addShort(amount: number): void {
    if (amount < this.#leastShort) this.#leastShort = amount;
    if (amount > this.#greatestShort) this.#greatestShort = amount;
    this.#short += amount;
    if (Math.abs(this.#short) > exactlyAdded) this.#flush();
  }

  #addLong(amount: Big): void {
    this.#least = this.#least?.lt(amount) === true ? this.#least : amount;
    this.#greatest = this.#greatest?.gt(amount) === true ? this.#greatest : amount;
    this.#sum = this.#sum.plus(amount);
  }

  #flush(): void {
    this.#sum = this.#sum.plus(new Big(this.#short).div(parts));
    this.#short = 0;
  }
}
