import { type CellValue, sameContent } from '../../shared/plan/cells';
import { type Edit, rowFromAdded } from '../../shared/plan/edit';
import type { Row } from '../../shared/plan/row';
import { type SheetName, sheetNames } from '../../shared/plan/sheet';
import type { RowUpdate } from '../../shared/plan/row-update';
import { changeRead, type WorkspaceChange } from '../../shared/plan/workspace-change';
import { keyFields } from '../../shared/plan/row-key';
import { type FittingEdits, fittingEdits, fitsWhole, type Turn } from './fitting-edits';
import { contentOf, type HeldRow, isUnspokenOf, rowFrom, type SetEdit, type ShelvedRow } from './held-row';
import { contentsBack, inverseEdit, workedOutOnce } from './inverse-edit';
import { PackedReader } from './packed-reader';
import type { PackedChunk } from './row-intake';
import type { RowShelf } from './row-shelf';
import type { RuleLists } from './rule-lists';
import { SheetRows } from './sheet-rows';
import { type SeenEdits, seenEdits } from './unseen-edits';
import { UpdateReader } from './update-reader';

/** A row as it is held, and the shelf it may lie on. */
interface FoundRow {
  readonly held: HeldRow;
  readonly shelf: RowShelf;
}

/** What a field of the row holds, without unpacking it. */
function contentIn({ held, shelf }: FoundRow, field: string): CellValue | undefined {
  return contentOf(held, { field, place: shelf.placeOf(field) }, shelf);
}

/** The edit that takes back `edit`, given the row as it was before. All of it is looked at only where a run spoke of it. */
function backFrom(edit: Edit, found: FoundRow | undefined): Edit | undefined {
  if (found === undefined) return inverseEdit(edit, undefined);
  const { held, shelf } = found;
  if (edit.kind !== 'set' || !isUnspokenOf(held, shelf)) return inverseEdit(edit, rowFrom(held, shelf));
  return contentsBack(edit, (name) => contentIn(found, name));
}

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

  /** The row where a run has said something of it. */
  spokenRow(id: string): Row | undefined {
    const found = this.#find(id);
    return found === undefined || isUnspokenOf(found.held, found.shelf) ? undefined : this.row(id);
  }

  /** What of a turn still makes sense, and shows anything. */
  fitting(turn: Turn): Pick<FittingEdits, 'left'> & SeenEdits {
    const { apply } = turn;
    const isWhole = fitsWhole(turn, (left) => this.#isUnspoken(left) && this.#holds(left));
    if (isWhole) return { edits: apply, left: 0, sent: 0, isSeen: apply.length > 0 };
    const { edits, left } = fittingEdits(turn, (id) => this.row(id));
    const rowOf = (id: string): Row | undefined => this.row(id);
    const seen = seenEdits(edits, { holds: (edit) => this.#holds(edit), rowOf });
    return { ...seen, left, isSeen: seen.isSeen || left > 0 };
  }

  /** Whether all of that is so already. */
  areHeld(edits: readonly Edit[]): boolean {
    return edits.every((edit) => edit.kind === 'set' && edit.untouch.length === 0 && this.#holds(edit));
  }

  /** Whether the edit has nothing to do with the name of its row, of which no run has said anything. */
  #isUnspoken({ rowId, cells }: SetEdit): boolean {
    const found = this.#find(rowId);
    if (found === undefined || !isUnspokenOf(found.held, found.shelf)) return false;
    const keys = keyFields(found.shelf.sheet);
    return !Object.keys(cells).some((name) => keys.includes(name));
  }

  /** Whether the row holds just that. */
  #holds({ rowId, cells }: SetEdit): boolean {
    const found = this.#find(rowId);
    if (found === undefined) return false;
    return Object.entries(cells).every(([name, content]) => sameContent(contentIn(found, name), content));
  }

  get count(): number {
    return this.#sheets.accumulators.count + this.#sheets.preExisting.count;
  }

  /**
   * Applies edits. Gives what works out those that take them back, last first: few gestures are ever undone, and
   * for a paste of 10,000 rows it takes a while.
   */
  apply(edits: readonly Edit[]): () => readonly Edit[] {
    const befores = edits.map((edit) => this.#applyOne(edit));
    this.#publish();
    const inverse = (): Edit[] => edits.flatMap((edit, at) => backFrom(edit, befores[at]) ?? []).reverse();
    return workedOutOnce(inverse);
  }

  /** Takes what the main process tells, as text. */
  receiveText(text: string): void {
    const { added, removed, runs, updates } = changeRead(text);
    this.#comeAndGo({ added, removed });
    const { accumulators, preExisting } = this.#sheets;
    const taker = {
      shelves: { accumulators: accumulators.shelf, preExisting: preExisting.shelf },
      held: (sheet: SheetName, id: string) => this.#sheets[sheet].held(id),
      rebased: (sheet: SheetName, id: string, row: ShelvedRow) => {
        this.#sheets[sheet].change(id, row);
      },
      updated: (update: RowUpdate) => {
        this.#change(update);
      },
    };
    new UpdateReader(updates, runs, taker).readUpdates();
    this.#publish();
  }

  /** Takes what the main process tells. Rows that are not known here are passed over. */
  receive({ added, updated, removed }: WorkspaceChange): void {
    this.#comeAndGo({ added, removed });
    for (const update of updated) this.#change(update);
    this.#publish();
  }

  #comeAndGo({ added, removed }: Pick<WorkspaceChange, 'added' | 'removed'>): void {
    for (const row of added) this.#sheets[row.sheet].put(row);
    for (const id of removed) this.#remove(id);
  }

  /**
   * Takes rows of the store; the first take the place of all that were there. The screen is told of these and of
   * the last, when all are there: telling it in between would only take time from those that are to come.
   */
  take({ bytes, places, isFirst, isLast }: PackedChunk): void {
    if (isFirst) for (const name of sheetNames) this.#sheets[name].begin(places[name]);
    const { accumulators, preExisting } = this.#sheets;
    const shelves = { accumulators: accumulators.shelf, preExisting: preExisting.shelf };
    new PackedReader(bytes).readAll(shelves, (sheet, id, row) => {
      this.#sheets[sheet].putShelved(id, row);
    });
    if (isFirst || isLast) this.#publish();
  }

  judgeAgain(): void {
    for (const name of sheetNames) this.#sheets[name].judgeAgain();
    this.#publish();
  }

  /** Gives the row as it was before. */
  #applyOne(edit: Edit): FoundRow | undefined {
    if (edit.kind === 'set') return this.#change(edit);
    const before = this.#find(edit.kind === 'add' ? edit.row.id : edit.rowId);
    if (edit.kind === 'add') this.#sheets[edit.row.sheet].put(rowFromAdded(edit.row));
    else this.#remove(edit.rowId);
    return before;
  }

  /** Each row is looked up once: a paste changes thousands. */
  #change(change: SetEdit | RowUpdate): FoundRow | undefined {
    for (const name of sheetNames) {
      const rows = this.#sheets[name];
      const held = rows.change(change.rowId, change);
      if (held !== undefined) return { held, shelf: rows.shelf };
    }
    return undefined;
  }

  #find(id: string): FoundRow | undefined {
    for (const name of sheetNames) {
      const rows = this.#sheets[name];
      const held = rows.held(id);
      if (held !== undefined) return { held, shelf: rows.shelf };
    }
    return undefined;
  }

  #remove(id: string): void {
    for (const name of sheetNames) this.#sheets[name].remove(id);
  }

  #publish(): void {
    for (const name of sheetNames) this.#sheets[name].publish();
  }
}
