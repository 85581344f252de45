import type { Failure, FailureKind } from '../../shared/ipc/failure';
import { AnswerNotUnderstoodError } from './answer-not-understood-error';
import { BadStatusError } from './bad-status-error';
import { NoAnswerError, type NoAnswerCause } from './no-answer-error';
import { SignInRefusedError } from './sign-in-refused-error';
import { signInWords } from './sign-in-words';
import type { VbapiError } from './vbapi-error';

/** A failure of the service as the screen shows it: in plan language, with what a person can do next. */
export function failureOf(error: VbapiError): Failure {
  if (error instanceof NoAnswerError) return { ...noAnswer[error.reason], message: error.message };
  if (error instanceof BadStatusError) return badStatus(error);
  if (error instanceof SignInRefusedError)
    return { kind: 'signIn', message: error.message, nextStep: 'signIn' };
  const nextStep = error.about.isWebPage === true ? 'checkConnection' : 'retry';
  return { kind: 'notUnderstood', message: error.message, nextStep };
}

/** As `failureOf`, for a sign-in that failed: its refusals are about the credentials. */
export function signInFailureOf(error: VbapiError): Failure {
  if (error instanceof NoAnswerError || isOfTheNetwork(error)) return failureOf(error);
  if (error instanceof BadStatusError && (error.status === 429 || error.status >= 500))
    return failureOf(error);
  const message = error instanceof BadStatusError ? signInWords(error) : error.message;
  return { kind: 'signIn', message, nextStep: 'signIn' };
}

/** What stands between this computer and the service has answered: it says nothing of the credentials. */
function isOfTheNetwork(error: VbapiError): boolean {
  if (error instanceof BadStatusError) return error.status === 407 || error.status === 511;
  return error instanceof AnswerNotUnderstoodError && error.about.isWebPage === true;
}

type Kind = Omit<Failure, 'message'>;

const noAnswer: Readonly<Record<NoAnswerCause, Kind>> = {
  unreachable: { kind: 'offline', nextStep: 'retry' },
  certificate: { kind: 'certificate', nextStep: 'checkConnection' },
  handshake: { kind: 'certificate', nextStep: 'checkConnection' },
  redirected: { kind: 'notFound', nextStep: 'checkConnection' },
  notPossible: { kind: 'notPossible', nextStep: 'checkConnection' },
  timeout: { kind: 'timeout', nextStep: 'retry' },
  cut: { kind: 'offline', nextStep: 'retry' },
  held: { kind: 'busy', nextStep: 'retry' },
  late: { kind: 'busy', nextStep: 'retry' },
};

function badStatus(error: BadStatusError): Failure {
  const { message } = error;
  switch (error.status) {
    case 401:
      return { kind: 'signIn', message, nextStep: 'signIn' };
    case 403:
      return { kind: 'forbidden', message, nextStep: 'checkConnection' };
    case 404:
    case 405:
      // The service's own words tell a missing plan from an address that leads elsewhere.
      return { kind: 'notFound', message, nextStep: error.said === '' ? 'checkConnection' : 'none' };
    case 407:
    case 511:
      return { kind: 'offline', message, nextStep: 'checkConnection' };
    case 408:
    case 429:
    case 502:
    case 503:
    case 504:
      return { kind: 'busy', message, nextStep: 'retry' };
    default:
      return {
        kind: error.status >= 500 ? 'serverTrouble' : kindOfRefusal(error.status),
        message,
        nextStep: 'retry',
      };
  }
}

function kindOfRefusal(status: number): FailureKind {
  return status >= 400 ? 'refused' : 'notUnderstood';
}
