import { assertNever } from '../../../shared/plan/assert-never';
import { type CellTest, numberOf, type NumberTest, type TextTest } from '../../state/arranging/cell-test';
import type { ColumnValue } from '../../state/arranging/distinct-values';
import { holdsNumbers, type RowColumn } from '../../state/arranging/row-column';
import { numberWords, textWords } from './filter-words';

/** What a condition asks, as the list of conditions names it. */
export type Condition =
  'values' | `text:${TextTest}` | `number:${NumberTest}` | 'blank' | 'filled' | 'changed' | 'problems';

/** A filter while somebody makes it. */
export interface FilterDraft {
  readonly condition: Condition;
  readonly text: string;
  /** The greater end of `between`. */
  readonly and: string;
  /** Values that are left out. */
  readonly left: ReadonlySet<string>;
  /** What narrows the list of values. */
  readonly search: string;
}

export interface ConditionChoice {
  readonly condition: Condition;
  readonly words: string;
}

/** The conditions a column offers, in the order of their list. */
export function conditionsOf(column: RowColumn): readonly ConditionChoice[] {
  const values: ConditionChoice = { condition: 'values', words: 'is one of the values below' };
  if (column.kind === 'status') {
    return [
      values,
      { condition: 'changed', words: 'of changed rows' },
      { condition: 'problems', words: 'of rows to fix' },
    ];
  }
  const content = holdsNumbers(column) ? numberChoices : textChoices;
  const rest: readonly ConditionChoice[] = [
    { condition: 'blank', words: 'is blank' },
    { condition: 'filled', words: 'is not blank' },
  ];
  const ofCells: readonly ConditionChoice[] = [
    { condition: 'changed', words: 'was changed' },
    { condition: 'problems', words: 'has something to check' },
  ];
  return [values, ...content, ...rest, ...(column.kind === 'field' ? ofCells : [])];
}

const numberChoices: readonly ConditionChoice[] = [
  { condition: 'number:equals', words: '= equals' },
  { condition: 'number:differs', words: '≠ does not equal' },
  { condition: 'number:above', words: '> is above' },
  { condition: 'number:atLeast', words: '≥ is at least' },
  { condition: 'number:below', words: '< is below' },
  { condition: 'number:atMost', words: '≤ is at most' },
  { condition: 'number:between', words: 'is between' },
];

const textChoices: readonly ConditionChoice[] = [
  { condition: 'text:contains', words: textWords.contains },
  { condition: 'text:lacks', words: textWords.lacks },
  { condition: 'text:equals', words: textWords.equals },
  { condition: 'text:differs', words: textWords.differs },
  { condition: 'text:begins', words: textWords.begins },
  { condition: 'text:ends', words: textWords.ends },
];

/** The draft that stands for a filter, or for none. */
export function draftOf(test: CellTest | undefined, values: readonly ColumnValue[]): FilterDraft {
  const empty: FilterDraft = { condition: 'values', text: '', and: '', left: new Set(), search: '' };
  if (test === undefined) return empty;
  switch (test.kind) {
    case 'text':
      return { ...empty, condition: `text:${test.how}`, text: test.text };
    case 'number':
      return { ...empty, condition: `number:${test.how}`, text: test.number, and: test.and };
    case 'blank':
      return { ...empty, condition: test.isBlank ? 'blank' : 'filled' };
    case 'values': {
      const left = values.flatMap(({ text }) => (test.values.has(text) ? [] : [text]));
      return { ...empty, left: new Set(left) };
    }
    case 'changed':
    case 'problems':
      return { ...empty, condition: test.kind };
    case 'rows':
      return empty;
    default:
      return assertNever(test);
  }
}

/** The values a search in their list leaves. */
export function valuesFound(values: readonly ColumnValue[], search: string): readonly ColumnValue[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return values;
  return values.filter(
    ({ text }) => text.toLowerCase().includes(wanted) || text.replaceAll(',', '').includes(wanted),
  );
}

export type DraftOutcome =
  { readonly ok: true; readonly test: CellTest | null } | { readonly ok: false; readonly reason: string };

/** The filter a draft stands for; null where it lets every row pass. */
export function testOf(draft: FilterDraft, values: readonly ColumnValue[]): DraftOutcome {
  const { condition, text, and } = draft;
  if (condition === 'values') return valuesTest(draft, values);
  if (condition === 'blank' || condition === 'filled') {
    return { ok: true, test: { kind: 'blank', isBlank: condition === 'blank' } };
  }
  if (condition === 'changed' || condition === 'problems') return { ok: true, test: { kind: condition } };
  if (text.trim() === '') return { ok: true, test: null };
  if (condition.startsWith('text:')) {
    const how = textTests.find((name) => condition === `text:${name}`) ?? 'contains';
    return { ok: true, test: { kind: 'text', how, text: text.trim() } };
  }
  const how = numberTests.find((name) => condition === `number:${name}`) ?? 'equals';
  const isRead = !Number.isNaN(numberOf(text)) && (how !== 'between' || !Number.isNaN(numberOf(and)));
  if (!isRead) return { ok: false, reason: 'Write a number, for example 1250 or 1,250.00.' };
  return { ok: true, test: { kind: 'number', how, number: text.trim(), and: and.trim() } };
}

const textTests = Object.keys(textWords) as readonly TextTest[];
const numberTests = Object.keys(numberWords) as readonly NumberTest[];

/** As in Excel, a search in the list leaves out what it does not find. */
function valuesTest({ left, search }: FilterDraft, values: readonly ColumnValue[]): DraftOutcome {
  const taken = valuesFound(values, search).filter(({ text }) => !left.has(text));
  if (taken.length === 0) return { ok: false, reason: 'Choose at least one value.' };
  if (taken.length === values.length) return { ok: true, test: null };
  return { ok: true, test: { kind: 'values', values: new Set(taken.map(({ text }) => text)) } };
}
