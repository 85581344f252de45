// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} whether windows can be shown here
 */
export function hasDisplay(platform, env) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * Starts an X server that draws into memory. It picks a free display number itself and tells it over a
 * pipe once it takes connections, so several can run side by side.
 *
 * @param {readonly string[]} [extra] more words for the server
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>} display: for `DISPLAY`
 */
export async function startVirtualDisplay(extra = []) {
  const words = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', ...extra];
  const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  let complaints = '';
  server.stderr?.on('data', (chunk) => (complaints += chunk));
  const ended = once(server, 'exit');
  const number = await Promise.race([
    displayNumber(/** @type {import('node:stream').Readable} */ (server.stdio[3])),
    ended.then(() => Promise.reject(new Error(`Xvfb ended before it was ready: ${complaints.trim()}`))),
  ]);
  const killWithUs = () => server.kill();
  process.once('exit', killWithUs);
  return {
    display: `:${number}`,
    stop: async () => {
      process.off('exit', killWithUs);
      server.kill();
      await ended;
    },
  };
}

/** @param {import('node:stream').Readable} pipe */
async function displayNumber(pipe) {
  let text = '';
  for await (const chunk of pipe) {
    text += chunk;
    if (text.includes('\n')) return text.trim();
  }
  // An empty pipe means that the server is ending; its exit tells why.
  return new Promise(() => {});
}
