import { useEffect } from 'react';
import { pointIn } from './follow-pointer';
import type { GridSession } from './grid-session';
import { type CellPlace, samePlace } from './model/cell-place';
import { areaAt, placeAt } from './model/view-geometry';

/** The pointer has rested so long on a cell, in milliseconds, that somebody wants to know more. */
const restFor = 800;

/**
 * Tells about the cell the pointer rests on. Keys, buttons and scrolling take that away and start anew; what was asked
 * for by key stays while the pointer moves, which it also seems to do when the screen changes beneath it.
 */
export function useCellPointing(session: GridSession, scroller: HTMLElement | null): void {
  useEffect(() => {
    if (scroller === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pointed: CellPlace | undefined;
    const forget = (): void => {
      clearTimeout(timer);
      pointed = undefined;
    };
    const leave = (): void => {
      forget();
      if (session.detail.get()?.isAsked === false) session.detail.set(null);
    };
    const end = (): void => {
      forget();
      if (session.detail.get() !== null) session.detail.set(null);
    };
    const onMove = (event: MouseEvent): void => {
      const place = event.buttons === 0 ? placeUnder(session, scroller, event) : undefined;
      if (place === undefined) {
        leave();
        return;
      }
      if (pointed !== undefined && samePlace(place, pointed)) return;
      leave();
      pointed = place;
      timer = setTimeout(() => {
        if (session.editing.get() === null && session.menu.get() === null && session.detail.get() === null) {
          session.detail.set({ place, isAsked: false });
        }
      }, restFor);
    };
    const stops = [session.selection, session.editing, session.menu].map((source) => source.subscribe(end));
    scroller.addEventListener('mousemove', onMove);
    scroller.addEventListener('mouseleave', leave);
    for (const name of ending) scroller.addEventListener(name, end, { passive: true });
    return () => {
      end();
      for (const stop of stops) stop();
      scroller.removeEventListener('mousemove', onMove);
      scroller.removeEventListener('mouseleave', leave);
      for (const name of ending) scroller.removeEventListener(name, end);
    };
  }, [session, scroller]);
}

const ending = ['mousedown', 'scroll'] as const;

function placeUnder(session: GridSession, scroller: HTMLElement, event: MouseEvent): CellPlace | undefined {
  const layout = session.layout.get();
  const point = pointIn(scroller, event);
  if (areaAt(layout, point) !== 'cells' || point.x >= scroller.clientWidth) return undefined;
  const place = placeAt(layout, session.view(), point);
  return place.row < session.rows.count ? place : undefined;
}
