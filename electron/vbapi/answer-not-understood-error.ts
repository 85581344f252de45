/** An answer that arrived whole with a good status, and is not what the service answers. */
export class AnswerNotUnderstoodError extends Error {
  override readonly name = 'AnswerNotUnderstoodError';
  readonly mayBeApplied = true;

  constructor(
    /** What is wrong with it, in plan language. */
    readonly reason: string,
    /** `isWebPage`: something else answers at the address of the service. */
    readonly about: { readonly cause?: unknown; readonly isWebPage?: boolean } = {},
  ) {
    super(`The answer cannot be understood. ${reason}`, { cause: about.cause });
  }
}
