import { describe, expect, test } from 'vitest';
import { playwrightFailures, vitestFailures } from '../../../scripts/testing/failed-tests.mjs';

describe('the failed tests at the end of a run', () => {
  test('are named with the first line of what went wrong', () => {
    const passed = { status: 'passed', fullName: 'adds' };
    const failed = {
      status: 'failed',
      fullName: 'subtracts',
      failureMessages: ['\u001B[31mexpected 1\u001B[0m\nat'],
    };
    const report = { testResults: [{ name: 'sum.test.ts', assertionResults: [passed, failed] }] };
    expect(vitestFailures(report)).toEqual(['subtracts: expected 1']);
  });

  test('tell of a file that could not be read', () => {
    const report = {
      testResults: [{ name: 'sum.test.ts', message: 'No such module', assertionResults: [] }],
    };
    expect(vitestFailures(report)).toEqual(['sum.test.ts: No such module']);
  });

  test('are found in whatever group of Playwright they stand, those that passed only when repeated too', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'a.spec.ts',
      tests: [{ status, results: [{ error: { message: '\nTimed out\nmore' } }] }],
    });
    const suites = [
      { specs: [spec('opens', 'expected')], suites: [{ specs: [spec('sends', 'unexpected')] }] },
    ];
    expect(playwrightFailures({ suites: [...suites, { specs: [spec('closes', 'flaky')] }] })).toEqual([
      'a.spec.ts: sends: Timed out',
      'a.spec.ts: closes: Timed out',
    ]);
    expect(playwrightFailures({ suites: [], errors: [{ message: 'No tests found' }] })).toEqual([
      'No tests found',
    ]);
  });
});
