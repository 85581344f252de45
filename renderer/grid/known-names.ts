import type { SheetRows } from '../state/sheet-rows';
import { counted } from '../ui/number-text';
import type { Choice } from './model/choices';
import { naturalOrder } from './model/natural-order';

/** Rows read between two looks at the time. */
const rowsPerStep = 500;

/**
 * The names that rows of some sheets already have in a key field, in natural order. They are gathered when first asked for,
 * in quiet moments, and again once the rows have changed: asking never reads all rows.
 */
export class KnownNames {
  #choices: readonly Choice[] = [];
  #version = '';
  #isGathering = false;

  constructor(
    readonly sheets: readonly SheetRows[],
    readonly field: string,
  ) {}

  /** What is known by now; `told` is called once there is more. */
  choices(told: () => void): readonly Choice[] {
    const version = this.sheets.map((rows) => rows.version).join(' ');
    if (version !== this.#version && !this.#isGathering) {
      this.#version = version;
      this.#gather(told);
    }
    return this.#choices;
  }

  #gather(told: () => void): void {
    this.#isGathering = true;
    const steps = this.#steps();
    const goOn = (deadline: IdleDeadline): void => {
      do {
        const step = steps.next();
        if (step.done !== true) continue;
        this.#isGathering = false;
        this.#choices = step.value;
        told();
        return;
      } while (deadline.timeRemaining() > 0);
      requestIdleCallback(goOn);
    };
    requestIdleCallback(goOn);
  }

  *#steps(): Generator<undefined, readonly Choice[], undefined> {
    const counts = new Map<string, number>();
    for (const rows of this.sheets) {
      const nameAt = rows.cellsOf(this.field);
      for (let index = 0; index < rows.count; index += 1) {
        if (index % rowsPerStep === rowsPerStep - 1) yield undefined;
        const name = nameAt(index) ?? '';
        if (name.trim() !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    return [...counts]
      .sort(([one], [other]) => naturalOrder(one, other))
      .map(([value, count]) => ({ value, note: counted(count, 'row') }));
  }
}
