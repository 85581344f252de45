import { followPointer } from './follow-pointer';
import type { GridSession } from './grid-session';
import { ground } from './ground';
import { samePlace } from './model/cell-place';
import { picked, type Picking } from './model/selection-picking';

/** Picks up to the pointer until the button is released. */
export function dragPicking(session: GridSession, element: HTMLElement, picking: Picking): void {
  let last = picking.from;
  followPointer(session, element, {
    from: picking.from,
    kind: picking.kind,
    moved: ({ place }) => {
      if (samePlace(place, last)) return;
      last = place;
      session.selection.set(picked(picking, place, ground(session)));
    },
  });
}
