// @ts-check
import { playwrightFailures, vitestFailures } from './failed-tests.mjs';
import { playwrightCounts, vitestCounts } from './test-counts.mjs';

/**
 * @typedef {object} TestStep
 * @property {string} name
 * @property {'check' | 'unit' | 'app'} group what `node scripts/test.mjs GROUP` runs
 * @property {readonly (readonly [string, ...string[]])[]} commands each a script, seen from node_modules, and its words
 * @property {TestReport} [report] absent when the step counts as one
 */

/**
 * @typedef {object} TestReport
 * @property {(file: string) => readonly string[]} words that make the tool write its JSON report there too
 * @property {(file: string) => Record<string, string>} variables that do
 * @property {(report: any) => import('./test-counts.mjs').TestCounts} read
 * @property {(report: any) => readonly string[]} failures a line each
 */

const rooms = ['shared', 'electron', 'renderer', 'tests'];

/** @type {TestReport} */
const vitestReport = {
  words: (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  variables: () => ({}),
  read: vitestCounts,
  failures: vitestFailures,
};

/** @type {TestReport} */
const playwrightReport = {
  words: () => ['--reporter=list,json'],
  variables: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
  read: playwrightCounts,
  failures: playwrightFailures,
};

/**
 * @param {string} file seen from the project
 * @param {readonly string[]} extra
 * @returns {readonly [string, ...string[]]}
 */
function lockCheck(file, ...extra) {
  return [
    'lockfile-lint/bin/lockfile-lint.js',
    ...['--path', file, '--type', 'npm', '--allowed-hosts', 'npm', '--format', 'plain'],
    ...['--validate-https', '--validate-integrity', '--validate-package-names', ...extra],
  ];
}

/** @type {readonly TestStep[]} */
export const testSteps = [
  {
    name: 'types',
    group: 'check',
    commands: rooms.map(
      (room) => /** @type {const} */ (['typescript-native/bin/tsc', '-p', `${room}/tsconfig.json`]),
    ),
  },
  {
    name: 'format',
    group: 'check',
    commands: [['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
  },
  { name: 'lint', group: 'check', commands: [['eslint/bin/eslint.js', '--max-warnings=0', '.']] },
  {
    name: 'walls',
    group: 'check',
    commands: [
      [
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config=.dependency-cruiser.mjs',
        ...['electron', 'renderer', 'shared'],
      ],
    ],
  },
  { name: 'dead code', group: 'check', commands: [['knip/bin/knip.js', '--no-progress']] },
  {
    name: 'dependencies',
    group: 'check',
    commands: [
      lockCheck('package-lock.json', '--allowed-package-name-aliases', 'typescript-native:typescript'),
      lockCheck('scripts/house/electronegativity/package-lock.json'),
      ['../scripts/house/check-dependencies.mjs'],
    ],
  },
  { name: 'use of Electron', group: 'check', commands: [['../scripts/house/check-electron-use.mjs']] },
  {
    name: 'unit tests',
    group: 'unit',
    commands: [['vitest/vitest.mjs', 'run', '--project=unit']],
    report: vitestReport,
  },
  {
    name: 'contract tests',
    group: 'unit',
    commands: [['vitest/vitest.mjs', 'run', '--project=contract']],
    report: vitestReport,
  },
  {
    name: 'fault tests',
    group: 'unit',
    commands: [['vitest/vitest.mjs', 'run', '--project=faults']],
    report: vitestReport,
  },
  {
    name: 'app tests',
    group: 'app',
    commands: [['@playwright/test/cli.js', 'test']],
    report: playwrightReport,
  },
  {
    name: 'package tests',
    group: 'app',
    commands: [['vitest/vitest.mjs', 'run', '--project=package']],
    report: vitestReport,
  },
];
