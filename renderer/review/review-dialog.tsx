import { type ReactElement, type ReactNode, useMemo } from 'react';
import { sheetNames } from '../../shared/plan/sheet';
import { hiddenRowsSentence, useHiddenRows } from '../state/use-hidden-rows';
import { useSheetVersion, useWorkspace } from '../state/workspace-context';
import type { Workspace } from '../state/workspace';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './review-dialog.css';
import { ReviewList } from './review-list';
import { changesByPlan, type PlanChanges } from './row-changes';
import { totalSentence } from './total-sentence';

interface ReviewDialogProps {
  /** Whether the button beside `Done` can be pressed, and so has the focus first. */
  readonly canSend: boolean;
  readonly onClose: () => void;
  /** The button that sends what is shown. */
  readonly children: ReactNode;
}

/** `Review changes`: what would change on the server, cell by cell, against the rows as they were loaded. */
export function ReviewDialog({ canSend, onClose, children }: ReviewDialogProps): ReactElement {
  const workspace = useWorkspace();
  const plans = useChanges(workspace);
  const hidden = hiddenRowsSentence(useHiddenRows());
  return (
    <Dialog
      title="Review changes"
      width={960}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note">{totalSentence(plans)}</span>
          <Button label="Done" look="outlined" hasFirstFocus={!canSend} onPress={onClose} />
          {children}
        </>
      }
    >
      {hidden !== '' && <p className="review-hidden">{hidden}</p>}
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
    return rows.touchedIds().flatMap((id) => rows.view(id) ?? []);
  });
  return changesByPlan(views);
}
