import { memo } from 'react';
import { useObservable } from '../state/observable';
import type { GridSession } from './grid-session';

/** Beside the pointer while cells are dragged: what letting go would do. */
export const DragLabel = memo(function Label({ session }: { readonly session: GridSession }) {
  const drag = useObservable(session.drag);
  if (drag === null || drag.label === '') return null;
  const { x, y } = drag.point;
  // Near the right edge it stands on the left of the pointer.
  const isAtRight = x > session.view().width - 200;
  const side = isAtRight ? { right: `calc(100% - ${x - 12}px)` } : { left: x + 14 };
  return (
    <div className="cell-drag-label" style={{ ...side, top: y + 16 }} aria-hidden="true">
      {drag.label}
    </div>
  );
});
