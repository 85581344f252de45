import type { ReactElement } from 'react';
import type { ReviewBook } from './review-book';

interface ChoiceButtonsProps {
  readonly book: ReviewBook;
  readonly rowId: string;
  /** The cell it is about; absent for all cells of the row in conflict. */
  readonly field?: string;
  readonly about: string;
}

/** Mine or theirs. The keys M and T do the same on the line. */
export function ChoiceButtons({ book, rowId, field, about }: ChoiceButtonsProps): ReactElement {
  const chosen = book.choices.of(rowId, field);
  return (
    <>
      {(['mine', 'theirs'] as const).map((keep) => (
        <button
          key={keep}
          type="button"
          tabIndex={-1}
          className="review-keep"
          aria-label={`${keep === 'mine' ? 'Keep mine' : 'Take theirs'}: ${about}`}
          title={keep === 'mine' ? 'Keep mine (M)' : 'Take theirs (T)'}
          aria-pressed={chosen === keep}
          onClick={() => {
            book.choose(rowId, field, keep);
          }}
        >
          {keep === 'mine' ? 'Mine' : 'Theirs'}
        </button>
      ))}
    </>
  );
}
