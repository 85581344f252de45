import { comparedText } from '../../shared/plan/row-key';
import { choicesFor } from './field-choices';
import type { GridSession } from './grid-session';
import { type Choice, matchingChoices, steppedChoice } from './model/choices';
import { editorHint } from './model/editor-hint';
import { shownLines } from './model/entry-help';

/** The texts last asked about, so that a late answer finds what is typed now. */
const typedIn = new WeakMap<GridSession, string>();

/**
 * Works the help out anew for what is typed, once the window has shown the character itself: opening the editor
 * and typing never wait for it.
 */
export function refreshHelp(session: GridSession, typed: string): void {
  const isWaiting = typedIn.has(session);
  typedIn.set(session, typed);
  if (isWaiting) return;
  requestAnimationFrame(() => {
    setTimeout(() => {
      const text = typedIn.get(session) ?? '';
      typedIn.delete(session);
      showHelp(session, text, session.help.get().isListed);
    });
  });
}

/** Opens the list of choices, with the one the cell holds marked. False where the field has none. */
export function openChoices(session: GridSession, typed: string): boolean {
  const editing = session.editing.get();
  const choices =
    editing === null
      ? undefined
      : choicesFor(session, editing.column, () => {
          if (session.help.get().isListed) showHelp(session, typed, true);
        });
  if (choices === undefined) return false;
  const active = choices.findIndex(({ value }) => value === typed);
  session.help.set({
    hint: undefined,
    choices: matchingChoices(choices, ''),
    active: Math.max(0, active),
    isListed: true,
    lines: shownLines(typed),
  });
  return true;
}

/** Marks the next or previous choice of the open list. */
export function stepChoice(session: GridSession, step: 1 | -1): void {
  const help = session.help.get();
  session.help.set({ ...help, active: steppedChoice(help.active, step, help.choices.length) });
}

/** Takes the list away and leaves the editor open. */
export function closeChoices(session: GridSession): void {
  session.help.set({ ...session.help.get(), choices: [], active: -1, isListed: false });
}

/** The choice that Enter takes; undefined where what is typed counts. */
export function activeChoice(session: GridSession): Choice | undefined {
  const { choices, active, isListed } = session.help.get();
  return isListed ? choices[active] : undefined;
}

function showHelp(session: GridSession, typed: string, isListed: boolean): void {
  const editing = session.editing.get();
  if (editing === null) return;
  const known = choicesFor(session, editing.column, () => {
    if (session.editing.get()?.rowId === editing.rowId) showHelp(session, typed, session.help.get().isListed);
  });
  // Nothing typed and nobody asked: all there is would only be in the way.
  const isAsked = isListed || typed.trim() !== '';
  const choices = known === undefined || !isAsked ? [] : matchingChoices(known, typed);
  const codes = session.workspace.reference.get()?.benefitCodes;
  const hint = editorHint(
    editing.column.field,
    typed,
    codes === undefined ? null : new Set(codes.map(comparedText)),
  );
  const active = isListed && choices.length > 0 ? 0 : -1;
  session.help.set({ hint, choices, active, isListed, lines: shownLines(typed) });
}
