// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program to its end with our own input and output. No shell, so no quoting to get wrong.
 *
 * @param {string} file
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code, 128 + the signal's number when a signal ended it
 */
export function runProgram(file, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, { stdio: 'inherit', ...options });
    // Ctrl+C reaches the whole group by itself; SIGTERM reaches only us.
    const passOn = () => child.kill('SIGTERM');
    const stayForChild = () => {};
    process.on('SIGTERM', passOn);
    process.on('SIGINT', stayForChild);
    const leave = () => {
      process.off('SIGTERM', passOn);
      process.off('SIGINT', stayForChild);
    };
    child.once('error', (error) => {
      leave();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      leave();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {Record<string, string | undefined>} changes
 * @returns {NodeJS.ProcessEnv} without the entries changed to `undefined`
 */
export function changedEnvironment(env, changes) {
  return Object.fromEntries(
    Object.entries({ ...env, ...changes }).filter(([, value]) => value !== undefined),
  );
}

/** For programs that only prepare: our own output then carries nothing but what the command is for. */
export const outputToError = /** @type {const} */ (['inherit', 2, 2]);
