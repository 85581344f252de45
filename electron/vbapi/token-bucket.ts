/** Requests a second and at once. A little below the service's own 25 and 50, so that its clock may differ from ours. */
export const requestRate = { perSecond: 24, burst: 45, least: 1 } as const;

/** Permits left, as of a moment. `since` is null until the first answer: the service counts from there. */
export interface Bucket {
  /** Requests a second at most. */
  readonly greatest: number;
  /** Requests at once at most. */
  readonly burst: number;
  readonly permits: number;
  readonly since: number | null;
  /** Requests a second now: fewer after the service asked for a pause. */
  readonly rate: number;
  /** Until when no request goes out; null while they may. */
  readonly heldUntil: number | null;
}

/** A bucket for so many requests a second, with as many at once as the service's own limits stand to each other. */
export function fullBucket(perSecond: number = requestRate.perSecond): Bucket {
  const burst = Math.max(1, Math.floor((perSecond * requestRate.burst) / requestRate.perSecond));
  return { greatest: perSecond, burst, permits: burst, since: null, rate: perSecond, heldUntil: null };
}

/** Starts the refill clock at the first answer; every answer brings the rate a little nearer to its greatest. */
export function afterAnswer(bucket: Bucket, now: number): Bucket {
  const rate = Math.min(bucket.greatest, bucket.rate + 1 / bucket.rate);
  return { ...bucket, rate, since: bucket.since ?? now };
}

/**
 * After a 429: nothing goes out for as long as the service asks (milliseconds; a second where it does not say),
 * then one request, and half as many a second as before.
 */
export function afterPause(bucket: Bucket, now: number, asked: number | null): Bucket {
  const held = now + Math.min(Math.max(asked ?? unsaid, 0), greatestPause);
  const heldUntil = Math.max(bucket.heldUntil ?? held, held);
  // Requests that left together are told the same: that is one warning.
  const isFirst = holdOf(bucket, now) === 0;
  const rate = isFirst ? Math.max(requestRate.least, bucket.rate / 2) : bucket.rate;
  const permits = isFirst ? Math.min(bucket.permits, 0) + 1 : bucket.permits;
  return { ...bucket, permits, since: heldUntil, rate, heldUntil };
}

const unsaid = 1_000;
const greatestPause = 5 * 60_000;

/**
 * Takes one permit, on credit if none is left. Gives the milliseconds to wait before using it, so that
 * requests are let through in the order they asked.
 */
export function take(bucket: Bucket, now: number): { readonly bucket: Bucket; readonly wait: number } {
  const filled = refilled(bucket, now);
  const permits = filled.permits - 1;
  const wait = permits >= 0 ? 0 : Math.ceil((-permits * 1000) / filled.rate);
  return { bucket: { ...filled, permits }, wait };
}

/** How long every request has to wait as the service asked for a pause, in milliseconds. */
export function holdOf({ heldUntil }: Bucket, now: number): number {
  return heldUntil === null ? 0 : Math.max(0, Math.ceil(heldUntil - now));
}

function refilled(bucket: Bucket, now: number): Bucket {
  if (bucket.since === null) return bucket;
  const gained = (Math.max(0, now - bucket.since) * bucket.rate) / 1000;
  const permits = Math.min(bucket.burst, bucket.permits + gained);
  return { ...bucket, permits, since: Math.max(bucket.since, now) };
}
