import { readEntry } from '../../shared/plan/cell-entry';
import type { Field } from '../../shared/plan/field';
import { comparedText } from '../../shared/plan/row-key';
import { choicesFor } from './field-choices';
import type { Editing, GridSession } from './grid-session';
import { type Choice, choiceFor, matchingChoices, openedChoices, steppedChoice } from './model/choices';
import { editorHint } from './model/editor-hint';
import { noHelp, shownLines } from './model/entry-help';

/** The texts last asked about, so that a late answer finds what is typed now. */
const typedIn = new WeakMap<GridSession, string>();

/** How the help was last worked out: it is again once more has become known. */
const latest = new WeakMap<GridSession, () => void>();

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
      const text = typedIn.get(session);
      typedIn.delete(session);
      if (text !== undefined) showHelp(session, text, session.help.get().isListed);
    });
  });
}

/** Takes the help away with its editor: what is still to be worked out of its text is not for the next one. */
export function dropHelp(session: GridSession): void {
  typedIn.delete(session);
  latest.delete(session);
  session.help.set(noHelp);
}

/**
 * Opens the list of choices, with the one the cell holds marked; none where it holds no choice, so that Enter right
 * away changes nothing. False where the field has none.
 */
export function openChoices(session: GridSession, typed: string): boolean {
  const editing = session.editing.get();
  const known = editing === null ? undefined : choicesFor(session, editing.column, told(session, editing));
  if (editing === null || known === undefined) return false;
  typedIn.delete(session);
  latest.set(session, () => {
    openChoices(session, typed);
  });
  const held = placeOf(known, editing.column.field, typed);
  const lines = shownLines(typed);
  session.help.set({ hint: undefined, ...openedChoices(known, held), isListed: true, lines });
  return true;
}

/** What to do once more is known to choose from: what is marked stays marked. */
function told(session: GridSession, { rowId, column }: Editing): () => void {
  return () => {
    const editing = session.editing.get();
    if (editing?.rowId !== rowId || editing.column.id !== column.id) return;
    const marked = activeChoice(session)?.value;
    latest.get(session)?.();
    const help = session.help.get();
    const active = help.choices.findIndex(({ value }) => value === marked);
    if (active !== -1) session.help.set({ ...help, active });
  };
}

/** The place of the choice that stands for what is typed; -1 for none. */
function placeOf(choices: readonly Choice[], field: Field, typed: string): number {
  return choiceFor(choices, typed, (text) => readEntry(field, text) ?? '');
}

/** Marks the next or previous choice of the open list. */
export function stepChoice(session: GridSession, step: 1 | -1): void {
  const help = session.help.get();
  session.help.set({ ...help, active: steppedChoice(help.active, step, help.choices.length) });
}

/** Takes the list away and leaves the editor open. */
export function closeChoices(session: GridSession): void {
  latest.delete(session);
  session.help.set({ ...session.help.get(), choices: [], active: -1, isListed: false });
}

/** What Enter takes: the marked choice, or what is typed. A choice the cell holds already leaves it as it is spelled. */
export function enteredText(session: GridSession, typed: string): string {
  const editing = session.editing.get();
  const choice = activeChoice(session);
  if (editing === null || choice === undefined) return typed;
  const isHeld = typed === editing.initial && placeOf([choice], editing.column.field, typed) === 0;
  return isHeld ? typed : choice.value;
}

function activeChoice(session: GridSession): Choice | undefined {
  const { choices, active, isListed } = session.help.get();
  return isListed ? choices[active] : undefined;
}

function showHelp(session: GridSession, typed: string, isListed: boolean): void {
  const editing = session.editing.get();
  if (editing === null) return;
  const { field } = editing.column;
  const known = choicesFor(session, editing.column, told(session, editing));
  latest.set(session, () => {
    showHelp(session, typed, session.help.get().isListed);
  });
  const isBlank = typed.trim() === '';
  // Nothing typed and nobody asked: all there is would only be in the way.
  const choices = known === undefined || (isBlank && !isListed) ? [] : matchingChoices(known, typed);
  const codes = session.workspace.reference.get()?.benefitCodes;
  const hint = editorHint(field, typed, codes === undefined ? null : new Set(codes.map(comparedText)));
  // An emptied cell is to be empty: Enter takes a choice only where something was typed or stepped to.
  const isMarked = isListed && !isBlank && choices.length > 0;
  const active = isMarked ? Math.max(0, placeOf(choices, field, typed)) : -1;
  session.help.set({ hint, choices, active, isListed, lines: shownLines(typed) });
}
