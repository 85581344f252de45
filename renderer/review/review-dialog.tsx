import { type ReactElement, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { SentReview } from '../../shared/ipc/review-schemas';
import type { SheetName } from '../../shared/plan/sheet';
import { decideReviewed } from '../state/decide-reviewed';
import { hiddenRowsSentence, useHiddenRows } from '../state/use-hidden-rows';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ReviewBar } from './review-bar';
import { ReviewBook } from './review-book';
import './review-dialog.css';
import { ReviewList } from './review-list';
import { whyNotSent } from './review-stand';
import { totalSentence } from './total-sentence';

/** What the button that sends has to know of a review. */
interface SendableReview {
  /** Rows that would be sent. */
  readonly rows: number;
  readonly obstacle: string | undefined;
  readonly sent: () => SentReview;
}

interface ReviewDialogProps {
  readonly onClose: () => void;
  /** Shows a row on its sheet. */
  readonly onShow: (sheet: SheetName, rowId: string, field?: string) => void;
  /** The button that sends what was reviewed. */
  readonly children: (review: SendableReview) => ReactNode;
}

/** `Review changes`: a dry run. What would change on the server, cell by cell, against what it holds now. */
export function ReviewDialog({ onClose, onShow, children }: ReviewDialogProps): ReactElement {
  const workspace = useWorkspace();
  const [book] = useState(() => new ReviewBook(workspace));
  const [readings, setReadings] = useState(0);
  useEffect(() => book.open(), [book, readings]);
  useSyncExternalStore(book.subscribe, () => book.version);
  const { stand } = book;
  const hidden = hiddenRowsSentence(useHiddenRows());
  const isEmpty = stand.reading.isBuilt && stand.rows === 0;
  return (
    <Dialog
      title="Review changes"
      width={1120}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note">{totalSentence(stand)}</span>
          {stand.decided > 0 && <ApplyButton book={book} decided={stand.decided} onClose={onClose} />}
          {/* Not `Send`: an Enter too many must not send what nobody has looked at. */}
          <Button label="Done" look="outlined" hasFirstFocus onPress={onClose} />
          {children({ rows: stand.toSend, obstacle: whyNotSent(stand), sent: () => book.sent })}
        </>
      }
    >
      {hidden !== '' && <p className="review-hidden">{hidden}</p>}
      {isEmpty ? (
        <p className="review-nothing">Nothing was changed. The sheets are as they were loaded.</p>
      ) : (
        <>
          <ReviewBar
            book={book}
            onAgain={() => {
              setReadings(readings + 1);
            }}
          />
          <ReviewList
            book={book}
            onShow={(rowId, field) => {
              const sheet = book.view(rowId)?.row.sheet;
              if (sheet !== undefined) onShow(sheet, rowId, field);
            }}
          />
        </>
      )}
    </Dialog>
  );
}

interface ApplyButtonProps {
  readonly book: ReviewBook;
  readonly decided: number;
  readonly onClose: () => void;
}

/** Does what was chosen for the rows in conflict and sends nothing. */
function ApplyButton({ book, decided, onClose }: ApplyButtonProps): ReactElement {
  const workspace = useWorkspace();
  return (
    <Button
      label="Apply choices"
      look="outlined"
      count={decided}
      hint="Decides the rows in conflict as chosen and sends nothing. Undo brings back what you typed."
      onPress={() => {
        void decideReviewed(workspace, book.sent).then(onClose);
      }}
    />
  );
}
