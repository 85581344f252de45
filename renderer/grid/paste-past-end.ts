import { cellProblem } from '../../shared/plan/cell-entry';
import type { Field } from '../../shared/plan/field';
import { counted } from '../ui/number-text';
import type { GridSession } from './grid-session';
import { keyColumns } from './model/paste-keys';
import { eitherKey } from './model/paste-keys-words';
import type { PastePlan, PasteSheet } from './model/paste-plan';
import { sampledLines } from './model/stray-keys';

/** A paste that would make rows of what looks like no amounts: what is asked first. */
export interface EndQuestion {
  readonly ok: 'askEnd';
  readonly text: string;
}

/** Where a list begins with what its rows are about. */
const leadingColumns = 2;
const longestExample = 40;

/**
 * What is asked before rows are made past the end of the sheet that have neither plan nor name, and text in the columns
 * of amounts they begin with: a list of rows that went to the wrong columns, or no rows at all. On rows that are there
 * such text is marked, and easily seen; here it would make rows that nobody wants. Undefined for any other paste.
 */
export function endQuestion(plan: PastePlan, { name }: PasteSheet): EndQuestion | undefined {
  if (plan.rowsAdded === 0 || keyColumns(plan.block).length > 0) return undefined;
  const sample = plan.edits.flatMap((edit) => (edit.kind === 'add' ? [edit.row] : [])).slice(0, sampledLines);
  const leading = plan.block.columns
    .flatMap(({ column }) => (column.kind === 'field' ? [column.field] : []))
    .slice(0, leadingColumns)
    .filter(({ kind }) => kind === 'money' || kind === 'integer');
  const texts = sample.flatMap(({ cells }) => {
    const isText = (field: Field): boolean =>
      typeof cells[field.name] === 'string' && cellProblem(field, cells[field.name]) !== undefined;
    const odd = leading.find(isText);
    return odd === undefined ? [] : [cells[odd.name] ?? ''];
  });
  const [first] = texts;
  if (first === undefined || texts.length * 2 <= sample.length) return undefined;
  const example = first.length <= longestExample ? first : `${first.slice(0, longestExample)}…`;
  return {
    ok: 'askEnd',
    text: [
      `${counted(plan.rowsAdded, 'row')} would be made past the end of the sheet, without ${eitherKey(name)}, and with text like “${example.replace(/\s+/g, ' ')}” in columns of amounts. Nothing has been pasted.`,
      'To make rows of a list that begins with plan and name, paste it as new rows (Ctrl+Shift+V).',
    ].join('\n'),
  };
}

/** Asks whether to paste all the same. */
export function askAtEnd(session: GridSession, { text }: EndQuestion, again: () => void): void {
  session.question.set({
    title: 'Make rows of text?',
    text,
    answers: [{ label: 'Paste all the same', run: again }],
    isCancelUsual: true,
  });
}
