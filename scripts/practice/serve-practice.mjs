// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../setup/project-paths.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { runCommand, SetupFailure } from '../setup/setup-failure.mjs';
import { practiceWords } from './practice-words.mjs';

/** @typedef {import('./practice-words.mjs').PracticeWords} PracticeWords */

/**
 * Runs the practice server alone until it is told to end. Prints one line to the standard output: where it is
 * and how to sign in, as JSON. All else goes to the error output.
 *
 * @param {readonly string[]} words the command's
 */
export function servePractice(words) {
  return runCommand(async () => {
    const asked = practiceWords(words);
    if (typeof asked === 'string') throw new SetupFailure(asked);
    const builder = fileURLToPath(new URL('build-practice.mjs', import.meta.url));
    const code = await runProgram(process.execPath, [builder], { stdio: ['ignore', 2, 2] });
    return code === 0 ? serve(asked) : code;
  });
}

/**
 * @param {PracticeWords} options
 * @returns {Promise<number>} the exit code
 */
function serve(options) {
  const file = path.join(projectRoot, 'out', 'electron', 'practice-worker.cjs');
  const worker = new Worker(file, { workerData: options });
  const end = () => worker.postMessage('close');
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  worker.once('message', ({ access }) => console.log(JSON.stringify(access)));
  return new Promise((resolve, reject) => {
    worker.once('error', (error) => reject(startFailure(error, options.port)));
    worker.once('exit', resolve);
  });
}

/**
 * @param {Error & { code?: string }} error
 * @param {number} port
 */
function startFailure(error, port) {
  if (error.code === 'EADDRINUSE') {
    return new SetupFailure(`Port ${port} is taken: end what uses it, or take --port 0 for any free one.`);
  }
  if (error.code === 'EACCES') {
    return new SetupFailure(`Port ${port} is not open to you: take one over 1023, or --port 0 for any.`);
  }
  return error;
}
