import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  constructTable,
  createColumnHelper,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import type { SheetView } from '../../shared/ipc/view-schemas';
import type { Row } from '../../shared/plan/row';
import { isFixed, isFoldable, orderedColumns, sightOf } from './model/column-arrangement';
import type { GridColumn, Region } from './model/grid-column';
import type { ShownColumn } from './model/grid-layout';

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnOrderingFeature,
  columnVisibilityFeature,
  columnPinningFeature,
  columnSizingFeature,
});

/** The table owns columns alone: rows stay outside and are drawn by place. */
const noRows: readonly Row[] = [];
const helper = createColumnHelper<typeof features, Row>();

/** The columns of a sheet as TanStack Table keeps them: order, which are seen, which are frozen, widths. */
export class ColumnTable {
  readonly #table;
  readonly #columns: readonly GridColumn[];

  constructor(columns: readonly GridColumn[]) {
    this.#columns = columns;
    this.#table = constructTable({
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
    });
  }

  /** Takes over how the columns stand, and gives those that are seen: start, center, end. */
  arrange(view: SheetView): readonly ShownColumn[] {
    const table = this.#table;
    const ordered = orderedColumns(this.#columns, view);
    const sight = sightOf(ordered, view);
    const at = (region: Region): string[] =>
      this.#columns.filter((column) => column.region === region).map(({ id }) => id);
    const frozen = ordered.filter((column) => !isFixed(column) && view.frozen.includes(column.id));
    table.setColumnOrder(ordered.map(({ id }) => id));
    table.setColumnVisibility(Object.fromEntries(ordered.map(({ id }) => [id, sight.get(id) === undefined])));
    table.setColumnPinning({ start: [...at('start'), ...frozen.map(({ id }) => id)], end: at('end') });
    table.setColumnSizing({ ...view.widths });
    const places = new Map(ordered.map((column, ordinal) => [column.id, { column, ordinal }]));
    const shown = (leaves: readonly { readonly id: string }[], region: Region): readonly ShownColumn[] =>
      leaves.flatMap(({ id }) => {
        const place = places.get(id);
        return place === undefined
          ? []
          : [{ ...place, region, hiddenBefore: hiddenBefore(ordered, place.ordinal, sight) }];
      });
    return withFolds(this.#columns, sight, [
      ...shown(table.getStartVisibleLeafColumns(), 'start'),
      ...shown(table.getCenterVisibleLeafColumns(), 'center'),
      ...shown(table.getEndVisibleLeafColumns(), 'end'),
    ]);
  }

  /** The width somebody gave a column, in CSS pixels. */
  widthOf(column: GridColumn): number | undefined {
    const isSized = this.#table.atoms.columnSizing.get()[column.id] !== undefined;
    return isSized ? this.#table.getColumn(column.id)?.getSize() : undefined;
  }
}

/** How many hidden columns stand between a column and the one seen before it. */
function hiddenBefore(
  ordered: readonly GridColumn[],
  ordinal: number,
  sight: ReturnType<typeof sightOf>,
): number {
  let count = 0;
  for (let place = ordinal - 1; place >= 0; place -= 1) {
    const column = ordered[place];
    const why = column === undefined ? undefined : sight.get(column.id);
    if (why === undefined) break;
    if (why === 'hidden') count += 1;
  }
  return count;
}

/** The columns with the first one of every group that can be folded marked as such. */
function withFolds(
  columns: readonly GridColumn[],
  sight: ReturnType<typeof sightOf>,
  shown: readonly ShownColumn[],
): readonly ShownColumn[] {
  const marked = new Set<string>();
  return shown.map((place) => {
    const { group } = place.column;
    if (marked.has(group) || isFixed(place.column) || !isFoldable(columns, group)) return place;
    marked.add(group);
    const away = columns.filter(({ id, group: own }) => own === group && sight.get(id) === 'folded');
    return { ...place, foldedAway: away.length };
  });
}
