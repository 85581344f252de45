import type { Workspace } from '../state/workspace';
import type { Choice } from './model/choices';

/** The coverage types of the connected database, read with the lists that rows are checked against. */
export class KnownTypes {
  #told: (() => void) | undefined;

  constructor(readonly workspace: Pick<Workspace, 'reference'>) {}

  /** What is known by now; `told`, of who asked last, is called once there is more. */
  choices(told: () => void): readonly Choice[] {
    const known = this.workspace.reference.get();
    if (known === null) this.#await(told);
    return (known?.coverageTypes ?? []).map(({ type, description }) => ({ value: type, note: description }));
  }

  #await(told: () => void): void {
    const isAwaited = this.#told !== undefined;
    this.#told = told;
    if (isAwaited) return;
    const stop = this.workspace.reference.subscribe(() => {
      stop();
      const last = this.#told;
      this.#told = undefined;
      last?.();
    });
  }
}
