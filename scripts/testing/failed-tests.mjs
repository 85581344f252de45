// @ts-check

/**
 * @param {{ testResults: readonly { name: string, message?: string, assertionResults: readonly { status: string, fullName: string, failureMessages?: readonly string[] }[] }[] }} report
 *   of vitest's JSON reporter
 * @returns {readonly string[]} a line for each failed test, and for each file that could not be read
 */
export function vitestFailures(report) {
  return report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && message) return [`${name}: ${firstLine(message)}`];
    return failed.map(({ fullName, failureMessages }) => `${fullName}: ${firstLine(failureMessages?.[0])}`);
  });
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {readonly PlaywrightSuite[]} [suites]
 * @property {readonly PlaywrightSpec[]} [specs]
 *
 * @typedef {{ title: string, file: string, tests: readonly { status: string, results: readonly { error?: PlaywrightError }[] }[] }} PlaywrightSpec
 *
 * @typedef {{ message?: string, location?: { line: number } }} PlaywrightError
 */

/**
 * @param {{ suites: readonly PlaywrightSuite[], errors?: readonly { message?: string }[] }} report
 *   of Playwright's JSON reporter
 * @returns {readonly string[]} a line for each failed test, and for each trouble outside of tests
 */
export function playwrightFailures({ suites, errors = [] }) {
  const failed = suites
    .flatMap(specsOf)
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map(({ title, file, tests }) => {
      const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
      const line = error?.location === undefined ? '' : `:${error.location.line}`;
      return `${file}${line}: ${title}: ${cause(error?.message)}`;
    });
  return [...failed, ...errors.map(({ message }) => firstLine(message))];
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {readonly PlaywrightSpec[]}
 */
function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/**
 * What went wrong in a line: the first of the message, and what was expected and received.
 *
 * @param {string | undefined} text
 */
function cause(text) {
  const [first = 'no message', ...more] = linesOf(text);
  return [first, ...more.filter((line) => /^(?:Expected|Received)\b/.test(line))].join('; ');
}

/** @param {string | undefined} text */
function firstLine(text) {
  return linesOf(text)[0] ?? 'no message';
}

/** @param {string | undefined} text */
function linesOf(text = '') {
  // eslint's own rule forbids control characters in patterns; tools colour their messages with them.
  const plain = text.replace(new RegExp(`${String.fromCodePoint(27)}\\[[\\d;]*m`, 'g'), '');
  return plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
