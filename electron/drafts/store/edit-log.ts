import { addedWithWord, type AddedRow, type Edit } from '../../../shared/plan/edit';
import type { SheetName } from '../../../shared/plan/sheet';
import type { RowRun } from '../../../shared/plan/row';
import { addFrom, setFrom, wordIn } from './edit-content';
import type { EditRequest, HistoryStepHead, KeptHistory, StepEdits } from './edit-request';
import type { PlaceList } from './place-list';
import { sheetOf } from './row-columns';
import { numberOf, textOf } from './sql-column';
import type { Database, SqlRow, SqlValue, Statement } from './sqlite-driver';

/** Steps that can be undone; older ones stay in the audit but out of reach. */
const greatestDepth = 1000;

/** Gestures between two looks at whether there are more. */
const dropInterval = 100;

export interface LoggedEdit {
  readonly kind: Edit['kind'];
  readonly rowId: string;
  readonly sheet: SheetName;
  readonly content: string;
}

/** The audit of all edits, and the history that undo and redo walk along. It only grows. */
export class EditLog {
  readonly #places: PlaceList;
  readonly #has: Statement;
  readonly #addGesture: Statement;
  readonly #addEdit: Statement;
  readonly #dropUndone: Statement;
  readonly #dropOldest: Statement;
  readonly #stepNumber: Statement;
  readonly #setState: Statement;
  readonly #heads: Statement;
  readonly #editsOf: Statement;
  readonly #removal: Statement;
  readonly #lastMove: Statement;

  constructor(database: Database, places: PlaceList) {
    this.#places = places;
    this.#has = database.prepare('SELECT number FROM gestures WHERE workspace = ? AND id = ?');
    this.#addGesture = database.prepare(
      `INSERT INTO gestures (workspace, id, at, how, label, sheet, moves, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`,
    );
    this.#addEdit = database.prepare(
      'INSERT INTO edits (gesture, workspace, kind, row_id, sheet, content) VALUES (?, ?, ?, ?, ?, ?)',
    );
    const setState = "UPDATE gestures SET state = 'dropped' WHERE workspace = ?";
    this.#dropUndone = database.prepare(`${setState} AND state = 'undone'`);
    this.#dropOldest = database.prepare(
      `${setState} AND state = 'done' AND number <= (SELECT number FROM gestures
         WHERE workspace = ? AND state = 'done' ORDER BY number DESC LIMIT 1 OFFSET ${greatestDepth})`,
    );
    this.#stepNumber = database.prepare(
      'SELECT number, label, sheet FROM gestures WHERE workspace = ? AND id = ? AND state IS NOT NULL',
    );
    this.#setState = database.prepare('UPDATE gestures SET state = ? WHERE number = ?');
    this.#heads = database.prepare(
      'SELECT id, label, sheet FROM gestures WHERE workspace = ? AND state = ? ORDER BY number',
    );
    this.#editsOf = database.prepare(
      'SELECT kind, row_id, sheet, content FROM edits WHERE gesture = ? ORDER BY number',
    );
    this.#removal = database.prepare(
      `SELECT content FROM edits WHERE workspace = ? AND row_id = ? AND kind = 'remove'
       ORDER BY number DESC LIMIT 1`,
    );
    this.#lastMove = database.prepare(
      'SELECT number, how FROM gestures WHERE workspace = ? AND moves = ? ORDER BY number DESC LIMIT 1',
    );
  }

  /** What a run had said of a row when it was removed last. */
  wordOfRemoved(workspace: number, rowId: string): RowRun | undefined {
    const found = this.#removal.get(workspace, rowId);
    return found === undefined ? undefined : wordIn(textOf(found, 'content'));
  }

  has(workspace: number, gestureId: string): boolean {
    return this.#has.get(workspace, gestureId) !== undefined;
  }

  /** Writes a gesture and moves the history; gives the number its edits go by. Undefined for an unknown step. */
  begin(workspace: number, request: EditRequest, now: number): number | undefined {
    const { id, cause } = request;
    if (!('stepId' in cause)) {
      this.#dropUndone.run(workspace);
      const { how, label, sheet } = cause;
      const number = this.#added([workspace, id, now, how, label, sheet, null, 'done']);
      // Now and then: looking a thousand steps back takes longer than keeping an edit.
      if (number % dropInterval === 0) this.#dropOldest.run(workspace, workspace);
      return number;
    }
    const step = this.#stepNumber.get(workspace, cause.stepId);
    if (step === undefined) return undefined;
    const moved = numberOf(step, 'number');
    this.#setState.run(cause.how === 'undo' ? 'undone' : 'done', moved);
    return this.#added([workspace, id, now, cause.how, textOf(step, 'label'), sheetOf(step), moved, null]);
  }

  add(gesture: number, workspace: number, edit: LoggedEdit): void {
    this.#addEdit.run(gesture, workspace, edit.kind, edit.rowId, edit.sheet, edit.content);
  }

  history(workspace: number): KeptHistory {
    const heads = (state: string): HistoryStepHead[] => this.#heads.all(workspace, state).map(headFrom);
    return { done: heads('done').slice(-greatestDepth), undone: heads('undone').reverse() };
  }

  /** What a step did and what takes it back; undefined for a step that is not there. */
  step(workspace: number, stepId: string): StepEdits | undefined {
    const found = this.#stepNumber.get(workspace, stepId);
    if (found === undefined) return undefined;
    const number = numberOf(found, 'number');
    const logged = this.#editsOf.all(number);
    const edits = logged.map((edit) => this.#edit(edit, 'new'));
    const inverse = logged.map((edit) => this.#edit(edit, 'old')).reverse();
    const move = this.#lastMove.get(workspace, number);
    if (move === undefined) return { edits, inverse };
    // It may have been sent before it was moved: what was said then is brought back by the move that takes that back.
    const back = this.#editsOf.all(numberOf(move, 'number')).map((edit) => this.#edit(edit, 'old'));
    return textOf(move, 'how') === 'undo'
      ? { edits: withWordsOf(edits, back), inverse }
      : { edits, inverse: withWordsOf(inverse, back) };
  }

  #added(values: readonly SqlValue[]): number {
    return numberOf(this.#addGesture.get(...values) ?? {}, 'number');
  }

  #edit(logged: SqlRow, side: 'old' | 'new'): Edit {
    const kind = textOf(logged, 'kind');
    const rowId = textOf(logged, 'row_id');
    const sheet = sheetOf(logged);
    const names = this.#places.names(sheet);
    if (kind === 'set') return setFrom(textOf(logged, 'content'), rowId, { side, names });
    if ((kind === 'add') === (side === 'old')) return { kind: 'remove', rowId };
    return addFrom(textOf(logged, 'content'), rowId, { sheet, names });
  }
}

/** The edits, with which a row becomes again what a run has spoken of. */
function withWordsOf(edits: readonly Edit[], back: readonly Edit[]): readonly Edit[] {
  const words = new Map<string, number | undefined>();
  const rows = new Map<string, AddedRow>();
  // Of edits of one row, the first is the one that took back what it had been.
  for (const edit of back.toReversed()) {
    if (edit.kind === 'set') words.set(edit.rowId, edit.asAt);
    else if (edit.kind === 'add') rows.set(edit.row.id, edit.row);
  }
  return edits.map((edit) => {
    if (edit.kind === 'add') return { kind: 'add', row: addedWithWord(edit.row, rows.get(edit.row.id)) };
    const asAt = edit.kind === 'set' ? words.get(edit.rowId) : undefined;
    return edit.kind === 'set' && asAt !== undefined ? { ...edit, asAt } : edit;
  });
}

function headFrom(row: SqlRow): HistoryStepHead {
  return { id: textOf(row, 'id'), label: textOf(row, 'label'), sheet: sheetOf(row) };
}
