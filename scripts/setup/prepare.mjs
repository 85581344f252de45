// @ts-check
import { ensureBuild } from './build-app.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { projectRoot } from './project-paths.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { toolNode } from './tool-node.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

/**
 * @typedef {object} Workshop
 * @property {string} root
 * @property {string} node runs the tools
 * @property {NodeJS.ProcessEnv} env for the tools and the app
 * @property {string} electron the executable
 */

/** The dependencies and the Node that runs the tools; enough for what needs no window. */
export async function prepareTools() {
  await ensureDependencies(projectRoot, process.env);
  return { root: projectRoot, node: toolNode(projectRoot), env: process.env };
}

/**
 * Everything the app needs to be started.
 *
 * @returns {Promise<Workshop>}
 */
export async function prepareApp() {
  const { root, node } = await prepareTools();
  const runtime = await ensureElectron(root, process.env);
  const env = electronEnvironment(runtime, process.env);
  const needsDisplay = !hasDisplay(process.platform, process.env);
  await ensureSystemLibraries(runtime.executable, { needsDisplay, env });
  await ensureBuild(root, { node, env });
  return { root, node, env, electron: runtime.executable };
}

/**
 * Runs something that opens windows, on a virtual display where there is no real one.
 *
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(env, work) {
  if (hasDisplay(process.platform, env)) return work(env);
  const { display, stop } = await startVirtualDisplay();
  try {
    return await work({ ...env, DISPLAY: display });
  } finally {
    await stop();
  }
}
