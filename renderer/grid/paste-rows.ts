import { counted } from '../ui/number-text';
import { clipboardContent } from './clipboard-content';
import type { GridSession } from './grid-session';
import { type ClipboardBlock, readClipboard } from './model/clipboard-block';
import { readClipboardText, writeClipboardText } from './model/clipboard-text';
import { type PasteRowsOutcome, pasteRowsPlan } from './model/paste-rows-plan';
import { lateHeadings } from './model/late-headings';
import { pasteRowsForecast } from './model/paste-rows-words';
import { namesInWords } from './model/paste-columns';
import { strangersIn } from './model/paste-strangers';
import type { Sliced } from './model/sliced';
import { jumpedByRows } from './paste-jumped';
import { pasteSheet, takeRowsPlan } from './paste-taking';
import { runSliced } from './run-sliced';
import { workedOn } from './worked-on';

type Refused = { readonly ok: false; readonly reason: string };

/** What `Paste rows` would do with a block: its size and effect, or why it is refused. */
export type PasteForecast =
  { readonly ok: true; readonly rows: number; readonly columns: number; readonly effect: string } | Refused;

/** What `Paste rows` asks of the sheet. Blocks are text as Excel copies it; nothing here keeps the window waiting. */
export interface PasteRowsDesk {
  /** The block that was pasted into the dialog, its numbers in full, as text. */
  readonly read: (
    clipboard: DataTransfer,
    done: (read: { readonly ok: true; readonly text: string } | Refused) => void,
  ) => void;
  /** Works out what pasting the text would do, and changes nothing. Gives a function that drops the work. */
  readonly forecast: (text: string, done: (forecast: PasteForecast) => void) => () => void;
  /** Changes the rows the text is about and adds the others at the end, in one step. */
  readonly paste: (text: string) => void;
}

export function pasteRowsDesk(session: GridSession): PasteRowsDesk {
  return {
    read: (clipboard, done) => {
      background(readClipboard(clipboardContent(clipboard)), (read: ClipboardBlock) => {
        done(read.ok ? { ok: true, text: writeClipboardText(read.lines) } : read);
      });
    },
    forecast: (text, done) => background(forecastOf(session, text), done),
    paste: (text) => {
      pasteAsRows(session, text);
    },
  };
}

function* forecastOf(session: GridSession, text: string): Sliced<PasteForecast> {
  const { plan, without, above } = yield* planOf(session, text);
  if (!plan.ok) return plan;
  const over = above === 0 ? [] : [`Without the ${counted(above, 'line')} above the headings.`];
  const said = without.length === 0 ? [] : [`Without ${namesInWords(without)}: no column is called so.`];
  const jumped = jumpedByRows(session, plan);
  const passed = jumped === '' ? [] : [`It goes to the columns you see: ${jumped} get nothing.`];
  const effect = [...over, ...said, pasteRowsForecast(plan), ...passed].join(' ');
  return { ok: true, ...plan.size, effect };
}

function pasteAsRows(session: GridSession, text: string): void {
  if (!session.workspace.mayEdit()) return;
  workedOn(session, { doing: 'Pasting', work: planOf(session, text) }, ({ plan }) => {
    if (plan.ok) takeRowsPlan(session, plan);
    else session.workspace.tell('problem', plan.reason);
  });
  session.focus();
}

interface RowsOutcome {
  readonly plan: PasteRowsOutcome;
  /** Names of columns that this sheet has not: the rows come without them. */
  readonly without: readonly string[];
  /** Lines above the headings, a title perhaps, which are left out as well. */
  readonly above: number;
}

function* planOf(session: GridSession, text: string): Sliced<RowsOutcome> {
  const read = yield* readClipboardText(text);
  const sheet = pasteSheet(session);
  const lines = lateHeadings(read, sheet.allColumns)?.lines ?? read;
  const strangers = strangersIn(lines, sheet.allColumns);
  const rows = { lines: strangers?.lines ?? lines, matchesKeys: true, columns: undefined };
  return {
    plan: yield* pasteRowsPlan(rows, sheet),
    without: strangers?.names ?? [],
    above: read.length - lines.length,
  };
}

/** Does work that changes nothing while a dialog is open. Gives a function that drops it. */
function background<Result>(work: Sliced<Result>, done: (result: Result) => void): () => void {
  let isDropped = false;
  runSliced(work, {
    progressed: (_share, stop) => {
      if (isDropped) stop();
    },
    finished: (result) => {
      if (!isDropped) done(result);
    },
  });
  return () => {
    isDropped = true;
  };
}
