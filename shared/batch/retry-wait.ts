/** Tries of one request, the first included. */
export const greatestTries = 5;

const greatestAsked = 5 * 60_000;
const greatestChosen = 30_000;

/**
 * How long to wait before the next try, in milliseconds. What the service asks for is obeyed up to five
 * minutes. Else full jitter: anywhere up to 1, 2, 4 ... 30 seconds, so that clients do not return together.
 * `tried` counts the tries so far, `random` lies in [0, 1).
 */
export function retryWait(tried: number, asked: number | null, random: number): number {
  if (asked !== null) return Math.min(Math.max(asked, 0), greatestAsked);
  return Math.round(random * Math.min(1000 * 2 ** (tried - 1), greatestChosen));
}

/** Milliseconds of a `Retry-After` header: seconds or a date. Null when absent or not understood. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Za-z]{3,9},? /.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
