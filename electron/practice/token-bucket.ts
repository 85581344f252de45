/** A rate limit: so many calls a second in the long run, so many at once. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** The vendor's documented limit for each API key. */
export const vendorRateLimit: RateLimit = { perSecond: 25, burst: 50 };

/** What a bucket holds at a moment (milliseconds of a clock that never goes back). */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** The bucket after one call was asked for at `now`, and whether the call may pass. */
export function takeToken(
  bucket: Bucket,
  limit: RateLimit,
  now: number,
): Bucket & { readonly passes: boolean } {
  const refilled = Math.min(limit.burst, bucket.tokens + ((now - bucket.at) / 1000) * limit.perSecond);
  const passes = refilled >= 1;
  return { tokens: passes ? refilled - 1 : refilled, at: now, passes };
}
