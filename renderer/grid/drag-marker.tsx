import { memo } from 'react';
import { useObservable } from '../state/observable';
import { counted } from '../ui/number-text';
import { headingName } from './model/column-heading';
import type { GridSession } from './grid-session';

/** Shows where dragged columns would land, and which they are. The pointer is over it while it drags. */
export const DragMarker = memo(function Marker({ session }: { readonly session: GridSession }) {
  const dragged = useObservable(session.columnDesk.dragged);
  if (dragged === null) return null;
  const { columns, drop, x } = dragged;
  const [first] = columns;
  const name = first === undefined ? '' : headingName(first);
  return (
    <div className="drag-layer" aria-hidden="true">
      {drop !== undefined && <div className="drop-marker" style={{ left: drop.x }} />}
      <div className="drag-label" style={{ left: x }}>
        {columns.length === 1 ? name : counted(columns.length, 'column')}
      </div>
    </div>
  );
});
