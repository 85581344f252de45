import { assertNever } from '../../shared/plan/assert-never';
import { dropCopied } from './clipboard-actions';
import { askToPaste } from './clipboard-requests';
import { cutElsewhere } from './cut-elsewhere';
import { rememberRepeat } from './commands/repeat';
import type { PastePurpose } from './clipboard-desk';
import type { GridSession } from './grid-session';
import { type ClipboardContent, onlyText, readClipboard } from './model/clipboard-block';
import type { Line } from './model/text-table';
import { type CopiedCells, cutCells } from './model/copied-cells';
import { cutMove } from './model/cut-move';
import type { PasteChoice } from './model/paste-choice';
import { type Paste, type PasteEffect, type PasteOutcome, pastePlan } from './model/paste-plan';
import { type PasteRowsOutcome, pasteRowsPlan, type RowsPaste } from './model/paste-rows-plan';
import { pasteSummary } from './model/paste-words';
import { type QuickEffect, quickPaste } from './model/quick-paste';
import { type CellRange, rangeOf, rangesOf, selectedRange } from './model/selection';
import type { Sliced } from './model/sliced';
import { askByKey, type KeyQuestion, keyQuestion } from './paste-by-key';
import { askAtEnd, type EndQuestion, endQuestion } from './paste-past-end';
import { jumpedWords } from './paste-jumped';
import { makeEdits, pasteSheet, revealBlock, takeRowsPlan } from './paste-taking';
import { refusePaste } from './paste-without';
import { runSliced } from './run-sliced';
import { isChosen } from './stray-cursor';
import { workedOn } from './worked-on';

/** Takes what came from the clipboard. */
export function pasteContent(session: GridSession, content: ClipboardContent, purpose: PastePurpose): void {
  if (!session.workspace.mayEdit()) return;
  const refusal = cutElsewhere(session, content.text);
  if (refusal !== undefined) {
    session.workspace.tell('problem', refusal);
    return;
  }
  const own = ownCopy(session, content.text);
  const remembered = (title: string) => () => {
    const again = (other: GridSession): void => {
      askToPaste(other, purpose);
    };
    rememberRepeat(session, { title, again });
  };
  switch (purpose.kind) {
    case 'cells':
      pasteCells(session, linesOf(content, own), {
        choice: purpose.choice,
        own,
        content,
        pasted: remembered('Paste'),
      });
      return;
    case 'newRows':
      pasteNewRows(session, linesOf(content, own), {
        columns: own?.columns,
        pasted: remembered('Paste as new rows'),
      });
      return;
    case 'special':
      workedOn(session, { doing: 'Reading the clipboard', work: linesOf(content, own) }, (read) => {
        if (read.ok)
          session.clipboard.dialog.set({ kind: 'pasteSpecial', lines: read.lines, columns: own?.columns });
        else session.workspace.tell('problem', read.reason);
      });
      return;
    default:
      assertNever(purpose);
  }
}

interface Pasting {
  /** Called once it is done, and not where a question was cancelled. */
  readonly pasted?: (() => void) | undefined;
}

interface CellsPaste extends Pasting {
  readonly choice: PasteChoice;
  /** The copy it comes from, where this sheet made it. */
  readonly own: CopiedCells | undefined;
  /** What the lines are read from, where they are not read yet. */
  readonly content?: ClipboardContent;
  /** Whether somebody said that rows are to be made all the same. */
  readonly makesRows?: boolean;
}

type QuickOutcome = QuickEffect & { readonly ok: true };

type LinesRead = Sliced<
  { readonly ok: true; readonly lines: readonly Line[] } | { readonly ok: false; readonly reason: string }
>;

/** Pastes lines at the selection; rows past the last one are made. */
export function pasteCells(
  session: GridSession,
  reading: LinesRead,
  { choice, own, content, makesRows, pasted }: CellsPaste,
): void {
  if (!isChosen(session)) return;
  const isCut = own?.kind === 'cut' && choice.operation === undefined && !choice.transposes;
  const targets = targetsOf(session, isCut);
  const sheet = pasteSheet(session);
  let lines: readonly Line[] = [];
  const work = function* (): Sliced<PasteOutcome | KeyQuestion | EndQuestion | QuickOutcome> {
    const text = own === undefined && content !== undefined ? onlyText(content) : undefined;
    const quick = text === undefined ? undefined : yield* quickPaste({ text, targets, choice }, sheet);
    if (quick !== undefined) return { ok: true, ...quick };
    const read = yield* reading;
    if (!read.ok) return read;
    ({ lines } = read);
    const paste: Paste = { lines, targets, choice };
    const plan = isCut
      ? yield* cutMove(
          paste,
          cutCells(own, (id) => session.allRows.row(id)),
          sheet,
        )
      : yield* pastePlan(paste, sheet);
    const how = { choice, isCut, isOwn: own !== undefined };
    const question = yield* keyQuestion(plan, how, sheet);
    if (question !== undefined || !plan.ok || how.isOwn || makesRows === true) return question ?? plan;
    return endQuestion(plan, sheet) ?? plan;
  };
  workedOn(session, { doing: 'Pasting', work: work() }, (outcome) => {
    if (outcome.ok === 'ask') askByKey(session, outcome);
    else if (outcome.ok === 'askEnd') {
      askAtEnd(session, outcome, () => {
        pasteCells(session, readLines(lines), { choice, own, makesRows: true, pasted });
      });
    } else if (outcome.ok) {
      takePlan(session, outcome, isCut);
      pasted?.();
    } else {
      const { reason } = outcome;
      // Turned over, the names stand at the lines.
      refusePaste(session, { lines: choice.transposes ? [] : lines, reason }, (rest) => {
        pasteCells(session, readLines(rest), { choice, own: undefined, pasted });
      });
    }
  });
}

interface NewRowsPaste extends Pasting {
  readonly columns: RowsPaste['columns'];
}

/** Makes a row of every line, at the end of the sheet. */
export function pasteNewRows(
  session: GridSession,
  reading: LinesRead,
  { columns, pasted }: NewRowsPaste,
): void {
  const sheet = pasteSheet(session);
  let lines: readonly Line[] = [];
  const work = function* (): Sliced<PasteRowsOutcome> {
    const read = yield* reading;
    if (!read.ok) return read;
    ({ lines } = read);
    return yield* pasteRowsPlan({ lines, matchesKeys: false, columns }, sheet);
  };
  workedOn(session, { doing: 'Pasting', work: work() }, (plan) => {
    if (plan.ok) {
      takeRowsPlan(session, plan);
      pasted?.();
    } else {
      refusePaste(session, { lines, reason: plan.reason }, (rest) => {
        pasteNewRows(session, readLines(rest), { columns: undefined, pasted });
      });
    }
  });
}

/** Lines that have been read already. */
export function* readLines(lines: readonly Line[]): LinesRead {
  yield 0;
  return { ok: true, lines };
}

function* linesOf(content: ClipboardContent, own: CopiedCells | undefined): LinesRead {
  return own === undefined ? yield* readClipboard(content) : { ok: true, lines: own.lines };
}

/** The copy this sheet made, if that is what is on the clipboard. With a line of headings it is read as any other. */
function ownCopy(session: GridSession, text: string): CopiedCells | undefined {
  const copied = session.clipboard.copied.get();
  const isOwn = copied !== null && text.length > 0 && copied.text === text;
  if (!isOwn && copied !== null) dropCopied(session);
  return isOwn && !copied.hasHeaders ? copied : undefined;
}

/** What is cut goes to one place and does not repeat. */
function targetsOf(session: GridSession, isCut: boolean): readonly CellRange[] {
  const selection = session.selection.get();
  if (!isCut) return rangesOf(selection);
  const { firstRow, firstColumn } = rangeOf(selection);
  return [{ firstRow, lastRow: firstRow, firstColumn, lastColumn: firstColumn }];
}

function takePlan(session: GridSession, plan: PasteEffect | QuickEffect, isCut: boolean): void {
  const summary = pasteSummary(plan);
  const [area, ...others] = plan.areas;
  // Several places stay selected as they were.
  const selection = area === undefined || others.length > 0 ? undefined : selectedRange(area);
  // Where rows are there already: measuring the sheet right after thousands of them changed would take a while.
  if (selection !== undefined && plan.rowsAdded === 0) revealBlock(session, selection);
  makeEdits(session, `pasting (${summary})`, plan.edits);
  tellPasted(session, plan);
  if (isCut) dropCopied(session);
  if (selection === undefined) return;
  session.selection.set(selection);
  if (plan.rowsAdded > 0) revealBlock(session, selection);
}

/** Says what was pasted, with the blanks of a large block once what it shows has been painted. */
function tellPasted(session: GridSession, plan: PasteEffect | QuickEffect): void {
  const { workspace } = session;
  const jumped = jumpedWords(session, plan);
  workspace.tell('information', `${pasteSummary(plan)}${jumped}`);
  if (!('moreBlanked' in plan)) return;
  const told = workspace.notice.get();
  const isStanding = (): boolean => workspace.notice.get() === told;
  void workspace.painted().then(() => {
    runSliced(plan.moreBlanked(), {
      progressed: (_share, stop) => {
        if (!isStanding()) stop();
      },
      finished: (more) => {
        if (more === 0 || !isStanding()) return;
        workspace.tell('information', `${pasteSummary({ ...plan, blanked: plan.blanked + more })}${jumped}`);
      },
    });
  });
}
