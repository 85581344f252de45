import { greatestTries, retryWait } from '../../shared/batch/retry-wait';
import { type AuthorizedEnd, type AuthorizedSurroundings, sendAuthorized } from './authorized-sender';
import type { ServiceRequest } from './authorized-sender';
import { type NoAnswerCause, NoAnswerError } from './no-answer-error';
import type { VbapiSurroundings } from './vbapi-access';

const passing: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/** A greeting of TLS fails for good where nobody speaks it, and once in a while on a bad line. */
const passingReasons: ReadonlySet<NoAnswerCause> = new Set(['unreachable', 'timeout', 'cut', 'handshake']);

/** Time and chance, and how many times something is asked for at most. */
export interface Patience extends VbapiSurroundings {
  readonly tries?: number | undefined;
}

/** A GET changes nothing, so it is repeated with growing waits while the trouble looks passing. */
export async function repeatedGet(
  request: Omit<ServiceRequest, 'method' | 'body'>,
  service: AuthorizedSurroundings,
  around: Patience,
): Promise<AuthorizedEnd> {
  const { tries = greatestTries } = around;
  for (let tried = 1; ; tried += 1) {
    const ended = await sendAuthorized({ ...request, method: 'GET' }, service);
    if (tried >= tries || !isPassing(ended)) return ended;
    const asked = ended.kind === 'answered' ? ended.answer.retryAfter : null;
    await around.wait(retryWait(tried, asked, around.random()));
  }
}

function isPassing(ended: AuthorizedEnd): boolean {
  if (ended.kind === 'answered') return passing.has(ended.answer.status);
  const { error } = ended;
  if (error.name === 'BadStatusError') return passing.has(error.status);
  return error instanceof NoAnswerError && passingReasons.has(error.reason);
}
