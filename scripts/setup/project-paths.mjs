// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Where downloads are kept, outside the project, so that every clone shares them.
 *
 * @param {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string }} computer
 * @returns {string} `PLANBATCH_CACHE` where it is set, else the platform's own cache folder
 */
export function cacheFolder({ env, platform, home }) {
  if (env['PLANBATCH_CACHE']) return path.resolve(env['PLANBATCH_CACHE']);
  if (platform === 'win32') {
    return path.join(env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'), 'planbatch', 'Cache');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'planbatch');
  return path.join(env['XDG_CACHE_HOME'] || path.join(home, '.cache'), 'planbatch');
}

/**
 * @param {string} root
 * @returns {string} notes of earlier starts; goes with node_modules, as they describe it
 */
export function notesFolder(root) {
  return path.join(root, 'node_modules', '.cache', 'planbatch');
}
