import { exchange, type Exchange, type Request } from './exchange';
import { afterAnswer, fullBucket, take } from './token-bucket';
import type { VbapiSurroundings } from './vbapi-access';

/** Sends requests, all under one rate limit: the service counts sign-in and reading like any other. */
export function rateLimitedSender(around: VbapiSurroundings): (request: Request) => Promise<Exchange> {
  let bucket = fullBucket;
  return async (request) => {
    const taken = take(bucket, around.now());
    bucket = taken.bucket;
    if (taken.wait > 0) await around.wait(taken.wait);
    const ended = await exchange(request, around);
    if (ended.ok) bucket = afterAnswer(bucket, around.now());
    return ended;
  };
}
