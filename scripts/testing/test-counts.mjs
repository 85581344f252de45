// @ts-check

/** @typedef {{ passed: number, failed: number, skipped: number }} TestCounts */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number }} report
 *   of vitest's JSON reporter
 * @returns {TestCounts}
 */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 *   of Playwright's JSON reporter
 * @returns {TestCounts} a test that passed only when repeated counts as failed
 */
export function playwrightCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * Brings a tool's counts in line with its exit code: a file that does not load, or a tool that dies,
 * fails without a single failed test.
 *
 * @param {TestCounts | undefined} counts nothing when the tool counts no tests or left no report
 * @param {number} exitCode
 * @returns {TestCounts}
 */
export function settledCounts(counts, exitCode) {
  if (exitCode === 0) return counts ?? { passed: 1, failed: 0, skipped: 0 };
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return { ...counts, failed: Math.max(1, counts.failed) };
}

/**
 * @param {readonly TestCounts[]} all
 * @returns {TestCounts}
 */
export function sumCounts(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) {
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
  }
  return sum;
}

/**
 * @param {TestCounts} counts
 * @returns {string} the last line of a test run
 */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
