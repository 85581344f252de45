import { replacedText } from '../../../shared/plan/cell-replacement';
import { type CellValue, sameContent } from '../../../shared/plan/cells';
import type { Edit } from '../../../shared/plan/edit';
import { inSlices, type Steps } from '../../state/arranging/slices';
import { counted, numberText } from '../../ui/number-text';
import type { GridSession } from '../grid-session';
import { CellReader } from '../model/cell-reader';
import { readOnlyReason } from '../model/read-only';
import { strayReason } from '../stray-cursor';
import type { FindDesk } from './find-desk';
import type { FindQuestion } from './find-question';
import type { FoundRows } from './found-rows';
import { outOfSightSteps } from './hidden-matches';

/** What replacing does, cell by cell. */
interface Replacements {
  readonly edits: readonly Edit[];
  readonly cells: number;
  readonly readOnly: number;
  readonly shortened: number;
  /** Cells that match in columns out of sight: these are never replaced. */
  readonly outOfSight: number;
}

/** Replaces in the active cell where it matches and goes on to the next match; else goes to the first one. */
export function replaceOne(session: GridSession, desk: FindDesk, replacement: string): void {
  const { active } = session.selection.get();
  const { found } = desk;
  if (found === undefined || !session.workspace.mayEdit()) return;
  // Where nobody chose the cell, the next match is only gone to.
  if (desk.isFound(active) && strayReason(session) === undefined) {
    const one = replacer(session, found, replacement);
    one.take(active.row, [active.column]);
    const { edits, readOnly } = one.result();
    session.workspace.edit({ label: labelOf(desk, replacement), how: 'tool' }, session.sheet.name, edits);
    if (readOnly > 0) session.workspace.tell('information', 'This cell is read-only and was skipped.');
  }
  desk.go(1);
}

/** Replaces in every cell that matches, as one step; says how many cells that were and how many it skipped. */
export async function replaceAll(session: GridSession, desk: FindDesk, replacement: string): Promise<void> {
  const { found } = desk;
  if (found === undefined || !session.workspace.mayEdit()) return;
  const { version } = session.allRows;
  const isCurrent = (): boolean => version === session.allRows.version && desk.found === found;
  const question = desk.question.get();
  const steps = replacingSteps(session, { found, question, replacement });
  const done = await inSlices(steps, isCurrent);
  if (done === undefined) {
    session.workspace.tell('information', 'Rows changed meanwhile, so nothing was replaced. Try again.');
    return;
  }
  session.workspace.edit({ label: labelOf(desk, replacement), how: 'tool' }, session.sheet.name, done.edits);
  session.workspace.tell('information', replacedSentence(done, question.scope !== null));
}

interface Replacing {
  readonly found: FoundRows;
  readonly question: FindQuestion;
  readonly replacement: string;
}

function* replacingSteps(
  session: GridSession,
  { found, question, replacement }: Replacing,
): Steps<Replacements> {
  // The count may still be under way: what is replaced is all there is.
  yield* found.steps();
  const all = replacer(session, found, replacement);
  for (const row of found.rows()) {
    all.take(row, found.columnsAt(row));
    yield undefined;
  }
  const { total } = yield* outOfSightSteps(session, question);
  return { ...all.result(), outOfSight: total };
}

/** Takes rows and the columns of their matches; gives what is to be done to them. */
function replacer(session: GridSession, { matcher: { search } }: FoundRows, replacement: string) {
  const edits: Edit[] = [];
  const reader = new CellReader();
  let cells = 0;
  let readOnly = 0;
  return {
    take: (place: number, columns: readonly number[]): void => {
      const row = session.rows.rowAt(place);
      if (row === undefined) return;
      const changed: Record<string, CellValue> = {};
      for (const index of columns) {
        const column = session.column(index);
        const value = column === undefined ? undefined : row.cells[column.id];
        if (column?.kind !== 'field' || readOnlyReason(row, column) !== undefined || !value) {
          readOnly += 1;
          continue;
        }
        const content = reader.read(column, replacedText(search, column.field, { value, replacement }));
        cells += 1;
        if (!sameContent(content, value)) changed[column.id] = content;
      }
      if (Object.keys(changed).length > 0)
        edits.push({ kind: 'set', rowId: row.id, cells: changed, untouch: [] });
    },
    result: (): Replacements => ({ edits, cells, readOnly, shortened: reader.shortened, outOfSight: 0 }),
  };
}

function labelOf(desk: FindDesk, replacement: string): string {
  return `replacing “${desk.question.get().text}” with “${replacement}”`;
}

function replacedSentence(done: Replacements, isSelection: boolean): string {
  const { cells, readOnly, shortened, outOfSight } = done;
  const parts = [`${counted(cells, 'cell')}${isSelection ? ' of the selection' : ''} replaced`];
  if (readOnly > 0) parts.push(`${numberText(readOnly)} read-only skipped`);
  if (shortened > 0) parts.push(`${numberText(shortened)} cut off after 10,000 characters`);
  const left = outOfSight === 0 ? '' : ` Not replaced: ${counted(outOfSight, 'cell')} in hidden columns.`;
  return `${parts.join(', ')}.${left}`;
}
