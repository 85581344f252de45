import { memo, useRef } from 'react';
import { BandCell } from './band-cell';
import type { DrawnColumns } from './body/row-slot';
import type { GridSession } from './grid-session';
import { HeaderCell } from './header-cell';
import type { Region } from './model/grid-column';
import { headingBands } from './model/heading-bands';
import { type ColumnPlace, layoutWidth } from './model/grid-layout';
import { useHeadingMarks } from './use-heading-marks';
import { useHeadingScroll } from './use-heading-scroll';

interface GridHeaderProps {
  readonly session: GridSession;
  readonly columns: DrawnColumns;
}

/**
 * The headings. One row of column headings for screen readers, each with its group in its name; the band of
 * groups above it is for the eye.
 */
export const GridHeader = memo(function Header({ session, columns }: GridHeaderProps) {
  const header = useRef<HTMLDivElement>(null);
  useHeadingMarks(session, header, columns);
  const { layout, first, count } = columns;
  useHeadingScroll(header, layout);
  const endFrom = layout.startCount + layout.centerCount;
  const cells = (places: readonly ColumnPlace[]) =>
    places.map((place) => <HeaderCell key={place.column.id} session={session} place={place} />);
  const bandCells = (region: Region) =>
    headingBands(layout, region).map((band) => <BandCell key={band.offset} session={session} band={band} />);
  return (
    <div ref={header} role="rowgroup" className="sheet-header" style={{ maxWidth: layoutWidth(layout) }}>
      <div className="band-row" aria-hidden="true">
        <div className="frozen frozen-start" style={{ width: layout.startWidth }}>
          {bandCells('start')}
        </div>
        <div className="band-center" style={{ left: layout.startWidth, width: layout.centerWidth }}>
          {bandCells('center')}
        </div>
        <div className="frozen frozen-end" style={{ width: layout.endWidth }}>
          {bandCells('end')}
        </div>
      </div>
      <div role="row" aria-rowindex={1} className="heading-row">
        <div role="presentation" className="frozen frozen-start" style={{ width: layout.startWidth }}>
          <div className="corner" aria-hidden="true" style={{ width: layout.gutterWidth }} />
          {cells(layout.places.slice(0, layout.startCount))}
        </div>
        <div role="presentation" className="heading-center" style={{ left: layout.startWidth }}>
          {cells(layout.places.slice(first, first + count))}
        </div>
        <div role="presentation" className="frozen frozen-end" style={{ width: layout.endWidth }}>
          {cells(layout.places.slice(endFrom))}
        </div>
      </div>
    </div>
  );
});
