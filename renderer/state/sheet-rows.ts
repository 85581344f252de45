import type { CellValue } from '../../shared/plan/cells';
import type { Row } from '../../shared/plan/row';
import type { RowUpdate } from '../../shared/plan/row-update';
import { comparedKey } from '../../shared/plan/row-key';
import type { SheetName } from '../../shared/plan/sheet';
import { cellReader, type HeldRows, rowReader } from './column-reading';
import {
  changedRow,
  type HeldRow,
  isUntouched,
  mayMoveKey,
  positionOf,
  rowFrom,
  type SetEdit,
  shelvedNumber,
  type ShelvedRow,
  withChange,
} from './held-row';
import { KeyIndex } from './key-index';
import { RowNews } from './row-news';
import { RowShelf } from './row-shelf';
import { RowTable } from './row-table';
import { shelvedStanding } from './row-standing';
import { RowVerdicts } from './row-verdicts';
import { judged, type RowView } from './row-view';
import type { RuleLists } from './rule-lists';

/**
 * The rows of one sheet as the window holds them: by identity, and in the order of their positions. Kept out
 * of React on purpose: a change tells which rows it touches, so one row redraws alone.
 */
export class SheetRows {
  readonly #table = new RowTable((held) => positionOf(held, this.#shelf));
  readonly #keys = new KeyIndex();
  readonly #verdicts = new RowVerdicts();
  readonly #news = new RowNews();
  /** Told whenever any row or the order changed, once per published bundle. */
  readonly subscribe = this.#news.subscribe;
  /** Told what changed, before everybody else is told that something did. */
  readonly subscribeChanges = this.#news.subscribeChanges;
  #shelf: RowShelf;

  constructor(
    readonly sheet: SheetName,
    readonly lists: () => RuleLists,
  ) {
    this.#shelf = new RowShelf(sheet, []);
  }

  /** Where its rows lie as the store gave them. */
  get shelf(): RowShelf {
    return this.#shelf;
  }

  get count(): number {
    return this.#table.ids.length;
  }

  /** Counts up with every change of any row or of their order; a cheap "has anything changed". */
  get version(): number {
    return this.#news.version;
  }

  /** Identities in their order. The list only ever grows: where rows go or change places, another one is made. */
  get ids(): readonly string[] {
    return this.#table.ids;
  }

  idAt(index: number): string | undefined {
    return this.#table.ids[index];
  }

  rowAt(index: number): Row | undefined {
    return this.row(this.#table.ids[index] ?? '');
  }

  row(id: string): Row | undefined {
    return this.#rowIn(this.#table.slotOf(id));
  }

  #rowIn(slot: number): Row | undefined {
    const held = this.#table.at(slot);
    if (held === undefined) return undefined;
    const row = rowFrom(held, this.#shelf);
    // What lies on the shelf is let go of again: everything on it unpacked would take ten times the room.
    if (row !== held && shelvedNumber(held) === undefined) this.#table.replace(slot, row);
    return row;
  }

  /** The row as it is held: its number on the shelf, or what became of it. */
  held(id: string): HeldRow | undefined {
    return this.#table.at(this.#table.slotOf(id));
  }

  indexOf(id: string): number {
    return this.#table.indexOf(id);
  }

  /** For reading whole columns. Good until rows change. */
  get heldRows(): HeldRows {
    return { rows: this.#table.held, shelf: this.#shelf };
  }

  /** Reads one field of rows by index, without unpacking them. Good until rows change. */
  cellsOf(field: string): (index: number) => CellValue | undefined {
    return cellReader(this.heldRows, field);
  }

  /** Reads several fields of rows by index: puts the contents of a row into a list, in the order of the fields. */
  contentsOf(fields: readonly string[]): (index: number, contents: (CellValue | undefined)[]) => void {
    return rowReader(this.heldRows, fields);
  }

  all(): readonly Row[] {
    return this.#table.ids.flatMap((id) => this.row(id) ?? []);
  }

  /** True for a row that is as the server gave it, has its key, and of which no run has said anything: it is clean. */
  isUntouched(id: string): boolean {
    return this.#isUntouchedIn(this.#table.slotOf(id));
  }

  #isUntouchedIn(slot: number): boolean {
    const held = this.#table.at(slot);
    return held !== undefined && this.#table.keyAt(slot) !== undefined && isUntouched(held, this.#shelf);
  }

  /** At most so many rows differ from the server's. */
  get alteredCount(): number {
    return this.#verdicts.alteredCount;
  }

  /** The rows that may differ from the server's, in their order. */
  touchedIds(): readonly string[] {
    return this.#table.ids.filter((_, index) => this.#isTouchedAt(index));
  }

  #isTouchedAt(index: number): boolean {
    return this.#verdicts.isAltered(index) && !this.#isUntouchedIn(index);
  }

  /** A row with its state and problems; worked out when first asked for and kept until something changes it. */
  view(id: string): RowView | undefined {
    return this.#viewIn(this.#table.slotOf(id));
  }

  /** The view of the row of that index; undefined for one that is as the server gave it, which is clean. */
  touchedView(index: number): RowView | undefined {
    return this.#isTouchedAt(index) ? this.#viewIn(index) : undefined;
  }

  /** The same for counts and filters by state, a hundred times as fast: of a row only a run spoke of, cells may be left out. */
  touchedStanding(index: number): RowView | undefined {
    if (!this.#isTouchedAt(index)) return undefined;
    // Without its key, a row has something to fix.
    const held = this.#table.keyAt(index) === undefined ? undefined : this.#table.at(index);
    return shelvedStanding(held, this.#shelf, this.#verdicts.isSound(index)) ?? this.#viewIn(index);
  }

  #viewIn(slot: number): RowView | undefined {
    const known = this.#verdicts.view(slot);
    if (known !== undefined) return known;
    const row = this.#rowIn(slot);
    if (row === undefined) return undefined;
    const view =
      this.#verdicts.renewed(slot, row) ?? judged(row, this.lists(), (_, key) => this.#keys.count(key));
    this.#verdicts.set(slot, view, this.#isUntouchedIn(slot));
    return view;
  }

  /** Adds the row, or puts it in the place of the one with its identity. Call `publish` after a bundle. */
  put(row: Row): void {
    this.#hold(row.id, row, comparedKey(row.sheet, row.cells));
  }

  /** The same for a row that was put on the shelf; it is unpacked whenever somebody looks at it. */
  putShelved(id: string, row: ShelvedRow): void {
    this.#hold(id, row, this.#shelf.comparedKey(row));
  }

  /** Changes the row when somebody looks, at once where its key may move, or shelves it anew. Gives it as it was before. */
  change(id: string, change: SetEdit | RowUpdate | ShelvedRow): HeldRow | undefined {
    const slot = this.#table.slotOf(id);
    const held = this.#table.at(slot);
    if (held === undefined) return undefined;
    const isShelved = typeof change === 'number';
    if (!isShelved && mayMoveKey(change, this.sheet)) {
      this.put(withChange(rowFrom(held, this.#shelf), change));
      return held;
    }
    this.#table.replace(slot, isShelved ? change : changedRow(held, change, this.#shelf));
    this.#verdicts.alter(slot, isShelved || 'kind' in change ? 'row' : 'run');
    this.#news.touch(id);
    return held;
  }

  remove(id: string): void {
    const slot = this.#table.slotOf(id);
    if (slot === -1) return;
    this.#rekey(id, this.#table.keyAt(slot), undefined);
    this.#verdicts.remove(slot);
    this.#table.remove(id);
    this.#news.touch(id);
  }

  /** Takes all rows away; those that come have these fields at the places of their cells. */
  begin(names: readonly string[]): void {
    this.#table.clear();
    this.#verdicts.clear();
    this.#keys.clear();
    this.#shelf = new RowShelf(this.sheet, names);
    this.judgeAgain();
  }

  /** Every verdict is worked out anew, for example after the benefit codes became known. */
  judgeAgain(): void {
    this.#verdicts.forgetAll();
    this.#news.touchAll();
  }

  /** Tells the listeners of everything that changed since the last time. */
  publish(): void {
    const { isTouched: isReordered } = this.#table;
    if (!this.#news.isWaiting && !isReordered) return;
    const order = this.#table.settle();
    if (order !== undefined) this.#verdicts.reorder(order);
    this.#news.tell(isReordered);
  }

  #hold(id: string, held: HeldRow, key: string | undefined): void {
    const known = this.#table.slotOf(id);
    const before = this.#table.keyAt(known);
    if (known !== -1) this.#table.put(known, held, key);
    const slot = known === -1 ? this.#table.add(id, held, key) : known;
    this.#rekey(id, before, key);
    const isAsLoaded = this.#isUntouchedIn(slot);
    if (!isAsLoaded) this.#verdicts.alter(slot, 'row');
    if (isAsLoaded && known === -1 && typeof held === 'number') this.#news.grow();
    else this.#touch(id, slot);
  }

  #touch(id: string, slot: number): void {
    this.#verdicts.forget(slot);
    this.#news.touch(id);
  }

  #rekey(id: string, before: string | undefined, key: string | undefined): void {
    for (const other of this.#keys.move(id, before, key)) this.#touch(other, this.#table.slotOf(other));
  }
}
