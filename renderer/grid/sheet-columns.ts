import type { SavedView, SheetView } from '../../shared/ipc/view-schemas';
import type { SheetName } from '../../shared/plan/sheet';
import { type Observable, observable } from '../state/observable';
import type { ViewKeeping } from '../state/view-keeping';
import { ColumnTable } from './column-table';
import { orderedColumns } from './model/column-arrangement';
import type { ColumnDrop } from './model/column-drop';
import type { Standing } from './model/column-changes';
import { withRoom } from './model/frozen-room';
import type { GridColumn } from './model/grid-column';
import {
  firstWidth,
  type GridLayout,
  gutterWidthFor,
  placedColumns,
  rowHeights,
  stretched,
} from './model/grid-layout';

/** What the layout needs to know of the screen and the rows, in CSS pixels. */
interface Measures {
  /** 0 while the view is not known. */
  readonly viewWidth: number;
  /** Widths below which keys would be cut, by column. */
  readonly keyWidths: Readonly<Record<string, number>>;
  readonly gutterWidth: number;
  /** What the longest message wants; 0 while there is none. */
  readonly messageWidth: number;
}

/** Columns on their way to another place. */
export interface DraggedColumns {
  readonly columns: readonly GridColumn[];
  readonly drop: ColumnDrop | undefined;
  /** Where the pointer is, in CSS pixels from the left of the view. */
  readonly x: number;
}

/** The columns of one sheet: how somebody arranged them, and where that puts them on screen. */
export class SheetColumns {
  readonly layout: Observable<GridLayout>;
  /** Whether the dialog `Columns` is open. */
  readonly isChoosing: Observable<boolean> = observable(false);
  /** The columns that are being dragged, and where they would land. */
  readonly dragged: Observable<DraggedColumns | null> = observable<DraggedColumns | null>(null);
  readonly #table: ColumnTable;
  #measures: Measures = { viewWidth: 0, keyWidths: {}, gutterWidth: gutterWidthFor(0), messageWidth: 0 };

  constructor(
    readonly all: readonly GridColumn[],
    readonly name: SheetName,
    readonly view: ViewKeeping,
  ) {
    this.#table = new ColumnTable(all);
    this.layout = observable(this.#laidOut());
  }

  /** How the columns stand, as it is kept. */
  get arrangement(): SheetView {
    return this.view.state.get()[this.name];
  }

  get savedViews(): readonly SavedView[] {
    return this.view.state.get().saved[this.name];
  }

  get standing(): Standing {
    return { columns: this.all, arrangement: this.arrangement };
  }

  /** All columns in their order, hidden ones too. */
  get ordered(): readonly GridColumn[] {
    return orderedColumns(this.all, this.arrangement);
  }

  column(id: string): GridColumn | undefined {
    return this.all.find((column) => column.id === id);
  }

  /** Where a column stands on screen; -1 where it is not seen. */
  indexOf(id: string): number {
    return this.layout.get().places.findIndex(({ column }) => column.id === id);
  }

  /** Changes how the columns stand; they do so when this returns. */
  change(change: Partial<SheetView>): void {
    this.view.arrange(this.name, change);
    this.#layOut();
  }

  /** The width it was laid out for, in CSS pixels; 0 before the first time. */
  get viewWidth(): number {
    return this.#measures.viewWidth;
  }

  measure(measures: Measures): void {
    this.#measures = measures;
    this.#layOut();
  }

  /** Follows what is kept, which dialogs and another density change. Gives a function that stops it. */
  follow(): () => void {
    this.#layOut();
    let { density } = this.view.state.get();
    let { arrangement } = this;
    return this.view.state.subscribe(() => {
      const now = this.view.state.get();
      if (now.density === density && this.arrangement === arrangement) return;
      ({ density } = now);
      ({ arrangement } = this);
      this.#layOut();
    });
  }

  #layOut(): void {
    this.layout.set(this.#laidOut());
  }

  #laidOut(): GridLayout {
    const { viewWidth, keyWidths, gutterWidth, messageWidth } = this.#measures;
    const shown = this.#table.arrange(this.arrangement);
    const widthOf = (column: GridColumn): number =>
      this.#table.widthOf(column) ??
      Math.max(firstWidth(column, { viewWidth, messageWidth }), keyWidths[column.id] ?? 0);
    const isSized = (column: GridColumn): boolean => this.#table.widthOf(column) !== undefined;
    const fitting = withRoom(shown, { widthOf, isSized }, viewWidth - gutterWidth);
    const placed = placedColumns(fitting, {
      gutterWidth,
      widthOf,
      rowHeight: rowHeights[this.view.state.get().density],
      columnCount: this.all.length,
    });
    return stretched(placed, viewWidth);
  }
}
