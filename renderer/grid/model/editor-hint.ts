import { assertNever } from '../../../shared/plan/assert-never';
import { cellProblem, readEntry } from '../../../shared/plan/cell-entry';
import { displayText } from '../../../shared/plan/cell-display';
import type { Field } from '../../../shared/plan/field';
import { comparedText } from '../../../shared/plan/row-key';

/** What is said under the editor while somebody types. */
export interface EditorHint {
  readonly text: string;
  readonly isProblem: boolean;
}

/** From this part of the greatest length on it is told how many characters there are. */
const nearLimit = 0.8;
/** What may be to come: the rest of a group of thousands, the bracket that ends a negative amount. */
const endings = ['0', '00', '000', ')', '0)', '00)', '000)'];

/** The length near its limit, how an amount is read, or why it cannot be; undefined where nothing is to be said. */
export function editorHint(
  field: Field,
  typed: string,
  benefitCodes: ReadonlySet<string> | null,
): EditorHint | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  switch (field.kind) {
    case 'identifier':
    case 'text':
      return codeHint(field, text, benefitCodes) ?? lengthHint(field, text);
    case 'money':
    case 'integer':
      return numberHint(field, text);
    case 'rangeUnit':
      return lengthHint(field, text);
    case 'dateTime':
      return undefined;
    default:
      return assertNever(field.kind);
  }
}

function lengthHint(field: Field, text: string): EditorHint | undefined {
  const greatest = field.length?.[1];
  if (greatest === undefined || text.length < greatest * nearLimit) return undefined;
  return { text: `${text.length} of ${greatest} characters`, isProblem: text.length > greatest };
}

function numberHint(field: Field, text: string): EditorHint | undefined {
  const value = readEntry(field, text);
  const problem = cellProblem(field, value);
  if (problem !== undefined) return isBegun(field, text) ? undefined : { text: problem, isProblem: true };
  const shown = displayText(field, value);
  return /^\d+$/.test(text) || shown === text ? undefined : { text: `= ${shown}`, isProblem: false };
}

/** Whether this is the beginning of a number, of which nothing is said yet. */
function isBegun(field: Field, text: string): boolean {
  return endings.some((ending) => cellProblem(field, readEntry(field, text + ending)) === undefined);
}

function codeHint(
  { name }: Field,
  text: string,
  benefitCodes: ReadonlySet<string> | null,
): EditorHint | undefined {
  if (name !== 'accum_Name' || benefitCodes?.has(comparedText(text)) !== true) return undefined;
  return { text: 'The code of a benefit: an accumulator needs another name.', isProblem: true };
}
