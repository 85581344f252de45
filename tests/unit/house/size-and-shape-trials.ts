import type { LimitTrial } from './limit-trial';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
const functionOf = (count: number, name = 'work'): string =>
  `export function ${name}(): number {\n  let total = 0;\n${lines(count - 4, (at) => `  total += ${at};`)}\n  return total;\n}\n`;
const states = "type State = 'new' | 'clean' | 'gone';\n";
const assertNever = 'function assertNever(value: never): never {\n  throw new Error(String(value));\n}\n';
const switchOver = (last: string): string =>
  `${states}${assertNever}export function word(state: State): string {\n  switch (state) {\n    case 'new':\n      return 'New';\n    case 'clean':\n      return '';\n${last}  }\n}\n`;
const lastState = "    case 'gone':\n      return 'Gone';\n";
const asserted = '    default:\n      return assertNever(state);\n';

/** Limits of size. */
const sizes: readonly LimitTrial[] = [
  {
    rule: 'house/max-lines',
    reason: 'give the second thing its own file',
    bad: ['shared/plan/long.ts', lines(251, (at) => `export const n${at} = ${at};`)],
    good: ['shared/plan/just-right.ts', lines(250, (at) => `export const n${at} = ${at};`)],
  },
  {
    rule: 'house/max-lines',
    reason: 'give the second thing its own file',
    bad: ['scripts/long.mjs', lines(251, (at) => `export const n${at} = ${at};`)],
    good: ['scripts/just-right.mjs', lines(250, (at) => `export const n${at} = ${at};`)],
  },
  {
    rule: 'house/function-size',
    reason: 'What fits one screen is read whole',
    bad: ['shared/plan/long-function.ts', functionOf(51)],
    good: ['shared/plan/short-function.ts', functionOf(50)],
  },
  {
    rule: 'house/function-size',
    reason: 'the limit is 80',
    bad: ['renderer/ui/long-component.tsx', functionOf(81, 'Panel')],
    good: ['renderer/ui/short-component.tsx', functionOf(80, 'Panel')],
  },
  {
    rule: 'house/function-size',
    reason: 'the limit is 50',
    bad: ['renderer/ui/long-plain-function.tsx', functionOf(51)],
    good: ['renderer/ui/short-plain-function.tsx', functionOf(50)],
  },
  {
    rule: 'house/max-params',
    reason: 'mixed up by callers',
    bad: [
      'shared/plan/four.ts',
      'export const add = (a: number, b: number, c: number, d: number): number => a + b + c + d;',
    ],
    good: [
      'shared/plan/three.ts',
      'export const add = (a: number, b: number, c: number): number => a + b + c;',
    ],
  },
];

/** Limits of shape. */
const shapes: readonly LimitTrial[] = [
  {
    rule: 'house/no-re-export',
    reason: 'an import names the file where a thing lives',
    bad: ['shared/plan/barrel.ts', "export { add } from './three';"],
    good: [
      'shared/plan/own-list.ts',
      "import { add } from './three';\nconst sum = add(1, 2, 3);\nexport { sum };",
    ],
  },
  {
    rule: 'house/no-re-export',
    reason: 'an import names the file where a thing lives',
    bad: ['shared/plan/hidden-barrel.ts', "import { add } from './three';\nexport { add };"],
    good: ['shared/plan/own-type.ts', 'interface Own {\n  readonly a: number;\n}\nexport type { Own };'],
  },
  {
    rule: 'house/no-default-export',
    reason: 'the same name everywhere',
    bad: ['shared/plan/default.ts', 'export default 1;'],
    good: ['some-tool.config.ts', 'export default 1;'],
  },
  {
    rule: 'house/no-explicit-any',
    reason: 'unknown until a schema has parsed it',
    bad: ['shared/plan/any.ts', 'export const text = (value: any): string => String(value);'],
    good: [
      'shared/plan/unknown.ts',
      'export const text = (value: unknown): string => JSON.stringify(value);',
    ],
  },
  {
    rule: 'house/no-enum',
    reason: 'a closed union of texts',
    bad: ['shared/plan/enum.ts', "export enum State {\n  New = 'new',\n}"],
    good: ['shared/plan/union.ts', `export ${states}`],
  },
  {
    rule: 'house/no-non-null-assertion',
    reason: 'Say what happens when the value is missing',
    bad: ['shared/plan/bang.ts', 'export const first = (all: readonly number[]): number => all[0]!;'],
    good: ['shared/plan/no-bang.ts', 'export const first = (all: readonly number[]): number => all[0] ?? 0;'],
  },
  {
    rule: 'house/switch-exhaustiveness-check',
    reason: 'compile error where it is not handled',
    bad: ['shared/plan/open-switch.ts', switchOver('    default:\n      return word(state);\n')],
    good: ['shared/plan/closed-switch.ts', switchOver(lastState + asserted)],
  },
  {
    rule: 'house/assert-never',
    reason: 'must not fall through in silence',
    bad: ['shared/plan/silent-switch.ts', switchOver(lastState)],
    good: ['shared/plan/asserted-switch.ts', switchOver(lastState + asserted)],
  },
  {
    rule: 'house/no-floating-promises',
    reason: 'a failure nobody hears of',
    bad: ['shared/plan/floating.ts', 'export function go(work: () => Promise<void>): void {\n  work();\n}'],
    good: [
      'shared/plan/held.ts',
      'export async function go(work: () => Promise<void>): Promise<void> {\n  await work();\n}',
    ],
  },
  {
    rule: 'house/consistent-type-imports',
    reason: 'tell types from values',
    bad: [
      'shared/plan/value-import.ts',
      "import { Own } from './own-type';\nexport const own: Own = { a: 1 };",
    ],
    good: [
      'shared/plan/type-import.ts',
      "import type { Own } from './own-type';\nexport const own: Own = { a: 1 };",
    ],
  },
  {
    rule: 'house/ban-ts-comment',
    reason: 'change the type',
    bad: ['shared/plan/silenced.ts', "// @ts-ignore\nexport const one: number = 'one';"],
    good: ['shared/plan/typed.ts', "export const one: string = 'one';"],
  },
  {
    rule: 'house/no-directives',
    reason: 'Rules hold everywhere',
    bad: ['shared/plan/disabled.ts', '/* eslint-disable */\nexport const one = 1;'],
    good: ['shared/plan/enabled.ts', '/* Says why. */\nexport const one = 1;'],
  },
  {
    rule: 'house/node-prefix',
    reason: 'no package can stand in for it',
    bad: ['electron/bare.ts', "import { sep } from 'path';\nexport const separator = sep;"],
    good: ['electron/prefixed.ts', "import { sep } from 'node:path';\nexport const separator = sep;"],
  },
];

export const sizeAndShapeTrials: readonly LimitTrial[] = [...sizes, ...shapes];
