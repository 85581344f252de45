// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { switchesFor } from '../setup/start-app.mjs';
import { openDebuggerLink } from './debugger-link.mjs';
import { pageClock } from './page-clock.mjs';

const patience = 60_000;

/**
 * @typedef {object} WatchedApp
 * @property {number} startedAt milliseconds since 1970, just before the program was started
 * @property {number} pid of the main process
 * @property {() => string} printed what it has printed so far
 * @property {(expression: string) => Promise<any>} evaluate in the page
 * @property {(method: string) => Promise<any>} ask the page's debugger
 * @property {() => Promise<void>} quit ends it as a person does and waits for that
 */

/**
 * Starts Electron on a folder and notes in its page when the selectors find something.
 *
 * @param {{ electron: string, app: string, words: readonly string[], selectors: Readonly<Record<string, string>> }} what
 * @returns {Promise<WatchedApp>}
 */
export async function startWatched({ electron, app, words, selectors }) {
  const switches = switchesFor(process.getuid?.(), process.platform);
  const startedAt = Date.now();
  const child = spawn(electron, [...switches, '--remote-debugging-port=0', app, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let printed = '';
  child.stdout.on('data', (part) => (printed += part));
  const link = await openDebuggerLink(await debuggerAddress(child.stderr));
  const session = await pageSession(link, pageClock(selectors));
  const ask = (/** @type {string} */ method, params = {}) => link.ask(method, params, session);
  const evaluate = async (/** @type {string} */ expression) => {
    const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true });
    return result.value;
  };
  const quit = async () => {
    // As a person closes the window: a program that was killed looks at every page of its file at the next start.
    void ask('Runtime.evaluate', { expression: 'window.close()' }).catch(() => undefined);
    await ended;
    link.close();
  };
  return { startedAt, pid: child.pid ?? 0, printed: () => printed, evaluate, ask, quit };
}

/** @param {import('node:stream').Readable} output */
async function debuggerAddress(output) {
  let text = '';
  /** @type {PromiseWithResolvers<string>} */
  const { promise, resolve, reject } = Promise.withResolvers();
  output.on('data', (part) => {
    text += part;
    const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
    if (address !== undefined) resolve(address);
  });
  output.on('end', () => reject(new Error(`Electron ended before it could be watched: ${text}`)));
  return promise;
}

/**
 * Waits for the window's page and has the script run in it before its own.
 *
 * @param {import('./debugger-link.mjs').DebuggerLink} link
 * @param {string} source
 * @returns {Promise<string>} the page's session
 */
async function pageSession(link, source) {
  /** @type {PromiseWithResolvers<string>} */
  const { promise, resolve } = Promise.withResolvers();
  link.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'page') {
      void link.ask('Page.enable', {}, sessionId);
      void link.ask('Page.addScriptToEvaluateOnNewDocument', { source }, sessionId);
      void link.ask('Runtime.evaluate', { expression: source }, sessionId);
      resolve(sessionId);
    }
    void link.ask('Runtime.runIfWaitingForDebugger', {}, sessionId);
  });
  await link.ask('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  return promise;
}

/**
 * @template T
 * @param {string} what is waited for
 * @param {() => Promise<T | undefined> | T | undefined} look
 * @returns {Promise<T>} as soon as there is something
 */
export async function waitFor(what, look) {
  for (const end = Date.now() + patience; Date.now() < end; await wait(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`${what} did not come within ${patience / 1000} s`);
}
