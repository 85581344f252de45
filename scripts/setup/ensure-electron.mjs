// @ts-check
import { fileURLToPath } from 'node:url';
import { presentElectron } from './electron-runtime.mjs';
import { npmCommand } from './npm-client.mjs';
import { changedEnvironment, outputToError, runProgram } from './run-program.mjs';
import { SetupFailure } from './setup-failure.mjs';
import { toolNode } from './tool-node.mjs';

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime>} fetched first when there is none yet
 */
export async function ensureElectron(root, env) {
  const present = presentElectron(root, env);
  if (present) return present;
  const script = fileURLToPath(new URL('obtain-electron.mjs', import.meta.url));
  // With this switch Node's fetch goes through the proxy the environment names.
  const code = await runProgram(toolNode(root), [script], {
    cwd: root,
    stdio: [...outputToError],
    env: changedEnvironment(env, {
      NODE_USE_ENV_PROXY: '1',
      ELECTRON_RUN_AS_NODE: undefined,
      // The lockfile's Node has no npm beside it.
      npm_execpath: npmCommand(env, process.execPath)[1],
    }),
  });
  const obtained = code === 0 ? presentElectron(root, env) : undefined;
  if (obtained) return obtained;
  throw new SetupFailure('');
}
