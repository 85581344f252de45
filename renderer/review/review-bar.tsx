import type { ReactElement } from 'react';
import { Button } from '../ui/button';
import { counted, numberText } from '../ui/number-text';
import { ProgressBar } from '../ui/progress-bar';
import type { ReviewBook } from './review-book';
import { kindHint, kindWords, type ShownKind, shownKinds, type ShownRows } from './review-kind';
import type { ReviewStand } from './review-stand';

interface ReviewBarProps {
  readonly book: ReviewBook;
  readonly onAgain: () => void;
}

/** Above the list: how far the reading is, which rows are shown, and the choices for all rows in conflict. */
export function ReviewBar({ book, onAgain }: ReviewBarProps): ReactElement {
  const { stand } = book;
  return (
    <>
      <ReadingLine stand={stand} book={book} onAgain={onAgain} />
      <div className="review-bar">
        <KindFilter book={book} />
        {stand.counts.conflict > 0 && (
          <span className="review-all" role="group" aria-label="All rows in conflict">
            <span>All in conflict</span>
            <Button
              label="Keep mine"
              icon="mine"
              look="outlined"
              hint="Every cell in conflict keeps what you typed."
              onPress={() => {
                book.chooseAll('mine');
              }}
            />
            <Button
              label="Take theirs"
              icon="theirs"
              look="outlined"
              hint="Every cell in conflict takes what the server holds."
              onPress={() => {
                book.chooseAll('theirs');
              }}
            />
          </span>
        )}
      </div>
    </>
  );
}

interface ReadingLineProps extends ReviewBarProps {
  readonly stand: ReviewStand;
}

function ReadingLine({ stand, book, onAgain }: ReadingLineProps): ReactElement {
  const { plans, plansDone, isOver, failure, troubles, isBuilt } = stand.reading;
  if (!isOver) {
    const text =
      plans === 0
        ? 'Reading what the server holds now'
        : `Reading what the server holds now: ${numberText(plansDone)} of ${counted(plans, 'plan')}`;
    return (
      <div className="review-reading">
        <ProgressBar label="Reading" done={plansDone} total={plans} text={text} />
        <Button
          label="Stop reading"
          icon="stop"
          look="outlined"
          hint="What has been read can be sent; the rest is left as it is."
          onPress={() => {
            book.stopReading();
          }}
        />
      </div>
    );
  }
  const words = failure === '' ? troubleWords(troubles) : failure;
  return (
    <div className="review-reading" role="status">
      <span className={words === '' ? 'review-read' : 'review-trouble'}>
        {words || readWords(isBuilt, plans)}
      </span>
      {stand.rows > 0 && <Button label="Read again" icon="retry" look="outlined" onPress={onAgain} />}
    </div>
  );
}

function readWords(isBuilt: boolean, plans: number): string {
  if (!isBuilt || plans === 0) return '';
  return `Compared with what the server held a moment ago. Nothing was written.`;
}

/** Which plans could not be read and why: `3 plans could not be read. The server cannot be reached.` */
function troubleWords(troubles: ReviewStand['reading']['troubles']): string {
  const [first] = troubles;
  if (first === undefined) return '';
  const reasons = [...new Set(troubles.map(({ message }) => message))];
  const named =
    troubles.length === 1 && first.planId !== '' ? `Plan ${first.planId}` : counted(troubles.length, 'plan');
  const more = reasons.length > 2 ? ` And ${numberText(reasons.length - 2)} other reasons.` : '';
  return `${named} could not be read: ${reasons.slice(0, 2).join(' ')}${more}`;
}

function KindFilter({ book }: { readonly book: ReviewBook }): ReactElement {
  const { counts, rows, left, decided, toCheck, unloaded } = book.stand;
  const choices = shownKinds.filter((kind) => counts[kind] > 0 || kind === book.only);
  return (
    <div className="review-kinds" role="group" aria-label="Rows shown">
      <button
        type="button"
        className="review-kind"
        aria-pressed={book.only === null}
        onClick={() => {
          book.show(null);
        }}
      >
        All <span className="review-count">{numberText(rows)}</span>
      </button>
      {choices.map((kind) => (
        <button
          key={kind}
          type="button"
          className="review-kind"
          data-kind={kind}
          title={kindHint(kind)}
          aria-pressed={book.only === kind}
          onClick={() => {
            book.show(book.only === kind ? null : kind);
          }}
        >
          {kindWords[kind]}{' '}
          <span className="review-count">
            {numberText(counts[kind] - (kind === 'conflict' ? decided : 0))}
          </span>
          {kind === 'conflict' && decided > 0 && ` and ${numberText(decided)} decided`}
        </button>
      ))}
      <RowsChip
        book={book}
        shows="toCheck"
        word="To check"
        count={toCheck}
        hint="Rows with something that wants a look. It does not keep them from being sent."
      />
      <RowsChip
        book={book}
        shows="unloaded"
        word="On the server already"
        count={unloaded}
        hint="Rows you made new that the server has. What you typed changes them, their other values stay."
      />
      <RowsChip
        book={book}
        shows="left"
        word="Left out"
        count={left}
        hint="Rows that are not sent. They are marked on the sheet and stay left out until they are taken in again."
      />
    </div>
  );
}

interface RowsChipProps {
  readonly book: ReviewBook;
  readonly shows: Exclude<ShownRows, ShownKind>;
  readonly word: string;
  readonly count: number;
  readonly hint: string;
}

/** Shows rows of whatever kind; not there where there are none. */
function RowsChip({ book, shows, word, count, hint }: RowsChipProps): ReactElement | null {
  const isShown = book.only === shows;
  if (count === 0 && !isShown) return null;
  return (
    <button
      type="button"
      className="review-kind"
      data-kind={shows}
      title={hint}
      aria-pressed={isShown}
      onClick={() => {
        book.show(isShown ? null : shows);
      }}
    >
      {word} <span className="review-count">{numberText(count)}</span>
    </button>
  );
}
