import type { SheetName } from '../../../shared/plan/sheet';
import type { Line } from './text-table';
import type { PasteChoice } from './paste-choice';
import type { KeyConflict } from './paste-keys';

/** What the second part of a key names, in words. */
const secondNoun: Readonly<Record<SheetName, string>> = {
  accumulators: 'accumulator',
  preExisting: 'coverage type',
};

/** What plan and name of a row are called together: `plan or accumulator`. */
export function eitherKey(sheet: SheetName): string {
  return `plan or ${secondNoun[sheet]}`;
}

/** Which rows are about another one than they would go onto, with the first of them as an example. */
export function conflictSentence(sheet: SheetName, { lines, of, first }: KeyConflict): string {
  const which = lines === of ? rowCount(lines) : `${numberText(lines)} of ${rowCount(of)}`;
  const names = lines === 1 ? 'names' : 'name';
  const goes = `${which} to paste ${names} another ${eitherKey(sheet)} than the row ${lines === 1 ? 'it' : 'they'} would go onto.`;
  return `${goes} ${lines === 1 ? '' : 'The first: '}${example(first.pasted)} would go onto ${example(first.row)}.`;
}

/** What is said of a block that begins with plan and name of rows and goes to other columns. */
export function straySentences(
  sheet: SheetName,
  [plan = '', second = '']: Line,
): { readonly sentence: string; readonly effect: string } {
  const names = `a plan and ${sheet === 'accumulators' ? 'an' : 'a'} ${secondNoun[sheet]}`;
  const key = example([plan.trim(), second.trim()]);
  return {
    sentence: `The rows to paste begin with ${names} of this sheet, like ${key}, and would go to columns that hold neither.`,
    effect: `To find each row by them, paste onto the Plan column (show it where it is hidden), or copy the headings too. ${amountsOnly}`,
  };
}

const amountsOnly =
  'To change the rows that stand there all the same, copy only the cells beside plan and name.';

/** Longer texts are cut off: a wrong block may hold anything. */
const longestText = 40;

function example(parts: readonly string[]): string {
  const texts = parts.map((part) => (part === '' ? 'blank' : shortened(part.replace(/\s+/g, ' '))));
  return `“${texts.join(' ')}”`;
}

function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}

function rowCount(count: number): string {
  return `${numberText(count)} ${count === 1 ? 'row' : 'rows'}`;
}

function numberText(count: number): string {
  return count.toLocaleString('en-US');
}

/** How a block was to be pasted, as far as it decides whether its rows can be found by their keys. */
export interface ByKeyWay {
  readonly choice: PasteChoice;
  readonly isCut: boolean;
  readonly hasKey: boolean;
}

/** Why a block cannot be pasted by its keys, and what to do instead; undefined where it can. */
export function noKeyReason(sheet: SheetName, { choice, isCut, hasKey }: ByKeyWay): string | undefined {
  const amounts = 'To change these rows all the same, copy only the cells beside plan and name.';
  if (isCut) return `Cells that were cut go to one place and are not found by plan and name. ${amounts}`;
  if (choice.operation !== undefined) return `Only a plain paste finds rows by plan and name. ${amounts}`;
  if (hasKey) return undefined;
  const both = `its plan and its ${secondNoun[sheet]}`;
  return `To find each row wherever it is, copy ${both} too and paste onto the Plan column. ${amounts}`;
}
