import { counted } from '../ui/number-text';
import type { SpecialPaste } from './clipboard-desk';
import { rememberRepeat } from './commands/repeat';
import type { GridSession } from './grid-session';
import { type PasteChoice, transposed } from './model/paste-choice';
import { pastePlan } from './model/paste-plan';
import { pasteRowsPlan } from './model/paste-rows-plan';
import { pasteRowsForecast } from './model/paste-rows-words';
import { pasteForecast } from './model/paste-words';
import { rangesOf } from './model/selection';
import type { Sliced } from './model/sliced';
import { pasteCells, pasteNewRows, readLines } from './paste-actions';
import { pasteSheet } from './paste-taking';

/** What `Paste special` would do, in words, or why it cannot. */
export interface SpecialForecast {
  readonly ok: boolean;
  readonly sentence: string;
  /** How large the block is. */
  readonly size: string;
}

/** What the dialog was told. */
export interface SpecialHow {
  readonly place: 'selection' | 'newRows';
  readonly choice: PasteChoice;
}

/** Works out what a special paste would do, and changes nothing. */
export function* forecastSpecial(
  session: GridSession,
  paste: SpecialPaste,
  { place, choice }: SpecialHow,
): Sliced<SpecialForecast> {
  const { lines } = paste;
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const size = `${counted(lines.length, 'row')} of ${counted(width, 'column')} on the clipboard`;
  const sheet = pasteSheet(session);
  if (place === 'newRows') {
    const plan = yield* pasteRowsPlan({ ...rowsOf(paste, choice), matchesKeys: false }, sheet);
    return { ok: plan.ok, sentence: plan.ok ? pasteRowsForecast(plan) : plan.reason, size };
  }
  const plan = yield* pastePlan({ lines, targets: rangesOf(session.selection.get()), choice }, sheet);
  return { ok: plan.ok, sentence: plan.ok ? pasteForecast(plan) : plan.reason, size };
}

/** Pastes as the dialog was told, as one step. F4 does the same again: nothing older, and nothing plainer. */
export function pasteSpecial(session: GridSession, paste: SpecialPaste, how: SpecialHow): void {
  if (!session.workspace.mayEdit()) return;
  const again = (other: GridSession): void => {
    // The other sheet has not got the columns that the lines were copied from.
    const isHere = other.sheet.name === session.sheet.name;
    pasteSpecial(other, isHere ? paste : { ...paste, columns: undefined }, how);
  };
  const pasted = (): void => {
    rememberRepeat(session, { title: 'Paste special', again });
  };
  const { place, choice } = how;
  if (place === 'selection') {
    pasteCells(session, readLines(paste.lines), { choice, own: undefined, pasted });
    return;
  }
  const { lines, columns } = rowsOf(paste, choice);
  pasteNewRows(session, readLines(lines), { columns, pasted });
}

/** The block as rows: turned over, its lines are no longer those of the columns it was copied from. */
function rowsOf(
  { lines, columns }: SpecialPaste,
  { transposes }: PasteChoice,
): Pick<SpecialPaste, 'lines' | 'columns'> {
  return transposes ? { lines: transposed(lines), columns: undefined } : { lines, columns };
}
