import { gridColumns } from '../../../renderer/grid/model/grid-column';
import { allShown, placedColumns, rowHeights } from '../../../renderer/grid/model/grid-layout';
import { sheetNamed } from '../../../shared/plan/sheet';

const columns = gridColumns(sheetNamed('accumulators'));

/** All columns of the accumulators, each 100 pixels wide. */
export const evenLayout = placedColumns(allShown(columns), {
  gutterWidth: 40,
  widthOf: () => 100,
  rowHeight: rowHeights.normal,
  columnCount: columns.length,
});
