import { exchange, type Exchange, type Request } from './exchange';
import { NoAnswerError } from './no-answer-error';
import { afterAnswer, afterPause, type Bucket, fullBucket, holdOf, requestRate, take } from './token-bucket';
import type { VbapiSurroundings } from './vbapi-access';

const tooMany = 429;

/** Sends a request once it may go out. */
export interface LimitedSender {
  (request: Request): Promise<Exchange>;
  /** How long nothing goes out as the service asked for a pause, in milliseconds. */
  readonly heldFor: () => number;
}

/**
 * Sends requests, all under one rate limit: the service counts sign-in and reading like any other. `perSecond` is
 * asked at each, as the limit of a connection may be changed.
 */
export function rateLimitedSender(
  around: VbapiSurroundings,
  perSecond: () => number = () => requestRate.perSecond,
): LimitedSender {
  let bucket = fullBucket(perSecond());
  const send = async (request: Request): Promise<Exchange> => {
    if (bucket.greatest !== perSecond()) bucket = fullBucket(perSecond());
    if (isKeptBack(request, bucket, around.now())) return notSent('held');
    const taken = take(bucket, around.now());
    bucket = taken.bucket;
    if (taken.wait > 0) await around.wait(taken.wait);
    // A pause that the service asks for meanwhile holds those who had their permit already.
    for (let obeyed: number | null = null; bucket.heldUntil !== obeyed;) {
      if (isKeptBack(request, bucket, around.now())) return notSent('held');
      obeyed = bucket.heldUntil;
      const hold = holdOf(bucket, around.now());
      if (hold > 0) await around.wait(hold);
    }
    if (request.mayGo?.() === false) return notSent('late');
    const ended = await exchange(request, around);
    if (!ended.ok) return ended;
    const now = around.now();
    const { status, retryAfter } = ended.answer;
    bucket = status === tooMany ? afterPause(bucket, now, retryAfter) : afterAnswer(bucket, now);
    return ended;
  };
  return Object.assign(send, { heldFor: () => holdOf(bucket, around.now()) });
}

/** A shorter pause is waited for here, in milliseconds. */
const shortHold = 1_000;

/** What may not go out at any time does not wait for a long pause. */
function isKeptBack({ mayGo }: Request, bucket: Bucket, now: number): boolean {
  return mayGo !== undefined && holdOf(bucket, now) > shortHold;
}

function notSent(reason: 'held' | 'late'): Exchange {
  return { ok: false, error: new NoAnswerError(reason) };
}
