/** An answer that arrived whole with a good status, and is not what the service answers. */
export class AnswerNotUnderstoodError extends Error {
  override readonly name = 'AnswerNotUnderstoodError';
  readonly mayBeApplied = true;

  constructor(
    /** What is wrong with it, in plan language. */
    readonly reason: string,
    cause?: unknown,
  ) {
    super(`The answer did not come from the service as it should. ${reason}`, { cause });
  }
}
