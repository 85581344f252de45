import type { CellRange } from './selection';
import type { ViewPoint } from './view-geometry';

/** Cells that are being dragged: where they would go, and what that would do. */
export interface CellDrag {
  readonly outline: CellRange;
  readonly label: string;
  /** Where the pointer is, measured from the top left corner of the view. */
  readonly point: ViewPoint;
}
