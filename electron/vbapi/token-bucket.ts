/** Requests a second and at once. Below the service's own 25 and 50, so that other programs have room. */
const requestRate = { perSecond: 20, burst: 40 } as const;

/** Permits left, as of a moment. `since` is null until the first answer: the service counts from there. */
export interface Bucket {
  readonly permits: number;
  readonly since: number | null;
}

export const fullBucket: Bucket = { permits: requestRate.burst, since: null };

/** Starts the refill clock at the first answer; later answers change nothing. */
export function afterAnswer(bucket: Bucket, now: number): Bucket {
  return bucket.since === null ? { ...bucket, since: now } : bucket;
}

/**
 * Takes one permit, on credit if none is left. Gives the milliseconds to wait before using it, so that
 * requests are let through in the order they asked.
 */
export function take(bucket: Bucket, now: number): { readonly bucket: Bucket; readonly wait: number } {
  const filled = refilled(bucket, now);
  const permits = filled.permits - 1;
  const wait = permits >= 0 ? 0 : Math.ceil((-permits * 1000) / requestRate.perSecond);
  return { bucket: { ...filled, permits }, wait };
}

function refilled(bucket: Bucket, now: number): Bucket {
  if (bucket.since === null) return bucket;
  const gained = (Math.max(0, now - bucket.since) * requestRate.perSecond) / 1000;
  return { permits: Math.min(requestRate.burst, bucket.permits + gained), since: now };
}
