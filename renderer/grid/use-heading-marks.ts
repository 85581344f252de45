import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { GridSession } from './grid-session';
import type { GridLayout } from './model/grid-layout';
import { rangesOf, type Selection } from './model/selection';
import { whenQuiet } from './when-quiet';

/**
 * Marks the headings of the columns that hold selected cells. On the elements themselves: an arrow key has no
 * time for React to draw all headings.
 */
export function useHeadingMarks(
  session: GridSession,
  header: RefObject<HTMLElement | null>,
  layout: GridLayout,
): void {
  // Headings that are new are marked before they are painted.
  useLayoutEffect(() => {
    markHeadings(session, header.current);
  }, [session, header, layout]);
  useEffect(() => {
    // An arrow key is painted first: the headings may follow a moment later.
    const marks = whenQuiet(() => {
      markHeadings(session, header.current);
    });
    let columns = columnsOf(session.selection.get());
    const stop = session.selection.subscribe(() => {
      const next = columnsOf(session.selection.get());
      if (next === columns) return;
      columns = next;
      marks.ask();
    });
    return () => {
      stop();
      marks.stop();
    };
  }, [session, header]);
}

/** Which columns hold selected cells, as a text to compare: most keys stay within theirs. */
function columnsOf(selection: Selection): string {
  return rangesOf(selection)
    .map(({ firstColumn, lastColumn }) => `${firstColumn}-${lastColumn}`)
    .join(' ');
}

function markHeadings(session: GridSession, header: HTMLElement | null): void {
  const ranges = rangesOf(session.selection.get());
  const picked = new Set<string | undefined>();
  for (const { column, index } of session.layout.get().places) {
    if (ranges.some(({ firstColumn, lastColumn }) => index >= firstColumn && index <= lastColumn)) {
      picked.add(column.id);
    }
  }
  for (const heading of header?.querySelectorAll<HTMLElement>('.heading') ?? []) {
    heading.toggleAttribute('data-picked', picked.has(heading.dataset['field']));
  }
}
