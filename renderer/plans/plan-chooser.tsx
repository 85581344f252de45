import { type KeyboardEvent, type ReactElement, useMemo, useRef, useState } from 'react';
import type { PlanSummary } from '../../shared/ipc/connection-schemas';
import { Button } from '../ui/button';
import { SearchBox } from '../ui/search-box';
import { type PlanChoice, nothingChosen, withAll, withRange, withToggled } from './plan-choice';
import { PlanList } from './plan-list';
import { searchPlans } from './plan-search';

interface PlanChooserProps {
  /** Undefined while the list is being read. */
  readonly plans: readonly PlanSummary[] | undefined;
  readonly loaded: ReadonlySet<string>;
  readonly choice: PlanChoice;
  readonly onChoose: (choice: PlanChoice) => void;
  /** Loads what is ticked, or this plan where nothing is. */
  readonly onSubmit: (only?: string) => void;
}

const noPlans: readonly PlanSummary[] = [];

/**
 * The search box and the list below it. Enter in either submits, also the only plan that is found; Arrow Down goes from
 * one to the other.
 */
export function PlanChooser(props: PlanChooserProps): ReactElement {
  const { plans = noPlans, loaded, choice, onChoose, onSubmit } = props;
  const [search, setSearch] = useState('');
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => searchPlans(plans, search), [plans, search]);
  const shownIds = useMemo(() => shown.map((plan) => plan.planId), [shown]);
  const toList = (): void => {
    place.current?.querySelector<HTMLInputElement>('.plan-list input[tabindex="0"]')?.focus();
  };
  const pressed = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    const [only, ...more] = shownIds;
    const isNoneChosen = choice.chosen.size === 0;
    setAsking(isNoneChosen && more.length > 0);
    onSubmit(isNoneChosen && more.length === 0 ? only : undefined);
  };
  return (
    <div ref={place} className="plan-chooser" onKeyDown={pressed}>
      <SearchBox
        label="Search plans"
        placeholder="Search by number, description or type"
        value={search}
        onSearch={(text) => {
          setSearch(text);
          setAsking(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          toList();
        }}
      >
        <span className="plan-search-count" aria-live="polite">
          {shownSentence(shown.length, plans.length)}
          {isAsking && choice.chosen.size === 0 && '. Arrow Down and Space tick a plan'}
        </span>
      </SearchBox>
      <PlanList
        plans={shown}
        chosen={choice.chosen}
        loaded={loaded}
        onToggle={(planId, extend) => {
          onChoose(extend ? withRange(choice, shownIds, planId) : withToggled(choice, planId));
        }}
      />
      {shown.length === 0 && <p className="load-hint plan-nothing">{emptySentence(props.plans)}</p>}
      <div className="plan-choose-all">
        <Button
          label="Select all shown"
          look="outlined"
          onPress={() => {
            onChoose(withAll(choice, shownIds));
            // What comes next is Enter, which on this button would choose once more.
            toList();
          }}
        />
        <Button
          label="Select none"
          look="outlined"
          onPress={() => {
            onChoose(nothingChosen);
          }}
        />
      </div>
    </div>
  );
}

function emptySentence(plans: readonly PlanSummary[] | undefined): string {
  if (plans === undefined) return 'Reading the list of plans';
  return plans.length === 0 ? 'This database has no plans.' : 'No plan matches the search.';
}

function shownSentence(shown: number, all: number): string {
  const total = all.toLocaleString('en-US');
  return shown === all ? `${total} plans` : `${shown.toLocaleString('en-US')} of ${total} plans`;
}
