import { NotKept } from './keeping';
import type { Database } from './sqlite-driver';
import { type KeepTrouble, troubleOf } from './store-trouble';
import { inTransaction } from './transaction';

export interface WriterSurroundings {
  readonly database: Database;
  /** A transaction was undone: what was remembered of it is not so. */
  readonly undone: () => void;
  readonly refused: (trouble: KeepTrouble) => void;
}

/** What came of one of several works. */
export type Outcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/** Transactions, and what their failures mean. */
export class StoreWriter {
  #isShared = false;

  constructor(private readonly around: WriterSurroundings) {}

  /** Whole or not at all. Throws `NotKept` where the disk refuses. */
  write<Value>(work: () => Value): Value {
    return this.#isShared ? work() : this.guarded(() => this.transaction(work));
  }

  /**
   * Several works, of one write each, with one wait for the disk. Each is whole or not at all by itself, as if they
   * had been done one after the other; where the disk refuses, they are.
   */
  together(works: readonly (() => unknown)[]): readonly Outcome[] {
    const [first] = works;
    if (first === undefined || works.length === 1) return works.map((work) => outcomeOf(work));
    try {
      return this.#shared(works);
    } catch {
      // Nothing of it is kept: what is wrong shows in the one that meets it.
      return works.map((work) => outcomeOf(work));
    }
  }

  #shared(works: readonly (() => unknown)[]): readonly Outcome[] {
    this.#isShared = true;
    try {
      return this.transaction(() => works.map((work) => this.#part(work)));
    } finally {
      this.#isShared = false;
    }
  }

  #part(work: () => unknown): Outcome {
    const { database, undone } = this.around;
    database.exec('SAVEPOINT part');
    const outcome = outcomeOf(work);
    if (!outcome.ok) {
      // SQLite may have rolled back everything by itself.
      if (troubleOf(outcome.error) !== undefined) throw outcome.error;
      database.exec('ROLLBACK TO part');
      undone();
    }
    database.exec('RELEASE part');
    return outcome;
  }

  /** Throws `NotKept` where the disk refuses; `work` minds its own transactions. */
  guarded<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === undefined) throw error;
      this.around.refused(trouble);
      throw new NotKept(trouble, { cause: error });
    }
  }

  /** Whole or not at all. Throws what SQLite throws. */
  transaction<Value>(work: () => Value): Value {
    try {
      return inTransaction(this.around.database, work);
    } catch (error) {
      this.around.undone();
      throw error;
    }
  }
}

function outcomeOf(work: () => unknown): Outcome {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, error };
  }
}
