import type { AnswerNotUnderstoodError } from './answer-not-understood-error';
import type { BadStatusError } from './bad-status-error';
import type { NoAnswerError } from './no-answer-error';
import type { SignInRefusedError } from './sign-in-refused-error';

export type VbapiError = NoAnswerError | BadStatusError | AnswerNotUnderstoodError | SignInRefusedError;

/** What a call of the client gives: a value, or one of the ways to fail. */
export type VbapiResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: VbapiError };
