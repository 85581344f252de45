import { memo } from 'react';
import { isNumeric } from '../../shared/plan/cell-display';
import { headingHint, headingLines, headingName } from './model/column-heading';
import type { GridColumn } from './model/grid-column';
import type { ColumnPlace } from './model/grid-layout';
import { useResizeHandle } from './use-resize-handle';

interface HeaderCellProps {
  readonly place: ColumnPlace;
  readonly onResize: (column: GridColumn, width: number | undefined) => void;
}

/** The heading of one column: network above tier where it has them, and an edge to drag. */
export const HeaderCell = memo(function Heading({ place, onResize }: HeaderCellProps) {
  const { column } = place;
  const lines = headingLines(column);
  const handle = useResizeHandle(place, onResize);
  const names = ['heading'];
  if (column.kind === 'field' && isNumeric(column.field)) names.push('heading-number');
  if (place.endsBand) names.push('heading-band-end');
  return (
    <div
      role="columnheader"
      aria-label={headingName(column)}
      aria-colindex={place.ordinal + 1}
      data-field={column.id}
      className={names.join(' ')}
      style={{ left: place.offset, width: place.width }}
      title={headingHint(column)}
    >
      {lines.over === '' ? null : <span className="heading-over">{lines.over}</span>}
      <span className="heading-text">{lines.text}</span>
      <span className="heading-menu" aria-hidden="true" title="Menu of the column (Alt+Down)" />
      <span className="resize-handle" aria-hidden="true" {...handle} />
    </div>
  );
});
