import { type ReactElement, useMemo, useState } from 'react';
import { sheetNames } from '../../shared/plan/sheet';
import { useObservable } from '../state/observable';
import { useWorkspace } from '../state/workspace-context';
import type { Workspace } from '../state/workspace';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProgressBar } from '../ui/progress-bar';
import { LoadFailures } from './load-failures';
import { PlanChooser } from './plan-chooser';
import { nothingChosen } from './plan-choice';
import './load-plans-dialog.css';
import { usePlanList } from './use-plan-list';
import { usePlanLoad } from './use-plan-load';

/** `Load plans`: search, tick, and bring the rows of both sheets into the workspace. */
export function LoadPlansDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const workspace = useWorkspace();
  const { list, again } = usePlanList();
  const { load, start } = usePlanLoad(onClose);
  const [choice, setChoice] = useState(nothingChosen);
  const loaded = useMemo(() => loadedPlanIds(workspace), [workspace]);
  const progress = useObservable(workspace.loading);
  const chosen = [...choice.chosen];
  const submit = (): void => {
    if (chosen.length > 0 && !load.isLoading) start(chosen);
  };
  const foot = (
    <>
      <div className="dialog-foot-note">
        {load.isLoading && progress !== null ? (
          <ProgressBar
            label="Loading plans"
            done={progress.plansDone}
            total={progress.plans}
            text={`${progress.plansDone} of ${progress.plans} plans, ${progress.rows} rows`}
          />
        ) : (
          <span aria-live="polite">{chosenSentence(chosen.length)}</span>
        )}
      </div>
      <Button label="Cancel" look="outlined" onPress={onClose} />
      <Button
        label="Load"
        look="primary"
        onPress={submit}
        disabledReason={whyNot(chosen.length, load.isLoading)}
      />
    </>
  );
  return (
    <Dialog title="Load plans" width={720} onClose={onClose} foot={foot}>
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

function whyNot(chosen: number, isLoading: boolean): string | undefined {
  if (isLoading) return 'The plans are being loaded.';
  return chosen === 0 ? 'Choose at least one plan.' : undefined;
}

function chosenSentence(count: number): string {
  if (count === 0) return 'No plan chosen';
  return count === 1 ? '1 plan chosen' : `${count.toLocaleString('en-US')} plans chosen`;
}

function loadedPlanIds(workspace: Workspace): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const sheet of sheetNames) {
    for (const row of workspace.sheet(sheet).all()) {
      const planId = row.baseline?.['plan_ID'];
      if (planId !== undefined && planId !== null) ids.add(planId);
    }
  }
  return ids;
}
