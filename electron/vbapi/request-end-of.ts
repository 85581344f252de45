import type { RequestEnd } from '../../shared/batch/request-end';
import { assertNever } from '../../shared/plan/assert-never';
import { AnswerNotUnderstoodError } from './answer-not-understood-error';
import type { AuthorizedEnd } from './authorized-sender';
import { NoAnswerError } from './no-answer-error';
import { SignInRefusedError } from './sign-in-refused-error';
import type { VbapiError } from './vbapi-error';
import { signInWords } from './sign-in-words';

type NotSent = Extract<RequestEnd, { kind: 'notSent' }>;

/** How a batch request ended, in the words the decisions of `shared/batch` understand. */
export function requestEndOf(ended: AuthorizedEnd): RequestEnd {
  switch (ended.kind) {
    case 'answered': {
      const { status, text, retryAfter } = ended.answer;
      return { kind: 'answered', status, text, retryAfter };
    }
    case 'failed':
      return failedEnd(ended.error);
    case 'notSignedIn':
      return { ...notSignedInEnd(ended.error), ...(ended.hasLeft ? {} : { neverLeft: true }) };
    default:
      return assertNever(ended);
  }
}

function failedEnd(error: VbapiError): RequestEnd {
  if (!(error instanceof NoAnswerError)) {
    return { kind: 'noAnswer', cause: 'unreadable', message: error.message };
  }
  const { reason, message } = error;
  if (reason === 'timeout' || reason === 'cut') return { kind: 'noAnswer', cause: reason, message };
  // The line may have broken under a request that had left.
  if (reason === 'handshake') return { kind: 'noAnswer', cause: 'cut', message };
  return { kind: 'notSent', cause: reason, message };
}

/** Without a sign-in the service did not take the batch; whether to wait or to stop depends on why. */
function notSignedInEnd(error: VbapiError): NotSent {
  const { message } = error;
  if (error instanceof NoAnswerError) {
    const cause = notSignedInCause(error);
    return { kind: 'notSent', cause, message };
  }
  const isWebPage = error instanceof AnswerNotUnderstoodError && error.about.isWebPage === true;
  if (isWebPage) return { kind: 'notSent', cause: 'unreachable', message };
  if (error instanceof AnswerNotUnderstoodError || error instanceof SignInRefusedError)
    return { kind: 'notSent', cause: 'signIn', message };
  const isPassing =
    error.status === 407 || error.status === 429 || error.status === 408 || error.status >= 500;
  return { kind: 'notSent', cause: isPassing ? 'unreachable' : 'signIn', message: signInWords(error) };
}

function notSignedInCause({ reason }: NoAnswerError): NotSent['cause'] {
  return reason === 'timeout' || reason === 'cut' || reason === 'handshake' ? 'unreachable' : reason;
}
