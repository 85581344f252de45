import { assertNever } from '../../../shared/plan/assert-never';
import { readMoney } from '../../../shared/plan/money';
import { foldedText } from '../../../shared/plan/natural-order';

export type TextTest = 'contains' | 'lacks' | 'equals' | 'differs' | 'begins' | 'ends';
export type NumberTest = 'equals' | 'differs' | 'above' | 'atLeast' | 'below' | 'atMost' | 'between';

/** What a column's filter asks of a cell. */
export type CellTest =
  | { readonly kind: 'text'; readonly how: TextTest; readonly text: string }
  /** Amounts as people write them; `and` is the greater end of `between`. */
  | { readonly kind: 'number'; readonly how: NumberTest; readonly number: string; readonly and: string }
  | { readonly kind: 'blank'; readonly isBlank: boolean }
  /** One of these texts as the cell shows them; an empty one stands for blank cells. */
  | { readonly kind: 'values'; readonly values: ReadonlySet<string> }
  /** The cell (or with the status column, any of the row) is an edit. */
  | { readonly kind: 'changed' }
  /** The cell (or with the status column, any of the row) has something to fix. */
  | { readonly kind: 'problems' }
  /** The row is one of these, whatever it holds; `words` say which they are. */
  | { readonly kind: 'rows'; readonly ids: ReadonlySet<string>; readonly words: string };

/** A test of a text, prepared once. Blank cells pass only where the test denies something. */
export function textTest(how: TextTest, wanted: string): (text: string) => boolean {
  const compared = foldedText(wanted.trim());
  switch (how) {
    case 'contains':
      return (text) => foldedText(text).includes(compared);
    case 'lacks':
      return (text) => !foldedText(text).includes(compared);
    case 'equals':
      return (text) => foldedText(text).trim() === compared;
    case 'differs':
      return (text) => foldedText(text).trim() !== compared;
    case 'begins':
      return (text) => text !== '' && foldedText(text).startsWith(compared);
    case 'ends':
      return (text) => text !== '' && foldedText(text).endsWith(compared);
    default:
      return assertNever(how);
  }
}

/** A test of a number; NaN, which stands for a cell without one, passes `differs` alone. */
export function numberTest(how: NumberTest, number: string, and: string): (value: number) => boolean {
  const wanted = numberOf(number);
  const end = numberOf(and);
  switch (how) {
    case 'equals':
      return (value) => value === wanted;
    case 'differs':
      return (value) => value !== wanted;
    case 'above':
      return (value) => value > wanted;
    case 'atLeast':
      return (value) => value >= wanted;
    case 'below':
      return (value) => value < wanted;
    case 'atMost':
      return (value) => value <= wanted;
    case 'between':
      return (value) => value >= Math.min(wanted, end) && value <= Math.max(wanted, end);
    default:
      return assertNever(how);
  }
}

/** A number as people write it; NaN where it cannot be read. */
export function numberOf(text: string): number {
  const reading = readMoney(text);
  return reading.ok ? Number(reading.value) : Number.NaN;
}
