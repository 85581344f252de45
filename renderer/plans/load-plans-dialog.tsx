import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { sheetNames } from '../../shared/plan/sheet';
import { useObservable } from '../state/observable';
import type { Workspace } from '../state/workspace';
import { useWorkspace } from '../state/workspace-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { counted, numberText } from '../ui/number-text';
import { ProgressBar } from '../ui/progress-bar';
import { LoadFailures } from './load-failures';
import './load-plans-dialog.css';
import { nothingChosen } from './plan-choice';
import { PlanChooser } from './plan-chooser';
import { usePlanList } from './use-plan-list';
import { usePlanLoad } from './use-plan-load';

interface LoadPlansDialogProps {
  readonly onClose: () => void;
  /** Every chosen plan is on the sheets. */
  readonly onLoaded: () => void;
}

/** `Load plans`: search, tick, and bring the rows of both sheets into the workspace. */
export function LoadPlansDialog({ onClose, onLoaded }: LoadPlansDialogProps): ReactElement {
  const workspace = useWorkspace();
  const { list, again } = usePlanList();
  const [choice, setChoice] = useState(nothingChosen);
  const done = useCallback(
    (failed: readonly string[]) => {
      if (failed.length === 0) onLoaded();
      else setChoice({ chosen: new Set(failed), anchor: undefined });
    },
    [onLoaded],
  );
  const { load, start } = usePlanLoad(done);
  const isLoading = useObservable(workspace.loading) !== null;
  const loaded = useMemo(() => loadedPlanIds(workspace, isLoading), [workspace, isLoading]);
  const submit = (only?: string): void => {
    const planIds = only === undefined ? [...choice.chosen] : [only];
    if (planIds.length > 0 && !isLoading) start(planIds);
  };
  return (
    <Dialog
      title="Load plans"
      width={800}
      onClose={onClose}
      foot={
        <LoadFoot
          chosen={choice.chosen.size}
          onClose={onClose}
          onLoad={() => {
            submit();
          }}
        />
      }
    >
      {load.problem !== undefined && (
        <p className="load-problem" role="alert">
          {load.problem}
        </p>
      )}
      <LoadFailures failures={load.failures} onTryAgain={start} />
      {list.phase === 'failed' ? (
        <div className="load-problem" role="alert">
          <p>The list of plans could not be read. {list.failure.message}</p>
          <Button label="Try again" icon="retry" look="outlined" onPress={again} />
        </div>
      ) : (
        <PlanChooser
          plans={list.phase === 'ready' ? list.plans : undefined}
          loaded={loaded}
          choice={choice}
          onChoose={setChoice}
          onSubmit={submit}
        />
      )}
    </Dialog>
  );
}

interface LoadFootProps {
  readonly chosen: number;
  readonly onClose: () => void;
  readonly onLoad: () => void;
}

function LoadFoot({ chosen, onClose, onLoad }: LoadFootProps): ReactElement {
  const progress = useObservable(useWorkspace().loading);
  const isLoading = progress !== null;
  return (
    <>
      <div className="dialog-foot-note">
        {progress === null ? (
          <span aria-live="polite">{chosenSentence(chosen)}</span>
        ) : (
          <ProgressBar
            label="Loading plans"
            done={progress.plansDone}
            total={progress.plans}
            text={`${numberText(progress.plansDone)} of ${counted(progress.plans, 'plan')}, ${counted(progress.rows, 'row')}`}
          />
        )}
      </div>
      <Button label={isLoading ? 'Go on in the background' : 'Cancel'} look="outlined" onPress={onClose} />
      <Button label="Load" look="primary" onPress={onLoad} disabledReason={whyNot(chosen, isLoading)} />
    </>
  );
}

function whyNot(chosen: number, isLoading: boolean): string | undefined {
  if (isLoading) return 'Plans are being loaded.';
  return chosen === 0 ? 'Choose at least one plan.' : undefined;
}

function chosenSentence(count: number): string {
  if (count === 0) return 'No plan chosen';
  return count === 1 ? '1 plan chosen' : `${count.toLocaleString('en-US')} plans chosen`;
}

/** Plans with rows on the sheets; not asked while they come in, as that would be done for every bundle. */
function loadedPlanIds(workspace: Workspace, isLoading: boolean): ReadonlySet<string> {
  const ids = new Set<string>();
  if (isLoading) return ids;
  for (const sheet of sheetNames) {
    for (const row of workspace.sheet(sheet).all()) {
      const planId = row.baseline?.['plan_ID'];
      if (planId !== undefined && planId !== null) ids.add(planId);
    }
  }
  return ids;
}
