import {
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
} from '@tanstack/react-table';
import type { Row } from '../../shared/plan/row';
import type { GridColumn, Region } from './model/grid-column';

const features = tableFeatures({ columnVisibilityFeature, columnPinningFeature, columnSizingFeature });

/** The table owns columns alone: rows stay in `SheetRows` and are drawn by place. */
const noRows: readonly Row[] = [];
const helper = createColumnHelper<typeof features, Row>();

/** What the table is made from; made once per sheet, as the table compares by identity. */
export function columnTableOptions(columns: readonly GridColumn[], widths: Readonly<Record<string, number>>) {
  return {
    features,
    data: noRows,
    columns: columns.map((column) =>
      helper.display({
        id: column.id,
        header: column.heading,
        size: column.width,
        minSize: column.leastWidth,
      }),
    ),
    initialState: {
      columnSizing: { ...widths },
      columnPinning: { start: idsIn(columns, 'start'), end: idsIn(columns, 'end') },
    },
  };
}

function idsIn(columns: readonly GridColumn[], region: Region): string[] {
  return columns.filter((column) => column.region === region).map((column) => column.id);
}
