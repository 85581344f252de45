import type { GridSession } from './grid-session';
import type { Line } from './model/clipboard-text';
import { type PasteRowsOutcome, pasteRowsPlan } from './model/paste-rows-plan';
import { pasteRowsForecast } from './model/paste-rows-words';
import type { Sliced } from './model/sliced';
import { pasteSheet, takeRowsPlan } from './paste-actions';
import { workedOn } from './worked-on';

/** What `Paste rows` would do with a block: its size and effect, or why it is refused. */
export type PasteForecast =
  | { readonly ok: true; readonly rows: number; readonly columns: number; readonly effect: string }
  | { readonly ok: false; readonly reason: string };

/** Works out what pasting the lines as rows would do, and changes nothing. */
export function* forecastRows(session: GridSession, lines: readonly Line[]): Sliced<PasteForecast> {
  const plan = yield* planOf(session, lines);
  return plan.ok ? { ok: true, ...plan.size, effect: pasteRowsForecast(plan) } : plan;
}

/** Changes the rows the lines are about and adds the others at the end, in one step. */
export function pasteAsRows(session: GridSession, lines: readonly Line[]): void {
  if (!session.workspace.mayEdit()) return;
  workedOn(session, { doing: 'Pasting', work: planOf(session, lines) }, (plan) => {
    if (plan.ok) takeRowsPlan(session, plan);
    else session.workspace.tell('problem', plan.reason);
  });
}

function planOf(session: GridSession, lines: readonly Line[]): Sliced<PasteRowsOutcome> {
  return pasteRowsPlan({ lines, matchesKeys: true, columns: undefined }, pasteSheet(session));
}
