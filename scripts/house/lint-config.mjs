import sdl from '@microsoft/eslint-plugin-sdl';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { borderRules, testRules } from './border-rules.mjs';
import { javascriptRules, reasonedInstead, screenGlobals, typescriptRules } from './chosen-rules.mjs';
import { securityRules } from './security-rules.mjs';
import { shapeRules } from './shape-rules.mjs';
import { sizeRules } from './size-rules.mjs';

const ROOMS = ['shared', 'electron', 'renderer', 'tests'];
const PRODUCTION = ['shared/**', 'electron/**', 'renderer/**'];
const TOOL_CONFIGS = ['tests/bench/peers/driver.mjs', '*.config.{ts,mjs}', '.*.mjs', 'knip.ts'];
// The commands themselves must parse in the old versions of Node they turn away.
const OLD_SYNTAX = ['scripts/*.mjs', 'scripts/setup/node-version.mjs'];
const TYPESCRIPT = ['**/*.{ts,tsx}'];

const house = { rules: { ...sizeRules, ...shapeRules, ...borderRules, ...testRules, ...securityRules } };

/** The same limits for every file, whatever language it is in. */
const everyFile = {
  plugins: { house, '@typescript-eslint': tseslint.plugin },
  // A comment cannot switch a rule off; `no-directives` says so to who tries.
  linterOptions: { noInlineConfig: true },
  rules: {
    'house/max-lines': ['error', { max: 250 }],
    'house/function-size': 'error',
    'house/max-params': ['error', { max: 3 }],
    'house/file-name': 'error',
    'house/no-re-export': 'error',
    'house/no-default-export': 'error',
    'house/node-prefix': 'error',
    'house/no-directives': 'error',
    'house/no-turning-characters': 'error',
    ...javascriptRules,
  },
};

/** Every room has its own compiler settings; the tools' own files at the top go with the tests. */
function roomTypes(/** @type {string} */ root) {
  return ROOMS.map((room) => ({
    files: room === 'tests' ? ['tests/**/*.{ts,tsx}', '*.ts'] : [`${room}/**/*.{ts,tsx}`],
    languageOptions: { parserOptions: { project: [`${room}/tsconfig.json`], tsconfigRootDir: root } },
  }));
}

const typescriptFiles = {
  files: TYPESCRIPT,
  rules: {
    ...typescriptRules,
    ...reasonedInstead,
    'house/no-enum': 'error',
    'house/no-explicit-any': 'error',
    'house/no-non-null-assertion': 'error',
    'house/switch-exhaustiveness-check': 'error',
    'house/assert-never': 'error',
    'house/no-floating-promises': 'error',
    'house/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'house/ban-ts-comment': ['error', { 'ts-expect-error': true }],
  },
};

/** What ships: its borders. The door and the log are the two places where the raw thing is handled. */
const production = [
  { files: PRODUCTION, rules: { 'house/no-raw-ipc': 'error', 'house/no-console': 'error' } },
  { files: ['electron/ipc/**', 'electron/preload.ts'], rules: { 'house/no-raw-ipc': 'off' } },
  { files: ['electron/log*.ts', 'electron/log/**'], rules: { 'house/no-console': 'off' } },
  { files: ['shared/**'], rules: { 'house/no-clock-or-chance': 'error' } },
];

/** Microsoft's rules of secure development. An address of our own computer needs no TLS, and a schema's none at all. */
const secureDevelopment = [
  ...sdl.configs.recommended.map((part) => ({ ...part, files: PRODUCTION })),
  {
    files: PRODUCTION,
    rules: {
      '@microsoft/sdl/no-insecure-random': 'error',
      '@microsoft/sdl/no-insecure-url': [
        'error',
        { exceptions: ['^http://(127\\.0\\.0\\.1|localhost)', '^http://www\\.w3\\.org/'] },
      ],
    },
  },
];

/** What ships: nothing that weakens the app. The window and the practice server hold the few exceptions. */
const hardened = [
  {
    files: PRODUCTION,
    plugins: { regexp },
    rules: {
      ...Object.fromEntries(
        Object.keys(securityRules)
          .filter((name) => name !== 'no-turning-characters')
          .map((name) => [`house/${name}`, 'error']),
      ),
      // A pasted text or an answer would hold the app up for seconds.
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
    },
  },
  { files: ['electron/window/main-window.ts'], rules: { 'house/no-other-window': 'off' } },
  { files: ['electron/window/**'], rules: { 'house/no-open-external': 'off' } },
];

/** The screen: hooks used as React means them, no markup from data, no way round the bridge. */
const screen = {
  files: ['renderer/**'],
  plugins: { 'react-hooks': reactHooks, 'no-unsanitized': noUnsanitized },
  rules: {
    ...reactHooks.configs.flat.recommended.rules,
    'react-hooks/exhaustive-deps': 'error',
    // Speaks of the React compiler, which we do not use.
    'react-hooks/incompatible-library': 'off',
    'no-unsanitized/method': 'error',
    'no-unsanitized/property': 'error',
    'no-restricted-globals': ['error', ...screenGlobals],
  },
};

/** Tests: honest, and free to say what the compiler forbids when that is the very thing tried. */
const tests = {
  files: ['tests/**'],
  rules: {
    'house/no-skipped-test': 'error',
    'house/no-module-mock': 'error',
    'house/no-sleep': 'error',
    'house/ban-ts-comment': 'error',
    '@typescript-eslint/unbound-method': 'off',
    'no-eval': 'off',
  },
};

/** Scripts run in Node as they stand: names the compiler does not check are checked here. */
const scripts = {
  files: ['**/*.mjs'],
  languageOptions: {
    globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
  },
  rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
};

/**
 * The whole lint configuration for a project that lies in a folder.
 * @param {string} root the folder that holds electron/, renderer/, shared/ and tests/
 */
export function lintConfig(root) {
  return [
    { ignores: ['out/', 'dist/', 'test-results/', 'playwright-report/', 'coverage/', '**/*.generated.*'] },
    everyFile,
    ...tseslint.configs.strictTypeChecked.map((part) => ({ ...part, files: TYPESCRIPT })),
    ...roomTypes(root),
    typescriptFiles,
    ...production,
    ...secureDevelopment,
    ...hardened,
    screen,
    tests,
    scripts,
    { files: OLD_SYNTAX, rules: { 'no-var': 'off', 'object-shorthand': 'off' } },
    // A tool that loads a file asks for a default export.
    { files: TOOL_CONFIGS, rules: { 'house/no-default-export': 'off' } },
  ];
}
