import { useEffect } from 'react';
import type { textMatches } from '../../../shared/plan/cell-search';
import type { GridSession } from '../grid-session';

/** As in find-bar.css. */
const foundName = 'found';

/**
 * Marks the matches in view by a highlight of the browser, which lies on the texts of the cells and changes none of
 * them. Made anew whenever the painter has drawn rows.
 */
export function FoundHighlight({ session }: { readonly session: GridSession }): null {
  useEffect(() => {
    const body = session.surface?.grid.querySelector('.sheet-body');
    if (body === null || body === undefined) return undefined;
    const mark = (): void => {
      CSS.highlights.set(foundName, new Highlight(...matchesIn(session, body)));
    };
    const drawn = new MutationObserver(mark);
    drawn.observe(body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['aria-rowindex', 'data-field'],
    });
    const stop = session.find.count.subscribe(mark);
    mark();
    return () => {
      stop();
      drawn.disconnect();
      CSS.highlights.delete(foundName);
    };
  }, [session]);
  return null;
}

function matchesIn(session: GridSession, body: Element): readonly StaticRange[] {
  const ranges: StaticRange[] = [];
  const { found } = session.find;
  if (found === undefined) return ranges;
  for (const row of body.querySelectorAll('[role=row]')) {
    for (const index of found.columnsNow(Number(row.ariaRowIndex) - 2)) {
      const cell = row.querySelector(`[data-field="${session.column(index)?.id ?? ''}"]`);
      const text = [...(cell?.childNodes ?? [])].find((node) => node instanceof Text);
      if (text !== undefined) ranges.push(matchIn(text, found.matcher.search));
    }
  }
  return ranges;
}

/** The part that matches where it stands in the text as it is shown, else all of it. */
function matchIn(text: Text, search: Parameters<typeof textMatches>[0]): StaticRange {
  const shown = search.matchCase ? text.data : text.data.toLowerCase();
  const start = shown.length === text.length ? shown.indexOf(search.compared) : -1;
  const [startOffset, endOffset] = start === -1 ? [0, text.length] : [start, start + search.compared.length];
  return new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset });
}
