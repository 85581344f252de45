import type { Observable } from '../../state/observable';
import type { SheetRows } from '../../state/sheet-rows';
import type { ShownRows } from '../../state/shown-rows';
import type { CellPlace } from '../model/cell-place';
import type { GridColumn } from '../model/grid-column';
import type { GridLayout } from '../model/grid-layout';
import type { Selection } from '../model/selection';

/** What finding needs of the sheet it looks through. */
export interface FindGround {
  readonly rows: ShownRows;
  readonly allRows: SheetRows;
  /** The columns on screen, left to right. */
  readonly columns: readonly GridColumn[];
  /** The columns that are hidden or folded away. */
  readonly columnsOutOfSight: readonly GridColumn[];
  readonly selection: Observable<Selection>;
  readonly layout: Observable<GridLayout>;
  readonly reveal: (place: CellPlace) => void;
  readonly focus: () => void;
}
