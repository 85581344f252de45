import type { ReactElement } from 'react';
import type { SentReview } from '../../shared/ipc/review-schemas';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { sendReviewed } from './send-reviewed';
import { useSending } from './use-sending';

interface SendReviewedButtonProps {
  readonly review: {
    readonly rows: number;
    readonly obstacle: string | undefined;
    readonly sent: () => SentReview;
  };
  /** The run has been asked for. */
  readonly onSent: () => void;
}

/** `Send` below a review: what was reviewed, but for what was left out. */
export function SendReviewedButton({ review, onSent }: SendReviewedButtonProps): ReactElement {
  const workspace = useWorkspace();
  const { obstacle } = useSending();
  return (
    <Button
      label="Send"
      icon="send"
      look="primary"
      count={review.rows}
      hint="Sends exactly what is shown here. A row the server has changed by then is held back as a conflict."
      disabledReason={obstacle ?? review.obstacle}
      onPress={() => {
        void sendReviewed(workspace, review.sent());
        onSent();
      }}
    />
  );
}
