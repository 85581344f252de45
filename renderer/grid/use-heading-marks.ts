import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { DrawnColumns } from './body/row-slot';
import type { GridSession } from './grid-session';
import { rangesOf } from './model/selection';

/**
 * Marks the headings of the columns that hold selected cells. On the elements themselves: an arrow key has no
 * time for React to draw all headings.
 */
export function useHeadingMarks(
  session: GridSession,
  header: RefObject<HTMLElement | null>,
  columns: DrawnColumns,
): void {
  // Headings that came into view are marked before they are painted.
  useLayoutEffect(() => {
    markHeadings(session, header.current);
  }, [session, header, columns]);
  useEffect(() => {
    let before = pickedColumns(session);
    return session.selection.subscribe(() => {
      const now = pickedColumns(session);
      if (now === before) return;
      before = now;
      markHeadings(session, header.current);
    });
  }, [session, header]);
}

function pickedColumns(session: GridSession): string {
  return rangesOf(session.selection.get())
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
