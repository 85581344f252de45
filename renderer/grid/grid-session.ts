import type { Sheet } from '../../shared/plan/sheet';
import { type Observable, observable } from '../state/observable';
import type { SheetRows } from '../state/sheet-rows';
import type { ShownRows } from '../state/shown-rows';
import type { Workspace } from '../state/workspace';
import { ClipboardDesk } from './clipboard-desk';
import { FindDesk } from './find/find-desk';
import type { OpenedMenu } from './menu/opened-menu';
import type { CellDrag } from './model/cell-drag';
import type { CellPlace, GridExtent } from './model/cell-place';
import type { FieldColumn, GridColumn } from './model/grid-column';
import { type EntryHelp, noHelp } from './model/entry-help';
import { tellScrolled } from './follow-scroll';
import type { EditMode } from './model/grid-command';
import type { GridLayout } from './model/grid-layout';
import type { SelectMode } from './model/select-mode';
import { type Selection, singleCell } from './model/selection';
import { type GridView, revealing } from './model/view-geometry';
import type { Question } from './question';
import { SheetColumns } from './sheet-columns';

/** The cell that is being edited. What is typed lives in the editor until it is committed. */
export interface Editing {
  readonly place: CellPlace;
  readonly rowId: string;
  readonly column: FieldColumn;
  readonly mode: EditMode;
  /** Text the editor opens with. */
  readonly initial: string;
  /** What the cell held when it opened with that; null where it opened empty, or with what had been typed before. */
  readonly opened: string | null;
  /** Whether it was opened by typing over the cell, and whether undoing has taken all of that back. */
  readonly overtyped: 'kept' | 'takenBack' | null;
}

/** A cell of which all is told: where the pointer rests, or because somebody asked. */
export interface ToldCell {
  readonly place: CellPlace;
  readonly isAsked: boolean;
}

/** The elements a session scrolls and focuses. */
export interface Surface {
  readonly scroller: HTMLElement;
  readonly grid: HTMLElement;
}

/** What a session is about. */
interface GridSubject {
  readonly workspace: Workspace;
  readonly sheet: Sheet;
  readonly columns: readonly GridColumn[];
}

/** One sheet on screen: where the cursor is, what is being edited, how the columns stand. */
export class GridSession {
  readonly selection: Observable<Selection>;
  /** F8 and Shift+F8; null while keys and clicks select as usual. */
  readonly selectMode: Observable<SelectMode | null> = observable<SelectMode | null>(null);
  readonly editing: Observable<Editing | null> = observable<Editing | null>(null);
  readonly clipboard = new ClipboardDesk();
  /** What is to be decided before a gesture is done. */
  readonly question: Observable<Question | null> = observable<Question | null>(null);
  /** Cells that are being dragged. */
  readonly drag: Observable<CellDrag | null> = observable<CellDrag | null>(null);
  /** The cell of which all is told. */
  readonly detail: Observable<ToldCell | null> = observable<ToldCell | null>(null);
  /** What stands under the open editor. */
  readonly help: Observable<EntryHelp> = observable<EntryHelp>(noHelp);
  /** The context menu, while it is open. */
  readonly menu: Observable<OpenedMenu | null> = observable<OpenedMenu | null>(null);
  /** The column whose filter is open. */
  readonly filterMenu: Observable<GridColumn | null> = observable<GridColumn | null>(null);
  /** Counts up whenever the filter over all text is asked for. */
  readonly quickFilter: Observable<number> = observable(0);
  readonly find = new FindDesk(this);
  /** The cell that was typed into last, until what is wrong with it is read out. */
  entered: Pick<Editing, 'rowId' | 'column'> | null = null;
  /** Where the cursor was put as all rows that were selected went; it stands there as long as that is what is selected. */
  stray: Selection | null = null;
  /** How the columns stand; `layout` follows from it. */
  readonly columnDesk: SheetColumns;
  readonly layout: Observable<GridLayout>;
  #surface: Surface | null = null;
  #isTakingBack = false;

  readonly workspace: Workspace;
  /** The rows on screen; an index is a place on screen. */
  readonly rows: ShownRows;
  /** All rows of the sheet, shown or not, in their own order. */
  readonly allRows: SheetRows;
  readonly sheet: Sheet;

  constructor({ workspace, sheet, columns }: GridSubject) {
    this.workspace = workspace;
    this.rows = workspace.shown[sheet.name];
    this.allRows = workspace.sheet(sheet.name);
    this.sheet = sheet;
    this.columnDesk = new SheetColumns(columns, sheet.name, workspace.view);
    this.layout = this.columnDesk.layout;
    const firstField = this.columns.findIndex((column) => column.kind === 'field');
    this.selection = observable(singleCell({ row: 0, column: firstField }));
  }

  /** The columns on screen, left to right. */
  get columns(): readonly GridColumn[] {
    return this.layout.get().places.map((place) => place.column);
  }

  /** The columns that are hidden or folded away. */
  get columnsOutOfSight(): readonly GridColumn[] {
    return this.columnDesk.all.filter(({ id }) => this.columnDesk.indexOf(id) === -1);
  }

  column(index: number): GridColumn | undefined {
    return this.layout.get().places[index]?.column;
  }

  extent(): GridExtent {
    return { rowCount: this.rows.count, columnCount: this.layout.get().places.length };
  }

  /** The elements on screen from now on. Gives a function that forgets them. */
  attach(surface: Surface): () => void {
    this.#surface = surface;
    return () => {
      this.#surface = null;
    };
  }

  get surface(): Surface | null {
    return this.#surface;
  }

  view(): GridView {
    const scroller = this.#surface?.scroller;
    return {
      scrollTop: scroller?.scrollTop ?? 0,
      scrollLeft: scroller?.scrollLeft ?? 0,
      width: scroller?.clientWidth ?? 0,
      height: scroller?.clientHeight ?? 0,
    };
  }

  /** Whether a cell is wholly in view. */
  shows(place: CellPlace, width = this.view().width): boolean {
    const view = { ...this.view(), width };
    const { top, left } = revealing(this.layout.get(), view, place);
    return top === view.scrollTop && left === view.scrollLeft;
  }

  /** Scrolls as little as can be to bring a cell wholly into view, or no further than one way. */
  reveal(place: CellPlace, { upDown, sideways } = { upDown: true, sideways: true }): void {
    const { top, left } = revealing(this.layout.get(), this.view(), place);
    this.#scrollTo({ ...(upDown ? { top } : {}), ...(sideways ? { left } : {}) });
  }

  /** Brings the end of a block into view, and its beginning in any case: the sheet is drawn where it ends up, once. */
  revealBlock(first: CellPlace, end: CellPlace): void {
    const layout = this.layout.get();
    const view = this.view();
    const atEnd = revealing(layout, view, end);
    this.#scrollTo(revealing(layout, { ...view, scrollTop: atEnd.top, scrollLeft: atEnd.left }, first));
  }

  #scrollTo(to: { readonly top?: number; readonly left?: number }): void {
    const scroller = this.#surface?.scroller;
    if (scroller === undefined) return;
    const view = this.view();
    const { top = view.scrollTop, left = view.scrollLeft } = to;
    if (top !== view.scrollTop) scroller.scrollTop = top;
    if (left !== view.scrollLeft) scroller.scrollLeft = left;
    // Whatever frame comes next shows the rows of this place.
    if (top !== view.scrollTop || left !== view.scrollLeft) tellScrolled(scroller);
  }

  scrollRows(rows: number): void {
    const top = rows * this.layout.get().rowHeight;
    const scroller = this.#surface?.scroller;
    if (top === 0 || scroller === undefined) return;
    scroller.scrollBy({ top, behavior: 'instant' });
    tellScrolled(scroller);
  }

  /** Scrolls to the first scrolling column. */
  scrollHome(): void {
    this.#surface?.scroller.scrollTo({ left: 0, behavior: 'instant' });
  }

  /** Takes the focus from the open editor, which is about to be closed: for it, that is no leaving. */
  takeFocusBack(): void {
    this.#isTakingBack = true;
    this.focus();
    this.#isTakingBack = false;
  }

  get isTakingBack(): boolean {
    return this.#isTakingBack;
  }

  focus(): void {
    // The grid element is as tall as the sheet: letting the browser scroll to it would lose the place.
    this.#surface?.grid.focus({ preventScroll: true });
  }
}
