import { useEffect, useState } from 'react';
import { afterPaint } from '../state/after-paint';
import { useMessagesForRoom } from '../state/row-counts';
import { cellWidth } from './fitted-width';
import type { GridSession } from './grid-session';

/**
 * What a check says has no more room than this, in CSS pixels: its cell is marked, and says all of it beside itself. The
 * words of the service stand nowhere else.
 */
const checkedMessage = 240;

/**
 * The width in CSS pixels that the longest message wants, 0 while there is none. It grows at once; what has made room
 * for a message that is gone takes it away again only where nothing moves under somebody's hands by that.
 */
export function useMessageWidth(session: GridSession): number {
  const { ofRuns, ofChecks } = useMessagesForRoom(session.allRows);
  const wanted = Math.max(widthFor(ofRuns), Math.min(widthFor(ofChecks), checkedMessage));
  const [kept, setKept] = useState(0);
  if (wanted > kept) setKept(wanted);
  useEffect(() => {
    if (wanted >= kept) return undefined;
    return whenCalm(session, kept - wanted, () => {
      setKept(wanted);
    });
  }, [session, wanted, kept]);
  return Math.max(wanted, kept);
}

function widthFor(message: string): number {
  return message === '' ? 0 : cellWidth(message);
}

/** Does the work as soon as a column at the right may be so much narrower. Gives a function that drops it. */
function whenCalm(session: GridSession, narrower: number, work: () => void): () => void {
  const { editing, drag, workspace, surface } = session;
  const listening = new AbortController();
  const { signal } = listening;
  const tryIt = (): void => {
    if (signal.aborted || !isCalm(session, narrower)) return;
    stop();
    work();
  };
  // A key that ends an edit does not wait for it.
  const trySoon = (): void => {
    afterPaint(tryIt);
  };
  const stops = [editing, drag, workspace.run, workspace.isOpening].map((source) =>
    source.subscribe(trySoon),
  );
  const stop = (): void => {
    listening.abort();
    for (const unsubscribe of stops) unsubscribe();
  };
  surface?.scroller.addEventListener('scrollend', trySoon, { passive: true, signal });
  trySoon();
  return stop;
}

/**
 * Whether the message may become narrower: nobody is in the middle of something, no run is about to bring messages
 * again, and the sheet is not scrolled so far to the right that the browser would have to scroll it back.
 */
function isCalm({ editing, drag, workspace, surface }: GridSession, narrower: number): boolean {
  if (editing.get() !== null || drag.get() !== null) return false;
  if (workspace.isRunning() || workspace.isOpening.get()) return false;
  if (surface === null) return true;
  const { scrollLeft, scrollWidth, clientWidth } = surface.scroller;
  return scrollLeft === 0 || scrollLeft <= scrollWidth - clientWidth - narrower;
}
