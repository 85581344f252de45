import { flushSync } from 'react-dom';
import { placeCursor } from './cursor-actions';
import type { GridSession } from './grid-session';
import { parseClipboardText } from './model/clipboard-text';
import { type PasteRowsOutcome, pasteRowsPlan } from './model/paste-rows-plan';
import { pasteRowsForecast, pasteRowsSummary } from './model/paste-rows-words';

/** What `Paste rows` would do with a text: its size and effect, or why it is refused. */
export type PasteForecast =
  | { readonly ok: true; readonly rows: number; readonly columns: number; readonly effect: string }
  | { readonly ok: false; readonly reason: string };

/** Tells what pasting the text as rows would do, and changes nothing. */
export function forecastRows(session: GridSession, text: string): PasteForecast {
  const plan = planOf(session, text);
  return plan.ok ? { ok: true, ...plan.size, effect: pasteRowsForecast(plan) } : plan;
}

/** Changes the rows the text is about and adds the others at the end, in one step. */
export function pasteAsRows(session: GridSession, text: string): void {
  if (!session.workspace.mayEdit()) return;
  const plan = planOf(session, text);
  if (!plan.ok) {
    session.workspace.tell('problem', plan.reason);
    return;
  }
  const summary = pasteRowsSummary(plan);
  // The sheet has to be as tall as its rows before it can scroll to them.
  flushSync(() => {
    const label = `pasting rows (${summary})`;
    session.workspace.edit({ label, how: 'pasted' }, session.sheet.name, plan.edits);
  });
  session.workspace.tell('information', summary);
  const row = plan.firstRowId === undefined ? -1 : session.rows.indexOf(plan.firstRowId);
  const column = session.columns.findIndex(({ kind }) => kind === 'field');
  if (row !== -1) placeCursor(session, { row, column }, false);
}

function planOf(session: GridSession, text: string): PasteRowsOutcome {
  return pasteRowsPlan(parseClipboardText(text), {
    name: session.sheet.name,
    rows: session.allRows,
    allRows: session.allRows,
    columns: session.columns,
    newId: () => crypto.randomUUID(),
  });
}
