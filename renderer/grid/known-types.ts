import type { Workspace } from '../state/workspace';
import type { Choice } from './model/choices';

/** After the service did not answer it is not asked again for so many milliseconds. */
const patience = 30_000;

/**
 * The coverage types of the connected database. They are read with the lists that rows are checked against; where those
 * could not be read, whoever opens the list has them read again, and is told why there are none.
 */
export class KnownTypes {
  #told: (() => void) | undefined;
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(readonly workspace: Pick<Workspace, 'reference' | 'readReference'>) {}

  /** What is known by now; `told`, of who asked last, is called once there is more. */
  choices(told: () => void): readonly Choice[] {
    const known = this.workspace.reference.get();
    if (known === null) this.#await(told);
    return (known?.coverageTypes ?? []).map(({ type, description }) => ({ value: type, note: description }));
  }

  #await(told: () => void): void {
    const isAwaited = this.#told !== undefined;
    this.#told = told;
    if (!isAwaited) this.#listen();
    if (Date.now() - this.#askedAt < patience) return;
    this.#askedAt = Date.now();
    void this.workspace.readReference();
  }

  #listen(): void {
    const stop = this.workspace.reference.subscribe(() => {
      stop();
      const last = this.#told;
      this.#told = undefined;
      this.#askedAt = Number.NEGATIVE_INFINITY;
      last?.();
    });
  }
}
