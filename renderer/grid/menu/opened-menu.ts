import type { MenuCorner } from '../../ui/menu-place';
import type { GridColumn } from '../model/grid-column';

/** A menu of the sheet that is open, and where. */
export type OpenedMenu =
  | { readonly kind: 'cells' | 'rows'; readonly at: MenuCorner }
  | { readonly kind: 'heading'; readonly column: GridColumn; readonly at: MenuCorner };
