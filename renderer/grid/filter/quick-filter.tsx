import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/icon';
import '../../ui/search-box.css';
import type { GridSession } from '../grid-session';
import { filterQuickly } from './arrange-actions';
import { useArrangement } from './use-arrangement';

/** The filter waits so many milliseconds for the next letter. */
const waitForLetter = 180;

/** The search box over the sheet: rows in which every word stands somewhere stay in view. */
export function QuickFilter({ session }: { readonly session: GridSession }): ReactElement {
  const { quick } = useArrangement(session);
  const applied = quick?.text ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => session.quickFilter.subscribe(() => box.current?.select()), [session]);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      void filterQuickly(session, typed).then(() => {
        setTyped((now) => (now === typed ? null : now));
      });
    }, waitForLetter);
    return () => {
      clearTimeout(timer);
    };
  }, [session, typed]);
  return (
    <label className="search-box quick-filter">
      <Icon name="search" />
      <input
        ref={box}
        type="search"
        aria-label="Filter all text"
        placeholder="Filter all text"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? applied}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'ArrowDown') session.focus();
          else if (event.key !== 'Escape') return;
          else if ((typed ?? applied) === '') session.focus();
          else setTyped('');
          event.preventDefault();
        }}
      />
    </label>
  );
}
