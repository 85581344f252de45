/**
 * Work that can be put down and taken up again, so that the window never stalls: it yields the share that is
 * done, from 0 to 1, at least every few milliseconds, and returns its result.
 */
export type Sliced<Result> = Generator<number, Result, undefined>;

/** Does the work in one go. */
export function wholly<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
