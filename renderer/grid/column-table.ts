import {
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  type Column,
  type HeaderGroup,
  type ReactTable,
} from '@tanstack/react-table';
import type { Row } from '../../shared/plan/row';
import type { GridColumn, Region } from './model/grid-column';

const features = tableFeatures({ columnVisibilityFeature, columnPinningFeature, columnSizingFeature });
export type ColumnFeatures = typeof features;
export type ColumnTable = ReactTable<ColumnFeatures, Row>;

/** The table owns columns alone: rows stay in `SheetRows` and are drawn by place. */
const noRows: readonly Row[] = [];
const helper = createColumnHelper<ColumnFeatures, Row>();

/** What the table is made from; made once per sheet, as the table compares by identity. */
export function columnTableOptions(columns: readonly GridColumn[]) {
  return {
    features,
    data: noRows,
    columns: helper.columns(groupedDefinitions(columns)),
    initialState: {
      columnPinning: { start: idsIn(columns, 'start'), end: idsIn(columns, 'end') },
    },
  };
}

function idsIn(columns: readonly GridColumn[], region: Region): string[] {
  return columns.filter((column) => column.region === region).map((column) => column.id);
}

/** One group definition per run of columns under the same heading. */
function groupedDefinitions(columns: readonly GridColumn[]) {
  const runs: { readonly group: string; readonly columns: GridColumn[] }[] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run?.group === column.group) run.columns.push(column);
    else runs.push({ group: column.group, columns: [column] });
  }
  return runs.map((run, index) =>
    helper.group({
      id: `band-${index}`,
      header: run.group,
      columns: run.columns.map((column) =>
        helper.display({
          id: column.id,
          header: column.heading,
          size: column.width,
          minSize: column.leastWidth,
        }),
      ),
    }),
  );
}

/** The columns on screen in their order, region by region. */
export function columnsOnScreen(table: ColumnTable): readonly Column<ColumnFeatures, Row>[] {
  return [
    ...table.getStartVisibleLeafColumns(),
    ...table.getCenterVisibleLeafColumns(),
    ...table.getEndVisibleLeafColumns(),
  ];
}

/** A heading over a run of columns of one region. */
export interface Band {
  readonly id: string;
  readonly heading: string;
  readonly region: Region;
  readonly offset: number;
  readonly width: number;
}

export function bandsOnScreen(table: ColumnTable): readonly Band[] {
  return [
    ...bandsOf(table.getStartHeaderGroups(), 'start'),
    ...bandsOf(table.getCenterHeaderGroups(), 'center'),
    ...bandsOf(table.getEndHeaderGroups(), 'end'),
  ];
}

function bandsOf(groups: readonly HeaderGroup<ColumnFeatures, Row>[], region: Region): readonly Band[] {
  let offset = 0;
  return (groups[0]?.headers ?? []).map((header) => {
    const width = header.getSize();
    const { header: heading } = header.column.columnDef;
    const band = {
      id: header.id,
      heading: typeof heading === 'string' ? heading : '',
      region,
      offset,
      width,
    };
    offset += width;
    return band;
  });
}
