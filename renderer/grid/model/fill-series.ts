import type { CellValue } from '../../../shared/plan/cells';
import { numberSeries } from '../../../shared/plan/number-series';

/** `copy` repeats what is there; `series` goes on counting. */
export type FillMode = 'copy' | 'series';

/** What a cell holds; undefined stands for untouched. */
export type Content = CellValue | undefined;

/** The content so many cells from the first of the source; cells before it have negative numbers. */
export type Continuation = (offset: number) => Content;

const numbered = /^(|.*\D)(\d+)$/s;

/**
 * Goes on from some cells in either direction. A series counts on from one number (by one) or from several that
 * lie equally far apart; text counts by the digits it ends with (`PPO-2026`, `PPO-2027`; `00123`, `00124`).
 * What has no such step is repeated: an amount is never invented.
 */
export function continuation(source: readonly Content[], mode: FillMode): Continuation {
  const repeated: Continuation = (offset) => source[positiveRest(offset, source.length)];
  if (mode === 'copy' || source.length === 0) return repeated;
  return numberSeries(source) ?? textSeries(source, repeated) ?? repeated;
}

function positiveRest(offset: number, length: number): number {
  return length === 0 ? 0 : ((offset % length) + length) % length;
}

interface NumberedText {
  readonly before: string;
  readonly digits: string;
}

function textSeries(source: readonly Content[], repeated: Continuation): Continuation | undefined {
  const texts = source.flatMap((content) => numberedText(content) ?? []);
  const [first, second] = texts;
  if (first === undefined || texts.length < source.length) return undefined;
  const start = BigInt(first.digits);
  const step = second === undefined ? 1n : BigInt(second.digits) - start;
  const isEven = texts.every(
    ({ before, digits }, index) => before === first.before && BigInt(digits) === start + step * BigInt(index),
  );
  if (!isEven) return undefined;
  return (offset) => {
    const value = start + step * BigInt(offset);
    return value < 0n
      ? repeated(offset)
      : `${first.before}${value.toString().padStart(first.digits.length, '0')}`;
  };
}

function numberedText(content: Content): NumberedText | undefined {
  const match = typeof content === 'string' ? numbered.exec(content) : null;
  if (match === null) return undefined;
  const [, before = '', digits = ''] = match;
  return { before, digits };
}
