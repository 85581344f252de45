import { type ReactElement, useMemo } from 'react';
import { sheetNames } from '../../shared/plan/sheet';
import { useSheetVersion, useWorkspace } from '../state/workspace-context';
import type { Workspace } from '../state/workspace';
import { SendButton } from '../sending/send-buttons';
import { useSending } from '../sending/use-sending';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './review-dialog.css';
import { ReviewList } from './review-list';
import { changesByPlan, type PlanChanges } from './row-changes';
import { totalSentence } from './total-sentence';

interface ReviewDialogProps {
  readonly onClose: () => void;
  /** What is shown has been sent off. */
  readonly onSent: () => void;
}

/** `Review changes`: what would change on the server, cell by cell, against the rows as they were loaded. */
export function ReviewDialog({ onClose, onSent }: ReviewDialogProps): ReactElement {
  const workspace = useWorkspace();
  const plans = useChanges(workspace);
  const { counts, isRunning } = useSending();
  const canSend = counts.ready > 0 && !isRunning;
  return (
    <Dialog
      title="Review changes"
      width={960}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note">{totalSentence(plans)}</span>
          <Button label="Done" look="outlined" hasFirstFocus={!canSend} onPress={onClose} />
          <SendButton hasFirstFocus={canSend} onSent={onSent} />
        </>
      }
    >
      {plans.length === 0 ? (
        <p className="review-nothing">Nothing was changed. The sheets are as they were loaded.</p>
      ) : (
        <ReviewList plans={plans} />
      )}
    </Dialog>
  );
}

function useChanges(workspace: Workspace): readonly PlanChanges[] {
  const accumulators = useSheetVersion(workspace.sheet('accumulators'));
  const preExisting = useSheetVersion(workspace.sheet('preExisting'));
  return useMemo(() => {
    const versions = accumulators + preExisting;
    return versions === 0 ? [] : changesOf(workspace);
  }, [workspace, accumulators, preExisting]);
}

function changesOf(workspace: Workspace): readonly PlanChanges[] {
  const views = sheetNames.flatMap((name) => {
    const rows = workspace.sheet(name);
    return rows.all().flatMap(({ id }) => rows.view(id) ?? []);
  });
  return changesByPlan(views);
}
