import type { Connection, PlanSummary } from '../../shared/ipc/connection-schemas';
import { comparedText } from '../../shared/plan/row-key';
import type { Workspace } from '../state/workspace';
import type { Choice } from './model/choices';
import { naturalOrder } from './model/natural-order';

/** After the service did not answer it is not asked again for so many milliseconds. */
const patience = 30_000;

/** The plans of the connected database. The service is asked once somebody writes into a plan cell. */
export class KnownPlans {
  #plans: readonly PlanSummary[] = [];
  #connection: Connection | null = null;
  #askedAt = Number.NEGATIVE_INFINITY;
  #isKnown = false;

  constructor(readonly workspace: Pick<Workspace, 'api' | 'connection'>) {}

  /** What is known by now; `told` is called once there is more. */
  plans(told: () => void): readonly PlanSummary[] {
    const connection = this.workspace.connection.get();
    if (connection !== this.#connection) {
      this.#plans = [];
      this.#isKnown = false;
      this.#askedAt = Number.NEGATIVE_INFINITY;
      this.#connection = connection;
    }
    if (connection !== null && !this.#isKnown && Date.now() - this.#askedAt > patience) {
      void this.#ask(connection, told);
    }
    return this.#plans;
  }

  async #ask(connection: Connection, told: () => void): Promise<void> {
    this.#askedAt = Date.now();
    const read = await this.workspace.api.listPlans({});
    // The list is only a help: who wants to know why there is none finds it in `Load plans`.
    if (!read.ok || connection !== this.#connection) return;
    this.#plans = read.value.toSorted((one, other) => naturalOrder(one.planId, other.planId));
    this.#isKnown = true;
    told();
  }
}

/** Plans to choose from: those that rows have first, then the others of the database, each with what it is called. */
export function planChoices(named: readonly Choice[], plans: readonly PlanSummary[]): readonly Choice[] {
  const descriptions = new Map(plans.map((plan) => [comparedText(plan.planId), plan.description]));
  const onSheet = new Set(named.map(({ value }) => comparedText(value)));
  const others = plans.filter(({ planId }) => !onSheet.has(comparedText(planId)));
  return [
    ...named.map(({ value, note }) => {
      const description = descriptions.get(comparedText(value)) ?? '';
      return { value, note: description === '' ? note : description };
    }),
    ...others.map(({ planId, description }) => ({ value: planId, note: description })),
  ];
}
