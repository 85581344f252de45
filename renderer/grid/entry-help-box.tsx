import { memo, useLayoutEffect, useRef } from 'react';
import { useObservable } from '../state/observable';
import { commitEdit } from './edit-actions';
import { editorPlacement } from './editor-placement';
import type { GridSession } from './grid-session';
import type { Choice } from './model/choices';
import { noteSides } from './note-sides';

interface EntryHelpProps {
  readonly session: GridSession;
  readonly listId: string;
}

/** Room the list needs below its cell, and to the right of its left edge; as in cell-editor.css. */
const helpRoom = { width: 360, height: 240 };

/** Of an editor of several lines, as in cell-editor.css. */
const lineHeight = 18;
const lineEdges = 8;

/** The identity of a choice, by which the editor names the marked one. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/**
 * Under the open editor: how what is typed is read, and the list of what may be chosen instead. It is not there
 * while there is nothing to say: opening the editor never waits for it.
 */
export const EntryHelpBox = memo(function Help(props: EntryHelpProps) {
  const { hint, choices } = useObservable(props.session.help);
  return hint === undefined && choices.length === 0 ? null : <ShownHelp {...props} />;
});

function ShownHelp({ session, listId }: EntryHelpProps) {
  const { hint, choices, active, isListed, lines } = useObservable(session.help);
  const editing = useObservable(session.editing);
  const layout = useObservable(session.layout);
  if (editing === null) return null;
  const { strip, box } = editorPlacement(editing.place, layout);
  const sides = noteSides(editing.place, layout, { view: session.view(), ...helpRoom });
  const marginTop = sides.isAbove ? 0 : Math.max(0, lines * lineHeight + lineEdges - layout.rowHeight);
  return (
    <div className="editor-strip" style={strip}>
      <div className="note-place" style={box}>
        <div className="entry-help" data-above={sides.isAbove} style={{ ...sides.sideways, marginTop }}>
          <div
            id={`${listId}-hint`}
            className="entry-hint"
            data-problem={hint?.isProblem}
            hidden={hint === undefined}
          >
            {hint?.text}
          </div>
          {choices.length > 0 && (
            <ChoiceList
              choices={choices}
              active={active}
              listId={listId}
              onChoose={(choice) => {
                commitEdit(session, choice.value);
                session.focus();
              }}
            />
          )}
          {choices.length > 0 && !isListed && <div className="entry-more">Alt+↓ to choose</div>}
        </div>
      </div>
    </div>
  );
}

interface ChoiceListProps {
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly listId: string;
  readonly onChoose: (choice: Choice) => void;
}

function ChoiceList({ choices, active, listId, onChoose }: ChoiceListProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, choices]);
  return (
    <ul ref={list} id={listId} className="choice-list" role="listbox" aria-label="Choices">
      {choices.map((choice, index) => (
        <li
          key={choice.value}
          id={optionId(listId, index)}
          className="choice"
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => {
            // The editor keeps the focus: losing it would take what is typed.
            event.preventDefault();
            event.stopPropagation();
          }}
          onClick={() => {
            onChoose(choice);
          }}
        >
          <span className="choice-value">{choice.value}</span>
          {choice.note !== '' && <span className="choice-note">{choice.note}</span>}
        </li>
      ))}
    </ul>
  );
}
