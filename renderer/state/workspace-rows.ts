import type { EventPayload } from '../../shared/ipc/contract';
import { type Edit, rowFromAdded, withCells } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { withUpdate } from '../../shared/plan/row-update';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import { inverseEdit } from './inverse-edit';
import type { PackedChunk } from './row-intake';
import type { RuleLists } from './rule-lists';
import { SheetRows } from './sheet-rows';

/** The rows of both sheets, changed by edits here and by what the main process tells. */
export class WorkspaceRows {
  readonly #sheets: Readonly<Record<SheetName, SheetRows>>;

  constructor(lists: () => RuleLists) {
    this.#sheets = {
      accumulators: new SheetRows('accumulators', lists),
      preExisting: new SheetRows('preExisting', lists),
    };
  }

  sheet(name: SheetName): SheetRows {
    return this.#sheets[name];
  }

  /** The row with that identity, on whichever sheet it is. */
  row(id: string): Row | undefined {
    return this.#sheets.accumulators.row(id) ?? this.#sheets.preExisting.row(id);
  }

  get count(): number {
    return this.#sheets.accumulators.count + this.#sheets.preExisting.count;
  }

  /** Applies edits and gives those that take them back, last first. */
  apply(edits: readonly Edit[]): readonly Edit[] {
    const inverse: Edit[] = [];
    for (const edit of edits) {
      const before = this.row(edit.kind === 'add' ? edit.row.id : edit.rowId);
      const back = inverseEdit(edit, before);
      if (back !== undefined) inverse.push(back);
      this.#applyOne(edit, before);
    }
    this.#publish();
    return inverse.reverse();
  }

  /** Takes what the main process tells. Rows that are not known here are passed over. */
  receive({ added, updated, removed }: EventPayload<'workspaceChanged'>): void {
    for (const row of added) this.#sheets[row.sheet].put(row);
    for (const id of removed) this.#remove(id);
    for (const update of updated) {
      const row = this.row(update.rowId);
      if (row !== undefined) this.#sheets[row.sheet].put(withUpdate(row, update));
    }
    this.#publish();
  }

  /**
   * Takes rows of the store; the first take the place of all that were there. The screen is told of these and of
   * the last, when all are there: telling it in between would only take time from those that are to come.
   */
  take({ rows, places, isFirst, isLast }: PackedChunk): void {
    if (isFirst) for (const name of sheetNames) this.#sheets[name].clear();
    for (const row of rows) this.#sheets[row[1]].putPacked(row, places);
    if (isFirst || isLast) this.#publish();
  }

  judgeAgain(): void {
    for (const name of sheetNames) this.#sheets[name].judgeAgain();
    this.#publish();
  }

  #applyOne(edit: Edit, row: Row | undefined): void {
    if (edit.kind === 'add') this.#sheets[edit.row.sheet].put(rowFromAdded(edit.row));
    else if (row === undefined) return;
    else if (edit.kind === 'remove') this.#remove(edit.rowId);
    else this.#sheets[row.sheet].put(withCells(row, edit.cells, edit.untouch));
  }

  #remove(id: string): void {
    for (const name of sheetNames) this.#sheets[name].remove(id);
  }

  #publish(): void {
    for (const name of sheetNames) this.#sheets[name].publish();
  }
}
