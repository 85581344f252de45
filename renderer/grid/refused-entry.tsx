import { type ReactElement, useEffect, useState } from 'react';
import { observable, useObservable } from '../state/observable';
import { followRowCounts } from '../state/row-counts';
import { counted } from '../ui/number-text';
import type { GridSession } from './grid-session';
import { refusedText } from './model/refused-text';

interface Said {
  readonly text: string;
  /** Tells two equal texts apart, so that the same words are read out again. */
  readonly serial: number;
}

/**
 * Read out, and nowhere to be seen: that what was just entered is refused, and why. Its cell is marked and the message
 * beside the status says it to those who see the sheet. Of a paste, a fill or the like only how many rows are to be fixed.
 */
export function RefusedEntry({ session }: { readonly session: GridSession }): ReactElement {
  const [said] = useState(() => observable<Said | null>(null));
  useEffect(() => {
    let before = 0;
    return followRowCounts(session.allRows, ({ states }) => {
      const risen = states.invalid - before;
      before = states.invalid;
      const text = enteredText(session) ?? risenText(session, risen);
      if (text !== '' || said.get() !== null) {
        said.set(text === '' ? null : { text, serial: (said.get()?.serial ?? 0) + 1 });
      }
    });
  }, [session, said]);
  const told = useObservable(said);
  return (
    <span aria-live="polite" className="unseen" data-said="refused">
      {told !== null && <span key={told.serial}>{told.text}</span>}
    </span>
  );
}

/** What is wrong with the one cell that was typed into; empty where nothing is, undefined where none was. */
function enteredText(session: GridSession): string | undefined {
  const { entered } = session;
  session.entered = null;
  if (entered === null) return undefined;
  const view = session.allRows.view(entered.rowId);
  return view === undefined ? '' : refusedText(entered.column.field, view.problems);
}

function risenText({ workspace }: GridSession, rows: number): string {
  return rows <= 0 || workspace.isOpening.get() ? '' : `${counted(rows, 'row')} to fix`;
}
