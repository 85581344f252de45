import type { GridSession } from './grid-session';

/**
 * Why nothing that is selected may be changed now: the rows that were selected have gone, and the cursor stands where
 * nobody put it. Undefined once somebody has selected anything, or moved the cursor.
 */
export function strayReason({ stray, selection }: GridSession): string | undefined {
  if (stray !== selection.get()) return undefined;
  return 'Nothing was changed: the row that was selected is no longer on the sheet. Select a cell first.';
}

/** Whether somebody chose what is selected; says what to do where nobody did. */
export function isChosen(session: GridSession): boolean {
  const reason = strayReason(session);
  if (reason !== undefined) session.workspace.tell('information', reason);
  return reason === undefined;
}

/** Lets the cursor go along with what is done to the sheet: where nobody chose it, nobody has by that. */
export function withoutChoosing(session: GridSession, follow: () => void): void {
  const isStray = session.stray === session.selection.get();
  follow();
  if (isStray) session.stray = session.selection.get();
}
