import { describe, expect, test } from 'vitest';
import {
  countsLine,
  playwrightCounts,
  settledCounts,
  sumCounts,
  vitestCounts,
} from '../../../scripts/testing/test-counts.mjs';

describe('the counts of a test run', () => {
  test('come from the report of vitest', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(vitestCounts(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  test('take a test that Playwright had to repeat for failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } };
    expect(playwrightCounts(report)).toEqual({ passed: 5, failed: 3, skipped: 0 });
  });

  test('are one for a step without tests of its own', () => {
    expect(settledCounts(undefined, 0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(settledCounts(undefined, 2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('never hide a tool that failed with all its tests passed', () => {
    expect(settledCounts({ passed: 9, failed: 0, skipped: 0 }, 1)).toEqual({
      passed: 9,
      failed: 1,
      skipped: 0,
    });
  });

  test('add up to one line', () => {
    const sum = sumCounts([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 120, failed: 3, skipped: 0 },
    ]);
    expect(countsLine(sum)).toBe('121 passed, 3 failed');
    expect(countsLine({ ...sum, skipped: 2 })).toBe('121 passed, 3 failed, 2 skipped');
  });
});
