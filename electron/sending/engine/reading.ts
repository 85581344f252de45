/** A moment by two clocks, in milliseconds: the monotonic one, which may stand still in sleep, and that of the wall. */
export interface Instant {
  readonly at: number;
  readonly wall: number;
}

/** How old what a run knows of a plan is: it decides whether a body that was made from it may go out. */
export interface Reading {
  /** When the answer came, by the monotonic clock. */
  readonly at: number;
  /** By how much the wall clock was ahead of it when the plan was asked for. */
  readonly ahead: number;
  /** Whether its rows have rested or waited since, however shortly. */
  readonly hasRested: boolean;
  /** Batches in a row that came too late to go out. */
  readonly late: number;
}

/** So long after it was read a body made from a plan may go out, in milliseconds. */
const freshFor = 5_000;
/** Where that is too short for a slow line to send anything at all, it is doubled up to this. */
const freshForAtMost = 40_000;

/**
 * Whether a body made from this reading may go out now: later, what a colleague has changed meanwhile would be
 * wiped. A clock that was set costs a reading; neither it nor a computer that slept can make one look younger.
 */
export function isFresh({ at, ahead, hasRested, late }: Reading, now: Instant): boolean {
  if (hasRested) return false;
  const elapsed = now.at - at;
  const byTheWall = Math.abs(now.wall - (at + ahead));
  return Math.max(elapsed, byTheWall) <= Math.min(freshFor * 2 ** late, freshForAtMost);
}

/** How far the wall clock is ahead of the monotonic one. */
export function aheadAt({ at, wall }: Instant): number {
  return wall - at;
}
