import { numberOf, textOf } from './sql-column';
import type { Database, Statement } from './sqlite-driver';

/** The text in an open editor, not yet an edit. It comes back in the editor after a crash. */
export interface CellDraft {
  readonly rowId: string;
  readonly field: string;
  readonly text: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** One draft per workspace: there is one editor. */
export class CellDrafts {
  readonly #put: Statement;
  readonly #remove: Statement;
  readonly #find: Statement;

  constructor(database: Database) {
    this.#put = database.prepare(
      'INSERT OR REPLACE INTO cell_drafts (workspace, row_id, field, text, at) VALUES (?, ?, ?, ?, ?)',
    );
    this.#remove = database.prepare('DELETE FROM cell_drafts WHERE workspace = ?');
    this.#find = database.prepare('SELECT row_id, field, text, at FROM cell_drafts WHERE workspace = ?');
  }

  put(workspace: number, draft: CellDraft): void {
    this.#put.run(workspace, draft.rowId, draft.field, draft.text, draft.at);
  }

  remove(workspace: number): void {
    this.#remove.run(workspace);
  }

  find(workspace: number): CellDraft | null {
    const row = this.#find.get(workspace);
    if (row === undefined) return null;
    return {
      rowId: textOf(row, 'row_id'),
      field: textOf(row, 'field'),
      text: textOf(row, 'text'),
      at: numberOf(row, 'at'),
    };
  }
}
