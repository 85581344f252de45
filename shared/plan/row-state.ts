import { sameContent } from './cells';
import type { Row, RowRun, RunState } from './row';
import { fieldNamed, sheetNamed } from './sheet';

export type DraftState = 'clean' | 'new' | 'edited' | 'invalid';
export type RowState = DraftState | RunState;

/** The word beside each state's icon (design: row states). */
export const stateWords: Readonly<Record<RowState, string>> = {
  clean: '',
  new: 'New',
  edited: 'Edited',
  invalid: 'Fix',
  queued: 'Queued',
  sending: 'Sending',
  created: 'Created',
  updated: 'Updated',
  rejected: 'Rejected',
  failed: 'Failed',
  unknown: 'No answer',
  conflict: 'Conflict',
};

/**
 * The one state a row shows. A row waiting or in flight shows just that. After its answer the outcome stands
 * until the row is edited again; then its content decides, until undo takes that edit back. A row in conflict of which
 * no edit is left has nothing to be decided, but for one that a run has changed or the server no longer has: with what
 * was loaded it still shows what is not there.
 */
export function rowState(row: Row, hasErrors: boolean): RowState {
  if (row.run !== null) {
    if (isInFlight(row)) return row.run.state;
    if (wordStands(row)) return row.run.state;
  }
  const state = draftState(row, hasErrors);
  return state === 'clean' && isKnownOtherwise(row) ? 'conflict' : state;
}

const goneWords = 'The server no longer has this ';

/** What is said of a changed row that the server no longer has. */
export function goneMessage({ sheet }: Pick<Row, 'sheet'>): string {
  return `${goneWords}${sheetNamed(sheet).rowNoun}. Keep mine creates it again; take theirs removes it from your sheet.`;
}

const lostWords = 'The server said it has saved this ';

/** What is said of a row that was called saved and is not there when it is read back. */
export function lostMessage({ sheet }: Pick<Row, 'sheet'>): string {
  return `${lostWords}${sheetNamed(sheet).rowNoun}, but does not have it.`;
}

/** What is said first of a row that the server has stored, but not as it was sent. */
export const storedDifferently = 'Stored differently.';

const otherwise = [goneWords, lostWords, storedDifferently];

/** Whether the last word of a run or a load is that the server does not have the row, or not as it was loaded. */
function isKnownOtherwise({ run }: Row): boolean {
  if (run?.state !== 'conflict') return false;
  const { message } = run;
  return otherwise.some((words) => message.startsWith(words));
}

/**
 * What a row in conflict says once it was decided: read only where undo has taken the decision back, as otherwise the
 * row is past its conflict. What it shows as loaded is then what the server held at that time.
 */
export const decideAgain = 'The decision was taken back. Keep mine or take theirs.';

/** The same of a row that the server no longer has. */
export const decideGoneAgain =
  'The decision was taken back. The server no longer has this row: keep mine creates it again, take theirs removes it from your sheet.';

function isToDecideAgain(message: string): boolean {
  return message === decideAgain || message === decideGoneAgain;
}

/**
 * Whether there is something to be decided in the row: it is in conflict, or was edited since and would be so again
 * without that. Not once none of its edits is left: then it is read like any other.
 */
export function isUndecided(row: Row): boolean {
  if (row.run?.state !== 'conflict') return false;
  return wordStands(row) || (!isToDecideAgain(row.run.message) && changedFields(row).length > 0);
}

/** Whether the row is in conflict as undo has taken its decision back. */
export function isTakenBack(row: Row): boolean {
  return row.run?.state === 'conflict' && isToDecideAgain(row.run.message) && wordStands(row);
}

/** Whether what the last run said is about the row just as it is: nobody edited it since, or undo took that back. */
export function wordStands(row: Row): boolean {
  if (row.run === null) return false;
  const { revision, state } = row.run;
  if (revision === row.revision) return true;
  if (revision !== row.asAt) return false;
  // The server may have written what it got in another way: only what it has now is saved.
  const isSaved = state === 'created' || state === 'updated';
  return !isSaved || changedFields(row).length === 0;
}

/** What a run has said of the row just as it is, for good: not that it is on its way. */
export function lastingWord(row: Row): RowRun | undefined {
  return row.run !== null && wordStands(row) && !isInFlight(row) ? row.run : undefined;
}

/** The state that follows from the row's content alone. */
export function draftState(row: Row, hasErrors: boolean): DraftState {
  if (hasErrors) return 'invalid';
  if (row.baseline === null) return 'new';
  return changedFields(row).length > 0 ? 'edited' : 'clean';
}

/** True while a run holds the row: queued or sending. */
export function isInFlight(row: Row): boolean {
  return row.run?.state === 'queued' || row.run?.state === 'sending';
}

/** JSON names of the fields that differ from the baseline, in sheet order; of a new row, those with content. */
export function changedFields(row: Row): readonly string[] {
  const changed: string[] = [];
  for (const field of sheetNamed(row.sheet).fields) {
    if (isChanged(row, field.name)) changed.push(field.name);
  }
  return changed;
}

/** True where a cell is an edit: it has content, and not that of the baseline. */
export function isChanged(row: Row, field: string): boolean {
  // A row nobody touched holds the server's cells themselves: of 36 fields of each row in view none has to be looked up.
  if (row.cells === row.baseline) return false;
  const value = row.cells[field];
  if (value === undefined) return false;
  if (row.baseline !== null) return !sameContent(value, row.baseline[field]);
  // Blank audit cells say where a row comes from (see `toBeCreatedAgain`): nobody typed them.
  return value !== null || fieldNamed(row.sheet, field)?.audit !== true;
}

/** The server has a row of this name, or may have it in a moment: its key stands, and it cannot be taken away. */
export function isNameFixed(row: Row): boolean {
  return row.baseline !== null || isInFlight(row) || row.run?.state === 'unknown';
}
