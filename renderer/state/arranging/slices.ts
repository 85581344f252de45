/** Steps that end in a result; between two of them something else may happen. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** How long a slice of work may take, in milliseconds: a frame has 16. */
const longestSlice = 10;

/** Takes all steps at once. */
export function runThrough<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Takes the steps slice by slice and lets the window do something else between them. Gives undefined when
 * `isWanted` turned false meanwhile.
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    const until = performance.now() + longestSlice;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (!isWanted()) return undefined;
  }
}
