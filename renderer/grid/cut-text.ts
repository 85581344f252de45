import { textWidth } from './text-width';

/** Padding of a cell and its line, in CSS pixels. */
const aroundText = 21;
/** No sign of a number is wider, in CSS pixels: most texts need not be measured. */
const widestSign = 9;

const number = /^[-−(]?[\d,.]+\)?$/u;

/** Padding of a cell at either side, in CSS pixels. */
const besideText = 10;

/** Whether a text does not fit into a cell of that width. */
export function isCut(text: string, width: number): boolean {
  const room = width - aroundText;
  // Half a pixel is rounding, and nobody's digit.
  return text.length * widestSign > room && textWidth(text, 400) > room + 0.5;
}

/**
 * Whether a number does not fit into a cell of that width. It is not shown then, as what is left of it might be read
 * as another number: the cell shows `####`, as in Excel.
 */
export function isCutNumber(text: string, width: number): boolean {
  return isCut(text, width) && number.test(text);
}

/** How much of a cell is covered from each side, and at which its text stands. */
interface CoveredCell {
  readonly width: number;
  readonly before: number;
  readonly after: number;
  readonly isAtRight: boolean;
}

/** From which side what covers a cell cuts its number; what is left of it might be read as another one. */
export function coveredNumber(
  text: string,
  { width, before, after, isAtRight }: CoveredCell,
): 'before' | 'after' | undefined {
  if (before + after === 0 || !number.test(text)) return undefined;
  const length = textWidth(text, 400);
  const start = isAtRight ? width - besideText - 1 - length : besideText;
  if (start + 0.5 < before) return 'before';
  return start + length - 0.5 > width - after ? 'after' : undefined;
}
