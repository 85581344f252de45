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

  test('of the window are named with their line, and with what was expected and received', () => {
    const message =
      'Error: expect(received).toBe(expected)\n\nExpected: \u001B[32mtrue\u001B[39m\nReceived: false\n\nCall Log:';
    const error = { message, location: { file: '/a.spec.ts', line: 33, column: 5 } };
    const specs = [
      { title: 'opens', file: 'a.spec.ts', tests: [{ status: 'unexpected', results: [{ error }] }] },
    ];
    expect(playwrightFailures({ suites: [{ specs }] })).toEqual([
      'a.spec.ts:33: opens: Error: expect(received).toBe(expected); Expected: true; Received: false',
    ]);
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
