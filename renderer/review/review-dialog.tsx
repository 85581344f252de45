import { type ReactElement, useMemo } from 'react';
import { sheetNames } from '../../shared/plan/sheet';
import { useSheetVersion, useWorkspace } from '../state/workspace-context';
import type { Workspace } from '../state/workspace';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import './review-dialog.css';
import { changesByPlan, type PlanChanges } from './row-changes';
import { ReviewList } from './review-list';

/** `Review changes`: what would change on the server, cell by cell, against the rows as they were loaded. */
export function ReviewDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const workspace = useWorkspace();
  const plans = useChanges(workspace);
  return (
    <Dialog
      title="Review changes"
      width={960}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-foot-note">{totalSentence(plans)}</span>
          <Button label="Done" look="outlined" onPress={onClose} />
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
    return rows.touchedIds().flatMap((id) => rows.view(id) ?? []);
  });
  return changesByPlan(views);
}

function totalSentence(plans: readonly PlanChanges[]): string {
  const rows = plans.flatMap((plan) => plan.rows);
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  return `${counted(plans.length, 'plan')}, ${counted(rows.length, 'row')}, ${counted(cells, 'cell')}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
