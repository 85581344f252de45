// @ts-check
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ensureBuild } from '../setup/build-app.mjs';
import { prepareTools } from '../setup/prepare.mjs';
import { runCommand, SetupFailure } from '../setup/setup-failure.mjs';
import { readPracticeWords } from './practice-words.mjs';

/**
 * Starts the practice server alone, prints one JSON line with what a client needs to sign in, and serves
 * until it is ended.
 *
 * @param {readonly string[]} words the command's
 */
export function runPracticeServer(words) {
  return runCommand(async () => {
    const options = readPracticeWords(words);
    const tools = await prepareTools();
    await ensureBuild(tools.root, tools);
    const file = path.join(tools.root, 'out', 'electron', 'practice-worker.cjs');
    const worker = new Worker(file, { workerData: options });
    const [message] = await once(worker, 'message').catch((error) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new SetupFailure(
        `Port ${options.port} is taken: end the program that has it, or use --port 0 for a free one.`,
      );
    });
    console.log(JSON.stringify(message.access));
    const close = () => worker.postMessage('close');
    process.once('SIGINT', close);
    process.once('SIGTERM', close);
    await once(worker, 'exit');
    return 0;
  });
}
