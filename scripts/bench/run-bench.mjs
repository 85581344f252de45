// @ts-check
import { fileURLToPath } from 'node:url';
import { prepareApp, withDisplay } from '../setup/prepare.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { requireSandbox } from '../setup/sandbox-check.mjs';
import { runCommand } from '../setup/setup-failure.mjs';

/**
 * Measures the store and the app and writes docs/benchmarks.md.
 *
 * @param {readonly string[]} words the command's: how many rounds (7), and no fewer than 5 for numbers to keep
 */
export function runBench(words) {
  return runCommand(async () => {
    const { root, node, env, electron } = await prepareApp();
    requireSandbox(electron);
    const script = fileURLToPath(new URL('measure.mjs', import.meta.url));
    return withDisplay(env, (shown) =>
      runProgram(node, [script, electron, ...words], { cwd: root, env: shown }),
    );
  });
}
