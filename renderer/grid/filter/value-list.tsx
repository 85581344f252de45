import { type KeyboardEvent, type ReactElement, useId } from 'react';
import type { ColumnValue } from '../../state/arranging/distinct-values';
import { counted, numberText } from '../../ui/number-text';
import { type FilterDraft, valuesFound } from './filter-draft';

interface ValueListProps {
  readonly values: readonly ColumnValue[];
  readonly draft: FilterDraft;
  readonly onChange: (draft: FilterDraft) => void;
}

/** More lines than anybody reads; the search finds the others. */
const greatestListed = 500;

/** The different values of a column to choose from, with how many rows hold each. */
export function ValueList({ values, draft, onChange }: ValueListProps): ReactElement {
  const noteId = useId();
  const found = valuesFound(values, draft.search);
  const listed = found.slice(0, greatestListed);
  const leftCount = found.filter(({ text }) => draft.left.has(text)).length;
  const choose = (texts: readonly string[], isChosen: boolean): void => {
    const left = new Set(draft.left);
    for (const text of texts) {
      if (isChosen) left.delete(text);
      else left.add(text);
    }
    onChange({ ...draft, left });
  };
  return (
    <div className="value-box">
      <input
        className="filter-text text-field"
        type="search"
        aria-label="Search values"
        data-first-focus=""
        placeholder="Search values"
        value={draft.search}
        onChange={({ target }) => {
          onChange({ ...draft, search: target.value });
        }}
      />
      <div
        className="value-list check-list"
        role="group"
        aria-label="Values"
        aria-describedby={noteId}
        onKeyDown={moveInList}
      >
        <ValueLine
          text={draft.search.trim() === '' ? '(Select all)' : '(Select all found)'}
          count={undefined}
          isChosen={leftCount === 0}
          isMixed={leftCount > 0 && leftCount < found.length}
          isStop
          onChoose={(isChosen) => {
            choose(
              found.map(({ text }) => text),
              isChosen,
            );
          }}
        />
        {listed.map(({ text, count }) => (
          <ValueLine
            key={text}
            text={text === '' ? '(Blank)' : text}
            count={count}
            isChosen={!draft.left.has(text)}
            onChoose={(isChosen) => {
              choose([text], isChosen);
            }}
          />
        ))}
      </div>
      <p id={noteId} className="value-note">
        {listNote(found.length, values.length)}
      </p>
    </div>
  );
}

function listNote(found: number, all: number): string {
  if (found === 0) return 'No value holds this text.';
  if (found > greatestListed) {
    return `${numberText(greatestListed)} of ${counted(found, 'value')} are listed. Search to find the others.`;
  }
  return found === all ? counted(all, 'value') : `${numberText(found)} of ${counted(all, 'value')}`;
}

interface ValueLineProps {
  readonly text: string;
  /** In how many rows it stands. */
  readonly count: number | undefined;
  readonly isChosen: boolean;
  readonly isMixed?: boolean;
  /** The Tab key stops here; the arrows reach the others. */
  readonly isStop?: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function ValueLine({
  text,
  count,
  isChosen,
  isMixed = false,
  isStop = false,
  onChoose,
}: ValueLineProps): ReactElement {
  return (
    <label className="value-line check-line">
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = isMixed;
        }}
        type="checkbox"
        aria-label={count === undefined ? text : `${text}, ${counted(count, 'row')}`}
        checked={isChosen}
        tabIndex={isStop ? 0 : -1}
        onChange={({ target }) => {
          onChoose(target.checked);
        }}
      />
      <span className="value-text">{text}</span>
      <span className="value-count" aria-hidden="true">
        {count === undefined ? '' : numberText(count)}
      </span>
    </label>
  );
}

/** The arrows move among the values. */
function moveInList(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const index = boxes.findIndex((box) => box === document.activeElement);
  boxes[index + step]?.focus();
}
