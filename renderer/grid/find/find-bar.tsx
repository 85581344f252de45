import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type ReactElement,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useObservable } from '../../state/observable';
import { Button } from '../../ui/button';
import { numberText } from '../../ui/number-text';
import type { GridSession } from '../grid-session';
import './find-bar.css';
import type { FindCount } from './find-desk';
import { FindOptions } from './find-options';
import { FoundHighlight } from './found-highlight';
import { HiddenNote, OutOfSightNote } from './hidden-notes';
import { replaceAll, replaceOne } from './replace-actions';

interface FindProps {
  readonly session: GridSession;
}

/** The bar over the sheet that finds and replaces, while it is open. The sheet stays in reach under it. */
export const FindBar = memo(function Bar({ session }: FindProps) {
  const state = useObservable(session.find.bar);
  return state === 'closed' ? null : <OpenFindBar session={session} replaces={state === 'replace'} />;
});

function OpenFindBar({ session, replaces }: FindProps & { readonly replaces: boolean }): ReactElement {
  const { find } = session;
  const { text } = useObservable(find.question);
  const opened = useObservable(find.opened);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => find.follow(), [find]);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [opened]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') find.close();
    else if (event.key === 'Enter' && event.target === box.current) find.go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="find-bar"
      role="search"
      aria-label={replaces ? 'Find and replace' : 'Find'}
      onKeyDown={onKeyDown}
      onClick={keepFocus}
      onFocus={showWhole}
    >
      <div className="find-line">
        <input
          ref={box}
          className="find-box text-field"
          type="text"
          aria-label="Find"
          placeholder="Find"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            find.ask({ text: target.value });
          }}
        />
        <FindSteps session={session} />
        <FindOptions session={session} />
        <span className="find-space" />
        {!replaces && (
          <Button
            label="Replace…"
            onPress={() => {
              find.bar.set('replace');
            }}
          />
        )}
        <Button
          label="Close"
          icon="close"
          look="bare"
          shortcut="Esc"
          onPress={() => {
            find.close();
          }}
        />
      </div>
      {replaces && <ReplaceLine session={session} />}
      <HiddenNote session={session} />
      <OutOfSightNote session={session} />
      <FoundHighlight session={session} />
    </div>
  );
}

/** Elsewhere a press of the mouse gives the keyboard back to the sheet; here it stays. */
function keepFocus(event: MouseEvent): void {
  event.stopPropagation();
}

/** In a narrow window the lines scroll: what has the focus is seen whole. */
function showWhole({ target }: FocusEvent<HTMLElement>): void {
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** How many there are, and the ways to the next one. */
function FindSteps({ session }: FindProps): ReactElement {
  const { find } = session;
  const count = useObservable(find.count);
  const { text } = useObservable(find.question);
  const none = count.total === 0 ? 'Nothing was found.' : undefined;
  return (
    <>
      <span className="find-count" aria-live="polite">
        {text === '' ? '' : countWords(count)}
      </span>
      <Button
        label="Previous match"
        icon="previous"
        look="bare"
        shortcut="Shift+F3"
        disabledReason={none}
        onPress={() => {
          find.go(-1);
        }}
      />
      <Button
        label="Next match"
        icon="next"
        look="bare"
        shortcut="F3"
        disabledReason={none}
        onPress={() => {
          find.go(1);
        }}
      />
    </>
  );
}

function countWords({ total, ordinal, isLooking }: FindCount): string {
  if (isLooking) return `${numberText(total)} so far…`;
  if (total === 0) return 'No matches';
  return ordinal === 0 ? `${numberText(total)} found` : `${numberText(ordinal)} of ${numberText(total)}`;
}

function ReplaceLine({ session }: FindProps): ReactElement {
  const { find } = session;
  const { total } = useObservable(find.count);
  const [replacement, setReplacement] = useState('');
  const none = total === 0 ? 'Nothing was found.' : undefined;
  return (
    <div className="find-line">
      <input
        className="find-box text-field"
        type="text"
        aria-label="Replace with"
        placeholder="Replace with"
        autoComplete="off"
        spellCheck={false}
        value={replacement}
        onChange={({ target }) => {
          setReplacement(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          replaceOne(session, find, replacement);
        }}
      />
      <Button
        label="Replace"
        look="outlined"
        disabledReason={none}
        onPress={() => {
          replaceOne(session, find, replacement);
        }}
      />
      <Button
        label="Replace all"
        look="outlined"
        hint="One step: Undo takes all of it back."
        disabledReason={none}
        onPress={() => {
          void replaceAll(session, find, replacement);
        }}
      />
    </div>
  );
}
