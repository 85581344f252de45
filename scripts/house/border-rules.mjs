// @ts-check
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { ban, withReason } from './make-rule.mjs';

const IPC = '/^(ipcMain|ipcRenderer|contextBridge)$/';
const TEST = '/^(it|test|describe)$/';

/** What belongs to one room and is an error in all others. */
export const borderRules = {
  'no-raw-ipc': ban(
    'Raw IPC is for electron/ipc and electron/preload.ts: the door checks who calls and parses what comes.',
    [
      `ImportSpecifier[imported.name=${IPC}]`,
      `MemberExpression[property.name=${IPC}]`,
      `ObjectPattern > Property[key.name=${IPC}]`,
      'CallExpression[callee.property.name=/^(send|postMessage)$/][callee.object.property.name="webContents"]',
      'CallExpression[callee.property.name=/^(send|postMessage)$/][callee.object.name="webContents"]',
    ].join(', '),
  ),
  'no-console': withReason(
    builtinRules.get('no-console'),
    'Nobody reads the console of a packaged app, and a secret may leak there.',
  ),
  'no-clock-or-chance': ban(
    'shared is pure: take the time or the random value as an argument, so that a test can give it.',
    [
      'MemberExpression[object.name="Date"][property.name="now"]',
      'MemberExpression[object.name="Math"][property.name="random"]',
      'MemberExpression[object.name="performance"][property.name="now"]',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
    ].join(', '),
  ),
};

/** A condition may leave a test out on a platform: `test.skip(isWindows, 'reason')`. */
function isConditionalSkip(/** @type {any} */ node) {
  const first = node.arguments[0];
  if (node.callee.property.name !== 'skip' || first === undefined) return false;
  return !/^(Literal|TemplateLiteral|ArrowFunctionExpression|FunctionExpression)$/.test(first.type);
}

/** What a test may not do: look as if it tested. */
export const testRules = {
  'no-skipped-test': ban(
    'A test runs or is deleted: a skipped one tells the reader that something is covered.',
    `CallExpression[callee.object.name=${TEST}][callee.property.name=/^(skip|only|todo|fixme|fails)$/]`,
    isConditionalSkip,
  ),
  'no-module-mock': ban(
    'No module mocks: test the real thing in miniature, or hand the neighbour in as a function.',
    'CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock)$/]',
  ),
  'no-sleep': ban(
    'No sleeping in tests: wait for the condition, or the test is slow where it passes and fails where it is slow.',
    [
      'CallExpression[callee.property.name="waitForTimeout"]',
      'ImportDeclaration[source.value="node:timers/promises"]',
      'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"][arguments.0.name=/^(resolve|done|r)$/]',
    ].join(', '),
  ),
};
