import type { Edit } from '../../shared/plan/edit';
import { keyFields } from '../../shared/plan/row-key';
import type { SheetName } from '../../shared/plan/sheet';
import type { GridSession } from './grid-session';
import type { Line } from './model/text-table';
import type { PasteChoice } from './model/paste-choice';
import type { PasteBlock } from './model/paste-columns';
import { holdsWholeKey, keyColumns } from './model/paste-keys';
import { conflictSentence, eitherKey, noKeyReason, straySentences } from './model/paste-keys-words';
import type { PasteOutcome, PasteSheet } from './model/paste-plan';
import { pasteRowsPlan } from './model/paste-rows-plan';
import { pasteRowsForecast } from './model/paste-rows-words';
import type { Sliced } from './model/sliced';
import { strayKeys } from './model/stray-keys';
import { pasteSheet, takeRowsPlan } from './paste-taking';
import { workedOn } from './worked-on';

/** A paste that would go onto other rows than it names: what is asked instead. */
export interface KeyQuestion {
  readonly ok: 'ask';
  /** Why it is asked. */
  readonly sentence: string;
  /** What pasting by plan and name would do, or why that is not possible. */
  readonly effect: string;
  /** The block to paste by key; undefined where that is not possible. */
  readonly block: PasteBlock | undefined;
  /** Whether none of its rows is on the sheet: then it may be no list of rows at all. */
  readonly findsNothing: boolean;
}

/** How a block was to be pasted. */
interface CellsHow {
  readonly choice: PasteChoice;
  readonly isCut: boolean;
  /** Whether this sheet copied it. */
  readonly isOwn: boolean;
}

/**
 * What is asked before a block is pasted; undefined where it may go where it was to go. A block that names its
 * columns and rows is asked about as well, as it is a list of rows and no picture of the place it goes to.
 */
export function* keyQuestion(
  plan: PasteOutcome,
  how: CellsHow,
  sheet: PasteSheet,
): Sliced<KeyQuestion | undefined> {
  if (plan.ok) {
    const stray = how.isOwn ? undefined : yield* strayKeys(plan.block, sheet);
    if (stray !== undefined) return strayQuestion(sheet.name, stray);
    const isList = plan.block.isNamed && holdsWholeKey(plan.block) && sheet.allRows.count > 0;
    if (!isList || how.isCut || !givesKeys(plan.edits, sheet)) return undefined;
    const sentence = 'The first line of the block names the columns, and each row its plan and name.';
    return yield* asked(sentence, plan.block, { how, sheet });
  }
  const { conflict } = plan;
  if (conflict === undefined) return undefined;
  const isKeyAlone = conflict.block.columns.length === keyColumns(conflict.block).length;
  const question = yield* asked(conflictSentence(sheet.name, conflict), conflict.block, { how, sheet });
  // A key cell that cannot be changed is told of like any other; there is nothing to ask.
  return isKeyAlone && question.block === undefined ? undefined : question;
}

interface Asking {
  readonly how: CellsHow;
  readonly sheet: PasteSheet;
}

function* asked(sentence: string, found: PasteBlock, { how, sheet }: Asking): Sliced<KeyQuestion> {
  const block = once(found);
  const question = { ok: 'ask', sentence, block: undefined, findsNothing: true } as const;
  const obstacle = noKeyReason(sheet.name, { ...how, hasKey: hasKey(block, how) });
  if (obstacle !== undefined) return { ...question, effect: obstacle };
  const plan = yield* pasteRowsPlan(byKey(block), sheet);
  if (!plan.ok) return { ...question, effect: plan.reason };
  return {
    ...question,
    effect: pasteRowsForecast(plan),
    block,
    findsNothing: plan.updated + plan.unchanged === 0,
  };
}

/** A list of rows that goes where nobody looks for plans: which columns its amounts are about is not known. */
function strayQuestion(name: SheetName, line: Line): KeyQuestion {
  return { ok: 'ask', ...straySentences(name, line), block: undefined, findsNothing: true };
}

/** Asks whether to paste a block by its keys. */
export function askByKey(session: GridSession, { sentence, effect, block, findsNothing }: KeyQuestion): void {
  const filter =
    block !== undefined && session.rows.isFiltered ? ' Rows the filter hides are changed too.' : '';
  const way = block === undefined ? '' : 'By plan and name, each row is found wherever it is: ';
  session.question.set({
    title: block === undefined ? `Another ${eitherKey(session.sheet.name)}` : 'Paste by plan and name?',
    text: `${sentence} Nothing has been pasted.\n${way}${effect}${filter}`,
    answers:
      block === undefined
        ? []
        : [
            {
              label: 'Paste by plan and name',
              run: () => {
                pasteByKey(session, block);
              },
            },
          ],
    isCancelUsual: findsNothing,
  });
}

function pasteByKey(session: GridSession, block: PasteBlock): void {
  if (!session.workspace.mayEdit()) return;
  // Planned anew: rows may have come from the server while the question was open.
  const work = pasteRowsPlan(byKey(block), pasteSheet(session));
  workedOn(session, { doing: 'Pasting', work }, (plan) => {
    if (plan.ok) takeRowsPlan(session, plan);
    else session.workspace.tell('problem', plan.reason);
  });
}

function byKey(block: PasteBlock): Parameters<typeof pasteRowsPlan>[0] {
  return { lines: block.lines, matchesKeys: true, columns: undefined, block };
}

/** The block without the columns it was repeated into. */
function once(block: PasteBlock): PasteBlock {
  const sources = new Set<number>();
  const columns = block.columns.filter(({ source }) => !sources.has(source) && sources.add(source));
  return { ...block, columns };
}

/** A block that was not copied here and begins left of the first field lies one column off. */
function hasKey(block: PasteBlock, { isOwn }: CellsHow): boolean {
  const isPlaced = isOwn || block.isNamed || block.columns[0]?.column.kind === 'field';
  return isPlaced && holdsWholeKey(block);
}

/** Whether rows would be made, or be given a plan or name. */
function givesKeys(edits: readonly Edit[], { name }: PasteSheet): boolean {
  const fields = keyFields(name);
  return edits.some((edit) => edit.kind !== 'set' || fields.some((field) => field in edit.cells));
}
