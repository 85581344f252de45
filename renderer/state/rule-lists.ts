import type { PlanSummary, Reference } from '../../shared/ipc/connection-schemas';
import { comparedText } from '../../shared/plan/row-key';
import { usualLargeChange } from '../../shared/plan/warning-rule';
import type { ViewKeeping } from './view-keeping';

/** What rows are checked against besides each other; lists are as they are compared, null until they have been read. */
export interface RuleLists {
  readonly benefitCodes: ReadonlySet<string> | null;
  readonly coverageTypes: ReadonlySet<string> | null;
  readonly plans: ReadonlySet<string> | null;
  /** A change of more percent than this against the server's value wants a look. */
  readonly largeChange: number;
}

/** Nothing has been read yet. */
export const noRuleLists: RuleLists = {
  benefitCodes: null,
  coverageTypes: null,
  plans: null,
  largeChange: usualLargeChange,
};

/** What the rules of the open workspace go by; `changed` is told when every row is to be judged anew. */
export class RuleGround {
  #lists = noRuleLists;

  constructor(
    view: Pick<ViewKeeping, 'state'>,
    readonly changed: () => void,
  ) {
    view.state.subscribe(() => {
      // Without a limit no change is large.
      const largeChange = view.state.get().largeChange ?? Number.POSITIVE_INFINITY;
      if (largeChange !== this.#lists.largeChange) this.#set({ ...this.#lists, largeChange });
    });
  }

  get lists(): RuleLists {
    return this.#lists;
  }

  /** The rows are those of another database now, of which nothing has been read yet. */
  forget(): void {
    if (this.#lists.benefitCodes === null) return;
    this.#set({ ...noRuleLists, largeChange: this.#lists.largeChange });
  }

  /** Takes the lists of the database; its plans are still to be read. */
  know({ benefitCodes, coverageTypes }: Reference): void {
    this.#set({
      ...this.#lists,
      benefitCodes: new Set(benefitCodes.map(comparedText)),
      coverageTypes: new Set(coverageTypes.map(({ type }) => comparedText(type))),
      plans: null,
    });
  }

  /** Takes the plans of the database. */
  knowPlans(listed: readonly PlanSummary[]): void {
    const plans = new Set(listed.map(({ planId }) => comparedText(planId)));
    const known = this.#lists.plans ?? new Set();
    // Asked for often: every row is judged anew only where a plan came or went.
    if (this.#lists.plans === null || plans.size !== known.size || [...plans].some((id) => !known.has(id))) {
      this.#set({ ...this.#lists, plans });
    }
  }

  #set(lists: RuleLists): void {
    this.#lists = lists;
    this.changed();
  }
}
