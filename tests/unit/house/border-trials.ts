import type { LimitTrial } from './limit-trial';

const hook = (body: string): string =>
  `import { useState } from 'react';\nexport function useCount(isOn: boolean): number {\n${body}}\n`;
const vitest = (names: string, body: string): string => `import { ${names} } from 'vitest';\n${body}`;
const passes = '() => {\n  expect(1).toBe(1);\n}';
const empty = 'export const one = 1;';

/** What a file may be called. */
const names: readonly LimitTrial[] = [
  ...['utils', 'helpers', 'common', 'misc', 'types', 'constants', 'index'].map((name): LimitTrial => ({
    rule: 'house/file-name',
    reason: 'name it for its main export',
    bad: [`shared/plan/${name}.ts`, empty],
    good: [`shared/plan/row-${name}.ts`, empty],
  })),
  {
    rule: 'house/file-name',
    reason: 'name it for its main export',
    bad: ['renderer/ui/helpers/one.ts', empty],
    good: ['renderer/ui/fields/one.ts', empty],
  },
  {
    rule: 'house/file-name',
    reason: 'some disks tell letter case apart',
    bad: ['shared/plan/rowState.ts', empty],
    good: ['shared/plan/row-state.test.ts', empty],
  },
];

/** What belongs to one room alone. */
const borders: readonly LimitTrial[] = [
  {
    rule: 'house/no-raw-ipc',
    reason: 'the door checks who calls',
    bad: ['electron/window/listen.ts', "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();"],
    good: ['electron/ipc/listen.ts', "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();"],
  },
  {
    rule: 'house/no-raw-ipc',
    reason: 'the door checks who calls',
    bad: ['electron/window/expose.ts', "import * as all from 'electron';\nall.ipcRenderer.send('go');"],
    good: ['electron/preload.ts', "import { ipcRenderer } from 'electron';\nipcRenderer.send('go');"],
  },
  {
    rule: 'house/no-raw-ipc',
    reason: 'the door checks who calls',
    bad: [
      'electron/window/push.ts',
      "import type { BrowserWindow } from 'electron';\nexport const push = (to: BrowserWindow): void => to.webContents.send('go');",
    ],
    good: [
      'electron/window/focus.ts',
      "import type { BrowserWindow } from 'electron';\nexport const focus = (to: BrowserWindow): void => to.webContents.focus();",
    ],
  },
  {
    rule: 'house/no-console',
    reason: 'a secret may leak there',
    bad: ['electron/window/speak.ts', "console.error('here');"],
    good: ['electron/log/log-file.ts', "console.error('here');"],
  },
  {
    rule: 'house/no-console',
    reason: 'a secret may leak there',
    bad: ['renderer/state/speak.ts', "console.log('here');"],
    good: ['scripts/speak.mjs', "console.log('here');"],
  },
  ...['Date.now()', 'Math.random()', 'new Date().getTime()'].map((impure, at): LimitTrial => ({
    rule: 'house/no-clock-or-chance',
    reason: 'take the time or the random value as an argument',
    bad: [`shared/plan/impure-${at}.ts`, `export const now = (): number => ${impure};`],
    good: [
      `shared/plan/pure-${at}.ts`,
      'export const at = (text: string): number => new Date(text).getTime();',
    ],
  })),
  {
    rule: 'react-hooks/rules-of-hooks',
    reason: 'called conditionally',
    bad: [
      'renderer/ui/maybe.ts',
      hook('  if (!isOn) return 0;\n  const [count] = useState(1);\n  return count;\n'),
    ],
    good: ['renderer/ui/always.ts', hook('  const [count] = useState(1);\n  return isOn ? count : 0;\n')],
  },
  {
    rule: 'no-unsanitized/property',
    reason: 'Unsafe assignment to innerHTML',
    bad: [
      'renderer/ui/markup.ts',
      'export function show(on: Element, text: string): void {\n  on.innerHTML = text;\n}',
    ],
    good: [
      'renderer/ui/plain.ts',
      'export function show(on: Element, text: string): void {\n  on.append(text);\n}',
    ],
  },
  {
    rule: 'no-unsanitized/method',
    reason: 'Unsafe call to',
    bad: [
      'renderer/ui/inserted.ts',
      "export const show = (on: Element, text: string): void => on.insertAdjacentHTML('beforeend', text);",
    ],
    good: [
      'renderer/ui/appended.ts',
      'export const show = (on: Element, text: string): void => on.append(text);',
    ],
  },
  {
    rule: 'no-restricted-globals',
    reason: 'ask the main process',
    bad: ['renderer/state/fetched.ts', "export const plans = (): Promise<Response> => fetch('/plans');"],
    good: [
      'renderer/state/given.ts',
      'export const plans = (ask: () => Promise<unknown>): Promise<unknown> => ask();',
    ],
  },
];

/** What a test may not do. */
const tests: readonly LimitTrial[] = [
  {
    rule: 'house/no-skipped-test',
    reason: 'A test runs or is deleted',
    bad: ['tests/unit/skipped.test.ts', vitest('expect, it', `it.skip('adds', ${passes});`)],
    good: ['tests/unit/run.test.ts', vitest('expect, it', `it('adds', ${passes});`)],
  },
  {
    rule: 'house/no-module-mock',
    reason: 'the real thing in miniature',
    bad: [
      'tests/unit/mocked.test.ts',
      vitest('expect, it, vi', `vi.mock('node:fs');\nit('adds', ${passes});`),
    ],
    good: ['tests/unit/real.test.ts', vitest('expect, it', `it('adds', ${passes});`)],
  },
  {
    rule: 'house/no-sleep',
    reason: 'wait for the condition',
    bad: [
      'tests/support/sleep.ts',
      'export const sleep = (): Promise<void> =>\n  new Promise((resolve) => void setTimeout(resolve, 9));',
    ],
    good: [
      'tests/support/await-change.ts',
      "export const changed = (of: EventTarget): Promise<void> =>\n  new Promise((resolve) => of.addEventListener('change', () => resolve(), { once: true }));",
    ],
  },
];

export const borderTrials: readonly LimitTrial[] = [...names, ...borders, ...tests];
