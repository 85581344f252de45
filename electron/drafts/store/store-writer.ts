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

/** Transactions, and what their failures mean. */
export class StoreWriter {
  constructor(private readonly around: WriterSurroundings) {}

  /** Whole or not at all. Throws `NotKept` where the disk refuses. */
  write<Value>(work: () => Value): Value {
    return this.guarded(() => this.transaction(work));
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
