// @ts-check

/** Mistakes of JavaScript itself, wherever it is written. */
export const javascriptRules = {
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  'no-param-reassign': 'error',
  'no-implicit-coercion': ['error', { allow: ['!!'] }],
  'no-debugger': 'error',
  'no-alert': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-cond-assign': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-constant-binary-expression': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
  'no-empty': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-loss-of-precision': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-useless-assignment': 'error',
  'no-useless-escape': 'error',
  'array-callback-return': 'error',
  // An error that is thrown on keeps its cause.
  'preserve-caught-error': 'error',
  'use-isnan': 'error',
  'valid-typeof': 'error',
};

/** Rules that `house` brings with a reason are not reported a second time without one. */
export const reasonedInstead = {
  '@typescript-eslint/no-explicit-any': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-floating-promises': 'off',
  '@typescript-eslint/ban-ts-comment': 'off',
};

/** Where we differ from typescript-eslint's strict set, and what we add to it. */
export const typescriptRules = {
  '@typescript-eslint/consistent-type-exports': 'error',
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/no-shadow': 'error',
  '@typescript-eslint/prefer-nullish-coalescing': 'error',
  '@typescript-eslint/prefer-optional-chain': 'error',
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  // `onClick={() => close()}` is how handlers are written.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // Counts and ports read well in texts; objects and null do not.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-unnecessary-condition': [
    'error',
    { allowConstantLoopConditions: 'only-allowed-literals' },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
  // The environment and a header list are cleaned key by key.
  '@typescript-eslint/no-dynamic-delete': 'off',
  // A function that must give a promise is async, with or without an await in it.
  '@typescript-eslint/require-await': 'off',
};

const THROUGH_MAIN =
  'The screen has no network and no storage: ask the main process through renderer/bridge.ts.';
const ASK_YOUR_OWN =
  'A global of the window, and a word of our own: it compiles when you forgot to declare yours.';

/** Names that exist in every window and have no business on our screen. */
export const screenGlobals = [
  ...[
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'localStorage',
    'sessionStorage',
    'indexedDB',
  ].map((name) => ({ name, message: THROUGH_MAIN })),
  ...[
    'event',
    'name',
    'status',
    'length',
    'origin',
    'parent',
    'top',
    'open',
    'close',
    'find',
    'stop',
    'history',
  ].map((name) => ({ name, message: ASK_YOUR_OWN })),
];
