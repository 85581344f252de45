import type { DragEvent, ReactElement } from 'react';
import { hideColumns, showColumns } from '../column-actions';
import type { GridSession } from '../grid-session';
import type { MoveTarget } from '../model/column-changes';
import { headingName } from '../model/column-heading';
import type { GridColumn } from '../model/grid-column';

interface ColumnLineProps {
  readonly session: GridSession;
  readonly column: GridColumn;
  /** The one line that Tab reaches. */
  readonly isCurrent: boolean;
  /** Its group is folded and does not show it. */
  readonly isFoldedAway: boolean;
  /** Where a dragged column would land. */
  readonly dropSide: MoveTarget['side'] | undefined;
  readonly onFocus: () => void;
  readonly onDrag: (phase: 'begin' | 'over' | 'drop' | 'end', target?: MoveTarget) => void;
}

/** One column: whether it is shown, and something to drag it by. */
export function ColumnLine(props: ColumnLineProps): ReactElement {
  const { session, column, isCurrent, isFoldedAway, dropSide, onFocus, onDrag } = props;
  const { arrangement } = session.columnDesk;
  const isHidden = arrangement.hidden.includes(column.id);
  const targetAt = (event: DragEvent<HTMLElement>): MoveTarget => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return { id: column.id, side: event.clientY < top + height / 2 ? 'before' : 'after' };
  };
  return (
    <label
      className="column-line check-line"
      data-drop={dropSide}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', headingName(column));
        onDrag('begin');
      }}
      onDragOver={(event) => {
        event.preventDefault();
        onDrag('over', targetAt(event));
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrag('drop', targetAt(event));
      }}
      onDragEnd={() => {
        onDrag('end');
      }}
    >
      <input
        type="checkbox"
        aria-label={headingName(column)}
        aria-description={isFoldedAway ? 'Folded away with its group' : undefined}
        data-column={column.id}
        tabIndex={isCurrent ? 0 : -1}
        checked={!isHidden}
        onFocus={onFocus}
        onChange={() => {
          if (isHidden) showColumns(session, [column.id]);
          else hideColumns(session, [column]);
        }}
      />
      <span className="column-name">{column.heading}</span>
      {isFoldedAway && <span className="check-tag">folded away</span>}
      {arrangement.frozen.includes(column.id) && <span className="check-tag">frozen</span>}
      <span className="column-grip" aria-hidden="true" />
    </label>
  );
}
