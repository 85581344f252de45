// @ts-check

/** @typedef {Readonly<Record<string, readonly number[]>>} Series one list of values per name, a value per round */

/**
 * @param {readonly number[]} values
 * @returns {number} NaN of none
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * @param {readonly Readonly<Record<string, number>>[]} rounds
 * @returns {Series}
 */
export function seriesOf(rounds) {
  const names = new Set(rounds.flatMap((round) => Object.keys(round)));
  return Object.fromEntries(
    [...names].map((name) => [name, rounds.map((round) => round[name] ?? Number.NaN)]),
  );
}

/**
 * @param {readonly number[]} values
 * @returns {string} median and, in brackets, least and greatest: `412 [398-450]`
 */
export function medianAndRange(values) {
  if (values.length === 0) return '-';
  return `${rounded(median(values))} [${rounded(Math.min(...values))}-${rounded(Math.max(...values))}]`;
}

/** @param {number} value three digits that matter, no exponent */
function rounded(value) {
  return String(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
