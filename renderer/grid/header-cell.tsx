import { memo } from 'react';
import { isNumeric } from '../../shared/plan/cell-display';
import { counted } from '../ui/number-text';
import { HeadingSigns, useColumnSigns } from './filter/heading-signs';
import { headingHint, headingLines, headingName } from './model/column-heading';
import type { GridSession } from './grid-session';
import type { GridColumn } from './model/grid-column';
import type { ColumnPlace } from './model/grid-layout';
import { useHeadingDrag } from './use-heading-drag';
import { useResizeHandle } from './use-resize-handle';

interface HeaderCellProps {
  readonly session: GridSession;
  readonly place: ColumnPlace;
}

/** The heading of one column: network above tier where it has them, and an edge to drag. */
export const HeaderCell = memo(function Heading({ session, place }: HeaderCellProps) {
  const { column } = place;
  const lines = headingLines(column);
  const handle = useResizeHandle(session, place);
  const drag = useHeadingDrag(session, column);
  const signs = useColumnSigns(session, column);
  const names = ['heading'];
  if (column.kind === 'field' && isNumeric(column.field)) names.push('heading-number');
  if (place.endsBand) names.push('heading-band-end');
  if (place.hiddenBefore > 0) names.push('heading-after-hidden');
  // There is room for the icons alone, and half a letter is no name.
  if (column.kind === 'status' && place.narrowed !== undefined) names.push('heading-nameless');
  return (
    <div
      role="columnheader"
      aria-label={spokenName(session, place)}
      aria-expanded={place.foldedAway === undefined ? undefined : !isFolded(session, column)}
      aria-sort={signs.direction}
      aria-colindex={place.ordinal + 1}
      data-field={column.id}
      className={names.join(' ')}
      style={{ left: place.offset, width: place.width }}
      title={shownHint(place)}
      {...drag}
    >
      {lines.over === '' ? null : <span className="heading-over">{lines.over}</span>}
      <span className="heading-text">{lines.text}</span>
      <HeadingSigns session={session} column={column} signs={signs} />
      <span className="heading-menu" aria-hidden="true" title="Menu of the column" />
      <span className="resize-handle" aria-hidden="true" {...handle} />
    </div>
  );
});

function isFolded(session: GridSession, { group }: GridColumn): boolean {
  return session.columnDesk.arrangement.folded.includes(group);
}

/** The name, and what a folded group has put out of sight behind it. */
function spokenName(session: GridSession, { column, foldedAway = 0 }: ColumnPlace): string {
  const name = headingName(column);
  return isFolded(session, column)
    ? `${name}, ${column.group} folded, ${counted(foldedAway, 'column')} out of sight`
    : name;
}

function shownHint({ column, hiddenBefore }: ColumnPlace): string {
  const hint = headingHint(column);
  return hiddenBefore === 0 ? hint : `${hint}\n${counted(hiddenBefore, 'hidden column')} before it.`;
}
