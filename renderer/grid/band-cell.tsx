import { memo } from 'react';
import { foldGroup } from './column-actions';
import type { GridSession } from './grid-session';
import type { Band } from './model/heading-bands';

interface BandCellProps {
  readonly session: GridSession;
  readonly band: Band;
}

/**
 * A group heading; its label stays in view while any of its columns is. A click folds the group to its first
 * column and back. Screen readers have that at the first column, and keys as a command.
 */
export const BandCell = memo(function GroupHeading({ session, band }: BandCellProps) {
  const { heading, offset, width, foldedAway } = band;
  const place = { left: offset, width };
  if (foldedAway === undefined) {
    return (
      <div className="band" style={place}>
        <span className="band-label">{heading}</span>
      </div>
    );
  }
  const isFolded = session.columnDesk.arrangement.folded.includes(heading);
  return (
    <div
      className="band band-foldable"
      data-folded={isFolded}
      data-group={heading}
      style={place}
      title={`${heading}\nClick to ${isFolded ? 'show all its columns' : 'show its first column alone'}.`}
      onMouseDown={(event) => {
        // The sheet below would select a column.
        event.stopPropagation();
        event.preventDefault();
      }}
      onClick={() => {
        foldGroup(session, heading, !isFolded);
        session.focus();
      }}
    >
      <span className="band-label">
        <span className="band-fold" />
        <span className="band-text">{heading}</span>
        {foldedAway > 0 && <span className="band-count">+{foldedAway}</span>}
      </span>
    </div>
  );
});
