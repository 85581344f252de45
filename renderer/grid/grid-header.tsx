import { memo, useRef } from 'react';
import { BandCell } from './band-cell';
import type { GridSession } from './grid-session';
import { HeaderCell } from './header-cell';
import type { Region } from './model/grid-column';
import { headingBands } from './model/heading-bands';
import { type ColumnPlace, type GridLayout, layoutWidth } from './model/grid-layout';
import { useHeadingMarks } from './use-heading-marks';
import { useHeadingScroll } from './use-heading-scroll';

interface GridHeaderProps {
  readonly session: GridSession;
  readonly layout: GridLayout;
}

/**
 * The headings. One row of column headings for screen readers, each with its group in its name; the band of
 * groups above it is for the eye. All of them are there at any time: they are few, and React would take longer over a
 * step to the side than all rows do.
 */
export const GridHeader = memo(function Header({ session, layout }: GridHeaderProps) {
  const header = useRef<HTMLDivElement>(null);
  useHeadingMarks(session, header, layout);
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
          {cells(layout.places.slice(layout.startCount, endFrom))}
        </div>
        <div role="presentation" className="frozen frozen-end" style={{ width: layout.endWidth }}>
          {cells(layout.places.slice(endFrom))}
        </div>
      </div>
    </div>
  );
});
