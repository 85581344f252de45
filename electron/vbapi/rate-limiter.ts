import { exchange, type Exchange, type Request } from './exchange';
import { afterAnswer, afterPause, fullBucket, holdOf, take } from './token-bucket';
import type { VbapiSurroundings } from './vbapi-access';

const tooMany = 429;

/** Sends requests, all under one rate limit: the service counts sign-in and reading like any other. */
export function rateLimitedSender(around: VbapiSurroundings): (request: Request) => Promise<Exchange> {
  let bucket = fullBucket(around.rate);
  return async (request) => {
    const taken = take(bucket, around.now());
    bucket = taken.bucket;
    if (taken.wait > 0) await around.wait(taken.wait);
    // A pause that the service asks for meanwhile holds those who had their permit already.
    for (let obeyed: number | null = null; bucket.heldUntil !== obeyed;) {
      obeyed = bucket.heldUntil;
      const hold = holdOf(bucket, around.now());
      if (hold > 0) await around.wait(hold);
    }
    const ended = await exchange(request, around);
    if (!ended.ok) return ended;
    const now = around.now();
    const { status, retryAfter } = ended.answer;
    bucket = status === tooMany ? afterPause(bucket, now, retryAfter) : afterAnswer(bucket, now);
    return ended;
  };
}
